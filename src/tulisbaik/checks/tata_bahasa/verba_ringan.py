"""An empty verb with the noun of an action, where no table holds the pair."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tulisbaik.data import home, load_yaml
from tulisbaik.knowledge.verbs import command_of, verbs_of
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined
from tulisbaik.text.nlp import Finder

_COMMAND = "lakukan"
_EMPTY = ("melakukan", "melaksanakan", "mengadakan", _COMMAND)
# Their verb takes another object than the noun does (melayani orang), or none.
_OTHER_OBJECT = frozenset(
    "pelayanan pembelajaran pengabdian pemerintahan penerbangan pelayaran pendekatan pembicaraan pembaruan".split()
)
# Nouns that tell when or which time: what stands there is no object.
_NO_OBJECT = frozenset("tahap hari pekan bulan tahun kali awal akhir malam pagi siang sore putaran gelombang bersama".split())

_find = Finder(
    [
        [{"LOWER": {"IN": list(_EMPTY)}}, {"POS": "NOUN"}, {"POS": {"IN": ["NOUN", "PROPN"]}}],
        [{"LOWER": _COMMAND}, {"POS": "NOUN"}, {"POS": {"IN": ["ADP", "SCONJ"]}}],
    ]
)


@cache
def _table() -> frozenset[str]:
    """The pairs that `kejelasan/verba-ringan` names: what it tells without the model is not asked again."""
    return frozenset(load_yaml(home() / "kejelasan" / "verba-ringan.yaml")["swap"])


@rule(
    severity="info",
    message="“{found}” lebih ringkas menjadi “{fix}”.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=_EMPTY,
    model=True,
    examples=[
        bad("Warga [[melakukan pengupasan]] singkong bersama.", fixed="Warga mengupas singkong bersama."),
        bad("Petugas [[melakukan penjilidan]] koran lama.", fixed="Petugas menjilid koran lama."),
        bad("Balai [[melaksanakan perebusan]] daun indigo.", fixed="Balai merebus daun indigo."),
        bad("Perajin [[melakukan penenunan]] kain pesanan.", fixed="Perajin menenun kain pesanan."),
        bad("[[Mengadakan penyikatan]] gigi bersama di sekolah.", fixed="Menyikat gigi bersama di sekolah."),
        bad("Ibu-ibu [[melakukan pengirisan]] bawang sejak pagi.", fixed="Ibu-ibu mengiris bawang sejak pagi."),
        bad("[[Lakukan penjilidan]] skripsi di lantai 2.", fixed="Jilid skripsi di lantai 2."),
        bad("[[Lakukan perebusan]] sampai airnya keruh.", fixed="Rebus sampai airnya keruh."),
        good("Warga mengupas singkong bersama."),
        good("Warga melakukan pengupasan dengan alat baru."),
        good("Kami melakukan penghitungan ulang dan mengumumkannya."),
        good("Mereka melakukan perjalanan darat selama tiga hari."),
        good("Puskesmas melaksanakan pelayanan kesehatan gratis."),
        good("Dinas mengadakan lomba menulis surat."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Melakukan pengukuran tanah* sama dengan *mengukur tanah*. Kata kerja kosong memanjangkan kalimat dan
    mengaburkan tindakannya."""
    scan = ctx.scan
    for k in ctx.words:
        if k + 2 >= len(scan) or not (joined(scan, k + 1) and joined(scan, k + 2)):
            continue
        noun = scan.lower[k + 1]
        if noun in _OTHER_OBJECT or scan.lower[k + 2] in _NO_OBJECT or f"{scan.lower[k]} {noun}" in _table():
            continue
        verbs = [verb if scan.lower[k] != _COMMAND else command_of(verb) for verb in verbs_of(noun)]
        if not all(verbs) or not verbs:
            continue
        sentence = scan.sentence_of(k)
        at = scan.starts[k] - sentence.start
        if any(parts[0].start == at for parts in _find(scan.text[sentence.start : sentence.end])):
            yield ctx.hit_words(k, k + 2, fix=[keep_case(scan.words[k], verb) for verb in verbs])
