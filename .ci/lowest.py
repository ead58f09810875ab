"""Constraints with the lowest version that pyproject.toml allows of each dependency, and constraints.txt for all others."""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print them, one a line."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lowest = dict(re.fullmatch(r"([\w-]+)>=([\w.]+)", needed).groups() for needed in project["dependencies"])
    pinned = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").split())
    versions = {_normal(name): version for name, version in pinned.items()}
    versions |= {_normal(name): version for name, version in lowest.items()}
    sys.stdout.writelines(f"{name}=={version}\n" for name, version in versions.items())


def _normal(name: str) -> str:
    return name.replace("_", "-").lower()


if __name__ == "__main__":
    main()
