"""The pinned floors of benchmarks/floors.json."""

import json
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.json")


def below(group: str, measured: Mapping[str, float]) -> list[str]:
    """What fell below the floors of one group, each as a line. Of "unknown …" less is better."""
    pinned: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))[group]["floors"]
    return [
        f"{group}, {name}: {measured[name]:.3f}, floor {floor}"
        for name, floor in pinned.items()
        if (measured[name] > floor if name.startswith("unknown") else measured[name] < floor)
    ]
