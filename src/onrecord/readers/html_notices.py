"""Pages that show no article but a notice of the site: cookies, login, subscription, errors, menus.

The words are those of the languages that most of such pages are in; other pages count as articles.
"""

import re

from lxml.html import HtmlElement

from onrecord.readers.html_elements import few_words, names
from onrecord.vocabulary.lexicon import vocabulary

_LONGEST = 400
"""Words above which a text is no mere notice."""
_LONGEST_BOX = 40
_BUSINESS = re.compile(
    r"""cookie|consent|privacy|\bpreferences\b|password|\blog(ging|ged)?[ -]?(in|on)\b|\bsign(ing|ed)?[ -]?(in|up)\b|subscri
    |\bregister|javascript|\bbrowser|ad[ -]?block|captcha|newsletter|\baccount\b|\brobot\b|terms\ of\ (use|service)
    |\bpage\ (not\ found|you|that\ you)|does\ not\ exist|\b(home|front)[ -]?page|our\ site|our\ partners
    |einwilligung|zustimm|datenschutz|anmeld|passwort|\babo\b|abonn|seite\ (nicht\ gefunden|existiert)
    |consentement|confidentialité|connecte[rz]|mot\ de\ passe|consentimiento|privacidad|contraseña|suscri|iniciar?\ sesión
    |consenso|accedi\b|senha|\bassin(e|ante|atura)|toestemming|wachtwoord|inloggen""",
    re.I | re.X,
)
_ADDRESS = re.compile(
    r"""\b(you|your|we|our|us|please|sorry|sie|ihre?[mnr]?|wir|uns|dein[er]?|vous|votre|vos|nous|nos|usted|tus?|nuestr[oa]s?
    |tuo[i]?|tua|nostr[oaie]|você|sua?|seu|nosso|uw|onze|je)\b
    |^\W*(accept|allow|already|choose|create|enable|enter|forgot|log|manage|register|reject|sign|subscribe)""",
    re.I | re.X,
)
_SENTENCE = re.compile(r"(?<=[.!?…。！？])\s+|\n+")
_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।]")
_UNPUNCTUATED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def is_notice(text: str) -> bool:
    """Whether a page's text is a menu, without any sentence, or is short and speaks mostly of the site's own business."""
    if not _SENTENCE_END.search(text) and not _UNPUNCTUATED.search(text):
        return True
    sentences = [(len(sentence.split()), sentence) for sentence in _SENTENCE.split(text)]
    total = sum(words for words, _ in sentences)
    if total > _LONGEST:
        return False
    own = sum(words for words, sentence in sentences if _BUSINESS.search(sentence) and _ADDRESS.search(sentence))
    return own * 2 >= total > 0


def drop_boxes(page: HtmlElement) -> None:
    """Take out of a page the short boxes that are called advertisements, or ask to subscribe."""
    for element in [*page.iter("aside", "div", "p", "section", "ul")]:
        if element.getparent() is not None and any(name & vocabulary("site_box_classes") for name in names(element)[1:]):
            text = few_words(element)
            if text is not None and len(text.split()) <= _LONGEST_BOX:
                element.drop_tree()
