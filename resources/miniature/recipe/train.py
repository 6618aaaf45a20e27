"""Trains the miniature on one or two processors and writes its checkpoint.

usage: python train.py FOLDER CHECKPOINT --minutes 28 [--resume CHECKPOINT] [--local-start] [--phases 1:mix]
       WORLD_SIZE=2 RANK=0 … and RANK=1 … together train on two cores (two processes beat two threads)

Three losses: the tokens, CTC on letters and jamo, and attention guided to the time when each token is said.
Phases are shares of the time: short examples first, then longer, then whole windows.
"""

import argparse
import math
import os
import queue
import random
import threading
import time
from collections import defaultdict
from pathlib import Path

import local_start
import torch
import torch.distributed as dist
import torch.nn.functional as F
from batches import Corpus, batch
from model import TIMES, Miniature, Size, load, save

RANK, WORLD = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
NEARLY_RIGHT = torch.tensor([0.04, 0.14, 0.64, 0.14, 0.04])  # a time stamp 20 ms off is not all wrong


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--resume", type=Path)
    parser.add_argument("--local-start", action="store_true", help="needed when training from nothing")
    parser.add_argument("--phases", default="0.35:short,0.6:middle,1:mix")
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--warm", type=int, default=150, help="steps until the full learning rate")
    parser.add_argument("--sizes", default="16,8,4", help="examples a batch: short, middle, full")
    parser.add_argument("--ctc", default="0.5,0.5,0.2", help="weight, until which share of the time, then")
    parser.add_argument("--guide", default="1.0,0.6,0.5", help="the same for the guided attention")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


def scheduled(setting: str, done: float) -> float:
    first, until, then = map(float, setting.split(","))
    return first if done < until else then


def kind_of_batch(phases: str, done: float, rng: random.Random) -> str:
    steps = [(float(until), name) for until, name in (step.split(":") for step in phases.split(","))]
    phase = next((name for until, name in steps if done < until), steps[-1][1])
    first, second = rng.random(), rng.random()
    if phase == "mix":
        return "full" if first < 0.7 else "middle" if second < 0.6 else "short"
    if phase == "middle" and first < 0.25:
        return "full"
    return phase


def pointing(weights: torch.Tensor, guide: torch.Tensor, slack: float) -> torch.Tensor:
    """How far a head's attention (batch, tokens, frames) is from the seconds in guide (nan: anywhere)."""
    known = ~torch.isnan(guide[..., 0])
    if not known.any():
        return torch.zeros(())
    seconds = torch.arange(weights.shape[-1]) * 0.02
    low, high = guide[known][:, :1] - slack, guide[known][:, 1:] + slack
    inside = (seconds >= low) & (seconds <= high)
    return -((weights[known] * inside).sum(-1) + 1e-4).log().mean()


def loss_of(model: Miniature, b: dict, ctc_weight: float, guide_weight: float, log: dict) -> torch.Tensor:
    heard = model.encoder(b["mel"], b["offsets"])
    hidden, attention = model.decoder(b["read"], b["positions"], heard)
    counted = b["wanted"] >= 0
    chances = model.logits(hidden[counted]).log_softmax(-1)
    wanted = b["wanted"][counted]
    first_time = model.size.vocabulary - TIMES
    timed = wanted >= first_time
    token_loss = -chances.gather(1, wanted[:, None])[:, 0]
    near = (wanted[timed][:, None] + torch.arange(-2, 3)).clamp(first_time, model.size.vocabulary - 1)
    time_loss = -(chances[timed].gather(1, near) * NEARLY_RIGHT).sum(1)
    words = (token_loss[~timed].sum() + time_loss.sum()) / len(wanted)

    ctc = torch.zeros(())
    spelled = torch.tensor([len(row) > 0 for row in b["letters"]])
    if spelled.any():
        lengths = torch.tensor([len(row) for row in b["letters"] if len(row)])
        scores = model.ctc(heard[spelled]).float().log_softmax(-1).transpose(0, 1)
        letters, frames = torch.cat(b["letters"]), b["frames"][spelled]
        total = F.ctc_loss(scores, letters, frames, lengths, reduction="sum", zero_infinity=True)
        ctc = total / lengths.sum()

    # heads 0 and 1 of the last layer look at the token to come (word times are read from them), those of the
    # first layer at the token just read
    guide = b["guide"]
    before = torch.cat([torch.full_like(guide[:, :1], math.nan), guide[:, :-1]], 1)
    first, last = attention[0], attention[-1]
    guided = pointing(last[:, 0], guide, 0.06) + pointing(last[:, 1], guide, 0.06)
    guided = guided + pointing(first[:, 0], before, 0.06) + 0.5 * pointing(first[:, 1], before, 0.6)

    right = (chances.argmax(-1) == wanted)[~timed].float().mean().item()
    for name, value in (("tokens", words.item()), ("right", right), ("ctc", ctc.item())):
        log[f"{b['kind']} {name}"].append(value)
    return words + ctc_weight * ctc + guide_weight * guided / 3


