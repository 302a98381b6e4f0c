"""Rules of words: what they find in sentences of their own, with the repair, and what they must leave alone."""

from __future__ import annotations

import pytest

from tulisbaik.config import Account, Config
from tulisbaik.linter import Linter, make_caption
from tulisbaik.model import Severity, apply

LINTER = Linter(Config(select=("ejaan",)))

# wrong>right|sentence with {} where the word stands
WRONG = """
di ikuti>diikuti|Lomba ini dapat {} pelajar SMA.
di umumkan>diumumkan|Pemenang akan {} besok.
di unduh>diunduh|Formulir bisa {} gratis.
di tutup>ditutup|Jalan {} sementara karena banjir.
di panen>dipanen|Padi sudah {} warga.
di daftar>didaftar|Peserta harus {} sebelum Senin.
di perpanjang>diperpanjang|Masa pendaftaran {} hingga Jumat.
di jadwalkan>dijadwalkan|Rapat {} besok.
di gelar>digelar|Pameran {} di alun-alun.
di sosialisasikan>disosialisasikan|Aturan {} kepada warga.
di pasang>dipasang|Spanduk {} di gerbang.
di tanam>ditanam|Bibit {} di lahan kritis.
di verifikasi>diverifikasi|Data sedang {} petugas.
di evaluasi>dievaluasi|Program akan {} tiap bulan.
di temukan>ditemukan|Dompet {} petugas.
di kunci>dikunci|Pintu gerbang {} pukul 22.00.
di bawa>dibawa|Dokumen asli wajib {}.
di lengkapi>dilengkapi|Taman ini {} lapangan bermain.
di resmikan>diresmikan|Gedung {} bupati.
di batalkan>dibatalkan|Acara {} karena hujan.
di alihkan>dialihkan|Arus lalu lintas {}.
di siapkan>disiapkan|Semua sudah {}.
di vaksin>divaksin|Balita sudah {} di posyandu.
di cuci>dicuci|Tangan harus {} dahulu.
di minta>diminta|Warga {} waspada.
di tunda>ditunda|Penerbangan {} dua jam.
antar desa>antardesa|Lomba {} dimulai.
antar instansi>antarinstansi|Koordinasi {} perlu.
antar umat>antarumat|Kerukunan {} beragama.
pasca panen>pascapanen|Pelatihan {} padi.
pasca gempa>pascagempa|Pemulihan {} berlanjut.
pra nikah>pranikah|Bimbingan {} gratis.
anti hoaks>antihoaks|Kampanye {} digelar.
non tunai>nontunai|Pembayaran {} saja.
multi bahasa>multibahasa|Layanan {} tersedia.
semi permanen>semipermanen|Bangunan {} itu roboh.
sub sektor>subsektor|Data {} pertanian.
tuna netra>tunanetra|Buku bagi {} tersedia.
maha siswa>mahasiswa|Para {} hadir.
swa kelola>swakelola|Pekerjaan {} selesai.
nir laba>nirlaba|Lembaga {} membantu.
purna tugas>purnatugas|Pegawai {} dilepas.
adi busana>adibusana|Peragaan {} digelar.
dwi bahasa>dwibahasa|Buku {} terbit.
infra merah>inframerah|Kamera {} dipasang.
ekstra kurikuler>ekstrakurikuler|Kegiatan {} dibuka.
pro rakyat>prorakyat|Kebijakan {} itu baik.
mikro organisme>mikroorganisme|Penelitian {} laut.
non PNS>non-PNS|Pegawai {} ikut.
se Jawa>se-Jawa|Pelajar {} bertanding.
seIndonesia>se-Indonesia|Guru {} hadir.
pasca Natal>pasca-Natal|Arus {} lancar.
anti Covid>anti-Covid|Vaksin {} gratis.
nonASN>non-ASN|Tenaga {} didata.
pra Ramadan>pra-Ramadan|Pasar {} dibuka.
antar SMA>antar-SMA|Turnamen {} dimulai.
Maha kuasa>Maha Kuasa|Kepada Tuhan Yang {}.
Mahakuasa>Maha Kuasa|Kepada Tuhan Yang {} kita berserah.
Mahaesa>Maha Esa|Rahmat Tuhan Yang {}.
maha pengasih>Maha Pengasih|Allah Yang {} melindungi.
ibu ibu>ibu-ibu|Para warga dan {} senam.
buku2>buku-buku|Donasikan {} bekas.
masing2>masing-masing|Bawa bekal {}.
anak2>anak-anak|Lindungi {} kita.
sayur sayuran>sayur-sayuran|Konsumsi {} segar.
kupu kupu>kupu-kupu|Taman {} dibuka.
tiba tiba>tiba-tiba|Hujan turun {}.
sama sama>sama-sama|Mari {} menjaga.
bersama sama>bersama-sama|Mari {} membersihkan.
berbondong bondong>berbondong-bondong|Warga {} datang.
sehari hari>sehari-hari|Kebutuhan {} tersedia.
bolak balik>bolak-balik|Tidak perlu {} ke kantor.
lauk pauk>lauk-pauk|Harga {} stabil.
ramah tamah>ramah-tamah|Acara {} digelar.
turun temurun>turun-temurun|Tradisi {} dijaga.
tolong menolong>tolong-menolong|Budaya {} hidup.
gerak gerik>gerak-gerik|Pantau {} cuaca.
serba serbi>serba-serbi|Simak {} mudik.
hiruk pikuk>hiruk-pikuk|Jauh dari {} kota.
pelan pelan>pelan-pelan|Berjalan {} saja.
mudah mudahan>mudah-mudahan|{} sehat selalu.
sebaik baiknya>sebaik-baiknya|Gunakan {}.
perlahan lahan>perlahan-lahan|Air surut {}.
kereta api-kereta api>kereta-kereta api|Jadwal {} tambahan.
orang tua-orang tua>orang-orang tua|Undangan bagi {} murid.
buku tulis-buku tulis>buku-buku tulis|Bagikan {} baru.
tanggungjawab>tanggung jawab|Ini {} kita.
orangtua>orang tua|Rapat {} murid.
tatatertib>tata tertib|Patuhi {} museum.
uangmuka>uang muka|Bayar {} dahulu.
airminum>air minum|Layanan {} terganggu.
kartukeluarga>kartu keluarga|Bawa {} asli.
dutabesar>duta besar|Kunjungan {} Jepang.
hariraya>hari raya|Jelang {} ini.
beritahukan>beri tahukan|Mohon {} kepada tetangga.
bertandatangan>bertanda tangan|Surat yang {} basah.
bertepuktangan>bertepuk tangan|Penonton {} meriah.
berolah raga>berolahraga|Ayo {} pagi.
ditanda tangani>ditandatangani|Naskah {} bupati.
penyalah gunaan>penyalahgunaan|Cegah {} narkoba.
ketidak hadiran>ketidakhadiran|Alasan {} peserta.
keikut sertaan>keikutsertaan|Terima kasih atas {} warga.
menyalah gunakan>menyalahgunakan|Jangan {} data.
pemberi tahuan>pemberitahuan|Surat {} terbit.
melipat gandakan>melipatgandakan|Upaya {} hasil panen.
dibudi dayakan>dibudidayakan|Ikan itu {} warga.
menganak tirikan>menganaktirikan|Jangan {} desa terpencil.
bela sungkawa>belasungkawa|Kami menyampaikan {}.
bea siswa>beasiswa|Pendaftaran {} dibuka.
sapu tangan>saputangan|Bawa {} bersih.
segi tiga>segitiga|Rambu {} dipasang.
peri bahasa>peribahasa|Lomba {} daerah.
darma wisata>darmawisata|Kegiatan {} siswa.
acap kali>acapkali|Banjir {} terjadi.
bagai mana>bagaimana|Tahu {} caranya?
keatas>ke atas|Naik {} lewat tangga.
kedalam>ke dalam|Masukkan {} kotak.
kesini>ke sini|Datang {} besok.
kerumah>ke rumah|Antar {} warga.
dibawah>di bawah|Anak {} lima tahun.
disamping>di samping|Parkir {} gedung.
diantara>di antara|Pilih {} dua.
diluar>di luar|Tunggu {} ruangan.
dirumah>di rumah|Isolasi {} saja.
kekantor>ke kantor|Datang {} kami.
dikantor>di kantor|Ambil {} kelurahan.
kepuskesmas>ke puskesmas|Bawa {} terdekat.
dipuskesmas>di puskesmas|Imunisasi {} terdekat.
kealamat>ke alamat|Kirim {} berikut.
darisini>dari sini|Mulai {} saja.
dihalaman>di halaman|Upacara {} kantor.
dilaman>di laman|Cek {} resmi kami.
dibalai>di balai|Rapat {} desa.
keloket>ke loket|Menuju {} tiga.
dimuka>di muka|Bayar {} umum.
kebelakang>ke belakang|Mundur {} garis.
disekitar>di sekitar|Bersihkan {} rumah.
ditepi>di tepi|Jangan bermain {} sungai.
dikota>di kota|Udara {} membaik.
apa kah>apakah|Tahu {} itu?
siapa kah>siapakah|Nah, {} dia?
baca lah>bacalah|Maka {} buku.
mari lah>marilah|Nah, {} kita mulai.
jaga lah>jagalah|Maka {} kebersihan.
benar kah>benarkah|Lalu {} kabar itu?
siapapun>siapa pun|Boleh diikuti {}.
dimanapun>di mana pun|Belajar {} kamu berada.
berapapun>berapa pun|Donasi {} berarti.
kamipun>kami pun|Maka {} siap.
merekapun>mereka pun|Lalu {} pulang.
hujanpun>hujan pun|Saat {} petugas siaga.
sedikitpun>sedikit pun|Tidak {} mundur.
satupun>satu pun|Tidak ada {} korban.
petugaspun>petugas pun|Lalu {} bergerak.
meski pun>meskipun|Tetap buka {} libur.
biar pun>biarpun|Kami siaga {} hujan.
kalau pun>kalaupun|Tidak apa {} terlambat.
atau pun>ataupun|Buku {} majalah boleh.
andai pun>andaipun|Maka {} hujan, acara jalan.
kendati pun>kendatipun|Ia hadir {} sakit.
perbulan>per bulan|Iuran {} Rp10.000.
perorang>per orang|Tiket {} Rp5.000.
perjam>per jam|Kecepatan angin {} naik.
perkecamatan>per kecamatan|Data {} tersedia.
perkapita>per kapita|Pendapatan {} naik.
pertanggal>per tanggal|Data {} 1 Mei.
perlembar>per lembar|Biaya {} Rp500.
buku mu>bukumu|Kembalikan {} besok.
rumah nya>rumahnya|Bersihkan {} dahulu.
KTP mu>KTP-mu|Siapkan {} sekarang.
nama ku>namaku|Itu {} di daftar.
ku lihat>kulihat|Bus itu {} tadi.
ku simpan>kusimpan|Surat itu {} rapi.
kau baca>kaubaca|Buku yang {} itu baru.
Kauharus>Kau harus|{} membawa KTP.
kauakan>kau akan|Jika {} pergi, lapor.
kausudah>kau sudah|Apa {} makan?
kaumau>kau mau|Jika {} ikut, daftar.
sipenulis>si penulis|Temui {} buku.
sipembaca>si pembaca|Hadiah bagi {} setia.
sangguru>sang guru|Terima kasih, {} tercinta.
sangpahlawan>sang pahlawan|Kenang jasa {} bangsa.
sikecil>si kecil|Ajak {} bermain.
sibungsu>si bungsu|Temani {} belajar.
sang Khalik>Sang Khalik|Puji {} selalu.
sang Maha Pengasih>Sang Maha Pengasih|Doa kepada {}.
ke 2>ke-2|Juara {} lomba.
ke 10>ke-10|Hari {} Ramadan.
ke-dua>kedua|Lomba {} selesai.
KTPmu>KTP-mu|Bawa {} asli.
NIKnya>NIK-nya|Cek {} sekarang.
diPHK>di-PHK|Ia {} kemarin.
S1>S-1|Lulusan {} boleh melamar.
D4>D-4|Pendaftar lulusan {} diterima.
ber KTP>ber-KTP|Warga {} Bogor.
ke5>ke-5|Sesi {} dimulai.
SKnya>SK-nya|Ambil {} besok.
mensukseskan>menyukseskan|Mari {} pemilu.
mengkampanyekan>mengampanyekan|Kami {} hidup sehat.
mempesona>memesona|Pantai ini {}.
mentaati>menaati|Wajib {} aturan.
"""

