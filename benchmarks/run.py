"""How fast the desk is beside its floors, its peers and itself at any size.

Whole processes, a new interpreter each, every one of them once in each round. Ratios carry over
to other machines; milliseconds do not. Desks are made on first need and kept in --cache.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import NamedTuple

import desks
import importing
import peers
import rows
from desks import CROWDED, LASTING, SMALL
from measuring import Costs, Program, measured, megabytes, milliseconds, ratio
from peers import HUNDRED_THOUSAND, PEERS, TEN_THOUSAND
from rows import ALONE, READ, WRITE, Claim

ROUNDS = 9  # fewer do not tell
LARGE = (LASTING, CROWDED)
SIZES = (SMALL, *LARGE, TEN_THOUSAND, HUNDRED_THOUSAND)


class Section(NamedTuple):
    """A part of the table."""

    title: str
    claims: Sequence[Claim]


def main() -> None:
    """Make what is missing, measure everything in one run, print the table."""
    given = _arguments().parse_args()
    if given.imports:
        importing.measure(given.cache, given.imports)
        return
    sections = [_narrowed(one, given.only) for one in _sections(quick=given.quick)]
    with TemporaryDirectory(prefix="secdesk-benchmark-") as name:
        programs = list(_programs(given.cache, Path(name), sections))
        costs = measured(programs, given.rounds)
    _print(sections, costs, given.rounds)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    cache = Path(gettempdir()) / "secdesk-benchmarks"
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", default="", metavar="NAME", help="lines whose name holds this")
    parser.add_argument("--quick", action="store_true", help="the desk of 1,000 tasks alone")
    parser.add_argument("--cache", type=Path, default=cache, help="where desks are kept")
    parser.add_argument(
        "--import", type=int, default=0, metavar="ROWS", dest="imports",
        help="measure the import of a ledger of so many rows instead, and taking it back",
    )  # fmt: skip
    return parser


def _sections(*, quick: bool) -> Iterator[Section]:
    yield Section(SMALL.name, list(rows.claims(SMALL)))
    if quick:
        return
    for large in LARGE:
        yield Section(f"{large.name} / {SMALL.name}", list(rows.claims_of_scale(large, SMALL)))
    for size in (SMALL, TEN_THOUSAND, HUNDRED_THOUSAND):
        yield Section(f"peers with {size.tasks:,} items", list(peers.claims(size, PEERS)))
    for large in LARGE:
        title = f"peak of memory, {large.name} / {SMALL.name}"
        yield Section(title, list(rows.claims_of_memory(large, SMALL)))


def _narrowed(section: Section, name: str) -> Section:
    return Section(section.title, [one for one in section.claims if name in one.label])


def _programs(cache: Path, folder: Path, sections: Sequence[Section]) -> Iterator[Program]:
    """The processes that the claims speak of; only those desks are made that they need."""
    wanted = {name for part in sections for one in part.claims for name in (one.of, one.base)}
    found = [
        program
        for size in SIZES
        if any(name.endswith(rows.on("", size)) for name in wanted)
        for program in rows.programs(rows.place(cache, folder, size))
    ]
    floors = rows.floors(folder, desks.kept(cache, SMALL))
    others = peers.programs(folder, PEERS, wanted)
    yield from (one for one in (*floors, *found, *others) if one.name in {*wanted, ALONE})


def _print(sections: Sequence[Section], costs: Costs, rounds: int) -> None:
    print(f"CPU of whole processes, {rounds} interleaved rounds; median ratio (quartiles)\n")
    for name in (ALONE, READ, WRITE):
        if name in costs:
            print(f"  {name:<27} {milliseconds(costs, name):6.0f} ms")
    for section in sections:
        lines = [_line(one, costs) for one in section.claims if {one.of, one.base} <= costs.keys()]
        if lines:
            print(f"\n{section.title}", *lines, sep="\n  ")


def _line(claim: Claim, costs: Costs) -> str:
    """What one program took, its ratio, and whether the aim is met."""
    found = ratio(costs, claim.of, claim.base, of_peaks=claim.of_peaks)
    took = (
        f"{megabytes(costs, claim.of):6.0f} MB"
        if claim.of_peaks
        else f"{milliseconds(costs, claim.of):6.0f} ms"
    )
    base = claim.base.partition(" @ ")[0]
    verdict = (
        ""
        if claim.aim is None
        else f"  aim {claim.aim:<5} {'ok' if found.middle <= claim.aim else 'over'}"
    )
    return f"{claim.label:<27} {took} {found} of {base:<14}{verdict}".rstrip()


if __name__ == "__main__":
    main()
