"""Labels stand by name, so that no page loads a kind that it does not show; none may be missing."""

from enum import Enum
from importlib import import_module
from pkgutil import walk_packages

import pytest

import secdesk.domain
from secdesk.domain.light import Light
from secdesk.views.labels import LABELS, LETTERS


def kinds() -> dict[str, type[Enum]]:
    modules = [
        import_module(one.name) for one in walk_packages(secdesk.domain.__path__, "secdesk.domain.")
    ]
    return {
        name: one
        for module in modules
        for name, one in vars(module).items()
        if isinstance(one, type) and issubclass(one, Enum)
    }


@pytest.mark.parametrize("kind", LABELS)
def test_each_value_of_a_kind_has_its_label_and_no_other_has_one(kind: str) -> None:
    assert set(LABELS[kind]) == {one.value for one in kinds()[kind]}


def test_each_light_has_its_letter() -> None:
    assert set(LETTERS) == {one.value for one in Light}
