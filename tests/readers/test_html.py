import logging

import pytest

from onrecord.errors import InputError, NoArticle, TooLarge
from onrecord.readers.given import Given
from onrecord.readers.html import read_html

HEADLINE = "Council approves dredging of harbour"
BODY = """
<p>The harbour council of <b>Port Ellery</b>, which <a href="/x">met on Monday</a>, approved a plan to dredge the channel.</p>
<p>“We have waited nine years for this,” said <a href="/s">Marta Quell</a>, the council's chair. <i>“It is done.”</i></p>
<p>Fishermen said they were not consulted, and their spokesman, Otto Brenn, called the vote “a disgrace”.</p>
"""
ALONGSIDE = """
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Ferry delayed again by gale warnings</a></li></ul></aside>
<div class="advertisement"><p>Buy one kettle and get another free at Zapmart this weekend only.</p></div>
<section id="comments" class="comments"><h3>Comments</h3><p>troll99: This is nonsense, they are corrupt and always were.</p>
</section>
<footer><p>Copyright 2026. All rights reserved. Contact our newsroom.</p></footer>
"""


def page(body=BODY, head="", h1=HEADLINE, html="<html lang='en'>"):
    return f"""<!DOCTYPE html>{html}<head><meta charset="utf-8"><title>{h1}</title>{head}
<script>var tracking = "Tracked words";</script><style>p {{ color: red }}</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World desk</a></li><li><a href="/s">Sport desk</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to improve your visit. Accept all cookies or manage them.</p></div>
<main><article><h1>{h1}</h1>{body}</article></main>{ALONGSIDE}</body></html>"""


def read(html, **given):
    return read_html(html if isinstance(html, bytes) else html.encode(), "a.html", Given(**given))


def words(article):
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def last_words(html):
    """The blocks that a page has more than one with only the plain article."""
    return words(read(page(BODY + html)))[4:]


def test_title_and_paragraphs_with_spaces_kept_right():
    article = read(page())
    assert words(article) == [
        ("title", HEADLINE),
        ("paragraph", "The harbour council of Port Ellery, which met on Monday, approved a plan to dredge the channel."),
        ("paragraph", "“We have waited nine years for this,” said Marta Quell, the council's chair. “It is done.”"),
        ("paragraph", "Fishermen said they were not consulted, and their spokesman, Otto Brenn, called the vote “a disgrace”."),
    ]
    assert article.text == "\n\n".join(text for _, text in words(article))
    assert (article.title, article.media_type, article.language) == (HEADLINE, "text/html", "en")


def test_what_stands_beside_the_article_is_not_in_its_text():
    text = read(page()).text
    for alien in ("cookies", "World desk", "Ferry", "Zapmart", "troll99", "Copyright", "Tracked", "color"):
        assert alien not in text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>Smith</b>, who <a href='#'>said</a>.", "Smith, who said."),
        ("he <em>did</em>n’t <strong>“<i>go</i>”</strong>; 4<sup>th</sup> try", "he didn’t “go”; 4th try"),
        (
            "then<b> bold </b>and <span>a</span>\n   span, <a href='#'>Lund</a>,<a href='#'>Venter</a>",
            "then bold and a span, Lund,Venter",
        ),
        ("<a href='#'><b><span>deep</span></b></a>(er) words", "deep(er) words"),
        (
            "a\u00a0b&nbsp;c said&#8203;zero thin\u2009space soft&shy;hyphen",
            "a b c said\u200bzero thin space soft\u00adhyphen",
        ),
        ("&nbsp;&nbsp;indented by hand &nbsp;", "indented by hand"),
        ("she said <q>no way</q>, and <q>I said <q>so</q> <b>too</b></q>.", "she said “no way”, and “I said ‘so’ too”."),
        ("AT&amp;T &lt;said&gt; &ldquo;yes&rdquo; &#128674;", "AT&T <said> “yes” 🚢"),
        ("one line<br>another<br/>\nand a third", "one line\nanother\nand a third"),
        ("cut <!-- a note --> in two", "cut in two"),
    ],
)
def test_inline_markup_neither_adds_nor_takes_spaces(html, expected):
    assert last_words(f"<p>{html}</p><p>The end of it.</p>")[0] == ("paragraph", expected)


