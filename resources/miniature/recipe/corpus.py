"""Invents sentences about an online shop and reads those of the sample study: what the model learns."""

import json
import random
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "sample"
LANGUAGES = ("en", "ko")

# particle after a consonant, after a vowel
PARTICLES = {
    "을": ("을", "를"),
    "이": ("이", "가"),
    "은": ("은", "는"),
    "와": ("과", "와"),
    "으로": ("으로", "로"),
}


@dataclass(frozen=True)
class Templates:
    lists: dict[str, list[str]]
    questions: list[str]
    answers: list[str]


@cache
def templates(language: str) -> Templates:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (HERE / f"phrases_{language}.txt").read_text("utf-8").splitlines():
        if re.fullmatch(r"\[[a-z]+\]", line):
            current = sections.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    lists = {name: words.split(" | ") for name, words in (line.split(" = ") for line in sections["lists"])}
    return Templates(lists, sections["questions"], sections["answers"])


def with_particle(before: str, particle: str) -> str:
    """The form of a Korean particle that agrees with the final consonant of the word before it."""
    after_consonant, after_vowel = PARTICLES[particle]
    syllable = ord(before[-1]) - 0xAC00
    final = syllable % 28 if 0 <= syllable < 11172 else 0
    rieul = 8  # 로, not 으로, follows ㄹ
    if final == 0 or (particle == "으로" and final == rieul):
        return after_vowel
    return after_consonant


def fill(template: str, lists: dict[str, list[str]], rng: random.Random) -> str:
    text = re.sub(r"\[([^\]]*)\]", lambda m: rng.choice(m.group(1).split("|")), template)
    used: dict[str, list[str]] = {}
    out, at = "", 0
    for slot in re.finditer(r"\{([a-z]*)(!?):?([^}a-z!]*)\}", text):
        out += text[at : slot.start()]
        at = slot.end()
        name, capital, particle = slot.groups()
        if name:
            word = rng.choice([w for w in lists[name] if w not in used.get(name, ())])
            used.setdefault(name, []).append(word)
            if re.search(r"(^|\s)[aA] $", out) and word[0] in "aeiou":
                out = out[:-1] + "n "
            out += word[0].upper() + word[1:] if capital else word
        if particle:
            out += with_particle(out, particle)
    return out + text[at:]


def sentences(language: str, count: int, seed: int = 1) -> list[str]:
    """count distinct sentences, a third of them questions."""
    rng = random.Random(f"{seed}{language}")
    t = templates(language)
    seen: dict[str, None] = {}
    for _ in range(60 * count):
        if len(seen) == count:
            break
        pool = t.questions if rng.random() < 0.33 else t.answers
        seen[fill(rng.choice(pool), t.lists, rng)] = None
    return list(seen)


def salad(language: str, count: int, seed: int = 5) -> list[str]:
    """Known words in random order: what is heard must be written even where the grammar does not help."""
    rng = random.Random(f"s{seed}{language}")
    words = sorted({w for s in sentences(language, 6000, 7) for w in s.split()})
    out = []
    for _ in range(count):
        chosen = [re.sub(r"[.,?]$", "", rng.choice(words)) for _ in range(rng.randint(3, 8))]
        text = " ".join(chosen)
        out.append(text[0].upper() + text[1:] + rng.choice("..?"))
    return out


def scripts() -> dict[str, dict]:
    """The scripts of the sample recordings, by language."""
    found = (json.loads(p.read_text("utf-8")) for p in sorted(SAMPLE.glob("*.script.json")))
    return {script["language"]: script for script in found}
