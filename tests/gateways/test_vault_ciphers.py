"""Sealing: what is sealed opens where it was sealed, under its key, and nowhere else."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secdesk.domain.errors import Damaged
from secdesk.domain.sealed import MASK, Place, is_blob
from secdesk.domain.vault import ALPHABET, CODE_LENGTH, grouped, settled_code
from secdesk.gateways.vault import cipher, ways
from secdesk.gateways.vault.cipher import Cipher
from vaults import CHEAP

HERE = Place("task", 1, "title")
KEY = bytes(range(32))


@given(text=st.text().filter(lambda text: MASK not in text))
def test_what_is_sealed_opens_in_its_place_and_shows_nothing_meanwhile(text: str) -> None:
    key = Cipher(KEY, 1, "desk")

    blob = key.seal(HERE, text)

    assert key.open(HERE, blob) == text
    assert is_blob(blob)
    assert all(text[place : place + 6] not in blob for place in range(len(text) - 5))


@pytest.mark.parametrize(
    "place", [Place("task", 2, "title"), Place("task", 1, "result"), Place("entry", 1, "title")]
)
def test_what_is_sealed_does_not_open_in_another_place(place: Place) -> None:
    key = Cipher(KEY, 1, "desk")
    blob = key.seal(HERE, "the merger")

    with pytest.raises(Damaged):
        key.open(place, blob)


@pytest.mark.parametrize(
    "other", [Cipher(KEY, 1, "another desk"), Cipher(bytes(32), 1, "desk")], ids=["desk", "key"]
)
def test_what_is_sealed_does_not_open_under_another_key_or_on_another_desk(other: Cipher) -> None:
    blob = Cipher(KEY, 1, "desk").seal(HERE, "the merger")

    with pytest.raises(Damaged):
        other.open(HERE, blob)


@pytest.mark.parametrize(
    "altered", ["\x012.AAAA", "\x01", "\x011.", "\x01x.AAAA", "\x011.not base64", "plain words"]
)
def test_what_was_altered_is_refused_without_a_word_of_it(altered: str) -> None:
    with pytest.raises(Damaged) as refused:
        Cipher(KEY, 1, "desk").open(HERE, altered)

    assert (
        str(refused.value) == "What is sealed in task 1 was altered, or sealed under another key."
    )


def test_the_same_words_sealed_twice_look_different() -> None:
    key = Cipher(KEY, 1, "desk")

    assert key.seal(HERE, "the merger") != key.seal(HERE, "the merger")


def test_a_mask_is_never_sealed_in_place_of_what_it_hides() -> None:
    with pytest.raises(ValueError, match="a mask"):
        Cipher(KEY, 1, "desk").seal(HERE, MASK)


def test_a_wrapped_key_is_had_by_its_own_way_alone() -> None:
    key, by = cipher.new(1, "desk"), Cipher(KEY, 1, "desk")
    blob = key.seal(HERE, "the merger")

    wrapped = key.wrapped_by(by, "passphrase")

    assert cipher.unwrapped(wrapped, "passphrase", 1, by, "desk").open(HERE, blob) == "the merger"
    with pytest.raises(Damaged):
        cipher.unwrapped(wrapped, "recovery", 1, by, "desk")


def test_a_passphrase_makes_the_same_key_on_any_keyboard() -> None:
    composed, apart = (normalize(form, "grüne Äpfel") for form in ("NFC", "NFD"))

    assert composed != apart
    assert ways.of_passphrase(composed, CHEAP) == ways.of_passphrase(apart, CHEAP)


def test_a_passphrase_makes_another_key_by_another_recipe() -> None:
    recipes = (CHEAP, CHEAP.replace(":1:8:", ":2:8:"), CHEAP.replace("5a", "5b"))

    assert len({ways.of_passphrase("correct horse", one) for one in recipes}) == 3


def test_a_recipe_of_today_costs_what_was_settled_and_has_a_salt_of_its_own() -> None:
    first, second = ways.recipe(), ways.recipe()

    assert first.startswith("argon2id:3:65536:")
    assert ways.RECIPE.fullmatch(first)
    assert first != second


@pytest.mark.parametrize("recipe", ["", "argon2id:3:65536", "argon2id:0:8:00", "scrypt:1:8:5a5a"])
def test_an_odd_recipe_is_refused(recipe: str) -> None:
    with pytest.raises(Damaged):
        ways.of_passphrase("correct horse", recipe)


def test_a_printed_code_is_read_back_as_it_was_made() -> None:
    codes = {ways.code() for _ in range(20)}

    assert len(codes) == 20
    assert all(settled_code(grouped(code).lower()) == code for code in codes)
    assert all(len(code) == CODE_LENGTH and set(code) <= set(ALPHABET) for code in codes)