def test_headings_lists_and_quotes():
    html = """<h2>What happens next</h2>
    <ul><li>Tenders open in <b>March</b>.</li><li><p>Work begins in May.</p><p>It ends in June.</p></li></ul>
    <blockquote><p>We shall see.</p><p>We shall wait.</p></blockquote><p>The end of it.</p>"""
    assert last_words(html) == [
        ("heading", "What happens next"),
        ("list", "Tenders open in March."),
        ("list", "Work begins in May."),
        ("list", "It ends in June."),
        ("quote", "We shall see."),
        ("quote", "We shall wait."),
        ("paragraph", "The end of it."),
    ]


def test_nested_lists_hold_each_word_once():
    html = "<ul><li>Outer <b>one</b>:<ul><li>inner a</li><li>inner b</li></ul> tail</li><li>Outer two</li></ul><p>The end.</p>"
    assert [text for _, text in last_words(html)] == ["Outer one:", "inner a", "inner b", "tail", "Outer two", "The end."]


def test_words_beside_the_paragraphs_of_a_quote_are_kept():
    html = "<blockquote>Bare words <p>then a paragraph</p> and a tail</blockquote><p>The end of it.</p>"
    assert [text for _, text in last_words(html)] == ["Bare words", "then a paragraph", "and a tail", "The end of it."]


def test_line_breaks_alone_may_separate_paragraphs():
    body = "<div class='content'>" + "<br><br>".join(part.strip()[3:-4] for part in BODY.strip().splitlines()) + "</div>"
    assert words(read(page(body))) == words(read(page()))


def test_headings_keep_their_kind_in_any_layout():
    rows = "".join(f"<div>The mayor said on day {n} that the bridge would be shut for a year or two.</div>" for n in range(6))
    html = f"<html><body><div id='x'><h1>Bridge shut</h1>{rows}<h2>More</h2>{rows}</div></body></html>"
    assert [k for k, _ in words(read(html))].count("heading") == 1


def test_a_short_article_brings_nothing_of_the_page_with_it():
    sentence = "The harbour council approved a plan to dredge the channel, officials said in the evening, after nine years."
    article = read(page(f"<p>{sentence}</p><p>Work begins in May, the officials said.</p>"))
    assert [text for _, text in words(article)] == [HEADLINE, sentence, "Work begins in May, the officials said."]


def test_the_headline_is_not_repeated_where_metadata_sets_it_in_other_marks():
    head = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council: \\"It is done\\""}</script>"""
    article = read(page(head=head, h1="Council: “It is done”"))
    assert article.title == 'Council: "It is done"'
    assert [kind for kind, _ in words(article)] == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_page_with_everything_said():
    head = """<link rel="canonical" href="https://courier.example/dredging"><script type="application/ld+json">
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Council approves dredging of harbour",
     "datePublished": "2026-03-02T07:15:00+01:00", "dateModified": "2026-03-02T09:40:00+01:00",
     "author": [{"@type": "Person", "name": "Ida Venter"}, {"@type": "Person", "name": "Otto Lund"}],
     "publisher": {"@type": "Organization", "name": "Ellery Courier"}}</script>"""
    article = read(page(head=head))
    assert article.title == HEADLINE
    assert article.outlet == "Ellery Courier"
    assert article.byline == ("Ida Venter", "Otto Lund")
    assert article.published == "2026-03-02T07:15:00+01:00"
    assert article.modified == "2026-03-02T09:40:00+01:00"
    assert article.url == "https://courier.example/dredging"


def test_what_the_caller_says_of_one_page_wins() -> None:
    head = """<link rel="canonical" href="https://courier.example/dredging"><script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "Council approves dredging of harbour", "datePublished": "2026-03-02T07:15:00+01:00",
     "publisher": {"@type": "Organization", "name": "Ellery Courier"}}</script>"""
    said = {"title": "T", "outlet": "O", "published": "2020", "url": "https://o.example"}
    article = read(page(head=head), **said)
    assert {field: getattr(article, field) for field in said} == said
    assert article.text.startswith("T\n\n")
    fills = read_html(page(head=head).encode(), "page.html", Given(outlet="O", wins=False))
    assert fills.outlet == "Ellery Courier"


