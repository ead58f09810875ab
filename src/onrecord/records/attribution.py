"""An attribution relation: who says what, in which words (PARC 3.0, Pareti 2016; PolNeAR, Newell et al. 2018)."""

from dataclasses import dataclass
from typing import Literal

from onrecord.records.span import Span

Form = Literal["direct", "mixed", "indirect"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content, each as pieces in text order.

    `source` is empty where no one is named ("it was reported"). `form`: direct if all of the content stands in
    quotation marks, mixed if a part does, indirect if none. `holder`: the id of its source. `within`: the attribution whose content holds all of this one,
    null where none does. `confidence`, from 0 to 1: how likely it is that content and
    source are right, each sharing at least half of its words with what a person would mark.
    """  # noqa: E501

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    holder: str
    within: str | None
    confidence: float
