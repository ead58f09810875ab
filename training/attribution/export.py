"""Checkpoint → the one weight file in the package: `python -m training.attribution.export --checkpoint FILE`."""

import argparse
import json
from pathlib import Path
from typing import Any

import onnx
from onnx import helper

from benchmarks.corpora import documents
from onrecord.inference.attribution import AttributionWeights
from training.attribution.calibrate import UNSETTLED, settle
from training.attribution.data import held_out
from training.attribution.graph import graph_of
from training.attribution.start import trained

OUT = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "inference" / "weights" / "attribution.onnx"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    made = graph_of(trained(args.checkpoint))
    onnx.checker.check_model(made)
    # Confidence is settled on what will run, rounding included.
    helper.set_model_props(made, {"decoder": json.dumps(UNSETTLED)})
    settled: dict[str, Any] = settle(
        AttributionWeights(made.SerializeToString()), [d for d in documents("polnear", "train.jsonl") if held_out(d)]
    )
    helper.set_model_props(made, {"decoder": json.dumps(settled)})
    args.out.write_bytes(made.SerializeToString(deterministic=True))
    print(f"{args.out}: {args.out.stat().st_size:,} bytes, {settled}")


if __name__ == "__main__":
    main()
