"""What a header says its column holds: names matched through aliases, the agency's own first."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from tulisbaik.patterns import lazy
from tulisbaik.text.measures import MEASURES

# Among the names are those that schedulers give the columns of their files, looked up on 2026-11-24:
# Meta Business Suite, export of posts: Description, Publish time, Permalink, Account name, Views, Reach, Likes, Shares, Comments,
#   Saves (Instagram); Page name, Title, Description, Publish time, Permalink (Facebook). Public programs that read such files.
# Metricool, file of the planner: Text, Date, Time, Draft, one column a network, Picture Url 1–10, Alt text picture 1–10. Public
#   programs that write such files.
# Buffer, bulk upload: Text, Image URL, Tags, Posting Time. Its Help Center, as public programs quote it.
# Publer: Date, Message. help.publer.io, “What CSV template should I use?”
# SocialBee: text, link, imageUrls, gifUrls, videoUrls, postAtSpecificTime. help.socialbee.com, article 80.
# Hootsuite, bulk upload: day and hour, text, link, without a header. Told by its users, 2015–2016.
ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "takarir": (
        "takarir", "caption", "naskah", "teks", "text", "isi", "konten", "isi konten", "copy", "copywriting", "post text",
        "message", "content", "isi unggahan", "naskah takarir", "draf takarir", "takarir final", "caption final", "content text",
        "post", "post message", "narasi", "deskripsi unggahan", "teks unggahan", "description",
    ),
    "platform": ("platform", "kanal", "media sosial", "channel", "medsos", "sosmed", "social network", "network", "social media",
                 "channels", "platforms", "akun medsos", "akun media sosial"),
    "pilar": ("pilar", "pilar konten", "pillar", "content pillar", "kategori", "category", "jenis konten", "tema"),
    "unit": ("unit", "unit kerja", "bidang", "satker", "satuan kerja", "instansi", "opd", "team", "penyelenggara"),
    "akun": ("akun", "nama akun", "account", "account name", "nama profil", "profil", "profile", "profiles", "social profile",
             "page name", "account username", "username"),
    "jadwal": ("jadwal", "jadwal tayang", "waktu tayang", "schedule", "scheduled at", "publish date", "posting date",
               "date time", "tanggal tayang", "waktu unggah", "jadwal unggah", "post date", "posting time",
               "scheduled time", "scheduled date", "publish time", "date and time", "time posted", "posted at",
               "postatspecifictime"),
    "tanggal": ("tanggal", "tgl", "date", "hari tanggal", "tanggal unggah", "tgl tayang"),
    "hari": ("hari",),
    "jam": ("jam", "pukul", "waktu", "time", "jam tayang", "jam unggah", "pukul tayang"),
    "audiens": ("audiens", "audience", "sasaran", "target audiens", "khalayak"),
    "judul": ("judul", "title", "judul konten", "topik", "judul unggahan"),
    "media": ("media", "gambar", "berkas", "image", "image url", "visual", "file", "media url",
              "picture url 1", "image urls", "imageurls"),
    "alt": ("alt", "alt text", "teks alternatif", "teks alt", "alt text picture 1", "alt texts"),
    "status": ("status", "keterangan status", "state"),
    "draf": ("draft",),
    "tautan": ("tautan", "link", "url", "tautan tujuan"),
    "permalink": ("permalink", "post permalink", "post link", "post url", "tautan unggahan", "link unggahan", "link postingan"),
    "abaikan": ("abaikan", "ignore"),
    "id": ("id", "no", "nomor", "kode", "no."),
    "pic": ("pic", "penanggung jawab", "pj", "penulis", "author", "petugas"),
    "tanpa_ajakan": ("tanpa ajakan", "tanpa_ajakan"),
    "detail_di_gambar": ("detail di gambar", "detail_di_gambar"),
    **MEASURES,
}  # fmt: skip

_HEADER_LENGTH: Final = 60
_JUNK = lazy(r"[\W_]+")
_PARTS = lazy(r"[/(),:\n&+]|\bdan\b")
_BETWEEN = lazy(r"[,;|/\n&+•]|\b(?:dan|and)\b")
_SITE = lazy(r"(?i)https?://(?:[\w-]+\.)*([\w-]+)\.\w+(?:[/?#:]|$)")
_BEFORE_NOTE = lazy(r"[(\n:]")
_NOTE = lazy(r"\s*\([^)]*\)")
_SPARE: Final = frozenset(
    "unggahan unggah konten postingan posting publikasi publish upload tayang terbit rilis final rencana untuk di for ke feed wib"
    " wita wit medsos".split()
)
"""Words of a header that say nothing of what its column holds."""
_OF_CAPTIONS: Final = frozenset("isi naskah teks draf draft revisi awal lama baru usulan media sosial post versi".split())
"""More of them beside “takarir” or “caption”."""
_CAPTIONS: Final = frozenset(("takarir", "caption", "captions"))
_LAST: Final = frozenset(("description", "deskripsi"))
"""Headers of a caption in some exports, of many other things elsewhere."""
_SHORT_NAMES: Final = frozenset("ig insta fb wa yt twitter".split())


class Meaning(NamedTuple):
    """What a header names: a field ("" for none) and platforms; `bare`: nothing beside the platforms. `by`: the part of it that
    names the field, where that is not all of it.

    `rank`: how surely, 0 is most: 0 the agency's own name, 1 a caption that is called one, then the order of the aliases.
    """

    field: str
    platforms: tuple[str, ...] = ()
    rank: int = 0
    bare: bool = False
    by: str = ""


def fold(header: str) -> str:
    """A header as it is compared: plain lower-case letters, words joined by single spaces."""
    shown = "".join(c for c in unicodedata.normalize("NFKC", header) if unicodedata.category(c) not in ("Cf", "Mn"))
    return " ".join(_JUNK.sub(" ", shown.lower()).split())


def aliases(own: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """folded header -> field. The agency's own names win over ours."""
    out = {fold(name): key for key, names in ALIASES.items() for name in names}
    out.update({fold(name): key for key, names in own.items() for name in names})
    return out


