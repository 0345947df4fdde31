"""What every value of the desk is."""

from dataclasses import FrozenInstanceError, asdict, fields, replace

import pytest

from secdesk.domain.value import value


@value
class Point:
    """A value for the tests."""

    x: int
    y: int = 2


@value
class Named(Point):
    """A value with an heir."""

    name: str = ""


def test_a_value_is_made_by_place_or_by_name_and_keeps_its_defaults() -> None:
    assert Point(1) == Point(x=1, y=2)
    assert Point(1, 3) == Point(y=3, x=1)
    assert hash(Point(1, 3)) == hash(Point(y=3, x=1))


def test_values_of_two_kinds_are_never_equal() -> None:
    assert Point(1) != Named(1)
    assert Point(1) != Point(2)
    assert Point(1) != object()


def test_a_value_never_changes() -> None:
    point = Point(1)

    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]  # mypy knows it as well
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert replace(point, x=5) == Point(5)


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 2}, {"y": 1}])
def test_a_missing_or_unknown_field_is_an_error(given: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(**given)


def test_too_many_fields_are_an_error() -> None:
    with pytest.raises(TypeError):
        Point(1, 2, 3)  # type: ignore[call-arg]  # mypy knows it as well


def test_what_works_for_dataclasses_works_for_values() -> None:
    match Named(1, name="home"):
        case Named(x, y, name):
            found = (x, y, name)

    assert found == (1, 2, "home")
    assert asdict(Named(1)) == {"x": 1, "y": 2, "name": ""}
    assert [one.name for one in fields(Named)] == ["x", "y", "name"]
    assert repr(Named(1)) == "Named(x=1, y=2, name='')"


def test_a_field_given_twice_is_an_error() -> None:
    twice = {"x": 2}

    with pytest.raises(TypeError):
        Point(1, **twice)
