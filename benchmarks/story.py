"""The example story and what is true of it: `python -m benchmarks.story` scores what onrecord finds in it.

The story was written for this project and nothing was trained on it.
"""

import functools
import json
from pathlib import Path
from typing import Any

import onrecord
from benchmarks.corpora import attribution_scorer
from onrecord.records import json as records_json
from onrecord.records.record import Record

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "story"


@functools.cache
def truth() -> dict[str, Any]:
    """examples/story/truth.json; its README says what is in it."""
    found: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    return found


@functools.cache
def records() -> dict[str, Record]:
    """The records of its articles by their names in the truth. Plain text gets the outlet and time that it does not say."""
    out = {}
    agency = {r.article.id: r for r in onrecord.read_many([FOLDER / "agency.jsonl"]) if isinstance(r, Record)}
    for name, article in truth()["articles"].items():
        if article["file"] == "agency.jsonl":
            out[name] = agency[name]
        else:
            known = {k: article[k] for k in ("outlet", "published", "url")} if article["file"].endswith(".txt") else {}
            out[name] = onrecord.read(FOLDER / article["file"], **known)
    return out


def gold() -> dict[str, dict[str, Any]]:
    """The attributions as the acceptance scorer takes them."""
    return {
        name: {
            "id": name,
            "text": records()[name].article.text,
            "annotations": [
                [
                    {kind: [[s["start"], s["end"]] for s in a[kind]] for kind in ("source", "cue", "content")}
                    for a in article["attributions"]
                ]
            ],
        }
        for name, article in truth()["articles"].items()
    }


def scores() -> dict[str, Any]:
    """The scorer's figures on the story. Raises Absent where the scorer is."""
    lines = []
    for name, record in records().items():
        line = json.loads(records_json.encode(record))
        line["article"]["id"] = name
        lines.append(line)
    result: dict[str, Any] = attribution_scorer().score(gold(), lines, None)
    return result


if __name__ == "__main__":
    print(json.dumps(scores(), indent=1))
