"""Note with which word lists the networks were trained: `python -m training.lists`, after training and never instead of it."""

import json
from pathlib import Path

from onrecord.inference import weights
from onrecord.inference.models import LISTS, SEEN
from onrecord.vocabulary.lexicon import digest


def main() -> None:
    found = {network: digest(*names) for network, names in SEEN.items()}
    (Path(str(weights.__file__)).parent / LISTS).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
