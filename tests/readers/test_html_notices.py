import pytest

from onrecord.readers.html_notices import is_notice


@pytest.mark.parametrize(
    "text",
    [
        "We value your privacy. We use cookies and process data. You may consent or change your preferences at any time.",
        "Subscribe to continue reading. Subscribers have full access to all our journalism. Already a subscriber? Sign in.",
        "404\n\nSorry, the page you are looking for does not exist. Go back to our front page.",
        "You need to enable JavaScript to run this app. Please turn JavaScript on in your browser.",
        "Please confirm that you are not a robot. Solve the captcha below so that we know you are human.",
        "Wir verwenden Cookies. Sie können Ihre Einwilligung jederzeit widerrufen.",
        "Cet article est réservé à nos abonnés. Connectez-vous pour lire la suite, ou abonnez-vous à notre offre.",
        "World\nSport\nCulture\nOpinion and analysis",
    ],
)
def test_notices_and_menus(text):
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour council approved the plan. “We have waited nine years,” its chair said. Fishermen were not consulted.",
        "The regulator fined Zapmart over cookies. It had not asked for consent, an official said. Zapmart will appeal.",
        "The bank's site broke on Monday. “You could not log in to your account,” said Ida Venter, a customer. The bank said "
        "that an update had failed. Engineers repaired it in the evening. No money was lost, according to a spokesman.",
        "Il a dit que la ville ne paierait pas. Les habitants sont en colère.",
        "市議会は計画を承認した。住民は不満を持っている。",
        "สภาเมืองอนุมัติแผนเมื่อวันจันทร์ เจ้าหน้าที่กล่าว",
        "We use cookies, and you may log in to your account. " * 60,  # as long as an article
    ],
)
def test_articles(text):
    assert not is_notice(text)
