import pytest

from onrecord.find.attributions.nesting import depths, enclosing
from onrecord.find.mentions.entity import Entity
from onrecord.find.sources.resolver import Holder, Holders, Quoted, Ranker, introductions
from onrecord.inference.models import models
from tests.encoded import article_words

Given = tuple[str, str, str]
"""Source, cue and content. Each cue is looked for behind the one before; source and content are those nearest to it."""


def _place(text: str, words: str, at: int) -> tuple[tuple[int, int], ...]:
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    start = min(starts, key=lambda i: abs(i - at))
    return ((start, start + len(words)),) if words else ()


def _quoted(text: str, given: tuple[Given, ...]) -> list[Quoted]:
    out, at = [], 0
    for source, cue, content in given:
        at = text.index(cue, at)
        out.append(Quoted(_place(text, source, at), ((at, at + len(cue)),), _place(text, content, at)))
        at += len(cue)
    return out


def _held(text: str, quoted: list[Quoted], outlet: str | None = None) -> list[Holder]:
    words = article_words(text, [q.cue[0] for q in quoted])
    return Holders(words, quoted, outlet).resolve(Ranker(lambda rows: models().sources.ranker.scores(rows)[:, 0]))


def _resolved(text: str, *given: Given, outlet: str | None = None) -> list[Holder]:
    return _held(text, _quoted(text, given), outlet)


def _who(text: str, *given: Given, outlet: str | None = None) -> list[str]:
    """The fullest words for each holder."""
    return [h if isinstance(h, str) else text[h.fullest.start : h.fullest.end] for h in _resolved(text, *given, outlet=outlet)]


def test_he_and_she_go_by_gender() -> None:
    text = "Jane Roe met Hugh Hill on Friday. “It was long,” she said. “It was short,” he said."
    assert _who(text, ("she", "said", "“It was long,”"), ("he", "said", "“It was short,”")) == ["Jane Roe", "Hugh Hill"]
    text = "Hugh Hill met Jane Roe on Friday. “It was long,” she said. “It was short,” he said."
    assert _who(text, ("she", "said", "“It was long,”"), ("he", "said", "“It was short,”")) == ["Jane Roe", "Hugh Hill"]


def test_i_inside_a_quotation_is_its_speaker() -> None:
    text = "Jane Roe met Hugh Hill. Roe said: “I think that the port is safe.”"
    given = [("Roe", "said", "“I think that the port is safe.”"), ("I", "think", "that the port is safe")]
    assert _who(text, *given) == ["Jane Roe", "Jane Roe"]


def test_i_outside_quotations_is_the_author() -> None:
    assert _who("Jane Roe came. I said that the port was open.", ("I", "said", "that the port was open")) == ["author"]


@pytest.mark.parametrize(
    ("pair", "first", "second"),
    [("Jane Roe and Tom Roe", "Tom Roe", "Jane Roe"), ("Tom Roe and Jane Roe", "Tom Roe", "Jane Roe")],
)
def test_mr_and_mrs_go_by_gender(pair: str, first: str, second: str) -> None:
    text = f"{pair} came to the port.\n\n“It is open,” Mr. Roe said.\n\n“It is shut,” Mrs. Roe said."
    assert _who(text, ("Mr. Roe", "said", "“It is open,”"), ("Mrs. Roe", "said", "“It is shut,”")) == [first, second]


def test_two_people_with_one_surname_stay_apart_though_both_speak() -> None:
    text = (
        "“It is open,” Ada Roe said. Roe added that it was late.\n\n“It is shut,” Jane Roe said. Roe added that it was early."
    )
    given = [
        ("Ada Roe", "said", "“It is open,”"),
        ("Roe", "added", "that it was late"),
        ("Jane Roe", "said", "“It is shut,”"),
        ("Roe", "added", "that it was early"),
    ]
    assert _who(text, *given) == ["Ada Roe", "Ada Roe", "Jane Roe", "Jane Roe"]


def test_one_source_of_two_attributions_is_one_holder() -> None:
    text = "Officials warned, and the aide said that the port was shut and that the ferry was late."
    source, cue = _place(text, "the aide", 0), _place(text, "said", 0)
    first, second = _held(
        text, [Quoted(source, cue, _place(text, f"that the {what}", 0)) for what in ("port was shut", "ferry was late")]
    )
    assert isinstance(first, Entity)
    assert first is second


def test_the_articles_own_outlet_is_its_author() -> None:
    text = "Jane Roe told the Gazette that the port was shut. The Gazette reported in May that it was open."
    given = ("The Gazette", "reported", "that it was open")
    assert _who(text, given, outlet="The Northmere Gazette") == ["author"]
    assert _who(text, given, outlet="The Northmere Courier") == ["Gazette"]


def test_an_indefinite_description_is_someone_new() -> None:
    text = "An official said that it was open. An official said that it was shut."
    first, second = _resolved(text, ("An official", "said", "that it was open"), ("An official", "said", "that it was shut"))
    assert first is not second


