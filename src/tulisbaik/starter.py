"""What `tulisbaik init` writes: a commented config and one sample caption."""

from __future__ import annotations

from pathlib import Path

from tulisbaik.config import NAME
from tulisbaik.errors import SourceError
from tulisbaik.files import write_atomically

CONFIG = """\
# Konfigurasi tulisbaik. Semua kunci boleh dihapus; yang tersisa menimpa nilai bawaan.
# Daftar aturan: tulisbaik rules. Keterangan satu aturan: tulisbaik explain ejaan/…

# Mewarisi konfigurasi instansi induk:
# extends = "../instansi.toml"

# Hanya kelompok atau aturan ini (tanpa kunci ini: semua yang menyala secara bawaan):
# select = ["ejaan", "panjang", "istilah"]
# ignore = ["kejelasan/kalimat-panjang"]

# Map aturan sendiri dan berkas istilah resmi unit:
# rules = ["aturan/"]
# terms = ["istilah.yaml"]

# Pilar konten dan profil audiens sendiri (bawaan: tujuh pilar; panduan: docs/pilar.md):
# pillars = "pilar.yaml"
# audiences = ["audiens/nelayan.yaml"]

# Aturan tata bahasa memakai model bahasa; memuatnya memakan sekitar satu detik:
# grammar = true

# Temuan lama yang diterima (dibuat dengan: tulisbaik check --write-baseline temuan-lama.json):
# baseline = "temuan-lama.json"

[account]
platform = "instagram"          # nilai bawaan bila takarir tidak menyebutnya
unit = "Humas"
timezone = "Asia/Jakarta"       # Asia/Makassar (Wita), Asia/Jayapura (WIT)
ragam = "percakapan"            # resmi | percakapan | akrab

[severity]
# "akses/emoji" = "off"         # error | warning | info | off

[files]
include = ["takarir/**"]

[columns]
# Nama kolom di lembar kerja Anda, bila berbeda:
# takarir = ["Naskah IG"]
"""

CAPTION = """\
---
platform: instagram
pilar: layanan
unit: Humas
jadwal: 2026-12-01T07:30+07:00
---
Halo, Sobat! Kartu anggota hilang?

Cetak ulang kini selesai dalam 10 menit di lantai 2. Bawa KTP dan sebutkan nomor anggota. Biayanya Rp0.

Cek jam layanan kami lewat tautan di bio, lalu datang langsung, ya!

#InfoLayanan
"""


def write_starter(folder: Path) -> list[Path]:
    """Write the starter files below `folder`. Raises SourceError rather than touch a file that is there."""
    config, caption = folder / NAME, folder / "takarir" / "contoh.md"
    for path in (config, caption):
        if path.exists():
            raise SourceError(str(path), "sudah ada.", "Hapus atau pindahkan dulu; init tidak menimpa berkas.")
    caption.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(config, CONFIG.encode())
    write_atomically(caption, CAPTION.encode())
    return [config, caption]
