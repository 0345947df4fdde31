"""What the desk may keep at all."""

import pytest

from secdesk.domain.errors import Locked, Refused
from secdesk.domain.secrecy import SEALED, STATE_SECRETS, allowed
from secdesk.domain.vocabulary import Secrecy


@pytest.mark.parametrize("secrecy", [Secrecy.PUBLIC, Secrecy.INTERNAL])
def test_plain_text_is_for_public_and_internal_matters(secrecy: Secrecy) -> None:
    assert allowed(secrecy) is secrecy


@pytest.mark.parametrize("secrecy", [Secrecy.CONFIDENTIAL, Secrecy.PERSONAL])
def test_sealed_classes_wait_for_the_vault(secrecy: Secrecy) -> None:
    with pytest.raises(Locked) as refusal:
        allowed(secrecy)

    assert [str(hint) for hint in refusal.value.hints] == ["secdesk vault init"]


@pytest.mark.parametrize("secrecy", [Secrecy.SECRET, Secrecy.HIGHLY_SECRET, Secrecy.TOP_SECRET])
def test_state_secrets_are_refused_and_pointed_to_their_registry(secrecy: Secrecy) -> None:
    with pytest.raises(Refused) as refusal:
        allowed(secrecy)

    assert refusal.value.message.values == {"secrecy": secrecy}
    assert "registry" in str(refusal.value.hints[0])


def test_every_class_is_either_plain_or_sealed_or_a_state_secret() -> None:
    plain = {Secrecy.PUBLIC, Secrecy.INTERNAL}

    assert sorted([*plain, *SEALED, *STATE_SECRETS]) == sorted(Secrecy)