def test_an_unnamed_official_is_not_one_of_the_named() -> None:
    text = "A senior official said that it was open. Jane Roe said that it was shut. The official added that it rained."
    given = [
        ("A senior official", "said", "that it was open"),
        ("Jane Roe", "said", "that it was shut"),
        ("The official", "added", "that it rained"),
    ]
    first, second, third = _resolved(text, *given)
    assert first is third
    assert first is not second
    assert isinstance(first, Entity)
    assert not first.named


def test_a_spokesman_who_is_named_later_was_he_before() -> None:
    text = "“It is open,” a spokesman said. The spokesman, Carl Benning, added that it rained."
    given = [("a spokesman", "said", "“It is open,”"), ("The spokesman, Carl Benning,", "added", "that it rained")]
    assert _who(text, *given) == ["Carl Benning", "Carl Benning"]


def test_names_that_speak_together_are_one_holder() -> None:
    text = "Roe and Hill said that it rained. Later Roe and Hill said that it was dry."
    first, second = _resolved(text, ("Roe and Hill", "said", "that it rained"), ("Roe and Hill", "said", "that it was dry"))
    assert first is second
    assert isinstance(first, Entity)
    assert first.plural


def _outer(given: list[Quoted]) -> list[int | None]:
    return enclosing(introductions(given), [q.content for q in given])


def test_depths_count_what_encloses_an_attribution() -> None:
    text = "Roe said that Hill said that it rained."
    given = (("Roe", "said", "that Hill said that it rained"), ("Hill", "said", "that it rained"))
    assert _outer(_quoted(text, given)) == [None, 0]
    assert depths([None, 0]) == [0, 1]


def test_attributions_that_enclose_each_other_come_to_an_end() -> None:
    one, two = Quoted(((0, 1),), (), ((2, 9),)), Quoted(((2, 3),), (), ((0, 9),))
    assert _outer([one, two]) == [1, 0]
    assert depths([1, 0]) == [1, 1]


def test_nothing_given_nothing_held() -> None:
    assert _resolved("Jane Roe came.") == []


def test_he_in_a_quotation_is_not_who_is_quoted() -> None:
    text = "Hugh Hill met Tom Lind on Friday. Hill said: “I know that he wants the port open.”"
    given = [("Hill", "said", "“I know that he wants the port open.”"), ("he", "wants", "the port open")]
    assert _who(text, *given) == ["Hugh Hill", "Tom Lind"]


def test_you_in_a_quotation_is_nobody_whom_the_article_names() -> None:
    text = "Jane Roe spoke on Friday. “You know that the port is open,” Roe said."
    assert _who(text, ("You", "know", "that the port is open"), ("Roe", "said", "“You know that the port is open,”")) == [
        "unknown",
        "Jane Roe",
    ]


def test_we_of_a_speaker_is_the_body_that_she_speaks_for() -> None:
    text = "“We want the port open,” said Jane Roe, spokeswoman for the Harbour Trust Association."
    given = [
        ("We", "want", "the port open"),
        ("Jane Roe, spokeswoman for the Harbour Trust Association", "said", "“We want the port open,”"),
    ]
    assert _who(text, *given) == ["Harbour Trust Association", "Jane Roe"]


def test_we_of_a_statement_printed_whole_is_whose_it_is() -> None:
    text = "In full: what the Harbour Trust Association says\n\nWe believe that the port is safe."
    assert _who(text, ("We", "believe", "that the port is safe")) == ["Harbour Trust Association"]


def test_a_headline_s_noun_is_whoever_is_named_with_that_office_below() -> None:
    text = "Mayor says port is open\n\nThe port is open, Mayor Jane Roe said on Friday."
    given = [("Mayor", "says", "port is open"), ("Mayor Jane Roe", "said", "The port is open")]
    assert set(_who(text, *given)) == {"Jane Roe"}


def test_a_person_and_whom_a_description_joins_are_a_holder_of_their_own() -> None:
    text = "Jane Roe came. Roe and her lawyers said that the port was open. Roe said that she was glad."
    given = [("Roe and her lawyers", "said", "that the port was open"), ("Roe", "said", "that she was glad")]
    first, second = _resolved(text, *given)
    assert isinstance(first, Entity)
    assert first.plural
    assert first is not second


def test_they_may_be_two_people_whom_and_joins() -> None:
    text = "Jane Roe and Tom Lind came to the port on Friday. They said that it was open."
    assert _who(text, ("They", "said", "that it was open")) == ["Jane Roe and Tom Lind"]


def test_the_report_is_the_one_that_was_last_called_so() -> None:
    text = (
        "A report on the port came out on Friday. Jane Roe read it to Hugh Hill, the mayor. "
        "The report said that the port was safe. The report found no cracks."
    )
    first, second = _resolved(text, ("The report", "said", "that the port was safe"), ("The report", "found", "no cracks"))
    assert first is second
    assert isinstance(first, Entity)
    assert text[first.mentions[0].start : first.mentions[0].end] == "A report"
