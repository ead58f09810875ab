"""Whether a name or a noun tells of a man or a woman."""

import functools

from onrecord.find.mentions.names import Name
from onrecord.text.words import plain
from onrecord.vocabulary.lexicon import vocabulary


@functools.lru_cache(maxsize=20_000)
def gender_of_name(name: Name) -> str | None:
    """m or f by titles and first name, null where they do not tell."""
    titles = {plain(t) for t in name.titles}
    for gender in ("m", "f"):
        if titles & _honorifics(gender):
            return gender
    # One word alone may be a surname that is a first name as well.
    if len(name.key) > 1 or (not titles and name.key and name.key[0] not in vocabulary("first_names_as_surnames")):
        first = name.key[0] if name.key else ""
        if first in vocabulary("first_names_male"):
            return "m"
        if first in vocabulary("first_names_female"):
            return "f"
    return None


@functools.cache
def _honorifics(gender: str) -> frozenset[str]:
    return frozenset(plain(w) for w in vocabulary("honorifics_m" if gender == "m" else "honorifics_f"))


def gender_of_noun(head: str) -> str | None:
    """m or f where a common noun tells."""
    small = plain(head)
    if small in vocabulary("person_nouns_male"):
        return "m"
    return "f" if small in vocabulary("person_nouns_female") else None