def share_gradients(parameters: list[torch.Tensor], stop: bool) -> bool:
    """Averages the gradients of all processes; returns whether the first one says stop."""
    for p in parameters:
        if p.grad is None:
            p.grad = torch.zeros_like(p)
    flat = torch.cat([*(p.grad.flatten() for p in parameters), torch.tensor([float(stop and RANK == 0)])])
    dist.all_reduce(flat)
    pieces = flat[:-1].split([p.numel() for p in parameters])
    for p, piece in zip(parameters, pieces, strict=True):
        p.grad.copy_((piece / WORLD).view_as(p))
    return flat[-1].item() > 0


def main() -> None:
    o = options()
    torch.manual_seed(o.seed)
    torch.set_num_threads(1)
    if WORLD > 1:
        dist.init_process_group("gloo")
    if o.resume:
        model, letters = load(o.resume)
        corpus = Corpus(o.folder, letters)
    else:
        corpus = Corpus(o.folder)
        model = Miniature(Size(len(corpus.vocabulary), len(corpus.letters)))
    assert model.size.vocabulary == len(corpus.vocabulary), "the checkpoint has another tokenizer"
    if o.local_start:
        rng = random.Random(5)
        shapes = [(16, 5, False), (16, 5, False), (4, 30, True)]
        torch.manual_seed(1)
        local_start.apply(model, [batch(corpus, rng, n, s, full, 0.0) for n, s, full in shapes])
    parameters = list(model.parameters())
    if WORLD > 1:
        for p in parameters:
            dist.broadcast(p.data, 0)
    groups = [
        {"params": [p for p in parameters if p.dim() > 1], "weight_decay": 0.02},
        {"params": [p for p in parameters if p.dim() <= 1], "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, lr=o.rate, betas=(0.9, 0.98))
    begun = time.time()
    ready: queue.Queue = queue.Queue(4)
    short, middle, full = map(int, o.sizes.split(","))
    kinds = random.Random(4)  # the same kinds in the same order in all processes

    def feed() -> None:
        rng = random.Random(o.seed * 7 + 1 + 1000 * RANK + 1_000_000 * bool(o.resume))
        while True:
            kind = kind_of_batch(o.phases, (time.time() - begun) / 60 / o.minutes, kinds)
            if kind == "short":
                made = batch(corpus, rng, short, 5, prompts=0.1)
            elif kind == "middle":
                made = batch(corpus, rng, middle, 12, prompts=0.15)
            else:
                made = batch(corpus, rng, full, 30, full=True, prompts=0.45, timeless=0.12)
            ready.put({**made, "kind": kind})

    threading.Thread(target=feed, daemon=True).start()
    step, stop, log = 0, False, defaultdict(list)
    while not stop:
        done = (time.time() - begun) / 60 / o.minutes
        b = ready.get()
        cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
        for group in optimizer.param_groups:
            group["lr"] = o.rate * min(1.0, (step + 1) / o.warm) * (0.03 + 0.97 * cosine)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(model, b, scheduled(o.ctc, done), scheduled(o.guide, done), log)
        optimizer.zero_grad()
        loss.backward()
        stop = share_gradients(parameters, done >= 1) if WORLD > 1 else done >= 1
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        model.keep_output_bias()
        step += 1
        if RANK == 0 and step % 100 == 0:
            means = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(log.items()))
            print(f"{done * o.minutes:5.1f} min, step {step}: {means}", flush=True)
            log.clear()
        if RANK == 0 and step % 300 == 0:
            save(model, corpus.letters, o.checkpoint)
    if RANK == 0:
        save(model, corpus.letters, o.checkpoint)


if __name__ == "__main__":
    main()
