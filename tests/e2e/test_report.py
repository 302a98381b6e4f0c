"""The HTML report of a plan in real Chromium: read on a screen and a phone, by a screen reader, in the dark, and printed."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from conftest import HERE, need

REPO = HERE.parent.parent
A4 = (595.3, 841.9)  # points
MARGIN = 45  # points: 16 mm
SCREENS = {
    "layar": (1280, "light"),
    "ponsel": (360, "light"),
    "gelap": (1280, "dark"),
    "ponsel-gelap": (360, "dark"),
    "perbesaran": (320, "light"),
}
HOSTILE = [
    "<script>window.dirusak = 1</script>",
    "</style></title><script>window.dirusak = 1</script>",
    '"><img src="https://jahat.example/x" onerror="window.dirusak = 1">',
    "<svg onload='window.dirusak = 1'><a href=javascript:window.dirusak=1>klik</a>",
    "[klik](javascript:window.dirusak=1) <iframe srcdoc='<script>parent.dirusak=1</script>'>",
    "<!-- <base href=https://jahat.example/> --> <link rel=stylesheet href=https://jahat.example/x.css>",
    "{{ 7 * 7 }} &lt;b&gt; &amp;amp; ]]>",
    "baris\u2028pemisah, nama\u202egpj.exe, isolat\u2066 dan \u200blebar nol",
    "Tanpaspasi" * 60,
    "ﷺ" * 40 + " 👩‍👩‍👧‍👦 ทดสอบ עברית",
]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    # Started and stopped here: its event loop must be gone when tests with a loop of their own run.
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=need("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield found
        found.close()


def write(source: Path, target: Path) -> Path:
    """The report of a plan, made as a user makes it."""
    command = [sys.executable, "-m", "tulisbaik", "plan", str(source), "--html", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert target.exists(), done.stderr
    return target


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample plan, a month of three units, and a plan that wants to break the page."""
    top = tmp_path_factory.mktemp("laporan")
    head = (
        "tanggal", "jam", "platform", "pilar", "unit", "takarir", "status", "pic", "judul", "tautan", "media", "alt", "jangkauan",
        "suka",
    )  # fmt: skip
    month, hostile = top / "sebulan.csv", top / "<img src=x onerror=dirusak=1>.csv"
    with month.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        for day in (d for d in range(1, 31) if d % 7):
            text = (
                f"Pameran resmi di buka! Silahkan daftar skrg: Rp. 50.000, kabar ke-{day}.\n\nBaca terus.\n"
                + "Kalimat panjang. " * (5 * day)
            )
            unit = ("Humas", "Layanan Keanggotaan", "Dinas Perpustakaan dan Kearsipan Kabupaten Contoh Raya")[day % 3]
            pillar, reach = ("edukasi", 900 + 13 * day) if day % 2 else ("layanan", 300 + 7 * day)
            table.writerow([
                f"2026-11-{day:02}", f"{day % 24:02}.15", "instagram", pillar, unit, text, "Tayang", "Rani", "", "", "", "",
                f"{reach:,}".replace(",", "."), "" if day < 26 else "12",
            ])  # fmt: skip
            table.writerow([f"2026-11-{day:02}", "16.00", "x", "layanan", unit, "", "Draf", "Rani", "Belum ditulis", "", "", ""])
    with hostile.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(head)
        table.writerows([["2026-12-14", "08.00", *[text] * 10] for text in HOSTILE])
    sources = {"contoh": REPO / "contoh" / "rencana.xlsx", "sebulan": month, "jahat": hostile}
    return {name: write(source, top / f"{name}.html") for name, source in sources.items()}


def show(browser: Browser, path: Path, width: int = 1280, scheme: Any = "light", **more: Any) -> Page:
    """The report in a window of this width. A complaint of the browser, or a request beyond the file, fails the test."""
    page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **more).new_page()
    asked: list[str] = []
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("request", lambda request: asked.append(request.url))
    page.on("console", hear)
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    assert asked == [path.as_uri()], "the page needs nothing but itself"
    assert said == []
    return page


