"""`onrecord read --format html`: one page, or a folder of pages with an index."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from onrecord.cli.pages import MANIFEST
from onrecord.errors import BadOption

Run = Callable[..., Result]


def test_one_article_is_one_page(run: Run, html_article: Path, tmp_path: Path) -> None:
    printed = run("read", html_article, "--format", "html")
    assert printed.exit_code == 0
    assert printed.stdout.startswith("<!DOCTYPE html>")
    written = run("read", html_article, "--format", "html", "--output", tmp_path / "page.html")
    assert written.exit_code == 0
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == printed.stdout


def test_several_articles_are_a_folder_with_an_index(run: Run, html_article: Path, text_article: Path, tmp_path: Path) -> None:
    result = run("read", text_article, html_article, "gone.txt", "--format", "html", "--output", tmp_path / "pages")
    assert result.exit_code == 1
    names = sorted(path.name for path in (tmp_path / "pages").iterdir())
    assert len([name for name in names if name != MANIFEST]) == 3
    index = (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")
    assert all(f'href="{name}"' in index for name in names if name not in ("index.html", MANIFEST))
    assert "gone.txt" in index
    assert "no such file" in index
    assert "2 pages" in result.stderr


def test_several_articles_need_a_folder(run: Run, html_article: Path, text_article: Path, tmp_path: Path) -> None:
    for output in ((), ("--output", tmp_path / "page.html")):
        refused = run("read", html_article, text_article, "--format", "html", *output).exception
        assert isinstance(refused, BadOption)
        assert "--output pages/" in str(refused)


def test_a_file_of_several_articles_needs_a_folder_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "One came."}\n{"text": "Two came."}\n', encoding="utf-8")
    assert "--output pages/" in str(run("read", path, "--format", "html").exception)
    assert run("read", path, "--format", "html", "--output", tmp_path / "pages").exit_code == 0


def test_pages_never_go_where_the_articles_are(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<p>The mayor said that the bridge was closed.</p>", encoding="utf-8")
    refused = run("read", page, "--format", "html", "--output", tmp_path).exception
    assert isinstance(refused, BadOption)
    assert "name another folder" in str(refused)
    assert page.read_text(encoding="utf-8").startswith("<p>")
