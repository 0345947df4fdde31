"""What every value of the desk is: frozen, compared by its fields, and cheap to define.

A dataclass writes and compiles six methods for each class whenever the program starts, and a
command meets forty such classes: a quarter of what it costs (docs/adr/0002). Here the six are
written once and shared; fields, `replace`, `asdict` and matching remain those of dataclasses.
"""

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import NoReturn, TypeVar, dataclass_transform

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True)
def value(kind: type[Kind]) -> type[Kind]:
    """A frozen dataclass that equals another of its kind with equal fields."""
    made = dataclass(init=False, eq=False, repr=False)(kind)
    own = fields(made)  # type: ignore[arg-type]  # it has just been made a dataclass
    shared = {
        "__places__": {one.name: place for place, one in enumerate(own)},
        "__defaults__": {one.name: one.default for one in own if one.default is not MISSING},
        "__init__": _fill,
        "__eq__": _equals,
        "__hash__": _hash,
        "__repr__": _text,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    for name, one in shared.items():
        setattr(made, name, one)
    return made


def _fill(self: object, *values: object, **named: object) -> None:
    kind = type(self)
    names: dict[str, int] = kind.__places__  # type: ignore[attr-defined]  # set by value()
    given = len(values) + len(named)
    if values:
        named |= dict(zip(names, values, strict=False))
    is_odd = len(named) != given  # too many, or one of them twice
    if len(named) < len(names):
        named = kind.__defaults__ | named  # type: ignore[attr-defined]  # as above
    if is_odd or named.keys() != names.keys():
        odd = ", ".join(sorted(named.keys() ^ names.keys()))
        message = f"{kind.__name__} takes {', '.join(names)}; look at {odd}"
        raise TypeError(message)
    object.__setattr__(self, "__dict__", named)


def _equals(self: object, other: object) -> bool:
    return type(self) is type(other) and vars(self) == vars(other)


def _hash(self: object) -> int:
    return hash((type(self), *_in_order(self).values()))


def _text(self: object) -> str:
    told = ", ".join(f"{name}={one!r}" for name, one in _in_order(self).items())
    return f"{type(self).__name__}({told})"


def _in_order(self: object) -> dict[str, object]:
    """The fields in the order of the class, however they were named when it was made."""
    return {one.name: getattr(self, one.name) for one in fields(self)}  # type: ignore[arg-type]  # a value is a dataclass


def _refuse(self: object, name: str, *_: object) -> NoReturn:
    message = f"{type(self).__name__}.{name} is settled; replace() makes another"
    raise FrozenInstanceError(message)
