"""Digits that stand for a person: what a stretch of text writes, blanks and marks left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from tulisbaik.patterns import lazy

_MARKS: Final = lazy(r"[\s().+-]+")


def digits(text: str) -> str:
    """The text without blanks, dots, dashes, brackets and a plus; an Indonesian number begins with 0."""
    plain = _MARKS.sub("", text)
    return "0" + plain[2:] if plain.startswith("62") and len(plain) > 9 else plain


def allowed(text: str, contacts: Iterable[str]) -> bool:
    """True when the text is one of the agency's own contacts, however it is spaced."""
    plain = digits(text).lower()
    return any(digits(c).lower() == plain for c in contacts)


_EDGE: Final = 2
_LONG: Final = 8
"""Digits left at either end of a number that has so many of them; of a shorter one, such as a house number, none is left."""


def masked(text: str) -> str:
    """The text as a report may quote it: the middle digits of a number, or of a mail address the letters after the first,
    as dots.

    >>> masked("3201 0115 0580 0002"), masked("humas.contoh@gmail.com")
    ('32•• •••• •••• ••02', 'h•••@gmail.com')
    """
    name, at, host = text.partition("@")
    if at:
        return f"{name[:1]}•••@{host}"
    places = [i for i, c in enumerate(text) if c.isdecimal()]
    hidden = set(places[_EDGE:-_EDGE] if len(places) >= _LONG else places)
    return "".join("•" if i in hidden else c for i, c in enumerate(text))


def is_nik(number: str) -> bool:
    """Can these 16 digits be a population number: a province, a day (women's + 40) and a month?

    >>> is_nik("3201011505800002"), is_nik("0000000000000000")
    (True, False)
    """
    if len(number) != 16 or not number.isdecimal():
        return False
    province, day, month = int(number[:2]), int(number[6:8]), int(number[8:10])
    return 11 <= province <= 97 and 1 <= (day - 40 if day > 40 else day) <= 31 and 1 <= month <= 12