RIGHT = """
Petugas berjaga di persimpangan jalan.
Ilmu didapat di pelatihan itu.
Ikan hidup di dasar laut.
Nama tertera di tutup botol.
Tersedia di pasaran dan di toko.
Harga naik di tingkat petani.
Petugas siap antar obat ke rumah.
Layanan antar makanan tersedia.
Jemaah antre di bandara.
Ia antar anaknya ke sekolah.
Acara super seru dan mini konser.
Mahakarya anak bangsa dan mahaguru silat.
Penerbitan SK non-ASN dan pasca-Lebaran.
Suhu naik 2 derajat, H2O dan S2.
Ada G20 dan gate2 pulang.
Pagi-pagi sekali mereka pergi pagi.
Rumah sakit-sakitan itu bukan rumah sakit.
Daerah pesisir dan hari raya.
Sebar luaskan berita baik dan tindak lanjuti laporan.
Ia beri tahu kami, lalu kami memberi tahu warga.
Apa lagi yang kurang? Barang kali ini lebih bagus.
Ia menerima kasih ibu. Dukacita mendalam.
Warga mengatasi, membawahi, dan mendalami masalah.
Kemarin, kelompok ketiga keluar dari kelas ke kanan.
Kekasih, kehendak, kerajaan, kedua, ketua, kepala, kemari.
Kesatuan dan kesehatan kepada semua.
Dia didampingi, ditemani, dikelilingi, disinari.
Dibelakangi kamera, ditengahi mediator, diatasi petugas.
Lah, mana bisa? Sekolah, masalah, kuliah, lelah.
Naskah, berkah, langkah, kah tidak ada.
Rumpun, himpun, ampun, lapun, pupun.
Sekalipun hujan, adapun syaratnya, bagaimanapun juga.
Ia makan satu kali pun tidak. Kalau itu pun boleh.
Perkotaan, persatuan, perorangan, perseorangan, perbaikan, perangkat, perjalanan.
Pertama, kedua pertiga, persen, perkara, permata, perlu.
Mu Yuan dari Cina dan Ku Tien.
Kau boleh ikut. Kaum muda. Kaus kaki. Kausa prima.
Si kecil, sang juara. Sipil, siput, sisir, sikat, silat, sifat, sigap, sikap, siswa, sirip.
Sangat, sanggup, sangka, sangkar, sanggar, sangsi.
Sang guru, sang pencipta lagu. Sang Saka Merah Putih.
Mengirim ke 38 provinsi dan naik ke 10 besar.
Dari 5 ke 7 orang. Pergi ke dua tempat.
Pindah ke 3 gedung baru.
Kelas K3, P3K, CO2, B2C, e-KTP, TVRI, TNI.
Tanggal 10.30.45 dan versi 2.1.2024.
Sayur asam, ramah lingkungan, gula merah.
Sama sekali tidak. Hari demi hari. Satu demi satu. Dari hati ke hati.
Anak itu anak baik. Ibu saya ibu rumah tangga.
Buku itu buku saya.
Mempunyai, mengkaji, memperhatikan, mempelajari, memproses, mengklaim, mensyaratkan, mentransfer, menstabilkan, memprotes.
Mempekerjakan, memperkaya, memperkirakan, memperoleh, memperbaiki, memperingati, mempersilakan, mempertanyakan.
Pengkhususan, penstabilan, pensiun, pentas, pengki, pemprosesan, penting, pensil.
Kementerian Perhubungan, Badan Pengkajian, Pemkot Bandung.
"""


