"""Trims Whisper's own byte-pair vocabulary to the corpus: 2,158 text tokens instead of 50,256 keep it small.

Every token also exists in the real vocabulary. Order of the ids: text, the empty token (it tells CTranslate2
that the model is multilingual), end of text, start of transcript, languages, tasks, time stamps.
Reads Whisper's merges from the installed openai-whisper package without importing it.
"""

import base64
import itertools
import json
import re
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import regex

# in the order of Whisper's own ids
# fmt: off
LANGUAGES = [
    "en", "zh", "de", "es", "ru", "ko", "fr", "ja", "pt", "tr", "pl", "ca", "nl", "ar", "sv", "it", "id",
    "hi", "fi", "vi", "he", "uk", "el", "ms", "cs", "ro", "da", "hu", "ta", "no", "th", "ur", "hr", "bg",
    "lt", "la", "mi", "ml", "cy", "sk", "te", "fa", "lv", "bn", "sr", "az", "sl", "kn", "et", "mk", "br",
    "eu", "is", "hy", "ne", "mn", "bs", "kk", "sq", "sw", "gl", "mr", "pa", "si", "km", "sn", "yo", "so",
    "af", "oc", "ka", "be", "tg", "sd", "gu", "am", "yi", "lo", "uz", "fo", "ht", "ps", "tk", "nn", "mt",
    "sa", "lb", "my", "bo", "tl", "mg", "as", "tt", "haw", "ln", "ha", "ba", "jw", "su", "yue",
]
# fmt: on
SPECIALS = [
    "<|endoftext|>",
    "<|startoftranscript|>",
    *(f"<|{code}|>" for code in LANGUAGES),
    *[
        "<|translate|>",
        "<|transcribe|>",
        "<|startoflm|>",
        "<|startofprev|>",
        "<|nospeech|>",
        "<|notimestamps|>",
    ],
    *(f"<|{i * 0.02:.2f}|>" for i in range(1501)),
]
PIECES = regex.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")
COMMON_ASCII = 4000  # ASCII merges beyond this rank are left out, Hangul ones never
FIRST_SPECIAL = 50257  # in the real vocabulary of large-v3


def whisper_ranks() -> dict[bytes, int]:
    spec = find_spec("whisper")
    if spec is None or spec.origin is None:
        raise SystemExit("install openai-whisper (--no-deps is enough): its merges are needed")
    lines = (Path(spec.origin).parent / "assets" / "multilingual.tiktoken").read_text().splitlines()
    pairs = [line.split(" ") for line in lines]
    return {base64.b64decode(token): int(rank) for token, rank in pairs if token != "="}


def merge(piece: bytes, ranks: dict[bytes, int], below: int | None = None) -> list[bytes]:
    """Byte-pair encoding with the merges of a rank lower than below."""
    parts = [piece[i : i + 1] for i in range(len(piece))]
    while len(parts) > 1:
        ranked = [(ranks.get(a + b), i) for i, (a, b) in enumerate(itertools.pairwise(parts))]
        possible = [(r, i) for r, i in ranked if r is not None and (below is None or r < below)]
        if not possible:
            break
        _, i = min(possible)
        parts[i : i + 2] = [parts[i] + parts[i + 1]]
    return parts


def printable(token: bytes) -> str:
    """GPT-2's way of writing bytes as visible characters."""
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [b for b in range(256) if b not in visible]
    table = {b: chr(b) for b in visible} | {b: chr(256 + i) for i, b in enumerate(hidden)}
    return "".join(table[b] for b in token)


def _with_their_parts(tokens: set[bytes], ranks: dict[bytes, int]) -> dict[bytes, list[bytes]]:
    """The tokens and all that they are built from, each with the two parts of its merge."""
    out: dict[bytes, list[bytes]] = {}
    stack = [t for t in tokens if len(t) > 1]
    while stack:
        token = stack.pop()
        if token not in out:
            out[token] = merge(token, ranks, ranks[token])
            stack += [part for part in out[token] if len(part) > 1]
    return out


def choose(texts: list[str], least: int = 20) -> tuple[dict[bytes, int], dict[bytes, list[bytes]]]:
    """Ranks of the tokens kept and the merges that build them."""
    ranks = {t: r for t, r in whisper_ranks().items() if len(t) == 1 or r < COMMON_ASCII or max(t) >= 0x80}
    while broken := [t for t, r in ranks.items() if len(t) > 1 and len(merge(t, ranks, r)) != 2]:
        for token in broken:
            del ranks[token]
    pieces = Counter(p for text in texts for p in PIECES.findall(" " + text))
    singles = {t: r for t, r in ranks.items() if len(t) == 1}
    used: Counter[bytes] = Counter()
    for _ in range(3):
        used = Counter()
        for piece, n in pieces.items():
            for token in merge(piece.encode(), ranks):
                used[token] += n
        frequent = {t for t, n in used.items() if n >= least}
        ranks = singles | {t: ranks[t] for t in _with_their_parts(frequent, ranks)}
    merges = _with_their_parts(set(used), ranks)
    return singles | {t: ranks[t] for t in merges}, merges


def write(texts: list[str], folder: Path) -> list[str]:
    """Writes tokenizer.json, vocabulary.json and whisper_ids.json (the real ids); returns the vocabulary."""
    ranks, merges = choose(texts)
    tokens = sorted(ranks, key=lambda t: ranks[t])
    text = [*(printable(t) for t in tokens), ""]
    added = [
        {
            "id": len(text) + i,
            "content": name,
            "single_word": False,
            "lstrip": False,
            "rstrip": False,
            "normalized": False,
            "special": not re.match(r"<\|\d", name),
        }
        for i, name in enumerate(SPECIALS)
    ]
    byte_level = {"type": "ByteLevel", "trim_offsets": True, "use_regex": True}
    document = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": added,
        "normalizer": None,
        "pre_tokenizer": {**byte_level, "add_prefix_space": False},
        "post_processor": None,
        "decoder": {**byte_level, "add_prefix_space": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": "",
            "end_of_word_suffix": "",
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": {t: i for i, t in enumerate(text)},
            "merges": [
                " ".join(printable(p) for p in parts)
                for _, parts in sorted(merges.items(), key=lambda item: ranks[item[0]])
            ],
        },
    }
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = text + SPECIALS
    real = [ranks[t] for t in tokens] + [FIRST_SPECIAL - 1]
    real += range(FIRST_SPECIAL, FIRST_SPECIAL + len(SPECIALS))
    for name, content in (("tokenizer", document), ("vocabulary", vocabulary), ("whisper_ids", real)):
        (folder / f"{name}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return vocabulary
