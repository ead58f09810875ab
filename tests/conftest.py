"""What the tests share: the example articles and the command line in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import onrecord
from onrecord.cli.main import group
from onrecord.inference.models import Models

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "first"


MARKS = {
    "browser": ("browser/",),
    "process": (
        "benchmarks/test_floors.py", "benchmarks/test_robustness.py", "contracts/", "examples/",
        "formats/test_destination.py", "golden/", "properties/", "readers/test_plain.py", "test_onrecord.py", "training/",
    ),
    "model": (
        "benchmarks/test_dates.py", "benchmarks/test_floors.py", "benchmarks/test_quantities.py",
        "benchmarks/test_robustness.py", "browser/", "cli/test_read.py", "contracts/", "examples/",
        "find/attributions/test_extract.py", "find/claims/test_assemble.py", "find/sources/test_profiles.py",
        "find/sources/test_resolver.py", "find/test_pipeline.py", "formats/html/test_folder.py", "formats/html/test_page.py",
        "formats/test_csv.py", "formats/test_destination.py", "formats/test_terminal.py", "golden/", "inference/",
        "properties/", "records/test_json.py", "test_api.py", "test_onrecord.py", "training/",
    ),
}  # fmt: skip
"""Which tests load the weights, start a process or a browser. The others are the fast ones: `make test-fast`."""
HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        place = item.path.relative_to(HERE).as_posix()
        for mark, prefixes in MARKS.items():
            if place.startswith(prefixes):
                item.add_marker(mark)


@pytest.fixture(autouse=True)
def _no_weights(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that loads the weights says so."""
    if request.node.get_closest_marker("model") is None:
        monkeypatch.setattr("onrecord.inference.models._models", _unmarked)


def _unmarked() -> Models:
    raise AssertionError("this test loads the weights: list its file under MARKS['model'] in tests/conftest.py")


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
