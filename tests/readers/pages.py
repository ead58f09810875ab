"""An invented story and pages of it, for tests of what is taken from pages."""

from onrecord.readers.given import Given
from onrecord.readers.html import read_html
from onrecord.records.article import Article

STORY = (
    "The harbour council of Port Ellery approved a plan on Monday to dredge the channel, its chair said after five hours.",
    "“We have waited nine years for it,” said Marta Quell, who chairs the council. The work, she said, was due in 2019.",
    "Fishermen said that they were not consulted, and their spokesman, Otto Brenn, called the vote a disgrace for the coast.",
    "The port office said the work would cost two million crowns and take five weeks. Moorings will be free until then.",
)
REST = (
    "A log kept by the pilots shows that boats ran aground eleven times last winter. “It went again,” said one, Rune Oster.",
    "The firm that dredged last, Blau and Sons, said that its contract had ended in 2024. It had offered to come again.",
    "The rowing club has moved its regatta to Hallay, where the water is a metre deeper, its secretary said.",
)


def paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def page(body: str, head: str = "", title: str = "Council approves dredging | Ellery Courier") -> str:
    """A page with a headline, a menu and a footer around the body of its article."""
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>
<nav><a href="/">Front page</a> <a href="/sport">Sport desk</a></nav>
<main><article><h1>Council approves dredging</h1>{body}</article></main>
<footer>Ellery Courier, Quay Street 4</footer></body></html>"""


def read(html: str, **given: str) -> Article:
    return read_html(html.encode(), "a.html", Given(**given))


def text_of(html: str) -> str:
    return " ".join(read(html).text.split())
