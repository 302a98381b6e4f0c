"""Regulations: number, year and title that belong together, and the written form."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.regulations import STARTS, Citation, Regulation, Regulations, cited, fold
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule


@rule(
    severity="warning",
    message="“{found}” tidak cocok dengan judulnya; yang benar “{fix}”.",
    ref="Daftar peraturan (rules/terms/regulasi.yaml); cara mengutip: UU 12/2011, Lampiran II",
    words=STARTS,
    shape=lambda word: word[:6].lower() in ("permen", "kepmen"),
    examples=[
        bad(
            "Arsip adalah memori kolektif ([[UU 43/2007]] tentang Kearsipan).",
            fixed="Arsip adalah memori kolektif (UU 43/2009 tentang Kearsipan).",
        ),
        bad(
            "Sesuai [[UU No. 14 Tahun 2009]] tentang Keterbukaan Informasi Publik.",
            fixed="Sesuai UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik.",
        ),
        bad(
            "Dijamin UU Nomor 8 Tahun 2016 tentang [[Penyandang Cacat]].",
            fixed="Dijamin UU Nomor 8 Tahun 2016 tentang Penyandang Disabilitas.",
        ),
        bad("Baca UU KIP ([[UU 14/2009]]).", fixed="Baca UU KIP (UU 14/2008)."),
        bad("Menurut [[UU 5/2014]] tentang Aparatur Sipil Negara."),
        bad("Sesuai [[UU no 43 thn 2007]].", fixed="Sesuai UU Nomor 43 Tahun 2007."),
        good("UU 43/2007 tentang Perpustakaan dan UU 13/2018 tentang Serah-Simpan Karya Cetak dan Karya Rekam."),
        good("UU KIP (UU 14/2008) memberi Anda hak bertanya. UU 24/2009 tentang Bahasa dan Bendera."),
        good("Rumah Blok UU Nomor 43, Jalan Tahun 2009. UU 12/2001 tentang Kota Contoh."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Nomor, tahun, dan judul peraturan harus berpasangan: satu angka keliru menunjuk peraturan lain."""
    table = ctx.knowledge.regulations
    done = 0
    for k in ctx.words:
        if ctx.scan.starts[k] < done or (citation := cited(ctx.scan, k)) is None:
            continue
        done = citation.span.end
        wrong = list(_mismatch(ctx, table, citation, k)) if citation.kind else []
        yield from wrong
        if not wrong:
            yield from _form(ctx, citation)


def _mismatch(ctx: Context, table: Regulations, c: Citation, k: int) -> Iterator[Hit]:
    """Number and year against the title, or against the short name beside them."""
    known = table.numbered(c.kind, c.number, c.year)
    title, named = fold(c.title), _name(ctx, c, k)
    if known and title and (_shortened(title, known) or _amends(known, table.titled(c.kind, title))):
        title = ()
    for key in (title, named):
        meant = table.titled(c.kind, key) if key else []
        if key and not meant and key == title and not c.capital_title:
            meant = [r for r in table.all if r.kind == c.kind and title[: len(r.key)] == r.key and c.number == r.number]
        if known and all(r.until for r in meant):
            continue  # the title of a law that is gone: the number is the surer half
        if meant and known not in meant:
            yield _renumbered(ctx, c, meant)
            return
    if other := next((r for r in table.all if (r.number, r.year) == (c.number, c.year) and title and r.key == title), None):
        fix = _KINDS.get(other.kind, other.kind) if " " in c.head or "-" in c.head else other.kind
        at = c.span.start
        yield ctx.hit(at, at + len(c.head), fix=fix, message="Nomor dan judul ini milik {fix}, bukan {found}.")
    elif known and known.sure and title and c.capital_title:
        yield ctx.hit(
            c.title_span.start, c.title_span.end, fix=known.title,
            message=f"Judul {known.kind} {known.number}/{known.year} ialah “{{fix}}”.",
        )  # fmt: skip
    elif known and known.until and (today := table.titled(known.kind, known.key)) and today[0].until is None:
        new = f"{today[0].kind} {today[0].number}/{today[0].year}"
        message = f"“{{found}}” sudah diganti dengan {new}."
        yield ctx.hit(c.span.start, c.span.end, message=message, severity=Severity.INFO)


