import numpy as np

from benchmarks.gum_holders import Held, elsewhere, right, share
from onrecord.find.mentions.detect import Mention
from onrecord.find.mentions.entity import Entity

TEXT = "Ada Holt met Eve Lind. Holt left, she said."


def at(words: str) -> tuple[int, int]:
    start = TEXT.rindex(words)
    return start, start + len(words)


def mentioned(*words: str) -> Entity:
    return Entity(
        Mention(*at(w), at(w)[1] - len(w.split()[-1]), at(w)[1], "name", np.zeros(5, dtype=np.float32)) for w in words
    )


def document() -> dict[str, object]:
    chains = (
        ("Ada Holt", "1", "person"),
        ("Eve Lind", "2", "person"),
        ("Holt", "1", "person"),
        ("left", "3", "event"),
        ("she", "1", "person"),
    )
    return {"entities": [{"start": at(w)[0], "end": at(w)[1], "text": w, "chain": c, "type": t} for w, c, t in chains]}


def test_names_of_the_chain_and_of_others_are_told_apart() -> None:
    assert elsewhere(document(), at("she"), "1") == ([at("Ada Holt"), at("Holt")], [at("Eve Lind")])
    assert elsewhere(document(), at("Eve Lind"), "2") == ([], [at("Ada Holt"), at("Holt")])


def test_a_wrong_merge_is_wrong() -> None:
    own, others = elsewhere(document(), at("she"), "1")
    assert right(TEXT, mentioned("Ada Holt", "she"), at("she"), own, others)
    assert not right(TEXT, mentioned("Ada Holt", "Eve Lind", "she"), at("she"), own, others)
    assert not right(TEXT, mentioned("she"), at("she"), own, others)
    assert not right(TEXT, "author", at("she"), own, others)


def test_the_only_mention_is_right_by_itself() -> None:
    own, others = elsewhere(document(), at("Eve Lind"), "2")
    assert right(TEXT, mentioned("Eve Lind"), at("Eve Lind"), own, others)
    assert not right(TEXT, mentioned("Eve Lind", "Holt"), at("Eve Lind"), own, others)


def test_shares_are_over_all_documents() -> None:
    documents = [[Held("name", True, True), Held("pronoun", True, False)], [Held("pronoun", False, True)]]
    assert share(lambda h: h.form == "pronoun")(documents) == 50
