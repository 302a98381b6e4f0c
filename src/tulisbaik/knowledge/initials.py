"""Abbreviations: initials, and acronyms built of syllables."""

from __future__ import annotations

from typing import Final

INITIALS: Final = frozenset(
    "KTP KK SIM STNK BPKB NPWP NIK NISN NIP NIB UMKM BPJS ASN PNS PPPK TNI DPR DPRD DPD MPR KPU KPK PLN "
    "PDAM RT RW SD SMP SMA SMK MI MTS MA SKCK KIA KIP KIS PKH BLT BBM PBB PPN SPPT SPT PSBB PPKM HIV TBC "
    "UGD IGD ICU RSUD RS PTSP MPP OPD SKPD APBD APBN DPT TPS KUA HUT WIB WIT PMI TKI MUI BNN BMKG BPOM "
    "BPS OJK BUMN BUMD BUMDES IKM PPDB SPMB UTBK UUD UU PP RI NKRI ATM LRT MRT KRL DKI NTB NTT DIY PT CV "
    "PAUD TK PKK KB SPBU SPKLU QRIS BSU KUR KPR SKTM SPP LPG PJU RTH TPA IPAL BPBD BNPB BKKBN KAI SNI "
    "ISBN CPNS HAM LAN ANRI BRIN BPK BPKP MK KY KPI KPPU LPSK BP2MI BSSN DP3A PUPR ESDM VA".split()
)
"""Initials written in capitals without stops."""

LOWER: Final = {
    w: w.upper()
    for w in (
        "ktp stnk bpkb npwp nik nisn umkm bpjs asn pns pppk tni dprd kpu pdam smp sma smk skck pkh blt bbm "
        "ppn sppt spt rsud ugd igd ptsp apbd apbn kua bmkg bpom ojk bumn bumd bumdes ppdb utbk nkri paud spbu "
        "qris sktm bpbd bnpb bkkbn cpns wib wit tbc hiv dpr mpr kpk pln tps pbb mtq isbn sni npsn nuptk lpj "
        "spj rkpd rpjmd psbb ppkm pkk mrt lrt krl kpr"
    ).split()
}
"""Initials that are no word in small letters."""

NAMES: Final = {
    w.upper(): w
    for w in (
        "Bappenas Bappeda Basarnas Perpusnas Bawaslu Baznas Lemhannas Kemenkes Kemendagri Kemenkeu Kemensos "
        "Kemenag Kemenlu Kemenhan Kemenhub Kemenkop Kemenpora Kemenpar Kemenparekraf Kemendag Kemenperin "
        "Kementan Kemenkumham Kemenkum Kemenham Kemnaker Kemendes Kemendikbud Kemendikdasmen Kemdiktisaintek "
        "Kemkominfo Kominfo Komdigi Kemkomdigi Kemensetneg Setneg Seskab Setkab Kejagung Kejari Kejati Polri "
        "Polda Polres Polresta Polrestabes Polsek Kapolri Kapolda Kapolres Kapolsek Kodam Kodim Korem Koramil "
        "Kopassus Kostrad Bareskrim Kadin Komnas Kompolnas Mendagri Menkes Menkeu Mensos Menag Menhub Mendag "
        "Menkominfo Menkomdigi Mendikbud Mendikdasmen Menpora Menparekraf Mensesneg Menko Kalbar Kalteng "
        "Kalsel Kaltim Kaltara Sumut Sumbar Sumsel Sulut Sulteng Sulsel Sultra Sulbar Jabar Jateng Jatim "
        "Jabodetabek Malut Babel Kepri Pemprov Pemkot Pemkab Disdukcapil Dukcapil Diskominfo Dinkes Dinsos "
        "Disdik Dispora Dishub Disnaker Disparbud Dispar Disperpusip Dispusip Satpol Gakkumdu Paskibraka "
        "Undip Unpad Unair Unhas Unnes Bulog Jamsostek Taspen Bapanas Bapeten Bakamla Bakorwil Dekranas "
        "Dekranasda Bapenda Kesbangpol Samsat Posbindu Wamenkes Wamendagri Perhutani Pelindo Jasindo Askrindo "
        "Sucofindo Jamkrida Danantara Bhabinkamtibmas Babinsa"
    ).split()
}
"""Acronyms of syllables that are names: a capital first and small letters after it."""

COMMON: Final = frozenset(
    "puskesmas posyandu bimtek tilang rakor rakornas raker rakerda rakernas rapim pemilu pilkada pilpres "
    "pileg pilgub pilwali pilbup iptek medsos ormas parpol caleg bansos sembako lansia balita pustu "
    "damkar satpam narkoba miras siskamling poskamling hansip lapas rutan rusun rusunawa musrenbang "
    "musrenbangda musrenbangdes diklat munas musda kloter ponsel warnet cerpen alutsista pungli migas "
    "minerba sidak radar rudal tabulampot jumantik ranmor curanmor curas laka lakalantas perda perbup "
    "perwali pergub perkada raperda permen perpres keppres inpres ultah baksos monev juknis juklak "
    "renstra renja musdes bumdes kades sekdes sekda kadis kabag kabid kasi kasubag wabup walkot wagub "
    "dapil pantarlih humas pemda pusling poskesdes polindes puskeswan gapoktan poktan ruko rukan rumdin "
    "posko satgas satker banper karhutla dasawisma kultum bandara paslon cagub cabup capres cawapres pilkades pansus panja "
    "toserba angkot angkudes ojol kanwil faskes nakes promkes kesling yankes labkes huntap huntara rutilahu perdes perkades "
    "mapolres mapolda mapolsek tupoksi perjadin latsar litbang sertijab bamus banggar kamtibmas lakalantas bimbel "
    "surel siskeudes ormawa dumas siltap".split()
)
"""Acronyms that are common nouns: small letters."""
