"""What can go wrong, in one tree. Every message is one line that says what is wrong and what to do."""


class OnrecordError(Exception):
    """Anything onrecord reports instead of a result. `code` is a short fixed word for programs."""

    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


class InputError(OnrecordError):
    """An input that can't be read. `article_id` is the article's own id, where it was given one."""

    code = "input"
    article_id: str | None = None


class MissingInput(InputError):
    """No such file or folder, or no permission to read it."""

    code = "missing"


class EmptyFolder(InputError):
    """A folder without a file of a supported kind."""

    code = "empty_folder"


class EmptyInput(InputError):
    """Nothing in it but white space."""

    code = "empty"


class UnsupportedKind(InputError):
    """Not plain text, HTML or JSON Lines."""

    code = "unsupported_kind"


class NoArticle(InputError):
    """A web page without an article in it."""

    code = "no_article"


class TooLarge(InputError):
    """A text over the size limit."""

    code = "too_large"


class BrokenLine(InputError):
    """A line of a .jsonl file that is not an article."""

    code = "broken_line"


class BadOption(OnrecordError):
    """An option whose value can't be used."""

    code = "bad_option"


class LinkOutside(InputError):
    """A link in a folder that leads out of it."""

    code = "link_outside"


class OutputError(OnrecordError):
    """The output can't be written: a full disk, a device that went away."""

    code = "output"


class InputWarning(UserWarning):
    """A part of an input that was left out, for a reason that the message tells."""


class OutputWarning(UserWarning):
    """Where an output went, if that is not the file that was named."""


class WeightsError(OnrecordError):
    """A weight file in the package is missing, damaged, or was trained with other features or word lists."""

    code = "weights"
