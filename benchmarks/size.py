"""Size of the base install, as `du -sm` counts it, without pip: `python -m benchmarks.size`."""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def megabytes() -> int:
    """MB of site-packages after an install of this project, not editable, into a fresh environment."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "-c", str(ROOT / "constraints.txt"), str(ROOT)], check=True)
        subprocess.run([*pip, "uninstall", "--yes", "setuptools", "pip"], check=True)
        packages = next(Path(folder).glob("lib/python*/site-packages"))
        return int(subprocess.check_output(["du", "-sm", str(packages)], text=True).split()[0])  # noqa: S607


if __name__ == "__main__":
    print(f"{megabytes()} MB", file=sys.stdout)
