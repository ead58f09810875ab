"""What words around a date do to its value: "early", "about", "more than"."""

from onrecord.find.dates.grammar import Phrase
from onrecord.records.date import Modifier, TimeType

_EDGES: dict[str, Modifier] = {
    "early": "START", "earlier": "START", "beginning": "START", "mid": "MID", "middle": "MID",
    "late": "END", "later": "END", "end": "END",
}  # fmt: skip


_TURNED: dict[Modifier, Modifier] = {"BEFORE": "AFTER", "AFTER": "BEFORE"}


def modifier(phrase: Phrase, kind: TimeType) -> Modifier | None:
    """What the words before and behind do to the value of a phrase; null where nothing."""
    words = [phrase.words.kind(i) for i in (*phrase.span("pre"), *phrase.span("edge"), *phrase.span("post"))]
    point = kind in ("DATE", "TIME")
    if words == ["over"] and phrase.words.kind(phrase.span("pre")[-1] + 1) in ("the", "a", "last", "next", "recent"):
        return None  # "over the past two days": during them
    for word in words:
        if word in _EDGES and "and" not in words and "or" not in words:
            # "Later on Sunday" is later than what was told before, not late.
            return None if word == "later" and phrase.has("weekday") else _EDGES[word]
    known: list[tuple[bool, Modifier]] = [
        ("post" in words, "AFTER"),
        ("pre" in words, "BEFORE"),
        ("beyond" in words or ("or" in words and "later" in words), "ON_OR_AFTER"),
        ("or" in words and "earlier" in words, "ON_OR_BEFORE"),
        ("least" in words or ("not" in words and "less" in words) or phrase.has("more"), "EQUAL_OR_MORE"),
        (
            "most" in words
            or (not point and bool({"up", "within"} & {*words}))
            or (bool({"no", "not"} & {*words}) and "more" in words),
            "EQUAL_OR_LESS",
        ),
        ("more" in words or ("over" in words and (not point or phrase.has("count"))), "BEFORE" if point else "MORE_THAN"),
        ("less" in words or ("under" in words and not point), "AFTER" if point else "LESS_THAN"),
        ("nearly" in words, "APPROX" if point else "LESS_THAN"),
        ("about" in words or "some" in words or "so" in words, "APPROX"),
    ]
    found = next((mod for said, mod in known if said), None)
    later = point and phrase.value("side") in ("later", "after")
    return _TURNED.get(found, found) if later and found else found  # "less than an hour later" is before its end
