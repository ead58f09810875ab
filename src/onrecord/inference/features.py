"""What a network is given: features with names, one per column, and the word lists behind them.

A weight file stores both, so that no edited list and no reordered feature can silently shift what a network was trained on.
"""

import itertools
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from onrecord.errors import WeightsError
from onrecord.vocabulary.lexicon import digest, vocabulary
from onrecord.vocabulary.names import ListName

_Seen = TypeVar("_Seen")


@dataclass(frozen=True, slots=True)
class Feature(Generic[_Seen]):
    """One column: its name, and its value for one thing. `lists`: the word lists in which the value looks words up."""

    name: str
    value: Callable[[_Seen], float]
    lists: tuple[ListName, ...] = ()


_Family = list[Feature[_Seen]]


def one_hot(name: str, values: Iterable[str], of: Callable[[_Seen], str]) -> _Family[_Seen]:
    """A column for each value, 1 in the column of the one that a thing has."""

    def column(value: str) -> Feature[_Seen]:
        return Feature(f"{name}: {value}", lambda seen: of(seen) == value)

    return [column(value) for value in values]


def vector(name: str, entries: Iterable[str], of: Callable[[_Seen], Sequence[float]]) -> _Family[_Seen]:
    """A column for each entry of a vector."""

    def column(entry: str, number: int) -> Feature[_Seen]:
        return Feature(f"{name}: {entry}", lambda seen: of(seen)[number])

    return [column(entry, number) for number, entry in enumerate(entries)]


def listed(name: str, lists: Iterable[ListName], of: Callable[[_Seen], Iterable[str]]) -> _Family[_Seen]:
    """A column for each word list, 1 if one of the words is in it."""

    def column(words: ListName) -> Feature[_Seen]:
        return Feature(f"{name}: {words}", lambda seen: not vocabulary(words).isdisjoint(of(seen)), (words,))

    return [column(words) for words in lists]


def columns(*features: Feature[_Seen] | _Family[_Seen]) -> tuple[Feature[_Seen], ...]:
    """All columns, in order."""
    return tuple(one for f in features for one in (f if isinstance(f, list) else [f]))


@dataclass(frozen=True, slots=True)
class Inputs:
    """The names of a network's features, in the order of its columns, and of the word lists behind them."""

    network: str
    features: tuple[str, ...]
    lists: tuple[ListName, ...]

    @classmethod
    def of(cls, network: str, *features: Feature[Any]) -> "Inputs":
        """The inputs that these features make, one column each."""
        return cls(network, tuple(f.name for f in features), tuple(sorted({name for f in features for name in f.lists})))

    @classmethod
    def trained(cls, stored: str) -> "Inputs":
        """The inputs that a network was trained with. Raises WeightsError if one of its word lists has changed since."""
        network, features, digests = (json.loads(stored)[key] for key in ("network", "features", "lists"))
        known = get_args(ListName)
        changed = ", ".join(name for name in digests if name not in known or digest(name) != digests[name])
        if changed:
            raise WeightsError(
                f"the network {network!r} was trained with other words in {changed}: train again, or choose another list"
            )
        return cls(network, tuple(features), tuple(digests))

    def stored(self) -> str:
        """For a weight file, with the digest of each word list; `trained` reads it."""
        return json.dumps({"network": self.network, "features": self.features, "lists": {n: digest(n) for n in self.lists}})

    def check(self, trained: "Inputs") -> None:
        """Raises WeightsError unless a network was trained with exactly these inputs."""
        pairs = itertools.zip_longest((*trained.features, *trained.lists), (*self.features, *self.lists))
        for before, now in pairs:
            if before != now:
                raise WeightsError(
                    f"the network {self.network!r} was trained with other features ({before!r} is now {now!r}): train again"
                )