IMPOSSIBLE = (
    "0001-01-01", "1899-12-30", "1970-01-01T00:00", "1970-01-01T00:00:00Z", "1969-12-31T19:00:00-05:00", "1900-01-01",
    "2999-01-01", "9999-12-31T23:59:59Z",
)  # fmt: skip


@pytest.mark.parametrize("date", IMPOSSIBLE)
def test_a_date_that_cannot_be_is_not_believed(date: str) -> None:
    head = f"""<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{date}"}}</script>"""
    assert read(page(head=head)).published is None
    better = head + '<meta property="article:published_time" content="2026-03-02T07:15+01:00">'
    assert read(page(head=better)).published == "2026-03-02T07:15+01:00"


def test_a_page_that_says_nothing_takes_what_the_caller_says():
    article = read(page(), outlet="Ellery Courier", published="2026-03-02T07:15+01:00", url="https://courier.example/x")
    assert (article.outlet, article.published, article.url) == (
        "Ellery Courier",
        "2026-03-02T07:15+01:00",
        "https://courier.example/x",
    )
    assert article.byline == ()


def test_a_page_without_any_title_takes_the_callers():
    html = f"<html><body><div>{BODY}</div></body></html>"
    assert read(html, title="Harbour vote").text.startswith("Harbour vote\n\nThe harbour council")


def test_the_host_is_an_outlet_only_where_nobody_knows_better():
    head = '<link rel="canonical" href="https://www.courier.example/dredging">'
    assert read(page(head=head), outlet="Ellery Courier").outlet == "Ellery Courier"


def test_byline_and_time_that_only_readers_see():
    body = '<p class="byline">By <a rel="author" href="/v">Ida Venter</a></p><time datetime="2026-03-02T07:15+01:00">now</time>'
    article = read(page(body + BODY))
    assert article.byline == ("Ida Venter",)
    assert article.published == "2026-03-02T07:15+01:00"
    assert "Venter" not in article.text


def test_the_address_that_a_browser_notes_when_it_saves():
    article = read("<!-- saved from url=(0031)https://courier.example/saved -->\n" + page())
    assert article.url == "https://courier.example/saved"


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_pages_in_windows_1252(declared):
    html = page(BODY + "<p>The café’s owner said: “Naïve.”</p><p>The end of it.</p>").replace('"utf-8"', f'"{declared}"')
    assert "The café’s owner said: “Naïve.”" in read(html.encode("cp1252")).text


def test_xhtml_with_its_encoding_in_the_xml_declaration():
    html = page(
        "<p>Žáci i učitelé s plánem souhlasí, řekl v pondělí starosta.</p>" * 3 + "<p>Most bude rok uzavřen, dodal.</p>" * 3
    )
    html = '<?xml version="1.0" encoding="iso-8859-2"?>\n' + html.replace('<meta charset="utf-8">', "")
    assert "Žáci i učitelé" in read(html.encode("iso-8859-2")).text


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Городской совет одобрил план в понедельник, сообщили чиновники, но жители недовольны этим решением. ", "ru"),
        ("市議会は月曜日に計画を承認したと当局者が述べた。住民は決定に不満を持っている。", "ja"),
        ("สภาเมืองอนุมัติแผนเมื่อวันจันทร์ เจ้าหน้าที่กล่าว ชาวบ้านไม่พอใจกับการตัดสินใจนี้ ", "th"),
        ("وافق مجلس المدينة على الخطة يوم الاثنين، حسبما قال مسؤولون، لكن السكان غاضبون من القرار. ", "ar"),
    ],
)
def test_pages_in_other_languages(sentence, code):
    article = read(page("".join(f"<p>{sentence * n}</p>" for n in (2, 3, 4))))
    assert article.language == code
    assert article.text.count(sentence.strip()) == 9


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<p>hello</p>",
        "<<<<>>>><!DOCTYPE <html <p <b>x",
        "<html><body><nav>" + "<a href='/'>Section</a>" * 60 + "</nav></body></html>",
        "<html><body><ul>" + "<li><a href='/'>Section of the site</a></li>" * 60 + "</ul></body></html>",
        page("<p>Too short, she said.</p>"),
        """<html><head><title>Log in</title></head><body><form><h1>Log in to your account</h1><p>Forgotten your password?
        Reset it here. By logging in you agree to our terms of service and our privacy policy. New here? Create a free
        account to read three articles a month.</p></form></body></html>""",
        """<html><head><title>Before you continue</title></head><body><div><h1>Before you continue</h1><p>We and our 812
        partners store information on your device, such as cookies. You may consent to it or refuse. Your preferences
        apply to this site only, and you can change your preferences at any time.</p></div></body></html>""",
    ],
)
def test_a_page_without_an_article_is_told_in_one_line(html):
    with pytest.raises(NoArticle, match=r"^a\.html: no article found in this page.*; ") as problem:
        read(html)
    assert "\n" not in str(problem.value)


