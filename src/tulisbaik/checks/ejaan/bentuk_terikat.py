"""Bound forms: antar, pasca, non, sub, se … are written onto the next word, with a hyphen before a capital."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import knows, word_list, words
from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import capital, joined, mid, shouted

_FORMS = frozenset(
    "non pasca pra sub multi anti semi nir intra infra hiper makro mikro inter supra dwi tri panca eka poli mono pan pro "
    "kontra ekstra ultra neo antar se".split()
)
_RARE = frozenset("pan tri eka dwi inter panca kontra mono ultra supra neo makro mikro hiper intra infra poli".split())
_TOOLS = frozenset(
    "terhadap dengan dan atau yang di ke dari untuk pada ini itu adalah karena juga sama saja tersebut kepada oleh".split()
)
_CARRY = frozenset("jasa siap kurir ongkos biaya gratis kami langsung tolong mau ingin dapat bisa akan minta layanan".split())
_GROUPS = frozenset("SD SMP SMA SMK MI MTs MA OPD SKPD RT RW PTN PTS UKM UMKM BUMN BUMD ASN TNI UPT DPRD UPTD".split())
_CAUSES = frozenset("rakyat lingkungan demokrasi kemerdekaan pemerintah reformasi aktif investasi petani pasar kehidupan".split())
_EXTRA = frozenset("kurikuler terestrial seluler".split())
_REGIONS = frozenset("kota kabupaten provinsi kecamatan kelurahan desa pulau wilayah dunia indonesia".split())
_GLUED = lazy(r"(non|pasca|anti|pra|sub|pro|antar|se|eks)([A-Z]\w+)")


def _onto(ctx: Context, k: int) -> str | None:
    """The two words as one when word k is a bound form before a small letter."""
    scan = ctx.scan
    form, word = scan.lower[k], scan.words[k + 1]
    if word in _TOOLS or not word.isalpha() or len(word) < 2:
        return None
    if form == "antar":
        if k and joined(scan, k) and scan.lower[k - 1] in _CARRY:
            return None  # the verb: jasa antar, siap antar
        if "ke" in scan.lower[k + 2 : k + 5]:
            return None  # Antar anak ke sekolah
        return form + word if word in word_list("antar.txt") or f"{form}{word}" in words() else None
    if form == "ekstra":
        return form + word if word in _EXTRA else None
    if form == "pro":
        return form + word if word in _CAUSES else None
    if form == "se":
        if word not in _REGIONS:
            return None
        named = joined(scan, k + 2) and scan.words[k + 2 : k + 3] and capital(scan.words[k + 2])
        return f"se-{word.capitalize()}" if named else f"se{word}"
    if form in _RARE:
        both = form + word
        return both if both in words() and word != "ekonomi" else None
    return form + word if knows(word) or form + word in words() else None


@rule(
    severity="error",
    message="Bentuk terikat “{form}” ditulis “{fix}”.",
    ref="EYD V, KB01b dan KB01c",
    words=_FORMS,
    shape=lambda word: not word.islower() and _GLUED.fullmatch(word) is not None,
    examples=[
        bad("Bus [[antar kota]] dan warga [[antar kampung]].", fixed="Bus antarkota dan warga antarkampung."),
        bad("Pendidikan [[non formal]], gerakan [[anti korupsi]], [[sub bagian]] umum.",
            fixed="Pendidikan nonformal, gerakan antikorupsi, subbagian umum."),
        bad("Tenaga [[non ASN]] dan arus [[pasca Lebaran]], guru [[se Bali]], [[nonASN]].",
            fixed="Tenaga non-ASN dan arus pasca-Lebaran, guru se-Bali, non-ASN."),
        bad("Kader [[se kota]] Palu dan pelajar [[se kabupaten]].", fixed="Kader se-Kota Palu dan pelajar sekabupaten."),
        good("Antar anak ke sekolah. Jasa antar dokumen, siap antar KTP ke rumah."),
        good("Beras super, bekerja ekstra, anti terhadap gas."),
        good("Bus antarkota, nonaktif, non-ASN, se-Indonesia. Se Jin Kim hadir. Laga Inter Milan."),
    ],
)  # fmt: skip
def check(ctx: Context) -> Iterator[Hit]:
    """Bentuk terikat serangkai dengan kata sesudahnya; sebelum huruf kapital dipakai tanda hubung (*non-ASN*)."""
    scan = ctx.scan
    for k in ctx.words:
        word = scan.words[k]
        if found := _GLUED.fullmatch(word):
            yield ctx.hit_words(k, k + 1, fix=f"{found[1]}-{found[2]}", safe=True, form=found[1])
            continue
        if k + 1 >= len(scan) or not joined(scan, k + 1) or not (word.islower() or not mid(scan, k)) or shouted(word):
            continue
        following = scan.words[k + 1]
        if following.islower():
            if fix := _onto(ctx, k):
                yield ctx.hit_words(k, k + 2, fix=word[0] + fix[1:], safe=word.lower() != "antar", form=word.lower())
        elif word == "antar" and following in _GROUPS and not (k and scan.lower[k - 1] in _CARRY):
            yield ctx.hit_words(k, k + 2, fix=f"{word}-{following}", form=word)
        elif word.islower() and (capital(following) or shouted(following)) and _before_capital(scan.lower[k]):
            yield ctx.hit_words(k, k + 2, fix=f"{word}-{following}", safe=word == "se", form=word)


def _before_capital(form: str) -> bool:
    return form in ("non", "pasca", "anti", "pra", "se", "pan", "sub")
