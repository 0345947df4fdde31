"""import: a ledger becomes tasks."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from secdesk.cards.imports import Imported
from secdesk.cli import wiring
from secdesk.cli.command import Manner, desk_command
from secdesk.cli.params.ledgers import (
    DryRunOpt,
    FinishedOpt,
    IssuerOpt,
    LedgerArg,
    MapOpt,
    SkipBadOpt,
)
from secdesk.services import importing
from secdesk.services.desk import Desk
from secdesk.services.importing import Wishes
from secdesk.services.ports import LedgerText

EVERY = 500  # lines between two looks at the bar

app = typer.Typer(add_completion=False)


@desk_command(
    app,
    "import",
    writes=True,
    manner=Manner(only_look=lambda given: bool(given["dry_run"]), backs_up=True),
)
def import_ledger(
    desk: Desk,
    context: typer.Context,
    file: LedgerArg,
    dry_run: DryRunOpt = False,
    skip_bad: SkipBadOpt = False,
    leader: IssuerOpt = None,
    column: MapOpt = None,
    state: FinishedOpt = None,
) -> Imported:
    """Bring a supervision ledger (CSV) onto the desk."""
    gc.enable()  # bulk work
    wishes = Wishes(leader, column or (), state, skip_bad, dry_run)
    with _progress(file, is_quiet=bool(context.params["as_json"])) as seen:
        return importing.import_ledger(desk, file, wishes, seen)


@contextmanager
def _progress(ledger: LedgerText, *, is_quiet: bool) -> Iterator[Callable[[int], None]]:
    """A bar on the terminal while a ledger is read; nothing elsewhere, nothing under `--json`."""
    if is_quiet or not sys.stderr.isatty():
        yield importing.ignore
        return
    label = wiring.words()("Reading")
    with typer.progressbar(length=ledger.lines, label=label, file=sys.stderr) as bar:

        def seen(line: int) -> None:
            if line - bar.pos >= EVERY:
                bar.update(line - bar.pos)

        yield seen
        bar.update(ledger.lines - bar.pos)
