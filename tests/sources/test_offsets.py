"""Every caption offset leads to the same character in the file, whatever stands between; edits touch nothing else."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tulisbaik import sources
from tulisbaik.config import Config
from tulisbaik.model import Edit, Span, apply
from tulisbaik.sources.document import Document, LineIndex, is_empty
from tulisbaik.text.caption import Caption

CONFIG = Config()
ALPHABET = st.sampled_from(list("abc di\n\t\"';,|\\/—“”é😀\u2028\u0085\x0b\ufeff👍🏽")) | st.characters(
    codec="utf-8", exclude_characters="\r"
)
texts = st.text(ALPHABET, min_size=1, max_size=60)
newlines = st.sampled_from(["\n", "\r\n"])


def same_characters(document: Document, caption: Caption, source: str) -> None:
    """Plain runs are literally there; every range maps to an ordered range of the file."""
    offsets = caption.offsets
    assert offsets is not None
    last = -1
    for i, char in enumerate(caption.text):
        begin, end = offsets.to_file(i), offsets.end_to_file(i + 1)
        assert last <= begin < end <= len(source)
        last = end
        if end - begin == 1:
            assert source[begin] == char
        assert offsets.to_caption(begin) == i


def edited(document: Document, caption: Caption, start: int, end: int, new: str) -> str:
    assert document.to_file is not None
    edits = document.to_file(caption, [Edit(Span(start, end), new)])
    return apply(document.text, edits)


@given(st.lists(texts.filter(lambda t: not is_empty(t)), min_size=1, max_size=4), newlines, st.data())
def test_jsonl(rows: list[str], newline: str, data: st.DataObject) -> None:
    ascii_only = data.draw(st.booleans())
    source = newline.join(json.dumps({"id": i, "text": t}, ensure_ascii=ascii_only) for i, t in enumerate(rows)) + newline
    document = sources.read_text("a.jsonl", source, CONFIG)
    assert [c.text for c in document.captions] == rows
    for caption in document.captions:
        same_characters(document, caption, source)
    check_edit(document, source, data, "a.jsonl")


@given(st.lists(texts.filter(lambda t: not is_empty(t)), min_size=1, max_size=4), st.sampled_from(",;\t"), newlines, st.data())
def test_csv(rows: list[str], delimiter: str, newline: str, data: st.DataObject) -> None:
    out = io.StringIO()
    quoting = data.draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer = csv.writer(out, delimiter=delimiter, lineterminator=newline, quoting=quoting)
    writer.writerow(["No", "Takarir", "Platform"])
    writer.writerows([[i, t, "x"] for i, t in enumerate(rows)])
    source = out.getvalue()
    document = sources.read_text("a.csv", source, CONFIG)
    assert [c.text for c in document.captions] == rows
    for caption in document.captions:
        same_characters(document, caption, source)
    check_edit(document, source, data, "a.csv")


@given(texts, newlines, st.booleans(), st.data())
def test_markdown(text: str, newline: str, front: bool, data: st.DataObject) -> None:
    source = ("---\nplatform: x\nunit: Humas\n---\n\n" if front else "") + text + "\n\n"
    source = source.replace("\n", newline)
    document = sources.read_text("a.md", source, CONFIG)
    if "<!--" in text or text.startswith("---"):
        return
    if is_empty(text):
        assert (document.captions, len(document.skipped)) == ((), front)
        return
    (caption,) = document.captions
    assert caption.text == text.replace("\r\n", "\n").strip(" \t\n\ufeff")
    same_characters(document, caption, source)
    check_edit(document, source, data, "a.md")


def check_edit(document: Document, source: str, data: st.DataObject, name: str) -> None:
    """An edit of one caption changes that caption as meant, and leaves the others and their metadata as they were."""
    n = data.draw(st.integers(0, len(document.captions) - 1))
    caption = document.captions[n]
    start = data.draw(st.integers(0, len(caption.text)))
    end = data.draw(st.integers(start, len(caption.text)))
    new = data.draw(st.sampled_from(["", "x", "di sini", 'kata "ini"', "a, b; c", "é—😀"]))
    wanted = caption.text[:start] + new + caption.text[end:]
    if is_empty(wanted.strip("\ufeff")) or (name == "a.md" and wanted != wanted.strip(" \t\n\ufeff")):
        return
    after = sources.read_text(name, edited(document, caption, start, end, new), CONFIG)
    assert [c.text for c in after.captions] == [wanted if i == n else c.text for i, c in enumerate(document.captions)]
    assert [c.meta for c in after.captions] == [c.meta for c in document.captions]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_comments_are_no_part_of_the_caption(newline: str) -> None:
    source = newline.join(
        ["---", "platform: x", "---", "<!-- catatan -->", "Satu <!-- dalam --> dua", "", "<!-- di", "dua baris -->", "Tiga"]
    )
    (caption,) = sources.read_text("a.md", source, CONFIG).captions
    assert caption.text == "Satu  dua\n\nTiga"
    assert caption.offsets is not None
    assert source[caption.offsets.to_file(caption.text.index("dua")) :].startswith("dua" + newline)
    assert source[caption.offsets.to_file(caption.text.index("Tiga")) :] == "Tiga"
    assert source[: caption.offsets.end_to_file(5)].endswith("Satu ")


def test_an_ignore_comment_holds_for_its_line_or_the_next() -> None:
    source = "Satu\n<!-- tulisbaik: abaikan ejaan/a, ejaan/b -->\nDua\nTiga <!-- tulisbaik: abaikan istilah -->\n"
    (caption,) = sources.read_text("a.md", source, CONFIG).captions
    assert caption.text == "Satu\nDua\nTiga "[:-1] or caption.text == "Satu\nDua\nTiga "
    first, second = caption.ignores
    assert first.rules == ("ejaan/a", "ejaan/b")
    assert first.span is not None
    assert caption.text[first.span.start : first.span.end] == "Dua"
    assert second.span is not None
    assert caption.text[second.span.start : second.span.end].startswith("Tiga")


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    text = "a\u2028b\u0085c\x0bd\ne\r\nf\rg"
    index = LineIndex(text)
    assert [index.at(text.index(c))[0] for c in "abcdefg"] == [1, 1, 1, 1, 2, 3, 4]


@given(st.lists(st.text(st.sampled_from(list('ab;,"\n')), max_size=12), min_size=1, max_size=5))
def test_csv_fields_are_those_of_the_standard_reader(cells: list[str]) -> None:
    from tulisbaik.sources.delimited import fields

    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([cells, ["x", *cells]])
    ours = [[f.value for f in record] for _, record in fields(out.getvalue(), ";")]
    assert ours == list(csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=";"))


def test_a_document_keeps_bom_and_encoding() -> None:
    data = b"\xef\xbb\xbf" + "No;Takarir\r\n1;Halo “dunia”\r\n".encode()
    document = sources.read_bytes("a.csv", data, CONFIG)
    assert document.encoded(document.text) == data
    windows = "No;Takarir\r\n1;Halo “dunia” – ya\r\n".encode("cp1252")
    document = sources.read_bytes("a.csv", windows, CONFIG)
    assert document.captions[0].text == "Halo “dunia” – ya"
    assert document.encoded(document.text) == windows
    assert document._replace(text="").newline == "\n"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["unit", "pilar", "id"]), st.text(st.sampled_from(list("ab 1:-#[]{},'\"&*?|>%@`=~.é\t")), max_size=8)
        ),
        max_size=3,
    )
)
def test_simple_front_matter_is_read_as_yaml_reads_it(pairs: list[tuple[str, str]]) -> None:
    import yaml

    from tulisbaik.sources.prose import _plain

    block = "".join(f"{key}: {value}\n" for key, value in pairs)
    ours = _plain(block)
    if ours is not None:
        assert ours == (yaml.load(block, Loader=yaml.BaseLoader) or {})
