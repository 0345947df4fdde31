"""The choices that a refusal offers, typed as they are shown."""

import pytest

from secdesk.domain.vocabulary import Channel, OnHoliday, Question, choose
from secdesk.views.words import Words


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", [Channel, OnHoliday, Question])
def test_every_choice_can_be_typed_as_it_is_offered(
    kind: type[Channel | OnHoliday | Question], language: str
) -> None:
    words = Words(language)

    understood = [choose(kind, words.label(value)) for value in kind]

    assert understood == list(kind)
