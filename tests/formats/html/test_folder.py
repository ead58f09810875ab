"""`onrecord read --format html`: one page, or a folder of pages with an index."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.errors import BadOption
from onrecord.formats.html.folder import MANIFEST

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
    refused = run("read", path, "--format", "html", "--output", tmp_path / "page.html")
    assert "--output pages/" in str(refused.exception)
    assert refused.stderr == ""
    assert list(tmp_path.iterdir()) == [path]
    assert run("read", path, "--format", "html", "--output", tmp_path / "pages").exit_code == 0


def test_pages_never_go_where_the_articles_are(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<p>The mayor said that the bridge was closed.</p>", encoding="utf-8")
    refused = run("read", page, "--format", "html", "--output", tmp_path).exception
    assert isinstance(refused, BadOption)
    assert "name another folder" in str(refused)
    assert page.read_text(encoding="utf-8").startswith("<p>")


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {MANIFEST}


def test_a_folder_with_somebody_elses_index_is_refused_and_left_as_it_is(run: Run, html_article: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "index.html"
    theirs.write_text("<p>My garden</p>", encoding="utf-8")
    result = run("read", html_article, "--format", "html", "--output", tmp_path)
    assert isinstance(result.exception, BadOption)
    assert "index.html" in str(result.exception)
    assert "--force" in str(result.exception)
    assert "\n" not in str(result.exception)
    assert result.stderr == ""
    assert theirs.read_text(encoding="utf-8") == "<p>My garden</p>"
    assert list(tmp_path.iterdir()) == [theirs]


def test_force_writes_among_other_files(run: Run, html_article: Path, tmp_path: Path) -> None:
    for name in ("index.html", "notes.txt"):
        (tmp_path / name).write_text("<p>My garden</p>", encoding="utf-8")
    assert run("read", html_article, "--format", "html", "--output", tmp_path, "--force").exit_code == 0
    assert (tmp_path / "index.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "<p>My garden</p>"
    assert len(_names(tmp_path)) == 3


def test_force_is_for_html(run: Run, html_article: Path, tmp_path: Path) -> None:
    for form in ("text", "json", "jsonl", "csv"):
        refused = run("read", html_article, "--format", form, "--output", tmp_path / "out", "--force").exception
        assert isinstance(refused, BadOption)
        assert "--force is for html" in str(refused)
    assert list(tmp_path.iterdir()) == []


def test_pages_of_an_earlier_run_are_written_again_or_removed(
    run: Run, html_article: Path, text_article: Path, tmp_path: Path
) -> None:
    pages = tmp_path / "pages"
    assert run("read", html_article, text_article, "--format", "html", "--output", pages).exit_code == 0
    two = _names(pages)
    assert run("read", html_article, "--format", "html", "--output", pages).exit_code == 0
    one = _names(pages)
    assert len(two) == 3
    assert len(one) == 2
    assert one < two
    (pages / "mine.html").write_text("mine", encoding="utf-8")
    assert isinstance(run("read", html_article, "--format", "html", "--output", pages).exception, BadOption)
    assert run("read", text_article, "--format", "html", "--output", pages, "--force").exit_code == 0
    assert len(_names(pages)) == 3
    assert not (one - {"index.html"}) & _names(pages)
    assert (pages / "mine.html").read_text(encoding="utf-8") == "mine"


def test_a_run_that_was_stopped_leaves_nothing_that_looks_like_somebody_elses(
    run: Run, html_article: Path, text_article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> str:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("onrecord.formats.html.page.index_page", stop)
        assert run("read", html_article, text_article, "--format", "html", "--output", tmp_path / "pages").exit_code != 0
    assert len(_names(tmp_path / "pages")) == 2
    assert run("read", html_article, "--format", "html", "--output", tmp_path / "pages").exit_code == 0
    assert len(_names(tmp_path / "pages")) == 2


def test_a_list_of_pages_names_nothing_outside_its_folder(run: Run, html_article: Path, tmp_path: Path) -> None:
    pages, victim = tmp_path / "pages", tmp_path / "victim.html"
    pages.mkdir()
    victim.write_text("keep me", encoding="utf-8")
    (pages / MANIFEST).write_text(f"onrecord.pages/1\n../victim.html\n{victim}\n", encoding="utf-8")
    assert run("read", html_article, "--format", "html", "--output", pages).exit_code == 0
    assert victim.read_text(encoding="utf-8") == "keep me"


@pytest.mark.parametrize("name", ["index.html", MANIFEST])
def test_a_link_in_the_folder_is_refused_and_with_force_replaced(
    name: str, run: Run, html_article: Path, tmp_path: Path
) -> None:
    pages, victim = tmp_path / "pages", tmp_path / "victim.html"
    assert run("read", html_article, "--format", "html", "--output", pages).exit_code == 0
    victim.write_bytes((pages / name).read_bytes())
    before = victim.read_bytes()
    (pages / name).unlink()
    (pages / name).symlink_to(victim)
    refused = run("read", html_article, "--format", "html", "--output", pages).exception
    assert isinstance(refused, BadOption)
    assert name in str(refused)
    assert (pages / name).is_symlink()
    assert run("read", html_article, "--format", "html", "--output", pages, "--force", "--title", "Other").exit_code == 0
    assert not (pages / name).is_symlink()
    assert victim.read_bytes() == before
