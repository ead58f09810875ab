"""Tests mirror the package, path for path: what is tested where, and what is not and why."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, TESTS = ROOT / "src" / "onrecord", ROOT / "tests"
OF_THE_WHOLE = ("benchmarks", "browser", "contracts", "examples", "golden", "properties", "training")
"""Folders of tests that look at the whole, or at what is no part of the package."""
SMALL = 30
"""Lines of a module that needs no tests of its own."""
WITHOUT = {
    "cli/main.py": "each error through the command: contracts/test_bad_input.py",
    "cli/progress.py": "a bar that only a person sees; its silence elsewhere: cli/test_read.py",
    "errors.py": "names and codes of errors: contracts/test_bad_input.py",
    "find/attributions/nested.py": "needs the weights: find/claims/test_assemble.py, golden/",
    "find/claims/stance.py": "needs the weights: find/claims/test_assemble.py; its words: find/claims/test_stance_cues.py",
    "find/draft.py": "fields alone; which stage fills them: find/test_pipeline.py",
    "find/quantities/candidate.py": "fields and bounds of a figure: find/quantities/test_bounds.py",
    "find/sources/anaphor.py": "fields, and words of a list: find/sources/test_question.py",
    "inference/decoding.py": "needs the weights: find/attributions/test_extract.py, golden/",
    "readers/html_elements.py": "through whole pages: readers/test_html.py",
    "records/article.py": "fields alone: records/test_json.py",
    "records/claim.py": "fields alone: records/test_json.py",
    "records/date.py": "fields alone: records/test_json.py",
    "records/quantity.py": "fields alone: records/test_json.py",
    "records/record.py": "fields alone: records/test_json.py",
    "records/source.py": "fields alone: records/test_json.py",
    "vocabulary/names.py": "names of the lists: vocabulary/test_lexicon.py",
}
"""Modules without a test file of their own, each with the reason or with where it is tested."""


def _test_of(module: Path) -> Path:
    return TESTS / module.relative_to(PACKAGE).with_name(f"test_{module.name}")


def test_every_module_is_tested_at_its_own_path_or_says_why_not() -> None:
    modules = [m for m in PACKAGE.rglob("*.py") if m.name != "__init__.py"]
    untested = {
        m.relative_to(PACKAGE).as_posix(): len(m.read_text("utf-8").splitlines()) for m in modules if not _test_of(m).exists()
    }
    assert {name for name, lines in untested.items() if lines > SMALL} == set(WITHOUT)


def test_every_test_file_is_of_a_module() -> None:
    tested = {_test_of(m) for m in PACKAGE.rglob("*.py")} | {TESTS / "test_onrecord.py", Path(__file__).resolve()}
    lone = [t.relative_to(TESTS) for t in TESTS.rglob("test_*.py") if t not in tested]
    assert [t.as_posix() for t in lone if t.parts[0] not in OF_THE_WHOLE] == []


def test_each_reason_names_tests_that_are_there() -> None:
    for reason in WITHOUT.values():
        places = [word.rstrip(",;") for word in reason.replace(":", " ").split() if "/" in word]
        assert places, reason
        assert all((TESTS / place).exists() for place in places), reason
