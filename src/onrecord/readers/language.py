"""Which language a text is in."""

import functools

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from onrecord.errors import OutputError

ENOUGH = 20
"""Letters below which no language can be told."""
_SURE = 0.5
_SAMPLE = 3000


@functools.cache
def _identifier() -> LanguageIdentifier:
    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as problem:  # py3langid unpacks its model into a temporary file: no fault of the article that comes first
        said = (problem.strerror or str(problem)).lower()
        raise OutputError(f"temporary files: {said}; make room, or name another folder in TMPDIR") from None


def language_of(text: str) -> str | None:
    """ISO 639-1 code of a text's language by py3langid (Lui and Baldwin 2012), None where it can't be told."""
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < ENOUGH:
        return None
    code, chance = _identifier().classify(sample)
    return str(code) if chance >= _SURE else None
