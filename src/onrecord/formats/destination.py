"""Where output goes: a file that is written whole or not at all, and never over what is not ours."""

import io
import os
import stat
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from onrecord.errors import BadOption, OutputError, OutputWarning

if TYPE_CHECKING:
    from typing_extensions import Buffer


@contextmanager
def destination(path: str | None) -> Iterator[BinaryIO]:
    """Standard output, or a file. Raises BadOption where it can't be opened, OutputError where it can't be written.

    The file is written under a new name beside `path` and takes its place once it is whole. A run that is stopped leaves the
    part that it wrote. An existing file keeps its mode; a link is kept, and what it points to is written. An OutputWarning says
    where the output is in these two cases.
    """
    if path is None:
        if sys.stdout is None:
            raise BadOption("output: standard output is closed: name a file with --output")
        yield sys.stdout.buffer
        return
    if not path:
        raise BadOption("output: the name is empty: name a file")
    place = _place(path)
    if place.is_dir():
        raise BadOption(f"output: {path} is a folder: name a file")
    if place.exists() and not place.is_file():  # /dev/null, a pipe
        with _opened(place, path) as out:
            yield out
        return
    with replacing(place, path) as out:
        yield out


@contextmanager
def replacing(place: Path, shown: str) -> Iterator[BinaryIO]:
    """A new file that takes the name `place` once it is whole; `shown` is its name in errors."""
    number, part = _new_file(place, shown)
    out = io.BufferedWriter(cast(io.RawIOBase, _Output(number, shown)))
    try:
        with out:
            yield cast(BinaryIO, out)
    except BaseException as stop:
        if Path(part).stat().st_size and not isinstance(stop, BadOption):  # a head alone is not worth keeping
            warnings.warn(f"output: what was written so far is in {part}", OutputWarning, stacklevel=2)
        else:
            Path(part).unlink()
        raise
    try:
        Path(part).replace(place)
    except OSError as problem:
        Path(part).unlink(missing_ok=True)
        raise _failed(shown, problem) from None


def _place(path: str) -> Path:
    """Where a file is to be written: what a link points to."""
    place = Path(path)
    if not place.is_symlink():
        return place
    try:
        target = place.resolve(strict=False)
    except (OSError, RuntimeError):
        target = place
    if target.is_symlink():  # links in a circle, which Python 3.13 resolves to one of them
        raise BadOption(f"output: {path} is a link that leads nowhere: name another file")
    warnings.warn(f"output: {path} is a link: writing to {target}", OutputWarning, stacklevel=2)
    return target


def _new_file(place: Path, shown: str) -> tuple[int, str]:
    """A file beside `place` that nobody else has: opened exclusively, so that no link planted there is followed."""
    try:
        mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else 0o666 & ~_umask()
        number, part = tempfile.mkstemp(prefix=f"{place.name}.", suffix=".part", dir=place.parent)
        with suppress(OSError):  # some file systems have no modes
            Path(part).chmod(mode)
    except OSError as problem:
        raise BadOption(f"output: {shown}: {_reason(problem)}") from None
    return number, part


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@contextmanager
def _opened(place: Path, shown: str) -> Iterator[BinaryIO]:
    try:
        number = os.open(place, os.O_WRONLY)
    except OSError as problem:
        raise BadOption(f"output: {shown}: {_reason(problem)}") from None
    with io.BufferedWriter(cast(io.RawIOBase, _Output(number, shown))) as out:
        yield cast(BinaryIO, out)


class _Output(io.FileIO):
    """A file whose errors name it: a full disk is no error of an input."""

    def __init__(self, number: int, shown: str) -> None:
        super().__init__(number, "wb")
        self._shown = shown

    def write(self, data: "Buffer", /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as problem:
            raise _failed(self._shown, problem) from None


def _failed(shown: str, problem: OSError) -> OutputError:
    return OutputError(f"output: {shown}: {_reason(problem)}; make room, or name another place with --output")


def _reason(problem: OSError) -> str:
    return (problem.strerror or str(problem)).lower()
