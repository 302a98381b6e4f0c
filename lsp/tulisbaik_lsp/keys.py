"""The keys of a config, a rule file and front matter, in words: for hover, completion and the JSON schemas."""

from __future__ import annotations

from typing import Final

CONFIG: Final = {
    "extends": "Berkas konfigurasi instansi induk yang diwarisi; kunci di berkas ini menimpanya.",
    "select": "Hanya aturan, kelompok, atau tingkat ini yang dipakai. Tanpa kunci ini: semua yang menyala secara bawaan.",
    "ignore": "Aturan, kelompok, atau tingkat yang tidak dipakai.",
    "rules": "Map aturan sendiri. Di editor baru dipakai setelah map kerja dipercaya.",
    "terms": "Berkas istilah resmi milik unit; yang terakhir menimpa yang lebih dulu.",
    "default_terms": "false: hanya berkas istilah di “terms” yang dipakai.",
    "pillars": "Berkas pilar konten milik unit.",
    "baseline": "Temuan lama yang sudah diterima dan tidak dilaporkan lagi.",
    "account": "Nilai bawaan bagi takarir yang tidak menyebutnya sendiri.",
    "account.platform": "Platform bawaan, misalnya instagram.",
    "account.unit": "Unit kerja pemilik akun.",
    "account.timezone": "Zona waktu jadwal tanpa zona: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
    "account.ragam": "Ragam bahasa akun: resmi, percakapan, atau akrab.",
    "severity": "Tingkat lain untuk sebuah aturan atau kelompok: error, warning, info, atau off.",
    "files": "Berkas mana yang berisi takarir.",
    "files.include": "Pola berkas takarir, misalnya takarir/**/*.md.",
    "files.exclude": "Pola berkas yang dilewati.",
    "columns": "Nama kolom di lembar kerja Anda bila berbeda dari yang dikenal.",
    "overrides": "Pengaturan lain untuk sebagian berkas.",
    "overrides.paths": "Pola berkas tempat pengaturan ini berlaku.",
    "overrides.select": "Seperti “select”, hanya untuk berkas ini.",
    "overrides.ignore": "Seperti “ignore”, hanya untuk berkas ini.",
    "overrides.severity": "Seperti “severity”, hanya untuk berkas ini.",
    "overrides.account": "Seperti “account”, hanya untuk berkas ini.",
}

RULE: Final = {
    "kind": "Jenis aturan.",
    "severity": "Tingkat: error (pasti salah), warning (perlu dilihat), info (saran).",
    "message": "Pesan bagi penulis; {found} kata yang ditemukan, {fix} gantinya.",
    "why": "Alasan aturan dalam satu kalimat.",
    "ref": "Sumber norma, misalnya EYD V, KD01.",
    "since": "Versi pertama yang memuat aturan ini.",
    "examples": "Contoh salah (bad, tempatnya di antara [[ ]], hasilnya di fixed) dan contoh benar (good).",
    "enabled": "false: mati sampai dipilih di konfigurasi.",
    "sees": "Bagian teks yang biasanya dilewati dan kali ini ikut dilihat.",
}

FRONT_MATTER: Final = {
    "platform": "Tempat takarir diunggah; boleh lebih dari satu.",
    "pilar": "Pilar konten.",
    "unit": "Unit kerja penanggung jawab.",
    "jadwal": "Waktu tayang, misalnya 2026-12-01T07:30+07:00.",
    "audiens": "Sasaran takarir.",
    "judul": "Judul untuk tim, tidak ikut diunggah.",
    "media": "Daftar berkas gambar atau video, masing-masing dengan alt.",
    "status": "Keadaan naskah, misalnya draf atau final.",
    "tautan": "Tautan yang dituju.",
    "abaikan": "Aturan atau kelompok yang didiamkan di takarir ini.",
    "id": "Tanda pengenal takarir di laporan.",
    "tanpa_ajakan": "ya: takarir ini memang tidak mengajak.",
    "detail_di_gambar": "ya: rincian acara ada di gambar.",
    "izin_foto": "ya: orang di foto sudah memberi izin.",
    "ragam": "Ragam bahasa takarir ini: resmi, percakapan, atau akrab.",
}
