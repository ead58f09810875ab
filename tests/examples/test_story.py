"""The truth about the example story holds: every offset, every name, every label."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from benchmarks.story import FOLDER, records, truth

TRUTH = truth()
ARTICLES: dict[str, dict[str, Any]] = TRUTH["articles"]
KINDS = {"author", "document", "outlet", "person", "organization", "anonymous", "group", "unknown"}
STANCES = {"asserts", "denies", "doubts", "no_information", "expects", "intends", "asks"}
FINDINGS = {
    "figure_differs", "figure_conflict", "date_conflict", "name_variant", "name_conflict", "role_conflict", "torn_quotation",
    "unsourced_conclusion", "headline_not_carried", "single_anonymous_origin", "secondhand_only", "denied_in_text",
}  # fmt: skip
RESERVED = {"author", "unknown"}


def spans(node: Any, article: str | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every span below a node, with the article that it is of."""
    if isinstance(node, list):
        for each in node:
            yield from spans(each, article)
    elif isinstance(node, dict):
        article = node.get("article", article)
        if "start" in node:
            assert article is not None
            yield article, node
        for each in node.values():
            yield from spans(each, article)


def test_it_is_a_story_of_many_outlets_over_several_days() -> None:
    assert len(ARTICLES) >= 14
    assert len({a["outlet"] for a in ARTICLES.values()}) >= 7
    assert len({a["published"][:10] for a in ARTICLES.values()}) >= 3
    assert {FOLDER.joinpath(a["file"]).suffix for a in ARTICLES.values()} == {".html", ".txt", ".jsonl"}
    lengths = [len(record.article.text.split()) for record in records().values()]
    assert all(250 <= n <= 800 for n in lengths), lengths


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_read_is_what_the_truth_was_told_of(name: str) -> None:
    record, told = records()[name], ARTICLES[name]
    article = record.article
    assert (article.title, article.outlet, article.published) == (told["title"], told["outlet"], told["published"])
    assert article.content_hash == told["content_hash"]
    text = article.text
    for _, span in spans(told, name):
        assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("part", ["claims", "relations", "derivations", "findings", "questions"])
def test_spans_over_articles_are_the_articles_words(part: str) -> None:
    for name, span in spans(TRUTH[part]):
        assert records()[name].article.text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("name", ARTICLES)
def test_labels_and_references_of_an_article(name: str) -> None:
    article = ARTICLES[name]
    text = records()[name].article.text
    sources = {s["id"]: s for s in article["sources"]}
    assert not RESERVED & set(sources)
    for source in sources.values():
        assert source["kind"] in KINDS - RESERVED
        assert source["name"] in text
        assert source["mentions"]
        assert source["speaks_for"] is None or source["speaks_for"] in sources
        assert (source["kind"] in ("anonymous", "group")) is not source["named"]
    numbers = {a["id"]: a for a in article["attributions"]}
    for attribution in numbers.values():
        chain = attribution["chain"]
        assert attribution["cue"]
        assert attribution["content"]
        assert chain[0] == {"holder": "author"}
        assert chain[-1]["holder"] == attribution["holder"]
        assert {h["holder"] for h in chain} <= set(sources) | RESERVED
        assert all(h["stance"] in STANCES and -3 <= h["certainty"] <= 3 for h in chain[1:])
        outer = attribution["within"]
        if outer is not None:
            held = [(s["start"], s["end"]) for s in numbers[outer]["content"]]
            for kind in ("source", "cue", "content"):
                assert all(any(a <= s["start"] and s["end"] <= b for a, b in held) for s in attribution[kind])


def test_figures_and_dates_are_well_formed() -> None:
    for article in ARTICLES.values():
        for q in article["quantities"]:
            assert q["low"] is not None or q["high"] is not None
            assert q["low"] is None or q["high"] is None or q["low"] <= q["high"]
        for d in article["dates"]:
            assert d["type"] in ("DATE", "TIME", "DURATION", "SET")
            assert re.fullmatch(r"[0-9A-Z_:T.-]+", d["value"])


def test_the_whole_has_what_it_was_written_for() -> None:
    assert len(TRUTH["claims"]) == 10
    assert len(TRUTH["questions"]) == 8
    assert {f["kind"] for f in TRUTH["findings"]} == FINDINGS
    assert {r["kind"] for r in TRUTH["relations"]} == {"same", "supports", "contradicts", "differs", "updates"}
    assert {d["kind"] for d in TRUTH["derivations"]} == {"copy", "rewrite", "cites", "independent"}
    assert {e["bears"] for q in TRUTH["questions"] for e in q["evidence"]} == {"for", "against", "no_information"}
    held = {a["stance"] for article in ARTICLES.values() for a in article["attributions"]}
    assert held == STANCES
    assert any(len(a["chain"]) == 4 for article in ARTICLES.values() for a in article["attributions"])


def test_nothing_derives_from_what_was_published_later() -> None:
    for d in TRUTH["derivations"]:
        assert ARTICLES[d["from"]]["published"] < ARTICLES[d["article"]]["published"]


def test_independent_origins_are_those_that_someone_reached() -> None:
    for claim in TRUTH["claims"]:
        carried = {s["article"] for s in claim["spans"]}
        assert claim["origins"]
        for origin in claim["origins"]:
            assert origin["reached"]
            assert set(origin["reached"]) <= carried