def test_the_limit_holds_for_the_text_of_a_page_and_not_for_the_page():
    html = page(head="<script>" + "x" * 5000 + "</script>")
    assert read(html, max_chars=1000).title == HEADLINE
    with pytest.raises(TooLarge, match=r"over the limit of 200; .*--max-chars"):
        read(html, max_chars=200)


def test_pictures_within_a_page_do_not_count():
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 1_000_000 + "'>"
    assert words(read(page(picture + BODY))) == words(read(page()))


@pytest.mark.parametrize(
    "body",
    [
        "<p>" + "word " * 2_100_000 + "</p>",
        "<p>" + "<b>x</b> " * 5_000 + "</p>",
        ("<div>" + "<p>It rained.</p>" * 3_000 + "</div>") * 15,
    ],
    ids=["long", "wide", "many"],
)
def test_a_page_too_large_to_take_apart_is_refused_at_once(body):
    with pytest.raises(TooLarge, match=r"^a\.html: the page has over .* copy its text"):
        read(page(BODY + body))


LINKED = '<script type="application/ld+json">%s</script>'


@pytest.mark.parametrize(
    "head",
    [
        LINKED % ("[" * 200_000),
        LINKED % ('{"@type":' + "[" * 900 + "]" * 900 + "}"),
        LINKED
        % ('{"@type": "NewsArticle", "headline": "half \\ud800", "author": {"name": "\\udfff"}, "publisher": "\\ud800"}'),
        LINKED
        % '{"@type": "NewsArticle", "headline": 5, "author": {"name": {"a": 1}}, "publisher": [[["x"]]], "datePublished": {}}',
        LINKED % ('{"@type": "NewsArticle", "headline": "' + "x" * 100_000 + '", "datePublished": "' + "9" * 9_000 + '"}'),
        LINKED % ('{"@type": "NewsArticle", "wordCount": ' + "9" * 9_000 + "}"),
        LINKED % '"NewsArticle"' + LINKED % "null" + LINKED % "{" + LINKED % "",
        "<meta name='date' content='Mon, 99 Foo 2026'><meta property='og:url' content='javascript:f()'><meta name>",
        "<link rel=canonical><link rel href=x><time datetime><time datetime='P3D'>",
    ],
)
def test_absurd_metadata_is_as_good_as_absent(head):
    article = read(page(head=head))
    assert words(article)[-3:] == words(read(page()))[1:]
    assert len(article.title) <= 500
    assert (article.published, article.url) == (None, None)
    f"{article}".encode()


@pytest.mark.parametrize(
    "html",
    [
        "<html><body>" + "<div>" * 100_000 + BODY,
        page("<ul><li>and so on " * 2_000 + BODY),
        page(BODY + "<p>" + "<b>" * 50_000 + "bold"),
        page(BODY).replace("<p>", "<p <p <<"),
        page(BODY) + "\0" * 1_000 + page(BODY),
        page(BODY + "&#xD800;&#0;&#x110000;&bogus;&#999999999999;"),
        page(BODY)[:-400],
        page(BODY, html="<html " + "a='b' " * 10_000 + ">"),
        page(BODY + "]]><![CDATA[ x ]]><?php echo ?><!-- unclosed "),
    ],
)
def test_malformed_pages_give_an_article_that_can_be_written_or_an_input_error(html):
    try:
        article = read(html)
    except InputError:
        return
    article.text.encode()
    assert "\0" not in article.text
    for _, text in words(article):
        assert text
        assert text == text.strip()


def test_libraries_do_not_talk_over_the_message(caplog, capsys, monkeypatch):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    with pytest.raises(NoArticle):
        read("no tag at all")
    assert capsys.readouterr() == ("", "")
