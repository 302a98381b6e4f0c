"""TB03: a clause in front of the main one ends with a comma."""

from collections.abc import Iterator

from tulisbaik.knowledge.lexicon import words
from tulisbaik.knowledge.slips import common
from tulisbaik.model import Edit, Fix, Severity, Span
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined
from tulisbaik.text.scan import Scan

_OPENERS = frozenset("jika bila apabila bilamana kalau agar supaya ketika saat sebelum setelah karena jikalau andai".split())
# Words that only a main clause begins with.
_SURE = frozenset("silakan silahkan mohon harap jangan tolong mari ayo yuk maka dimohon diharapkan pastikan segeralah".split())
# Commands as a bare verb; after an auxiliary they belong to the clause in front.
_COMMANDS = frozenset(
    (
        "kunci tanyakan pelajari temukan jelajahi manfaatkan pantau kurangi buang pilah tanam jemput telusuri "
        "cantumkan putar ganti kenali waspadai ajak nyalakan simak pindai unggah akses telepon panggil "
        "berlindung menjauh menepi blokir abaikan curigai hapus lampirkan tinggalkan rawat siram segera klik "
        "ambil hubungi cek lapor laporkan kunjungi ikuti bawa daftar daftarkan unduh isi kirim tunggu simpan "
        "gunakan pakai catat datang datanglah matikan tutup buka jauhi hindari lihat baca tonton simak "
        "bagikan tulis balas tekan pilih siapkan sampaikan ajukan lakukan minta periksa pindai serahkan "
        "hindarkan lengkapi masukkan cabut lindungi jauhi hadiri sertakan kenakan awasi patuhi "
        "berhenti tanya tanyakan tekan geser basuh cuci minum gosok evakuasi"
    ).split()
)
_PREFIXES = ("me", "di", "ber", "ter", "pe", "ke", "se")
_VERBS = ("me", "di", "ber")
_CONDITIONS = frozenset("jika apabila bilamana bila kalau ketika".split())
_WITHOUT_OBJECT = frozenset(
    (
        "melimpah meningkat menurun mereda membaik memburuk meluas menyebar meletus meluap mencair mengering mengantuk "
        "meninggal menguning membesar menangis menyusut melonjak merosot menguat melemah memanas mendingin membeku merata "
        "mengungsi menyeberang mendarat melaut meledak membusuk menular mengalir merekah menetas mekar melambat memanjang "
        "menumpuk menggenang menipis menebal menghilang memudar memuncak merayap menginap merantau menikah menganggur "
        "mendaftar mengantre melapor menginap membaca membayar menunggu menonton memilih mengemudi menyetir "
        "mencuci mengisi menelepon"
    ).split()
)
_STATES = frozenset(
    "aman lancar sehat ragu bingung sakit demam lapar haus lelah lupa hilang rusak kosong penuh basah macet hujan panas tidur "
    "mandi makan pulang pergi tiba datang berangkat habis gagal salah siap sempat mual pusing sesak kedinginan tersesat "
    "terlambat terluka terkena kehabisan tergigit hamil setuju keberatan".split()
)
_AUXILIARIES = frozenset(
    (
        "ingin mau akan dapat bisa harus perlu sudah belum telah sedang masih tidak tak untuk agar supaya dan "
        "atau yang hendak boleh wajib mampu cara anda kamu kami kita bapak ibu ia dia mereka lebih sangat "
        "saat ketika di ke dari sempat hanya lupa usah pernah jangan selalu tetap langsung segera baru lagi "
        "hingga sampai bila jika apabila kalau sambil bantu sebelum"
    ).split()
)


@rule(
    severity="warning",
    message="Anak kalimat di depan diakhiri koma: “{before}, {word}”.",
    ref="EYD V, TB03",
    words=_OPENERS,
    examples=[
        bad("[[Jika melihat asap segera]] lapor.", fixed="Jika melihat asap, segera lapor."),
        bad("[[Apabila membutuhkan bantuan silakan]] hubungi kami.", fixed="Apabila membutuhkan bantuan, silakan hubungi kami."),
        bad("[[Jika kuota habis pendaftaran ditutup]]."),
        bad("[[Jika ragu tanyakan]] kepada apoteker.", fixed="Jika ragu, tanyakan kepada apoteker."),
        good("Setelah pukul 15.00 loket tutup. Segera lapor jika berkas hilang. Karena itu, kami buka."),
        good("Jika Anda harus segera pergi, hubungi petugas. Agar dapat ikut kelas, daftar dulu."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Anak kalimat yang mendahului induknya dipisahkan dengan koma (*Jika ingin mendaftar, klik tautan*). Yang dinilai hanya
    induk kalimat yang dibuka kata perintah."""
    scan = ctx.scan
    for k in ctx.words:
        if scan.sentence_of(k).first != k:
            continue
        j = _main(scan, k)
        if not j and (end := _predicate(scan, k)):
            message = f"Anak kalimat yang dibuka “{scan.words[k]}” diakhiri koma; sisipkan sebelum induk kalimatnya."
            yield ctx.hit_words(k, end, severity=Severity.INFO, message=message)
        if j:
            comma = Fix("Sisipkan koma", (Edit(Span(scan.end(j - 1), scan.end(j - 1)), ","),))
            yield ctx.hit_words(k, j + 1, before=scan.words[j - 1], word=scan.words[j])._replace(fixes=(comma,))


def _main(scan: Scan, k: int) -> int:
    """The number of the first word of the main clause that follows without a comma; 0 when it isn't sure."""
    last = scan.sentence_of(k).last
    if k + 1 < last and scan.lower[k + 1] in ("itu", "demikian", "begitu"):
        return 0
    for j in range(k + 1, min(last, k + 11)):
        if not joined(scan, j):
            return 0
        before = scan.lower[j - 1]
        alone = j == k + 2 and (before.startswith(("ber", "me")) or before in _STATES)  # Agar aman kunci …
        if (j < k + 3 and not alone) or not scan.words[j].islower() or before in _AUXILIARIES:
            continue
        if scan.lower[j] in _SURE:
            return j
        complete = not before.startswith("me") or before in _WITHOUT_OBJECT
        if complete and _command(scan.lower[j]) and not any("," in gap for gap in scan.gaps[j + 1 : last]):
            return j
    return 0


def _predicate(scan: Scan, k: int) -> int:
    """The number after a verb that can only be the main clause's, in a sentence without a comma; 0 when none is sure."""
    sentence = scan.sentence_of(k)
    if scan.lower[k] not in _CONDITIONS or not scan.gaps[sentence.last].startswith("."):
        return 0
    verb = 0
    for j in range(k + 1, sentence.last):
        if not joined(scan, j):
            return 0
        before = scan.lower[j - 1]
        shaped = len(scan.words[j]) > 5 and scan.lower[j].startswith(_VERBS)
        if shaped and j > k + 3 and not verb and before not in _AUXILIARIES and not before.startswith(_VERBS):
            verb = j + 1
    return verb


def _command(word: str) -> bool:
    """A bare verb, one in -kan without a prefix, or with -lah: *klik*, *laporkan*, *berangkatlah*."""
    if word.endswith("lah") and len(word) > len("setelah") and word not in words() and word[:-3] in words() | common():
        return True
    return word in _COMMANDS or (len(word) > 6 and word.endswith("kan") and not word.startswith(_PREFIXES))
