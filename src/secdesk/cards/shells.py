"""Cards about the shells that complete what is typed."""

from secdesk.cards.card import Card
from secdesk.domain.value import value


@value
class CompletionScript(Card):
    """The script that makes a shell complete."""

    shell: str
    script: str


@value
class ShellFile(Card):
    """A file that a shell reads: ours, or with one line of ours; `is_there` before it was asked."""

    path: str
    line: str | None
    is_there: bool


@value
class CompletionInstalled(Card):
    """The files by which a shell finds the script; a rehearsal wrote nothing."""

    shell: str
    files: tuple[ShellFile, ...]
    is_rehearsal: bool
