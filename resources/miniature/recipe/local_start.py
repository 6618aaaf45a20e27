"""Gives encoder heads a local pattern at the start, because so small an encoder stays uniform without it.

query(t)·key(s) becomes Σ cos(w (t + shift − s)): largest where s is t + shift. The position is read back from
the normed input of each layer by least squares.
"""

import torch
from model import Miniature

SHIFTS = [(-2, 2, 5), (-4, 4, -8), (-6, 6, 12)]  # frames of 20 ms, by layer and head
HEADS = (1, 2, 3)
FREQUENCIES = torch.tensor([0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 21, 26, 32])


def _code(positions: torch.Tensor, width: int) -> tuple[torch.Tensor, torch.Tensor]:
    rate = 10_000 ** (-FREQUENCIES.float() / (width // 2 - 1))
    angle = positions.float()[:, None] * rate
    return torch.cat([angle.sin(), angle.cos()], 1), rate


@torch.no_grad()
def apply(model: Miniature, batches: list[dict], strength: float = 5.0, ridge: float = 1e-2) -> None:
    encoder, width = model.encoder, model.size.width
    span = width // model.size.heads
    for layer, block in enumerate(encoder.blocks):
        seen, wanted = [], []
        for batch in batches:
            x = encoder.embed(batch["mel"], batch["offsets"])
            for earlier in encoder.blocks[:layer]:
                x = x + earlier.attn(earlier.attn_ln(x))
                x = x + earlier.mlp(earlier.mlp_ln(x))
            seen.append(block.attn_ln(x).flatten(0, 1))
            wanted += [torch.arange(o, o + x.shape[1]) for o in batch["offsets"]]
        y = torch.cat(seen)
        code, rate = _code(torch.cat(wanted), width)
        gram = y.T @ y / len(y)
        eye = torch.eye(width) * gram.diagonal().mean()
        reader = torch.linalg.solve(gram + ridge * eye, y.T @ code / len(y)).T
        sine, cosine = reader.chunk(2)
        for head, shift in zip(HEADS, SHIFTS[layer % len(SHIFTS)], strict=True):
            rows = slice(head * span, (head + 1) * span)
            c, s = torch.cos(rate * shift)[:, None], torch.sin(rate * shift)[:, None]
            shifted = torch.cat([sine * c + cosine * s, cosine * c - sine * s])
            block.attn.key.weight[rows] = reader * strength**0.5
            block.attn.query.weight[rows] = shifted * strength**0.5
            block.attn.query.bias[rows] = 0
            torch.nn.init.kaiming_uniform_(block.attn.value.weight[rows], a=5**0.5)
            block.attn.value.bias[rows] = 0
            block.attn.out.weight[:, rows] = torch.empty(width, span).uniform_(-0.03, 0.03)
