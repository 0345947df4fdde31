"""Kinds of refusal."""

from secdesk.domain.errors import DeskError, NotFound, PassphraseWanted, UnknownPerson
from secdesk.domain.text import say

SPECIAL = {UnknownPerson, PassphraseWanted}  # each a case of the kind above it


def kinds(of: type[DeskError]) -> list[type[DeskError]]:
    """Every kind of refusal below one."""
    return [kind for below in of.__subclasses__() for kind in (below, *kinds(below))]


def test_a_refusal_reads_as_its_sentence_and_keeps_its_hints() -> None:
    hint = say("secdesk list")

    refusal = NotFound(say("There is no task #{number}.", number=9), hint)

    assert str(refusal) == "There is no task #9."
    assert refusal.hints == (hint,)


def test_an_unknown_person_is_not_found_and_says_who_was_meant() -> None:
    refusal = UnknownPerson(say("No leader is called that."), noun="leader", name="zhao")

    assert refusal.code == NotFound.code
    assert (refusal.noun, refusal.name) == ("leader", "zhao")


def test_every_kind_of_refusal_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in kinds(DeskError) if kind not in SPECIAL]

    assert len(codes) == len(set(codes)) >= 7
