"""Article → Record. STAGES is the table of contents: what each stage reads of the draft, and what it adds."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from onrecord.errors import OnrecordError
from onrecord.find.attributions.acts import without_acts
from onrecord.find.attributions.citing import with_cited
from onrecord.find.attributions.extract import attributions_of, find_attributions
from onrecord.find.attributions.formulas import with_formulas
from onrecord.find.attributions.frames import with_frames
from onrecord.find.attributions.nested import with_nested
from onrecord.find.attributions.roles import with_speakers
from onrecord.find.claims import stance_features
from onrecord.find.claims.assemble import assemble
from onrecord.find.claims.author_voice import find_author_voice
from onrecord.find.claims.chains import find_chains
from onrecord.find.claims.stance import find_acts
from onrecord.find.claims.targets import find_targets
from onrecord.find.dates.recognize import find_dates, without_rates
from onrecord.find.draft import Draft
from onrecord.find.quantities.recognize import find_quantities
from onrecord.find.sources import kinds, ranker
from onrecord.find.sources.intermediaries import find_intermediaries
from onrecord.find.sources.profiles import find_sources
from onrecord.find.sources.resolver import find_holders
from onrecord.inference.models import Models, models
from onrecord.inference.wordpieces import word_pieces
from onrecord.records.article import Article
from onrecord.records.record import Failure, Record, Tool
from onrecord.records.source import AUTHOR, UNKNOWN, reserved
from onrecord.text.document import Document
from onrecord.version import VERSION


@dataclass(frozen=True, slots=True)
class Stage:
    """One step. `reads` and `adds` name fields of the draft; a test holds that the stage touches no others."""

    name: str
    reads: tuple[str, ...]
    adds: tuple[str, ...]
    work: Callable[[Draft, Models], None]

    def __call__(self, draft: Draft, by: Models) -> None:
        self.work(draft, by)


def _document(draft: Draft, _: Models) -> None:
    draft.document = Document.of(draft.article)


def _encode(draft: Draft, by: Models) -> None:
    if draft.document is not None:
        draft.reading = by.attribution.read(word_pieces(draft.document))


def _encode_claims(draft: Draft, by: Models) -> None:
    if draft.reading is not None:
        draft.claim_reading = by.claims.read(draft.reading)
        draft.reading.vectors.forget("shared")


def _attributions(draft: Draft, by: Models) -> None:
    if draft.document is not None and draft.reading is not None:
        draft.found = find_attributions(draft.document, draft.reading, by.attribution)
        draft.reading.vectors.forget("as_token", "as_cue")


def _nested(draft: Draft, by: Models) -> None:
    if draft.document is not None and draft.claim_reading is not None:
        draft.found = with_nested(draft.document.text, draft.found, draft.claim_reading, by.claims)
        draft.claim_reading.nested.vectors.forget("as_token", "as_cue")


def _roles(draft: Draft, _: Models) -> None:
    if draft.document is None:
        return
    text = draft.document.text
    draft.found = with_cited(text, with_speakers(text, without_acts(text, draft.found)))


def _formulas(draft: Draft, _: Models) -> None:
    if draft.document is not None:
        draft.found = with_formulas(draft.document, draft.found)


def _frames(draft: Draft, _: Models) -> None:
    if draft.document is not None:
        draft.found = with_frames(draft.document, draft.found)


def _forms(draft: Draft, _: Models) -> None:
    if draft.document is not None:
        draft.attributions = attributions_of(draft.article, draft.document.quotations, draft.found)


def _resolve(draft: Draft, by: Models) -> None:
    if draft.document is not None and draft.reading is not None and draft.attributions:
        draft.resolved, draft.holders = find_holders(
            draft.document, draft.article.outlet, draft.reading, draft.attributions, by.sources
        )


def _intermediaries(draft: Draft, _: Models) -> None:
    if draft.resolved is not None and draft.holders is not None:
        draft.intermediaries = find_intermediaries(draft.resolved, draft.holders)


def _sources(draft: Draft, by: Models) -> None:
    if draft.reading is None or draft.resolved is None or draft.holders is None:
        return
    draft.attributions, draft.sources, draft.through = find_sources(
        draft.article, draft.reading, draft.attributions, draft.resolved, draft.holders, draft.intermediaries, by.sources
    )


def _dates(draft: Draft, _: Models) -> None:
    if draft.document is not None:
        draft.dates = find_dates(draft.document, draft.article.published)


def _quantities(draft: Draft, _: Models) -> None:
    if draft.document is not None:
        draft.quantities = find_quantities(draft.article, draft.document, [(d.start, d.end) for d in draft.dates])


def _values(draft: Draft, _: Models) -> None:
    draft.dates = without_rates(draft.dates, draft.quantities)


def _stance(draft: Draft, _: Models) -> None:
    if draft.claim_reading is not None:
        draft.acts = find_acts(draft.attributions, draft.sources or (), draft.claim_reading)


def _chains(draft: Draft, _: Models) -> None:
    kind_of = {source.id: source.kind for source in draft.sources or ()}
    through = draft.through or (None,) * len(draft.attributions)
    text = draft.document.text if draft.document is not None else draft.article.text
    draft.chains = find_chains(text, draft.attributions, through, kind_of)


def _author_voice(draft: Draft, _: Models) -> None:
    if draft.document is not None and draft.claim_reading is not None:
        draft.author_claims = find_author_voice(draft.article, draft.document, draft.attributions, draft.claim_reading)


def _claims(draft: Draft, _: Models) -> None:
    if draft.acts is not None and draft.chains is not None:
        draft.claims = assemble(
            draft.attributions, draft.acts, draft.chains, draft.author_claims, draft.dates, draft.quantities
        )


def _targets(draft: Draft, _: Models) -> None:
    by_id = {a.id: a for a in draft.attributions}
    towards = find_targets(draft.claims, by_id, draft.sources or ())
    draft.claims = tuple(replace(claim, towards=other) for claim, other in zip(draft.claims, towards, strict=True))


STAGES = (
    # Its parts are computed when a stage first asks for them: one that can't be costs that stage alone.
    Stage("document", ("article",), ("document",), _document),
    Stage("encode", ("document",), ("reading",), _encode),
    # The outputs of the first network that only attributions need are freed before the second one is run.
    Stage("attributions", ("document", "reading"), ("found",), _attributions),
    Stage("frames", ("document", "found"), ("found",), _frames),
    Stage("encode claims", ("reading",), ("claim_reading",), _encode_claims),
    Stage("nested", ("document", "found", "claim_reading"), ("found",), _nested),
    Stage("roles", ("document", "found"), ("found",), _roles),
    Stage("formulas", ("document", "found"), ("found",), _formulas),
    Stage("forms", ("article", "document", "found"), ("attributions",), _forms),
    Stage("resolve", ("article", "document", "reading", "attributions"), ("resolved", "holders"), _resolve),
    Stage("intermediaries", ("resolved", "holders"), ("intermediaries",), _intermediaries),
    Stage(
        "sources", ("article", "reading", "attributions", "resolved", "holders", "intermediaries"),
        ("attributions", "sources", "through"), _sources,
    ),
    Stage("dates", ("article", "document"), ("dates",), _dates),
    Stage("quantities", ("article", "document", "dates"), ("quantities",), _quantities),
    Stage("values", ("dates", "quantities"), ("dates",), _values),
    Stage("stance", ("attributions", "sources", "claim_reading"), ("acts",), _stance),
    Stage("chains", ("article", "document", "attributions", "sources", "through"), ("chains",), _chains),
    Stage("author voice", ("article", "document", "attributions", "claim_reading"), ("author_claims",), _author_voice),
    Stage("claims", ("attributions", "acts", "chains", "author_claims", "dates", "quantities"), ("claims",), _claims),
    Stage("targets", ("attributions", "sources", "claims"), ("claims",), _targets),
)  # fmt: skip


def run(article: Article, by: Models | None = None, until: str | None = None) -> Draft:
    """The draft of an article after the stage `until`, or after all. Raises WeightsError, and ValueError for an unknown stage.

    A stage that fails leaves its fields as they were, with an entry in `failures`; the others go on.
    """
    if until is not None and all(stage.name != until for stage in STAGES):
        raise ValueError(f"no stage is called {until!r}: {', '.join(stage.name for stage in STAGES)}")
    by = by or models()
    by.check(ranker.INPUTS, kinds.INPUTS, stance_features.INPUTS)
    draft = Draft(article)
    for stage in STAGES:
        try:
            stage(draft, by)
        except OnrecordError:
            raise
        except Exception as fault:  # a defect of ours costs one stage, not the article
            said = f"{stage.name}: an error in onrecord ({type(fault).__name__}: {fault}): please report it"
            draft.failures.append(Failure("stage", " ".join(said.split()), stage.name))
        if stage.name == until:
            break
    return draft


def find_record(article: Article, by: Models | None = None) -> Record:
    """All that onrecord finds in one article. The same article gives the same record, whatever else is read."""
    by = by or models()
    return sealed(run(article, by), by)


def sealed(draft: Draft, by: Models) -> Record:
    """The record of a draft. Attributions whose holders could not be told have the holder `unknown`."""
    sources = draft.sources
    if sources is None:
        sources = (reserved(AUTHOR), *((reserved(UNKNOWN),) if draft.attributions else ()))
    return Record(
        tool=Tool(VERSION, by.hashes),
        article=draft.article,
        sources=sources,
        attributions=draft.attributions,
        claims=draft.claims,
        dates=draft.dates,
        quantities=draft.quantities,
        failures=tuple(draft.failures),
    )
