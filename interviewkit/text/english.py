"""What an English word of a sentence is a form of, by simplemma's dictionary: waited → wait, parcels → parcel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache


def lemma(word: str) -> str:
    """The dictionary form of a word in small letters, without 's; itself where it is not known."""
    plain = word.removesuffix("'s")
    found = lemmas_by_word().get(plain, plain) or word
    return found if found.isascii() and found.islower() else plain


@lru_cache(maxsize=1)
def lemmas_by_word() -> Mapping[str, str]:
    """simplemma's English dictionary: word → dictionary form; read when first asked, once for all who do."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    return DefaultDictionaryFactory().get_dictionary("en")
