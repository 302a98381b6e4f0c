"""Writes docs/platform.md, the page of every platform's numbers, from rules/platforms/*.yaml (`make docs`)."""

from __future__ import annotations

from pathlib import Path

from tulisbaik.knowledge.channels import Channel, by_first_word
from tulisbaik.knowledge.platforms import Ability, Number, Platform, shipped
from tulisbaik.rules.platforms import UNIT_NAMES, number

PAGE = Path(__file__).resolve().parent.parent / "docs" / "platform.md"

WHAT = {
    "text": "Teks",
    "title": "Judul",
    "alt": "Teks alternatif",
    "fold": "Tampak sebelum dilipat",
    "title_fold": "Judul yang tampak",
    "hashtags": "Tagar",
    "mentions": "Sebutan",
    "urls": "Tautan berbeda",
    "hashtag_length": "Panjang satu tagar",
}
WHEN = {"": "", "media": ", dengan media", "photo": ", dengan foto saja"}
UNITS = {**UNIT_NAMES, "hashtag": "tagar", "mention": "akun", "url": "tautan", "line": "baris"}
SEVERITY = {"error": "kesalahan", "warning": "peringatan", "info": "saran"}
CONFIDENCE = {"official": "resmi", "code": "kode atau pesan galat", "blog": "pengukuran, blog", "unsure": "belum pasti"}

HEAD = """# Platform: panjang, tagar, tautan

<!-- Halaman ini dibuat oleh benchmarks/platform_page.py dari rules/platforms/*.yaml. Jangan disunting langsung. -->

tulisbaik menghitung takarir seperti platformnya menghitung, bukan sekadar banyaknya huruf. Satu takarir untuk beberapa
platform diperiksa untuk setiap platform; temuan yang sama disebut sekali.

## Satuan

| Satuan | Yang dihitung | “Halo 👩🏽‍🚀!” |
|---|---|---|
| `grapheme` | karakter seperti yang dilihat pembaca (gugus grafem, Unicode 18) | {grapheme} |
| `codepoint` | titik kode Unicode | {codepoint} |
| `utf16` | satuan UTF-16; huruf hias 𝗧𝗲𝗯𝗮𝗹 dihitung dua | {utf16} |
| `byte` | byte UTF-8; tanda “ ” ’ – — … masing-masing tiga | {byte} |
| `x` | hitungan X: setelah NFC, tautan 23 (juga `kemkes.go.id`), emoji 2, huruf Latin dan Arab 1, aksara Jawa dan … 2 | {x} |
| `mastodon` | grafem; tautan ber-`https://` 23, `@akun@server` dihitung `@akun` | {mastodon} |

Bila satuan suatu platform tidak diumumkan, takarir dinyatakan salah hanya bila melampaui batas dalam grafem, dan
diperingatkan bila melampauinya dalam satuan UTF-16. Di Bluesky, tautan boleh dihitung utuh atau dalam bentuk pendek yang
ditampilkan aplikasinya: takarir salah bila keduanya melampaui batas.

```console
$ tulisbaik inspect takarir.md      # panjang di setiap platform, dengan bilah
```

```python
import tulisbaik

tulisbaik.count("Cek kemkes.go.id, ya!", "x")  # 32
tulisbaik.length("Cek kemkes.go.id, ya!", "twitter")  # Length(count=32, limit=280, unit='x')
tulisbaik.entities("#Buku di s.id/a @humas", "ig")  # tagar, sebutan, dan tautan yang dibuat platform
```

## Nama platform

Nama ditulis seperti biasa, dengan huruf besar atau kecil, spasi, dan tanda apa pun: `IG`, `X (Twitter)`, `Saluran WhatsApp`.
Nama yang tidak dikenal adalah kesalahan (`berkas/platform`).

## Akun dan platform sendiri

Batas akun Premium, server Mastodon sendiri, atau kanal lain ditulis di `tulisbaik.toml`:

```toml
[platforms.x]
limit = 25000                 # akun Premium

[platforms.mastodon]
limit = 5000                  # configuration.statuses.max_characters server Anda

[platforms.portal]            # platform baru
name = "Portal Berita"
aliases = ["web", "situs"]
limit = 1000
unit = "codepoint"
```

Kunci yang boleh: `name`, `aliases`, `like` (mulai dari platform lain), `limit`, `unit`, `media_limit` (bila ada media),
`title_limit`, `alt_limit`, `fold`, `hashtags`, `mentions`, `urls`, `links` (dapatkah tautan diklik), `can` dan `cannot`
(yang dapat dan tidak dapat dilakukan pembaca di sana; daftar namanya di bawah).

## Yang dapat dilakukan pembaca

Ajakan yang membutuhkan hal yang tidak ada di platformnya ditandai `ajakan/salah-kanal`. Tentang hal yang tidak disebut di
berkas platform, tulisbaik diam.

| Nama | Artinya | Contoh ajakan |
|---|---|---|
{abilities}
"""


def origin(found: Number | Ability) -> tuple[str, ...]:
    return found.source, found.source_date, found.checked_on, CONFIDENCE[found.confidence], found.note


def row(found: Number) -> str:
    unit = UNITS[found.unit] + ("" if found.unit_known else " (satuan tidak diumumkan)")
    cells = [
        WHAT[found.what] + WHEN[found.when],
        f"{number(found.value)} {unit}",
        SEVERITY[found.severity.value],
        *origin(found),
    ]
    return f"| {' | '.join(cells)} |"


def ability(found: Ability) -> str:
    cells = [
        ", ".join(f"`{name}`" for name in sorted(found.can)) or "–",
        ", ".join(f"`{name}`" for name in sorted(found.cannot)) or "–",
        *origin(found),
    ]
    return f"| {' | '.join(cells)} |"


def channels() -> str:
    """The abilities that calls need, each with the first phrases of its own."""
    phrases: dict[Channel, list[str]] = {}
    for found in by_first_word().values():
        for phrase, channel in found:
            phrases.setdefault(channel, []).append(" ".join(phrase))
    rows = (f"| `{c.needs}` | {c.name} | {', '.join(sorted(p)[:3])} |" for c, p in sorted(phrases.items()) if c.needs != "links")
    return "\n".join(rows)


def section(platform: Platform) -> str:
    links = {True: "dapat diklik", False: f"tidak dapat diklik ({platform.link_place})", None: "belum pasti"}[platform.links]
    tags = "menjadi tautan" if platform.hashtags else "teks biasa"
    rows = "\n".join(map(row, platform.numbers))
    abilities = "\n".join(map(ability, platform.abilities))
    return f"""
## {platform.name}

`{platform.id}` · juga: {", ".join(platform.aliases)}

Tautan dalam teks: {links}. Tagar: {tags}.

| Apa | Batas | Bila dilewati | Sumber | Tanggal sumber | Diperiksa | Keyakinan | Catatan |
|---|---|---|---|---|---|---|---|
{rows}

| Dapat | Tidak dapat | Sumber | Tanggal sumber | Diperiksa | Keyakinan | Catatan |
|---|---|---|---|---|---|---|
{abilities}
"""


def page() -> str:
    """The whole page."""
    from tulisbaik.text.counting import UNITS as COUNTERS

    sizes = {unit: counter("Halo 👩🏽\u200d🚀!") for unit, counter in COUNTERS.items()}
    return HEAD.format(**sizes, abilities=channels()) + "".join(map(section, shipped().by_id.values()))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
