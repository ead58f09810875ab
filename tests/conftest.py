"""What the tests share: the example articles and the command line in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import onrecord
from onrecord.cli.main import group

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "first"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="Write the golden records anew.")


@pytest.fixture(scope="session")
def html_article() -> Path:
    return EXAMPLES / "ferry-ledger.html"


@pytest.fixture(scope="session")
def text_article() -> Path:
    return EXAMPLES / "ferry-courier.txt"


@pytest.fixture(scope="session")
def html_record(html_article: Path) -> onrecord.Record:
    return onrecord.read(html_article)


@pytest.fixture(scope="session")
def text_record(text_article: Path) -> onrecord.Record:
    return onrecord.read(text_article)


@pytest.fixture
def run() -> Callable[..., Result]:
    """`run("read", path, stdin=...)`: the command line as a user calls it, with what it prints to either stream."""

    def call(*arguments: object, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(group, [str(a) for a in arguments], input=stdin, prog_name="onrecord")

    return call