_KINDS = {"UU": "Undang-Undang", "PP": "Peraturan Pemerintah", "Perpres": "Peraturan Presiden", "Inpres": "Instruksi Presiden"}


def _name(ctx: Context, c: Citation, k: int) -> tuple[str, ...]:
    """A regulation's short name beside the number: *UU KIP Nomor 14 …*, *UU KIP (UU 14/2008)*, folded; or nothing."""
    if c.name:
        return fold(c.name.split())
    scan = ctx.scan
    if not k or "(" not in scan.gaps[k] or scan.gaps[k].strip() != "(":
        return ()
    sentence = scan.sentence_of(k)
    for first in range(max(sentence.first, k - 8), k - 1):
        if fold(scan.words[first : first + 1]) == (c.kind.lower(),):
            return fold(scan.words[first + 1 : k])
        if scan.lower[first : first + 2] == ["undang", "undang"] and c.kind == "UU" and first + 2 < k:
            return fold(scan.words[first + 2 : k])
    return ()


def _shortened(title: tuple[str, ...], known: Regulation) -> bool:
    """True when a title says no more than the right one: words of it, its initials, or it and more."""
    initials = "".join(word[0] for word in known.key if word not in ("dan", "atau", "atas", "serta"))
    joined = "".join(title)
    return (
        set(title) <= {*known.key, "dan", "serta", "peraturan", "pelaksanaan"}
        or title[: len(known.key)] == known.key
        or joined in (initials, "".join(word[0] for word in known.key))
        or title in known.names
    )


def _amends(known: Regulation, others: list[Regulation]) -> bool:
    """True when the regulation's title holds that of another, as an amendment or an implementing rule does."""
    return any(set(other.key) <= set(known.key) for other in others)


def _renumbered(ctx: Context, c: Citation, meant: list[Regulation]) -> Hit:
    """The citation with the right number and year, its form kept."""
    head = ctx.text[c.span.start : c.number_span.start]
    between = ctx.text[c.number_span.end : c.year_span.start]
    fixes = [f"{head}{r.number}{between}{r.year}" for r in meant]  # a citation ends with its year
    right = " atau ".join(f"{r.kind} {r.number}/{r.year} tentang {r.title}" for r in meant)
    message = f"“{{found}}” bukan nomor peraturan itu. Yang benar: {right.replace('{', '{{').replace('}', '}}')}."
    return ctx.hit(c.span.start, c.span.end, fix=fixes, message=message)


def _form(ctx: Context, c: Citation) -> Iterator[Hit]:
    """The written form: *Nomor* and *Tahun* with a capital and in full, *No.* before a slash, *tentang* in small letters."""
    found = ctx.text[c.span.start : c.span.end]
    if found.isupper() and c.word.isupper():
        return
    head = "Undang-Undang" if c.head.lower() == "undang-undang" and c.word else c.head
    number = f"{c.number} Tahun {c.year}" if c.tahun else f"{c.number}/{c.year}"
    word = c.word if c.word in ("No.", "Nomor") else "Nomor" if c.tahun else c.word and "No."
    fix = " ".join(" ".join((head, c.state, c.name, word, number)).split())
    if fix != " ".join(found.split()) and "(" not in found:
        yield ctx.hit(c.span.start, c.span.end, fix=fix, severity=Severity.INFO, message="Tulis peraturan sebagai “{fix}”.")
    elif c.tentang not in ("", "tentang", "TENTANG"):
        start = ctx.text.rindex(c.tentang, 0, c.title_span.start)
        yield ctx.hit(
            start, start + len(c.tentang), fix="tentang", severity=Severity.INFO,
            message="Dalam nama peraturan, “tentang” ditulis dengan huruf kecil.",
        )  # fmt: skip
