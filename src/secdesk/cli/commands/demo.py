"""demo: an example desk in a folder of its own, made by the very commands one would type."""

import gc
import shlex
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import typer

from secdesk.cards.demos import Demo, DemoGone
from secdesk.cli import staging, wiring
from secdesk.cli.command import plain_command
from secdesk.cli.params.desk import DemoFolderOpt, RemoveDemoOpt
from secdesk.domain.office import office
from secdesk.domain.story import Deed, told
from secdesk.services import demonstrating
from secdesk.services.demonstrating import Place

app = typer.Typer(add_completion=False)


@plain_command(app, "demo")
def demo(
    context: typer.Context, folder: DemoFolderOpt = None, remove: RemoveDemoOpt = False
) -> Demo | DemoGone:
    """Make an example desk beside your own, and show its morning page."""
    gc.enable()  # bulk work
    place = staging.folder(folder)
    if remove:
        return DemoGone(str(place.path), place.remove())
    at = wiring.instant(context.params["as_of"])
    story = told(staging.story(), at, office().calendar)
    around = Place(
        folder=str(place.path),
        here=_way_to(place.path),
        back=_way_back(place.path),
        away=shlex.join(["secdesk", "demo", "--remove", *(["--folder", folder] if folder else [])]),
    )
    with place.laid(), wiring.elsewhere(place.path):
        with staging.one_transaction(at):
            for deed in story.deeds:
                _carry_out(context, deed)
        return wiring.run(None, at, lambda desk: demonstrating.shown(desk, story, around))


def _way_to(folder: Path) -> str:
    """What to type to stand at the desk of that folder."""
    return f"export {wiring.HOME}={shlex.quote(str(folder))}"


def _way_back(demo: Path) -> str:
    """What to type to stand at one's own desk again."""
    own = wiring.named_home()
    return _way_to(own) if own and own != demo else f"unset {wiring.HOME}"


def _carry_out(context: typer.Context, deed: Deed) -> None:
    """One command of the story, by the same way as if it were typed; what it says is not heard."""
    root = context.find_root().command
    line = [*deed.words, "--as-of", f"{deed.at:%Y-%m-%d %H:%M}"]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        code = root.main(line, prog_name="secdesk", standalone_mode=False)
    if code:
        raise RuntimeError(shlex.join(line), said.getvalue())  # a slip in the story: a bug
