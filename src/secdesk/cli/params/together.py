"""Options that belong together: declared once, handed to a use case as one value.

A parameter annotated with `Together(make)` stands for the parameters of `make`, which makes one
value of what was typed; those may be together with others in turn.
"""

from collections.abc import Callable, Iterator, Mapping
from inspect import Parameter, signature
from typing import Any, NamedTuple


class Together(NamedTuple):
    """The mark of such a parameter, inside its Annotated."""

    make: Callable[..., object]


def spread(deed: Callable[..., object]) -> Iterator[Parameter]:
    """The parameters of a function as a command line has them, one an option."""
    for one in signature(deed).parameters.values():
        mark = _mark(one)
        yield from [one] if mark is None else spread(mark.make)


def gathered(deed: Callable[..., object], typed: Mapping[str, Any]) -> dict[str, Any]:
    """What a function takes, made of what was typed for each option."""
    taken: dict[str, Any] = {}
    for one in signature(deed).parameters.values():
        mark = _mark(one)
        if mark is not None:
            taken[one.name] = mark.make(**gathered(mark.make, typed))
        elif one.name in typed:
            taken[one.name] = typed[one.name]
    return taken


def _mark(one: Parameter) -> Together | None:
    told = getattr(one.annotation, "__metadata__", ())
    return next((mark for mark in told if isinstance(mark, Together)), None)
