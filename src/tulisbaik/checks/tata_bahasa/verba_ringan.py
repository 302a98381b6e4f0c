"""An empty verb with the noun of an action, where no table holds the pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tulisbaik.data import home, load_yaml
from tulisbaik.knowledge.verbs import verbs_of
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.rules.kinds import keep_case
from tulisbaik.text.case import joined
from tulisbaik.text.nlp import Finder

_EMPTY = ("melakukan", "melaksanakan", "mengadakan")
# Their verb takes another object than the noun does (melayani orang), or none.
_OTHER_OBJECT = frozenset("pelayanan pembelajaran pengabdian pemerintahan penerbangan pelayaran pendekatan pembicaraan".split())
# Nouns that tell when or which time: what stands there is no object.
_NO_OBJECT = frozenset("tahap hari pekan bulan tahun kali awal akhir malam pagi siang sore putaran gelombang bersama".split())

_find = Finder([[{"LOWER": {"IN": list(_EMPTY)}}, {"POS": "NOUN"}, {"POS": {"IN": ["NOUN", "PROPN"]}}]])


@cache
def _table() -> Mapping[str, str]:
    """The pairs that `kejelasan/verba-ringan` names, with the verb it offers first."""
    swap = load_yaml(home() / "kejelasan" / "verba-ringan.yaml")["swap"]
    return {pair: str(fix[0] if isinstance(fix, list) else fix) for pair, fix in swap.items()}


@rule(
    severity="info",
    message="“{found}” lebih ringkas menjadi “{fix}”.",
    ref="Badan Bahasa, kalimat efektif (kehematan)",
    words=_EMPTY,
    examples=[
        bad("Petugas [[melakukan pengukuran]] tanah warga.", fixed="Petugas mengukur tanah warga."),
        bad("Kami [[melakukan penghitungan]] suara sampai malam.", fixed="Kami menghitung suara sampai malam."),
        bad("Dinas [[melaksanakan penertiban]] reklame liar.", fixed="Dinas menertibkan reklame liar."),
        bad("Kecamatan [[melakukan perekaman]] KTP di sekolah.", fixed="Kecamatan merekam KTP di sekolah."),
        bad("[[Mengadakan penjemputan]] sampah elektronik tiap Sabtu.", fixed="Menjemput sampah elektronik tiap Sabtu."),
        bad("Relawan [[melakukan penyiraman]] pohon muda.", fixed="Relawan menyiram pohon muda."),
        good("Petugas mengukur tanah warga."),
        good("Petugas melakukan pengukuran dengan alat baru."),
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
        noun, verbs = scan.lower[k + 1], verbs_of(scan.lower[k + 1])
        if not verbs or noun in _OTHER_OBJECT or scan.lower[k + 2] in _NO_OBJECT:
            continue
        # Findings alike are told once by the linter; where the table offers another verb, it is the table's.
        if _table().get(f"{scan.lower[k]} {noun}", verbs[0]) != verbs[0]:
            continue
        sentence = scan.sentence_of(k)
        at = scan.starts[k] - sentence.start
        if any(parts[0].start == at for parts in _find(scan.text[sentence.start : sentence.end])):
            yield ctx.hit_words(k, k + 2, fix=[keep_case(scan.words[k], verb) for verb in verbs])
