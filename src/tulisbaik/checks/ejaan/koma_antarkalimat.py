"""TB05: a comma stands after words that link a sentence to the one before."""

from collections.abc import Iterator

from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_LINKS: dict[str, tuple[tuple[str, ...], ...]] = {}
for _phrase in (
    "oleh karena itu, oleh sebab itu, karena itu, sebab itu, maka dari itu, akan tetapi, dengan demikian, "
    "sehubungan dengan itu, sehubungan dengan hal itu, sehubungan dengan hal tersebut, meskipun demikian, "
    "meskipun begitu, meski demikian, meski begitu, walaupun demikian, walaupun begitu, walau demikian, walau "
    "begitu, biarpun demikian, biarpun begitu, sungguhpun demikian, sungguhpun begitu, kendati demikian, "
    "kendati begitu, kendatipun demikian, selain itu, sementara itu, di samping itu, di sisi lain, sebaliknya, "
    "namun demikian, untuk itu, lagi pula, lebih dari itu, bagaimanapun juga, sebagai contoh, di lain pihak, "
    "di pihak lain, sejalan dengan itu, berkaitan dengan itu, terkait hal itu, dalam pada itu, sesudah itu, "
    "setelah itu, pada akhirnya, akibatnya, tambahan lagi, akhirnya, selanjutnya, misalnya, sebelumnya, namun, "
    "jadi, kemudian, pertama, kedua, ketiga, keempat, terakhir"
).split(", "):
    _words = tuple(_phrase.split())
    _LINKS[_words[0]] = tuple(sorted((*_LINKS.get(_words[0], ()), _words), key=len, reverse=True))

_LOOSE = frozenset(
    "namun sementara karena dengan lagi selain di sebelumnya sesudah setelah untuk pada selanjutnya misalnya akhirnya".split()
)
"""Links after which writers often leave the comma out, or whose first word often begins another thing: a hint only."""

_BEFORE_COMMAND = frozenset(["pertama", "kedua", "ketiga", "keempat", "terakhir", "kemudian"])
_COMMANDS = frozenset(
    (
        "cek jangan lihat buka klik ambil isi kirim unduh pilih siapkan bawa catat tulis periksa pastikan "
        "gunakan hubungi baca simpan kunjungi masuk tekan daftar datang serahkan tunggu cuci matikan cabut "
        "perhatikan hindari jauhi kenali laporkan pakai minum"
    ).split()
)
_AFTER_SO = frozenset(
    "jangan tunggu ayo yuk mari kamu anda kita kami apa kapan siapa silakan pastikan segera tidak bukan".split()
)
_NOT_LINK = frozenset("semua semuanya pun saja pula juga".split())


@rule(
    severity="warning",
    message="Sesudah “{link}” di awal kalimat perlu koma.",
    ref="EYD V, TB05",
    words=_LINKS,
    examples=[
        bad("[[Oleh karena itu]] kuota ditambah.", fixed="Oleh karena itu, kuota ditambah."),
        bad("[[Pertama]] cek tautannya.", fixed="Pertama, cek tautannya."),
        good("Jadi anggota perpustakaan itu gratis. Dengan demikian banyaknya pendaftar, kuota ditambah."),
        good("Oleh karena itu, kuota ditambah. Selain itu semua, ada kuis. Kedua lomba dibuka. Kemudian hari cerah."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Ungkapan penghubung antarkalimat di awal kalimat diikuti koma (*Oleh karena itu,*, *Selain itu,*, *Akan tetapi,*)."""
    scan = ctx.scan
    for k in ctx.words:
        sentence = scan.sentence_of(k)
        if sentence.first != k:
            continue
        for phrase in _LINKS[scan.lower[k]]:
            end = k + len(phrase)
            if not scan.matches(k, phrase):
                continue
            if end < sentence.last and joined(scan, end) and _links(scan, phrase, end):
                at = scan.end(end - 1)
                fix = Fix("Sisipkan koma", (Edit(Span(at, at), ","),), safe=len(phrase) > 2 and scan.lower[end] != "lah")
                severity = Severity.INFO if phrase[0] in _LOOSE or phrase in (("jadi",), ("kemudian",)) else None
                link = ctx.text[scan.starts[k] : at]
                yield ctx.hit_words(k, end, severity=severity, link=link)._replace(fixes=(fix,))
            break


def _links(scan: Scan, phrase: tuple[str, ...], end: int) -> bool:
    after = scan.lower[end]
    if after in _NOT_LINK:
        return False
    if phrase == ("jadi",):
        passive = joined(scan, end + 1) and scan.lower[end + 1].startswith("di") and len(scan.lower[end + 1]) > 5
        return after in _AFTER_SO or passive
    if phrase[0] in _BEFORE_COMMAND:
        return after in _COMMANDS
    if phrase[-1] == "demikian":
        return not (after.endswith("nya") and after[:3] in ("ban", "bes", "tin", "ren", "luas", "cep", "pen")) and after not in (
            "banyak",
            "besar",
            "tinggi",
        )
    if phrase[-1] == "itu" and after in ("adalah", "ialah", "terjadi"):
        return False
    return phrase != ("untuk", "itu") or after not in ("adalah", "saya")
