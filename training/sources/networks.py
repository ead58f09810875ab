"""The ranker of holders and the network of kinds → one weight file: `python -m training.sources.networks --chances FILE`.

Both learn from training/sources/labels.jsonl; the ranker from GUM's coreference as well.
"""

import argparse
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.find.sources.kinds import INPUTS as KINDS
from onrecord.find.sources.ranker import INPUTS as RANKER
from onrecord.inference.models import FILES
from onrecord.inference.network import PARTS
from training.attribution.export import OUT
from training.sources import holders, kinds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chances", type=Path, required=True, help="what kind heads say of articles they have not seen")
    parser.add_argument("--out", type=Path, default=OUT.with_name(FILES["sources"]))
    args = parser.parse_args()
    labelled = holders.labelled()
    stored = np.load(args.chances)
    chances = {(int(a), int(n)): stored[key] for key in stored.files for a, n in [key.split(".")]}
    asked = [question for words, record in labelled for question in holders.examples(words, record).asked]
    further = [
        question for words, record in holders.spoken_of() for question in holders.examples(words, record, counts=False).asked
    ]
    fitted = {"ranker": holders.fit([*asked, *further]), "kinds": kinds.fit(*kinds.holder_rows(labelled, chances))}
    arrays: dict[str, Any] = {f"{name}.{part}": getattr(net, part) for name, net in fitted.items() for part in PARTS}
    arrays |= {f"{inputs.network}.inputs": inputs.stored() for inputs in (RANKER, KINDS)}
    np.savez(args.out, **arrays)
    print(f"{args.out}: {args.out.stat().st_size:,} bytes, {len(asked)} + {len(further)} questions")


if __name__ == "__main__":
    main()
