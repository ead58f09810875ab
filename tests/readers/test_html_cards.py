import pytest

from onrecord.readers.extraction import load_html
from onrecord.readers.html_cards import drop_cards
from tests.readers.pages import STORY, page, paragraphs, text_of

SENTENCE = "The mayor, Ruth Dahl (Greens), said on Monday that it was time."
REST = " (Greens), said on Monday that it was time."


def with_first(paragraph: str) -> str:
    return text_of(page(f'<div class="story"><p>{paragraph}</p>{paragraphs(STORY)}</div>'))


@pytest.mark.parametrize(
    "name_and_card",
    [
        '<a href="/d">Ruth Dahl</a><span role="tooltip">Six tales of the mayor</span>',
        '<a href="/d">Ruth Dahl</a><span class="x9" aria-hidden="true">Six tales of the mayor</span>',
        '<a href="/d">Ruth Dahl</a><span hidden>Six tales of the mayor</span>',
        '<a href="/d">Ruth Dahl</a><span style="display: none">Six tales of the mayor</span>',
        '<span class="wrap"><button>Ruth Dahl</button><span class="popover-body"><b>Ruth Dahl</b><br>Six tales</span></span>',
        '<a href="/d">Ruth Dahl</a><div class="profile-card"><img src="x"><h4>Ruth Dahl</h4><p>Six tales</p></div>',
        '<span><a href="/d">Ruth Dahl</a><div class="x1"><h4>Ruth Dahl</h4><p>Six tales of her</p></div></span>',
        '<a href="/d">Ruth Dahl</a><aside class="hover-card"><b>Ruth Dahl</b> Six tales</aside>',
        '<a href="/d">Ruth Dahl</a><template><span>Six tales of the mayor</span></template>',
        '<a href="/d">Ruth Dahl</a><dialog><span>Six tales of the mayor</span></dialog>',
        '<span class="tip"><em>Ruth Dahl</em><span class="infobox"><b>Ruth Dahl</b> Six tales of the mayor</span></span>',
        '<a href="/d" aria-describedby="tip-1">Ruth Dahl</a> <span id="tip-1">Six tales of the mayor</span>',
        '<a href="/d">Ruth Dahl</a><ul class="person-popup"><li>Ruth Dahl</li><li>Six tales</li></ul>',
        '<span class="tooltip">Ruth Dahl<span class="tooltiptext">Six tales of the mayor</span></span>',
        '<span class="over"><a>Ruth Dahl</a><span class="over-block"><b>Ruth Dahl</b><a href="/1">Six tales</a></span></span>',
        '<a href="/d">Ruth Dahl</a><span class="zx"><i>Mayor</i>: Six tales of the mayor</span>',
        '<style>.q7{visibility:hidden}.q6:hover .q7{visibility:visible}</style>'
        '<span class="q6"><a>Ruth Dahl</a> <span class="q7">see the <b>Six tales</b></span></span>',
    ],
)  # fmt: skip
def test_a_card_is_no_part_of_the_sentence_that_it_cuts(name_and_card):
    text = with_first(f"The mayor, {name_and_card}{REST}")
    assert SENTENCE in text
    assert "Six tales" not in text


@pytest.mark.parametrize(
    "box",
    [
        '<span class="read-more">READ MORE: <a href="/1">Six tales of the mayor</a></span>',
        '<a class="inline-related" href="/1">Read also: Six tales of the mayor</a>',
        '<strong>RELATED:</strong> <a href="/1">Six tales of the mayor</a>',
        '<aside class="recirc"><h5>More from us</h5><a href="/1">Six tales of the mayor</a></aside>',
        '<em>[Read more: <a href="/1">Six tales of the mayor</a>]</em>',
        '<div class="related-inline"><span>See also</span><a href="/1">Six tales of the mayor</a></div>',
    ],
)
def test_a_box_of_other_stories_stands_between_sentences(box):
    text = with_first(f"It closed on Monday. {box} It will open.")
    assert "It closed on Monday. It will open." in text
    assert "Six tales" not in text


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ('The <span class="card">yellow card</span> was <i class="tooltip">shown</i>.', "The yellow card was shown."),
        ('The <a class="tooltip" href="/x">port</a> and <abbr class="tooltip">ECB</abbr> agree.', "The port and ECB agree."),
        ('<a href="/d">Ruth Dahl</a> <b>of the Greens</b> said it.', "Ruth Dahl of the Greens said it."),
        ('The note read: <a href="/n">the boat is late</a> again.', "The note read: the boat is late again."),
        ('It <span class="hover-underline">was <a href="/x">cold</a></span> there.', "It was cold there."),
        ('<a href="/x"><svg></svg><span class="link__text">Ruth Dahl</span></a> said it.', "Ruth Dahl said it."),
        ('“<b>It</b> is <i>Ours</i>,” <a href="/x">she</a><sup>1</sup> said.', "“It is Ours,” she1 said."),
        ('<i>The </i><a href="/x">Art of Dredging</a> sold well.', "The Art of Dredging sold well."),
    ],
)  # fmt: skip
def test_words_of_a_sentence_stay(paragraph, text):
    assert text in with_first(paragraph)


def test_hidden_text_that_is_no_card_is_left_to_extraction():
    html = '<style>@media print{.more{display:none}}</style><p>It rained <span class="more">on and on</span> there.</p>'
    tree = load_html(f"<html><body>{html}</body></html>")
    drop_cards(tree)
    assert tree.findtext(".//span") == "on and on"
