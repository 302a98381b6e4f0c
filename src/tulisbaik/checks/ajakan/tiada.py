"""A caption that asks nothing of its reader."""

from __future__ import annotations

from collections.abc import Iterator

from tulisbaik.knowledge.calls import find
from tulisbaik.knowledge.commands import commanded
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.scan import Scan


@rule(
    severity="warning",
    message="Takarir ini belum mengajak pembaca. Tutup dengan satu tindakan yang jelas: apa, di mana, sampai kapan.",
    ref="Pelatihan Digital PR Kominfo, 2024: judul, isi, ajakan 1–2 kalimat",
    examples=[
        bad("Kartu anggota kini berlaku lima tahun.[[]]", pilar="layanan"),
        bad("Daftar buku baru bulan ini sudah tersedia.[[]]\n\n#BukuBaru", pilar="layanan"),
        bad("Menteri mengajak warga gemar membaca.[[]]", pilar="kegiatan"),
        bad("#AyoVaksin menjadi tagar populer pekan lalu.[[]]", pilar="program"),
        bad("Terima kasih sudah tertib mengantre hari ini.[[]]", pilar="layanan"),
        good("Kartu anggota kini berlaku lima tahun. Perpanjang lewat tautan di bio, ya!", pilar="layanan"),
        good("Info lengkap: perpusnas.go.id", pilar="layanan"),
        good("Lacak kirimanmu di laman kami.", pilar="layanan"),
        bad("Uji emisi digelar hari Sabtu.[[]]", pilar="layanan"),
        good("Kamu tim buku cetak atau buku digital?", pilar="interaksi"),
        good("Selamat Hari Ibu untuk semua perempuan hebat Indonesia.", pilar="momen"),
        good("Turut berdukacita atas wafatnya Bapak Hasan, pejuang literasi."),
        good("Kartu anggota kini berlaku lima tahun.", pilar="layanan", tanpa_ajakan="ya"),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Tanpa ajakan, pembaca tidak tahu apa yang dapat ia lakukan. Pertanyaan yang mengundang jawaban juga ajakan.

    Ucapan, belasungkawa, dan takarir dengan `tanpa_ajakan: true` dikecualikan.
    """
    scan = ctx.scan
    if ctx.meta.flag("tanpa_ajakan") or find(scan):
        return
    prose = [s for s in scan.sentences if not (_tag(scan, s.first) and _tag(scan, s.last - 1))]
    if not prose:
        return
    pillars = ctx.knowledge.pillars
    names = pillars.declared(ctx.meta, scan)
    chosen = [pillars.get(name) for name in names] if names else [s.pillar for s in pillars.suggest(scan)[:1]]
    if any(pillar and not pillar.calls for pillar in chosen) or commanded(scan, ask=ctx.config.grammar):
        return
    yield ctx.hit(prose[-1].end, prose[-1].end)  # here, after the last sentence, it is missing


def _tag(scan: Scan, k: int) -> bool:
    return scan.touches(scan.starts[k], scan.end(k), ("hashtag", "url", "handle"))
