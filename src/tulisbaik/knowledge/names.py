"""Names that are written with a capital: places, peoples and languages, faiths, days, feasts, learned men.

All in lower case, as a careless text has them. Only words that are hardly ever anything else: *medan*, *malang* and
*serang* stand apart in `AMBIGUOUS_PLACES`, which a rule may use where the words around them leave no doubt.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases of several words, divided by commas, by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in text.split(","):
        if words := tuple(phrase.split()):
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in table.items()}


PLACES: Final = _words(
    """
    indonesia nusantara aceh sumatera sumatra jakarta jawa banten yogyakarta jogja jogjakarta bali lombok sumbawa flores
    kalimantan sulawesi maluku papua riau jambi bengkulu lampung gorontalo halmahera madura mentawai natuna sumba timor
    surabaya bandung semarang makassar palembang denpasar balikpapan samarinda banjarmasin pontianak pekanbaru manado
    padangsidempuan bogor bekasi depok tangerang cilegon cirebon sukabumi tasikmalaya cimahi banjarbaru surakarta
    salatiga magelang pekalongan blitar kediri madiun mojokerto pasuruan probolinggo batam tanjungpinang pangkalpinang
    bukittinggi payakumbuh pariaman sawahlunto sibolga pematangsiantar lhokseumawe subulussalam gunungsitoli dumai
    prabumulih lubuklinggau singkawang palangkaraya bontang tarakan bitung tomohon kotamobagu parepare palopo kendari
    baubau ternate tidore ambon jayapura manokwari merauke nabire mataram kupang asahan balangan banggai bangkalan bangli
    banjarnegara bantaeng bantul banyuasin banyumas banyuwangi batanghari bengkalis bireuen blora boalemo bojonegoro
    bombana bondowoso boyolali brebes buleleng bulukumba bulungan buton ciamis cianjur cilacap dairi demak dharmasraya
    dompu donggala ende enrekang garut gianyar gowa gresik grobogan gunungkidul indramayu jayawijaya jember jeneponto
    jepara jombang karanganyar karangasem karawang kebumen kepahiang kerinci klaten klungkung kolaka konawe kotabaru
    labuhanbatu lamandau lamongan lembata lumajang luwu magetan majalengka majene malinau mamasa mamuju manggarai
    mempawah mimika minahasa morowali nagekeo nganjuk ngawi nias nunukan pacitan pamekasan pandeglang pangandaran paniai
    pasangkayu pemalang pesawaran pidie pinrang pohuwato ponorogo pringsewu purbalingga purwakarta purworejo samosir
    sanggau sarolangun sekadau sidoarjo sijunjung simalungun simeulue sintang situbondo sleman soppeng sragen sukoharjo
    sumedang sumenep tabanan takalar tanggamus temanggung trenggalek tuban tulungagung wakatobi wonogiri wonosobo
    yahukimo toraja papandayan merapi semeru bromo rinjani kerinci ciliwung bengawan mahakam kapuas musi malioboro
    borobudur prambanan ancol monas nusakambangan krakatau singaraja ubud kuta sanur
    asia eropa afrika amerika australia malaysia singapura thailand filipina vietnam kamboja myanmar laos brunei jepang
    belu bengkayang jembrana tapin
    korea tiongkok taiwan india pakistan bangladesh nepal iran irak turki palestina israel yordania suriah lebanon yaman
    qatar kuwait bahrain inggris perancis prancis jerman belanda belgia spanyol portugal italia swiss austria yunani
    polandia hungaria rumania ukraina rusia swedia norwegia denmark finlandia islandia irlandia skotlandia kanada meksiko
    brasil argentina kolombia venezuela mesir maroko aljazair tunisia libya sudan etiopia kenya nigeria tanzania mekkah
    makkah madinah jeddah tokyo london paris beijing seoul bangkok manila hanoi sydney
    jabar jateng jatim sumut sumbar sumsel kalbar kaltim kalsel kalteng kaltara sulsel sulut sulteng sultra sulbar ntb ntt
    """
)

AMBIGUOUS_PLACES: Final = _words(
    "agam alor badung banjar batang batu belitung berau bima binjai bintan bone buru karo kendal ketapang "
    "kudus kuningan landak langkat lebak lingga malaka malang medan metro natal padang palu pati poso "
    "puncak rembang sabang sambas sampang serang siak solo solok sorong subang tegal"
)

# Two words and more, of which the first alone may be a common word.
PLACE_PHRASES: Final = _phrases(
    """
    banda aceh, bandar lampung, tanjung pinang, tanjung balai, pangkal pinang, tebing tinggi, padang panjang, padang
    sidempuan, padang pariaman, nusa tenggara barat, nusa tenggara timur, nusa tenggara, kepulauan riau, kepulauan seribu,
    bangka belitung, kepulauan bangka belitung, labuan bajo, raja ampat, pulang pisau, lubuk linggau, sungai penuh, kulon
    progo, deli serdang, serdang bedagai, aceh besar, maluku utara, jawa barat, jawa tengah, jawa timur, sumatera utara,
    sumatera barat, sumatera selatan, kalimantan barat, kalimantan tengah, kalimantan selatan, kalimantan timur, kalimantan
    utara, sulawesi utara, sulawesi tengah, sulawesi selatan, sulawesi barat, sulawesi tenggara, papua barat daya, papua
    barat, papua tengah, papua pegunungan, papua selatan, papua timur, jakarta pusat, jakarta barat, jakarta timur, jakarta
    selatan, jakarta utara, tangerang selatan, bandung barat, amerika serikat, amerika latin, arab saudi, selandia baru,
    timor leste, papua nugini, asia tenggara, asia afrika, korea selatan, korea utara, afrika selatan, sri lanka,
    musi banyuasin, muara enim, penajam paser utara, kutai kartanegara, tanah datar, lima puluh kota, timur tengah, puncak jaya,
    belitung timur, biak numfor, bone bolango, buru selatan, empat lawang, gunung mas, hulu sungai selatan, hulu
    sungai tengah, hulu sungai utara, intan jaya, kubu raya, murung raya, padang lawas utara, padang lawas, pulau
    morotai, pulau taliabu, rejang lebong, sabu raijua, seram bagian barat, seram bagian timur, solok selatan, sorong
    selatan, tanah bumbu, tanjung jabung barat, tanjung jabung timur, teluk bintuni, teluk wondama, tulang bawang
    barat, tulang bawang, aceh jaya, aceh singkil, aceh tamiang, banggai kepulauan, banggai laut, barito kuala, bener
    meriah, bolaang mongondow, boven digoel, gayo lues, humbang hasundutan, indragiri hilir, indragiri hulu, kapuas
    hulu, kepulauan anambas, kepulauan aru, kepulauan mentawai, kepulauan meranti, kepulauan sangihe, kepulauan
    selayar, kepulauan sula, kepulauan talaud, kepulauan tanimbar, kepulauan yapen, konawe kepulauan, kuantan
    singingi, lanny jaya, mahakam ulu, maluku barat daya, mamberamo raya, mandailing natal, muaro jambi, musi rawas,
    nagan raya, ogan ilir, ogan komering ilir, ogan komering ulu, pakpak bharat, parigi moutong, pegunungan arfak,
    penukal abab lematang ilir, pidie jaya, polewali mandar, rokan hilir, rokan hulu, rote ndao, sidenreng rappang,
    sumba barat daya, aceh barat daya, tana tidung, tana toraja, tidore kepulauan, timor tengah selatan, timor tengah
    utara, tojo una una, way kanan, tanjung perak, tanjung priok, tanjung emas, tanah abang, tanjung selor, gili
    trawangan, nusa penida, nusa lembongan, karimun jawa
    """
)

PEOPLES: Final = _words(
    """
    indonesia jawa sunda bali madura sasak batak minang minangkabau bugis makassar toraja dayak banjar aceh gayo melayu
    betawi tionghoa asmat dani badui baduy tengger osing using nias mentawai karo simalungun mandailing toba lampung rejang
    kerinci palembang kutai minahasa gorontalo buton muna mandar sumba flores ambon ternate tidore papua tolaki bajo bajau
    kaili sangihe lamaholot manggarai rote tetun bima samawa cirebon banyumas kawi pegon lontara komering ogan besemah
    pasemah korowai amungme biak sentani arfak tolai inggris belanda arab mandarin jepang korea jerman prancis
    perancis spanyol portugis rusia italia latin sanskerta sansekerta cina tiongkok india tamil thailand vietnam yunani
    ibrani persia turki swahili melanesia polinesia austronesia eropa amerika asia afrika moor romawi mesir indian eskimo
    maori viking aztek maya sumeria babilonia hindi urdu bengali tagalog khmer jawi kaganga
    """
)

FAITHS: Final = _words(
    "islam kristen katolik protestan hindu buddha konghucu khonghucu yahudi nasrani sikh alkitab alquran injil taurat zabur "
    "weda tripitaka allah tuhan"
)

DAYS: Final = _words("senin selasa rabu kamis jumat jum'at jum’at sabtu ahad")
MONTHS: Final = _words("januari februari maret april mei juni juli agustus september oktober november desember")
FEASTS: Final = _words(
    "idulfitri iduladha ramadan ramadhan nyepi waisak imlek galungan muharam syawal zulhijah zulkaidah rabiulawal rabiulakhir "
    "jumadilawal jumadilakhir syakban paskah"
)

SCHOLARS: Final = _words(
    "newton boyle darwin mendel ohm archimedes pascal einstein kepler hooke pythagoras faraday hess lenz avogadro coulomb "
    "kirchhoff snellius snell bernoulli dalton lavoisier moore murphy gossen okun engel gauss ampere bohr maslow keynes piaget "
    "freud doppler richter celsius fahrenheit lamarck planck heisenberg hubble galileo copernicus joule stefan boltzmann "
    "laplace fermat euler euclid fibonacci malthus weber freud skinner vygotsky pavlov marx smith ricardo gresham pareto "
    "raoult henry charles lussac"
)

# Kinds of things that bear the name of a place and have become common nouns: second word -> first words.
COMMON_KINDS: Final[dict[str, frozenset[str]]] = {
    place: _words(kinds)
    for place, kinds in {
        "bali": "jeruk",
        "cina": "petai pete pacar sawi lobak cabai",
        "ambon": "pisang",
        "bogor": "kacang",
        "belanda": "terung terong nangka sirih kentang kol mentega durian asam",
        "jawa": "gula asam cabai kayu kedawung",
        "inggris": "kunci garam kembang",
        "bangkok": "ayam jambu pepaya",
        "siam": "jeruk kucing kembar",
        "persia": "kucing",
        "peking": "anjing bebek",
        "manila": "itik entok bebek rumput sawo",
        "jepang": "rumput bambu mawar labu kucai",
        "mekah": "kacang",
        "arab": "getah gom kacang jeruk",
        "korea": "ginseng",
        "turki": "ayam kalkun",
        "madura": "sapi",
        "brasil": "kacang",
        "afrika": "lele",
    }.items()
}

PLACE_KINDS: Final = _words(
    """
    kabupaten kab kota provinsi prov kecamatan kec kelurahan kel desa dusun kampung nagari gampong distrik banjar lingkungan
    jalan jln jl gang perumahan komplek kompleks pasar terminal stasiun bandara pelabuhan jembatan waduk bendungan bendung
    pulau gunung bukit sungai kali danau situ teluk tanjung selat pantai candi curug air
    """
)
"""Words before the name of a place: what follows with a capital is that name, however it is spelled."""
