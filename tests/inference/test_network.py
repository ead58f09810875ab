import io

import numpy as np
import pytest

from onrecord.find.sources import kinds, ranker
from onrecord.inference.models import models
from onrecord.inference.network import PARTS, Network, SourceWeights
from onrecord.inference.sources import KINDS


@pytest.mark.parametrize("names", [(), ("ranker",)])
def test_a_file_without_a_network_is_not_read(names: tuple[str, ...]) -> None:
    out = io.BytesIO()
    np.savez(out, **{f"{name}.{part}": np.zeros(1) for name in names for part in PARTS})
    with pytest.raises(KeyError):
        SourceWeights.from_bytes(out.getvalue())


def test_the_weights_fit_what_they_are_asked() -> None:
    weights = models().sources
    assert weights.ranker.scores(np.zeros((3, len(ranker.INPUTS.features)), dtype=np.float32)).shape == (3, 1)
    assert weights.kinds.scores(np.zeros(len(kinds.INPUTS.features), dtype=np.float32)).shape == (len(KINDS),)


def test_a_network_is_one_hidden_layer_that_cuts_off_below_nought() -> None:
    one = np.ones((1, 1), dtype=np.float32)
    made = Network(inner=one, inner_bias=-one[0], outer=2 * one, outer_bias=one[0])
    assert made.scores(np.array([[3.0], [-5.0]], dtype=np.float32)).tolist() == [[5.0], [1.0]]
