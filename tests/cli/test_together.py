"""Options that belong together reach a use case as one value."""

from typing import Annotated

from secdesk.cli.params.together import Together, gathered, spread


def date(due: str = "", *, no_limit: bool = False) -> str:
    """A date."""
    return "never" if no_limit else due


def order(title: str, when: Annotated[str, Together(date)] = "") -> tuple[str, str]:
    """An order, which has a date."""
    return title, when


def give(desk: str, order: Annotated[tuple[str, str], Together(order)], note: str = "") -> str:
    """A deed, about an order."""
    return f"{desk}{order}{note}"


def test_each_option_stands_on_the_command_line_in_the_place_of_its_value() -> None:
    assert [one.name for one in spread(give)] == ["desk", "title", "due", "no_limit", "note"]


def test_what_was_typed_is_made_into_the_values_that_the_deed_takes() -> None:
    typed = {"title": "draft", "due": "fri", "no_limit": False, "note": "soon", "other": 1}

    assert gathered(give, typed) == {"order": ("draft", "fri"), "note": "soon"}


def test_what_was_not_typed_is_left_to_the_default() -> None:
    assert gathered(order, {"no_limit": True}) == {"when": "never"}