def shot(page: Page, name: str) -> None:
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=Path(folder) / f"laporan-{name}.png", full_page=True)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("plan", ["contoh", "sebulan", "jahat"])
def test_it_can_be_read_by_everyone(chromium: Browser, reports: dict[str, Path], plan: str, screen: str) -> None:
    width, scheme = SCREENS[screen]
    page = show(chromium, reports[plan], width, scheme)
    shot(page, f"{plan}-{screen}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing is wider than the screen"
    assert wide(page) == []
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.context.close()


def wide(page: Page) -> list[str]:
    """Elements that reach beyond the window."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('body *:not(.lompat)')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)"
        ".map(e => e.outerHTML.slice(0, 120))"
    )
    return found


def test_axe_would_tell(chromium: Browser, reports: dict[str, Path]) -> None:
    page = show(chromium, reports["contoh"])
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [v["id"] for v in Axe().run(page).response["violations"]] == ["html-has-lang"]
    page.context.close()


def test_a_screen_reader_finds_its_way(chromium: Browser, reports: dict[str, Path]) -> None:
    page = show(chromium, reports["contoh"])
    for role in ("banner", "navigation", "main", "contentinfo"):
        assert page.get_by_role(role).count() == 1  # type: ignore[arg-type]
    for name in ("Bagian tiap pilar", "Pilar tiap unit", "Banyak unggahan menurut jam", "Temuan tiap unit"):
        assert page.get_by_role("img", name=name).count() == 1
    assert page.get_by_role("article").count() == 10
    assert page.get_by_role("columnheader", name="Pilar").count() == 2  # the mix, and that of each unit
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    page.get_by_role("link", name="temuan 1").first.click()
    assert page.evaluate("document.querySelector(':target') !== null")
    page.context.close()


def test_what_was_measured_stands_beside_pillar_and_hour_with_its_counts(chromium: Browser, reports: dict[str, Path]) -> None:
    page = show(chromium, reports["sebulan"])
    page.get_by_role("link", name="Hasil unggahan").click()
    assert page.get_by_role("heading", name="Jangkauan (26 unggahan)").is_visible()
    assert page.get_by_role("img", name="Median jangkauan menurut pilar").count() == 1
    table = page.get_by_role("table", name="Median jangkauan menurut pilar")
    assert table.get_by_role("row").nth(1).inner_text().split() == ["Edukasi", "13", "1.095", "965–1.225"]
    assert page.get_by_text("Rentangnya terpisah: Edukasi di atas Informasi Layanan.").is_visible()
    likes = page.get_by_role("table", name="Median suka menurut pilar")
    assert "terlalu sedikit" in likes.inner_text()
    assert (
        page.get_by_text("Terlalu sedikit unggahan untuk membandingkan").count() == 4
    )  # likes, and reach by findings: all have some
    page.context.close()


def test_hostile_text_stays_text(chromium: Browser, reports: dict[str, Path]) -> None:
    page = show(chromium, reports["jahat"])
    assert page.evaluate("window.dirusak") is None
    assert page.evaluate("document.querySelectorAll('script, img, iframe, object, link, base, form').length") == 0
    assert page.evaluate("[...document.querySelectorAll('a')].every(a => a.getAttribute('href').startsWith('#'))")
    assert sorted(page.locator(".naskah").evaluate_all("all => all.map(e => e.textContent)")) == sorted(HOSTILE)
    values = set(page.locator("dd").evaluate_all("all => all.map(e => e.textContent)"))
    assert {text.strip() for text in HOSTILE[:7]} <= values
    # What turns the direction of text turns nothing but itself.
    after = page.locator(".kendali[data-kode='U+202E']").first.evaluate("e => getComputedStyle(e).unicodeBidi")
    assert after == "isolate"
    page.context.close()


@pytest.mark.parametrize("plan", ["contoh", "sebulan", "jahat"])
def test_it_prints_on_a4_with_nothing_cut(chromium: Browser, reports: dict[str, Path], plan: str, tmp_path: Path) -> None:
    page = show(chromium, reports[plan], width=673)  # the width between the margins
    page.emulate_media(media="print")
    assert wide(page) == []
    target = Path(os.environ.get("SHOTS", tmp_path)) / f"laporan-{plan}.pdf"
    page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    captions = page.locator(".naskah").evaluate_all("all => all.map(e => e.textContent)")
    page.context.close()
    document = pypdfium2.PdfDocument(target)
    printed = []
    for number, sheet in enumerate(document, 1):
        assert sheet.get_size() == pytest.approx(A4, abs=1)
        text = sheet.get_textpage()
        for n in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(n)
            if right > left:
                outside = left < MARGIN - 2 or right > A4[0] - MARGIN + 2 or bottom < 15 or top > A4[1] - 40
                assert not outside, text.get_text_range(n, 20)
        words = "".join(text.get_text_range().split())
        assert f"Halaman{number}dari{len(document)}" in words
        printed.append(words)
    whole = "".join(printed)
    assert "Disetujuioleh" in whole
    if plan != "jahat":  # other scripts come out of a PDF in another order
        for caption in captions:
            for word in caption.split():
                assert word.strip(".,!") in whole
