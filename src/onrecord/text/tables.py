"""Tables of `onrecord.vocabulary`: lists whose entries have columns, parted by `|`."""

from importlib.resources import files


def table(name: str) -> list[tuple[str, ...]]:
    """The rows of a table, columns without outer white space. A line that begins with `# ` is a comment."""
    source = files("onrecord.vocabulary").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    rows = (line for line in source.splitlines() if line.strip() and not line.startswith("# "))
    return [tuple(column.strip() for column in row.split("|")) for row in rows]


def listed(column: str) -> list[str]:
    """The entries of a column that holds several, parted by commas."""
    return [entry.strip() for entry in column.split(",") if entry.strip()]