def field_of(header: str, known: Mapping[str, str], own: Iterable[str] = ()) -> Meaning:
    """What a header names. "Takarir IG" is a caption for Instagram alone, "Hari/Tanggal" a day. `own`: the agency's names."""
    name = fold(header)
    if len(header) > _HEADER_LENGTH:  # a note on what to write into the column follows its name
        header = _BEFORE_NOTE.split(header)[0]
        name = fold(header)
    if len(header) > _HEADER_LENGTH or not name:
        return Meaning("")
    if name in known:
        field = known[name]
        return Meaning(field, (), 0 if name in own else _rank(field, name))
    platforms = tuple(dict.fromkeys(p for w in name.split() for p in platform_ids([w])))
    cores = [_core(part) for part in (header, *_PARTS.split(header))]
    found = {field: core for core in reversed(cores) if (field := known.get(core, ""))}
    if len(found) > 1:
        found.pop("hari", None)
    if found.keys() == {"tanggal", "jam"}:
        return Meaning("jadwal", platforms, 50, by="tanggal dan jam")
    if "takarir" in found or len(found) == 1:
        field = "takarir" if "takarir" in found else next(iter(found))
        return Meaning(field, platforms, _rank(field, found[field]), by=found[field])
    return Meaning("", platforms, bare=bool(platforms) and not cores[0])


def _core(text: str) -> str:
    words = [w for w in fold(text).split() if not platform_ids([w])]
    if not _CAPTIONS.isdisjoint(words):
        words = [w for w in words if w not in _OF_CAPTIONS]
    return " ".join(w for w in words if w not in _SPARE)


def _rank(field: str, name: str) -> int:
    if field == "takarir":
        return 1 if not _CAPTIONS.isdisjoint(name.split()) else 3 if name in _LAST else 2
    names = [fold(n) for n in ALIASES.get(field, ())]
    return names.index(name) + 1 if name in names else 50


def platform_ids(names: Iterable[str]) -> list[str]:
    """The platforms among `names`."""
    from tulisbaik.knowledge.platforms import shipped

    return [p.id for name in names if (p := shipped().find(name))]


def platform_names(text: str) -> list[str]:
    """A cell's platforms: "X (Twitter)" is one, "IG+FB" two, "Feed IG Kelurahan" one; what is not known stays as written."""
    text = _NOTE.sub(lambda m: "" if platform_ids([m[0].strip(" ()")]) else m[0], text)
    if platform_ids([text]):
        return [text]
    names: list[str] = []
    for part in (p.strip() for p in _BETWEEN.split(text)):
        if part:
            names += [part] if platform_ids([part]) else platform_ids(fold(part).split()) or [part]
    return list(dict.fromkeys(names))


def site_platform(url: str) -> list[str]:
    """The platform on whose site a post stands."""
    m = _SITE.match(url)
    return platform_ids([m[1]]) if m else []


def sheet_platforms(title: str) -> tuple[str, ...]:
    """The platforms that a sheet's title names beyond doubt: "Feed IG", "Instagram"; not "TW I" or "Kelas X"."""
    from tulisbaik.knowledge.platforms import shipped

    sure = _SHORT_NAMES | {n for p in shipped().by_id.values() for n in (p.id, fold(p.name)) if len(n) > 1}
    return tuple(dict.fromkeys(platform_ids(w for w in fold(title).split() if w in sure)))
