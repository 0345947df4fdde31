"""What may be typed of a closed list is named by what is typed, not by its label."""

import pytest

from world import secdesk


@pytest.mark.parametrize(
    ("line", "choices"),
    [
        ("mandate add wang shifts --for foo --until fri", ["due", "words", "issuers"]),
        ("review note wang maybe x", ["thinks", "should", "not-yet"]),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_choice_of_a_refusal_can_be_typed(
    line: str, choices: list[str], language: str
) -> None:
    secdesk("leader", "add", "wang", "Wang", "Min")

    refused = secdesk(*line.split(), "--lang", language)
    typed = [
        secdesk(*(one if word in {"foo", "maybe"} else word for word in line.split()))
        for one in choices
    ]

    assert refused.code == 2
    assert all(one in refused.err for one in choices)
    assert [one.code for one in typed] == [0] * len(choices)
