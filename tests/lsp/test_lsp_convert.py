"""Positions in three encodings, against Python's own encoders."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as t

from tulisbaik_lsp.convert import Lines

UNIT = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("ab é✓😀\u2028\u0085\x0b\x0c\r\n👩‍👧"), max_size=60)


def units(text: str, encoding: str) -> int:
    codec, size = UNIT[encoding]
    return len(text.encode(codec)) // size


@pytest.mark.parametrize("encoding", UNIT)
@given(text=TEXTS, data=st.data())
def test_there_and_back(encoding: str, text: str, data: st.DataObject) -> None:
    lines = Lines(text, encoding)
    breaks = [m.end() for m in re.finditer(r"\r\n|\r|\n", text)]
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n":
        offset -= 1  # between CR and LF there is no place
    start = max([b for b in breaks if b <= offset], default=0)
    position = lines.position(offset)
    assert position == t.Position(sum(b <= offset for b in breaks), units(text[start:offset], encoding))
    assert lines.offset(position) == offset


@pytest.mark.parametrize("encoding", UNIT)
@given(text=TEXTS, line=st.integers(0, 9), character=st.integers(0, 200))
def test_any_position_is_a_place(encoding: str, text: str, line: int, character: int) -> None:
    lines = Lines(text, encoding)
    offset = lines.offset(t.Position(line, character))
    assert 0 <= offset <= len(text)
    back = lines.position(offset)
    assert (back.line, back.character) <= (line, character)


def test_inside_a_character_is_before_it() -> None:
    assert Lines("a😀b", "utf-16").offset(t.Position(0, 2)) == 1
    assert Lines("a😀b", "utf-8").offset(t.Position(0, 4)) == 1


def test_a_lone_surrogate_is_a_character() -> None:
    assert Lines("\ud83d x", "utf-16").position(2) == t.Position(0, 2)
    assert Lines("\ud83d x", "utf-8").position(2) == t.Position(0, 4)


def test_many_places_in_one_long_line_are_cheap() -> None:
    text = "😀 ijin " * 40_000
    lines = Lines(text, "utf-16")
    for offset in range(0, len(text), 97):
        lines.position(offset)
    assert lines.position(len(text)).character == len(text) + 40_000
