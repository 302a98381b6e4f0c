"""What is measured after posting: the measures by name, and their counts as Indonesians and exports write them.

Only counts are read. Rates ("3,4%") are not: every tool divides by something else, so they can't be set side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tulisbaik.patterns import lazy

MEASURES: Final[Mapping[str, tuple[str, ...]]] = {
    "jangkauan": (
        "jangkauan", "reach", "post reach", "total reach", "accounts reached", "people reached", "organic reach",
        "akun dijangkau", "akun yang dijangkau", "orang yang dijangkau", "jumlah jangkauan",
    ),
    "tayangan": (
        "tayangan", "impresi", "impressions", "views", "post impressions", "total impressions", "organic impressions",
        "penayangan", "jumlah tayangan", "dilihat",
    ),
    "suka": (
        "suka", "likes", "like", "reactions", "reaksi", "post likes", "post reactions", "total likes", "jumlah suka", "disukai",
        "tanda suka", "likes and reactions",
    ),
    "komentar": ("komentar", "comments", "comment", "post comments", "total comments", "jumlah komentar", "replies", "balasan"),
    "dibagikan": (
        "dibagikan", "bagikan", "shares", "share", "post shares", "total shares", "jumlah dibagikan", "kali dibagikan",
        "reposts", "retweets",
    ),
    "disimpan": ("disimpan", "simpan", "saves", "saved", "save", "post saves", "jumlah disimpan", "bookmarks"),
    "klik tautan": ("klik tautan", "link clicks", "post link clicks", "url clicks", "klik link", "klik", "clicks"),
    "interaksi": (
        "interaksi", "interactions", "engagements", "total interactions", "total engagements", "post engagements",
        "post interactions", "reactions comments and shares", "jumlah interaksi", "total interaksi",
    ),
}  # fmt: skip
"""Measure -> what exports and teams call it. Names that are a rate in one tool and a count in another ("engagement") are left
out, and clicks that count more than links."""

_COUNT = lazy(r"\d+|\d{1,3}(?:\.\d{3})+(?:,0+)?|\d{1,3}(?:,\d{3})+(?:\.0+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+[.,]0{1,2}")
_MANY = lazy(r"(\d{1,4})(?:[.,](\d{1,2})|,(\d{3}))?\s?(rb|ribu|k|jt|juta)")
_THOUSANDS = lazy(r"[.,\s]")
_ZEROS = lazy(r"[.,]0{1,2}$|(?<=\.\d{3}),0+$|(?<=,\d{3})\.0+$")
_NOTHING: Final = frozenset(("", "-", "–", "—", "n/a", "na", "null", "none", "tidak ada", "belum ada", "belum"))
_POWERS: Final = {"rb": 3, "ribu": 3, "k": 3, "jt": 6, "juta": 6}


def is_none(text: str) -> bool:
    """Does a cell say that there is no number?"""
    return text.strip().lower() in _NOTHING


def is_count(text: str) -> bool:
    """Does a cell hold a count, or say that there is none?"""
    return is_none(text) or read_count(text) is not None


def read_count(text: str) -> int | None:
    """A count: "1234", "1.234", "1,234", "1,2 rb", "12K", "2,5 jt"; None when it isn't one beyond doubt.

    A count is whole, so "1.234" and "1,234" both are 1234, and "1.2" is none. "2,5 M" is none either: it is milliard in
    Indonesian, million in exports. With "rb" and "jt" either sign may set off one or two decimals; three only the comma.
    """
    text = text.strip().lower()
    if _COUNT.fullmatch(text):
        return int(_THOUSANDS.sub("", _ZEROS.sub("", text)))
    if m := _MANY.fullmatch(text):
        decimals = m[2] or m[3] or ""
        return int(m[1] + decimals) * int(10 ** (_POWERS[m[4]] - len(decimals)))
    return None


def problem(name: str, text: str) -> str:
    """What is told of a count that can't be read."""
    return f"{name} “{text}” tidak terbaca sebagai jumlah. Tulis seperti 1.234 atau 1,2 rb."
