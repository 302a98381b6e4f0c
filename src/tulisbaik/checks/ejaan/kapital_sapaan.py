"""HF09, HF23: a word of kinship, or an office, has a capital when somebody is addressed by it."""

from collections.abc import Iterator

from tulisbaik.knowledge.names import PEOPLES, PLACES
from tulisbaik.model import Severity
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, raised
from tulisbaik.text.scan import STOP, Scan

_KIN = frozenset(
    (
        "bapak ibu pak bu bunda ayah kakak kak adik dik dek saudara saudari mas mbak om tante paman bibi "
        "kakek nenek opa oma bung nona nyonya tuan nak uda uni akang kang teteh abang bang eyang pakde bude"
    ).split()
)
_BEFORE_OFFICE = frozenset("pak bu bapak ibu mas mbak kak abang".split())
_FRIENDS = frozenset("sobat kawan sahabat teman rekan".split())
_OFFICES = frozenset(
    "dokter dok kiai ustaz ustazah kapten komandan jenderal kolonel mayor letnan sersan profesor prof bidan suster perawat "
    "pendeta romo pastor guru hakim gubernur bupati camat lurah presiden menteri bendahara sekretaris ketua kepala direktur "
    "rektor dekan inspektur laksamana marsekal prajurit pustakawan penyuluh petani nelayan relawan polisi juragan bos".split()
)
_GREETING = frozenset(
    (
        "halo hai hei hey hello hi selamat terima terimakasih makasih ayo yuk mari silakan silahkan maaf siap "
        "baik ya iya nah tolong mohon salam oke ok wah semangat permisi assalamualaikum assalamu'alaikum "
        "izin lapor melapor hormat perintah sampai ahoy hore dirgahayu bagaimana apa jangan tenang sabar hati sini dengar"
    ).split()
)
_GENERIC = frozenset("kota pertiwi negara jari hamil menyusui rumah asuh tiri kandung angkat".split())


def _ends(gap: str) -> bool:
    return gap[:1] in ("", ",", "!", "?", ".", "…") or "\n" in gap


def _called(scan: Scan, k: int) -> bool:
    """True when word k is set off by commas after a greeting: `Selamat pagi, bapak!`, `Ayo, adik-adik, jaga …`."""
    if not scan.gaps[k].startswith(",") or not scan.gaps[k].endswith(" "):
        return False
    first = scan.sentence_of(k).first
    start = max(first, k - 6)
    if scan.lower[k - 1] in ("ya", "yuk", "dong", "lo", "lho"):
        return True
    return start == first and scan.lower[first] in _GREETING and "," not in "".join(scan.gaps[first + 1 : k])


@rule(
    severity="warning",
    message="Kata sapaan berhuruf kapital: “{fix}”.",
    ref="EYD V, HF09, HF23",
    words=_KIN | _FRIENDS | _OFFICES,
    examples=[
        bad("Halo, [[kakak]]! Sudah isi survei?", fixed="Halo, Kakak! Sudah isi survei?"),
        bad("Ayo, [[adik-adik]], jaga kebersihan gigi!", fixed="Ayo, Adik-Adik, jaga kebersihan gigi!"),
        bad("Terima kasih, [[bidan]], atas pelayanannya.", fixed="Terima kasih, Bidan, atas pelayanannya."),
        bad("Terima kasih atas kerja keras [[pak]] Agus.", fixed="Terima kasih atas kerja keras Pak Agus."),
        bad("Selamat pagi, [[bapak dan ibu]] petani!", fixed="Selamat pagi, Bapak dan Ibu petani!"),
        bad("Terima kasih, [[bu bidan]], atas sabarnya.", fixed="Terima kasih, Bu Bidan, atas sabarnya."),
        bad("Halo, [[sobat]] Pajak!", fixed="Halo, Sobat Pajak!"),
        good("Kelas ini khusus untuk ibu hamil. Para ibu belajar di balai desa."),
        good("Setelah itu, dokter jaga memeriksa pasien."),
        good("Ajak ayah, ibu, dan adik ke museum. Ini ibu kota negara."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Kata kekerabatan, gelar, profesi, atau jabatan yang dipakai untuk menyapa diawali huruf kapital. Sebagai nama jenis
    (*ibu hamil*, *dokter jaga*) tetap kecil."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        word = scan.words[k]
        if k < done or not word.islower():
            continue
        last = k + 1
        doubled = last < len(scan) and scan.gaps[last] == "-" and scan.lower[last] == word
        if doubled:
            last += 1
        done = last
        following = scan.words[last] if joined(scan, last) else ""
        pair = k + 3 <= len(scan) and scan.lower[k + 1 : k + 2] == ["dan"] and scan.words[k + 2] in _KIN
        if word in _KIN and pair and _called(scan, k) and any(_ends(scan.gaps[j]) for j in (k + 3, min(k + 4, len(scan)))):
            done = k + 3
            yield ctx.hit_words(k, done, fix=f"{raised(word)} dan {raised(scan.words[k + 2])}")
            continue
        if word in _BEFORE_OFFICE and following in _OFFICES and _called(scan, k) and _ends(scan.gaps[last + 1]):
            done = last + 1
            yield ctx.hit_words(k, last + 1, fix=f"{raised(word)} {raised(following)}")
            continue
        if word in _KIN and not doubled and _name(scan, k, following):
            # *ibu Ani* may be Ani's mother.
            severity = Severity.INFO if word in ("ibu", "bapak") else None
            yield ctx.hit_words(k, last, fix=raised(word), severity=severity)
        elif _called(scan, k) and (
            _ends(scan.gaps[last]) or (word not in _OFFICES and capital(following)) or _nickname(scan, k, last)
        ):
            fix = "-".join([raised(word)] * (2 if doubled else 1))
            if doubled and word not in _KIN | _FRIENDS:
                continue
            yield ctx.hit_words(k, last, fix=fix, severity=Severity.INFO if word == "teman" else None)


def _name(scan: Scan, k: int, following: str) -> bool:
    """`pak Agus`, `ibu Ani`: a word of kinship before a person's name."""
    if not capital(following) or following.lower() in PLACES | PEOPLES | _GENERIC or scan.kinds[k] & STOP:
        return False
    word = scan.words[k]
    if word in ("pak", "bu", "mbak", "kak"):
        return True
    before = scan.lower[k - 1] if joined(scan, k) else ""
    return word in ("ibu", "bapak") and before not in ("para", "seorang", "kaum", "dua", "semua", "peran", "hari")


def _nickname(scan: Scan, k: int, last: int) -> bool:
    """`sobat sehat!`: friends named by what they share."""
    return scan.words[k] in ("sobat", "sahabat") and joined(scan, last) and _ends(scan.gaps[last + 1])