def _rows() -> list[tuple[str, str, str]]:
    rows = []
    for line in WRONG.strip().splitlines():
        pair, _, sentence = line.partition("|")
        wrong, _, right = pair.partition(">")
        rows.append((wrong, right, sentence))
    return rows


@pytest.mark.parametrize(("wrong", "right", "sentence"), _rows(), ids=[row[0] for row in _rows()])
def test_a_wrong_word_is_found_with_its_repair(wrong: str, right: str, sentence: str) -> None:
    if sentence.startswith("{}"):
        wrong, right = wrong[0].upper() + wrong[1:], right[0].upper() + right[1:]
    text, wanted = sentence.replace("{}", wrong), sentence.replace("{}", right)
    start, end = sentence.index("{}"), sentence.index("{}") + len(wrong)
    near = [d for d in LINTER.check(make_caption(text)).diagnostics if d.span.start < end and start < d.span.end]
    assert near
    assert wanted.casefold() in {apply(text, list(fix.edits)).casefold() for d in near for fix in d.fixes}


@pytest.mark.parametrize("text", RIGHT.strip().splitlines())
def test_right_words_are_left_alone(text: str) -> None:
    assert [d for d in LINTER.check(make_caption(text)).diagnostics if d.severity is not Severity.INFO] == []


@pytest.mark.parametrize(
    ("register", "text", "rules"),
    [
        ("percakapan", "Yuk, Sobat, baca buku, ya! Seru banget, lho.", set()),
        ("akrab", "Yuk, datang aja, gak usah antre, Gaes!", set()),
        ("resmi", "Yuk, datang aja.", {"kejelasan/ragam"}),
        ("percakapan", "Warga yg hadir.", {"ejaan/singkatan-informal"}),
        ("akrab", "Warga yg hadir.", set()),
    ],
)
def test_the_register_decides_about_talk(register: str, text: str, rules: set[str]) -> None:
    linter = Linter(Config(select=("ejaan/singkatan-informal", "kejelasan/ragam"), account=Account(ragam=register)))
    loud = {d.rule for d in linter.check(make_caption(text)).diagnostics if d.severity is not Severity.INFO}
    assert loud == rules


@pytest.mark.parametrize("text", ["", " ", "di", "ke", "nya", "pun", "2", "di\n\nlaksanakan", "ke\u00a02", "\u200b", "a" * 5000])
def test_odd_texts_break_nothing(text: str) -> None:
    assert LINTER.check(make_caption(text)).failures == ()


def test_safe_repairs_stay_still() -> None:
    text = "Kami mensosialisasikan ijin didepan kantor, di laksanakan antar desa oleh orangtua2 dan anak anak, walau pun hujan."
    for _ in range(3):
        edits = [e for d in LINTER.check(make_caption(text)).diagnostics for f in d.fixes[:1] if f.safe for e in f.edits]
        if not edits:
            break
        text = apply(text, edits)
    assert "menyosialisasikan izin di depan kantor, dilaksanakan" in text
    assert "walaupun hujan" in text
