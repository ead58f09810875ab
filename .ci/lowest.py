"""The lowest versions that pyproject.toml allows of what onrecord needs, as constraints for pip."""

import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def main() -> None:
    """Print them, one per line."""
    needed = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    sys.stdout.writelines(f"{line.replace('>=', '==')}\n" for line in needed)


if __name__ == "__main__":
    main()
