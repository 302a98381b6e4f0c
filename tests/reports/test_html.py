"""The HTML report: its figures are those of the plan, its captions stay text, it needs nothing from elsewhere."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reports.conftest import MADE, Made, Make
from tests.reports.page import Node, parse, rows
from tulisbaik import Caption, Diagnostic, Linter
from tulisbaik.comparison import compare
from tulisbaik.errors import SourceError
from tulisbaik.findings import Finding
from tulisbaik.model import Severity, Span
from tulisbaik.outcomes import ENOUGH, outcomes
from tulisbaik.reports.html import render
from tulisbaik.reports.html.charts import tones
from tulisbaik.reports.html.marked import pieces
from tulisbaik.runner import Runner

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "[klik](javascript:alert(1)) javascript:alert(1)",
    "<!-- <a href=https://contoh.example> -->",
    "{{ 7 * 7 }} {% raw %} ${7*7}",
    "&lt;b&gt; &amp;amp; &#x3C;i&#62;",
    "baris\u2028pemisah\u2029alinea",
    "nama\u202egpj.exe\u2066isolat",
    "<svg onload=alert(1)><![CDATA[x]]>",
]


def number(text: str) -> int:
    return int(text.replace(".", ""))


def chart(root: Node, name: str) -> Node:
    """The chart of this name: its picture and its table."""
    (found,) = [d for d in root.all("div", "bagan") if any(t.attrs.get("id") == f"{name}-judul" for t in d.all("title"))]
    return found


def test_the_headline_figures_are_those_of_the_plan(fortnight: Made) -> None:
    plan, root = fortnight.plan, parse(fortnight.page)
    told = {f.all("span")[0].text: f.one("b").text for f in root.one("ul", "angka").inside if isinstance(f, Node)}
    clean = sum(all(f.diagnostic.severity is Severity.INFO for f in p.findings) for p in plan.posts)
    assert told == {
        "unggahan": str(len(plan.posts)),
        "takarir bersih": f"{clean} dari {len(plan.posts)}",
        "temuan": str(sum(plan.counts.values())),
        "hari kosong": f"{len(plan.empty_days)} dari {len(plan.days)}",
        "mengundang jawaban": f"{plan.inviting / len(plan.posts):.0%}",
    }
    assert "1 baris belum punya takarir." in root.text
    assert root.one("h1").text == "Rencana konten 1–14 Desember 2026"


def test_the_mix_is_that_of_the_plan_in_the_table_and_in_the_picture(fortnight: Made) -> None:
    plan, found = fortnight.plan, chart(parse(fortnight.page), "bauran")
    named = rows(found)[: len(plan.mix)]
    assert [(r[0], number(r[1]), r[2]) for r in named] == [(s.name, s.count, f"{s.share:.0%}") for s in plan.mix]
    assert {r[3] for r in named} == {"≤ 40%"}
    assert rows(found)[-1][:2] == ["Tanpa pilar", str(sum(not p.pillar for p in plan.posts))]
    lengths = [float(r.attrs["width"].rstrip("%")) for r in found.one("figure").all("rect", "isi") if r.attrs["height"] == "11"]
    shares = [s.share for s in plan.mix if s.count]
    assert lengths == pytest.approx([100 * s / max(0.4, *shares) for s in shares], abs=0.01)


def test_each_unit_has_its_own_mix(fortnight: Made, make: Make) -> None:
    plan, found = fortnight.plan, chart(parse(fortnight.page), "pilar-unit")
    names = {**plan.pillars, **plan.others}
    for row, (unit, posts) in zip(rows(found), plan.units.items(), strict=True):
        counts = Counter(names[p.pillar] for p in posts if p.pillar)
        assert row[:2] == [unit, str(len(posts))]
        assert {part.rpartition(" ")[0]: int(part.rpartition(" ")[2].strip("()")) for part in row[2].split(", ")} == counts
    assert 'id="pilar-unit-judul"' not in make([{"takarir": "Halo."}, {"takarir": "Halo lagi."}]).page


def test_posts_that_are_not_written_yet_stand_in_the_calendar(fortnight: Made) -> None:
    (entry,) = parse(fortnight.page).all("p", "belum")
    assert " ".join(entry.text.split()) == "21.00 Instagram Informasi Layanan Belum ditulis: Belum ditulis"


def test_more_pillars_than_colours_have_patterns(make: Make, tmp_path: Path) -> None:
    names = [f"pilar-{n}" for n in range(17)]
    pillars = [{"id": name, "nama": name.title(), "isyarat": [f"kata{n}"]} for n, name in enumerate(names)]
    (tmp_path / "pilar.yaml").write_text(json.dumps({"pilar": pillars}), encoding="utf-8")
    rows_ = [{"pilar": name, "takarir": f"Kabar {name}.", "tanggal": f"2026-12-{n + 1:02}"} for n, name in enumerate(names)]
    made = make(rows_, config='pillars = "pilar.yaml"\n')
    looks = tones(made.plan)
    assert len({looks[name] for name in names}) == 17
    root = parse(made.page)
    assert {n.attrs["id"] for n in root.all("pattern")} == {"garis-miring", "titik-titik"}
    drawn = {n.attrs["fill"] for n in chart(root, "bauran").all("rect") if "fill" in n.attrs}
    assert drawn == {"url(#garis-miring)", "url(#titik-titik)"}


def test_hours_and_units_are_those_of_the_plan(fortnight: Made) -> None:
    plan, root = fortnight.plan, parse(fortnight.page)
    hours = {int(r[0][:2]): number(r[1]) for r in rows(chart(root, "jam"))}
    assert hours == {h: sum(n for (_, hour), n in plan.hours.items() if hour == h) for _, h in plan.hours}
    severities = list(Severity)
    expected = [
        [unit, len(posts), *(sum(f.diagnostic.severity is s for p in posts for f in p.findings) for s in severities)]
        for unit, posts in plan.units.items()
    ]
    assert [[r[0], *map(number, r[1:])] for r in rows(chart(root, "unit"))] == expected


def test_every_day_post_finding_and_row_without_a_caption_is_there(fortnight: Made) -> None:
    plan, root = fortnight.plan, parse(fortnight.page)
    assert [t.attrs["datetime"] for t in root.all("time")] == [day.isoformat() for day in plan.days]
    assert [a.attrs["href"] for a in root.all("a", "jadwal")] == [f"#takarir-{n + 1}" for n in range(len(plan.posts))]
    articles = root.all("article")
    assert [a.one("div", "naskah").text for a in articles] == [p.result.caption.text for p in plan.posts]
    for article, post in zip(articles, plan.posts, strict=True):
        messages = [n.one("bdi").text for n in article.all("p", "pesan")]
        assert messages == [f.diagnostic.message for f in post.findings]
        assert sorted(int(a.attrs["data-n"]) for a in article.all("a", "rujuk")) == list(range(1, len(post.findings) + 1))
        marked = "".join(m.text for m in article.all("mark"))
        assert len(marked) == len({n for f in post.findings for n in range(f.diagnostic.span.start, f.diagnostic.span.end)})
        told = {n.one("code").text for n in article.all("p", "sebab")}
        assert told == {f.diagnostic.rule for f in post.findings}, "each rule says why, and who says so"
    assert "rencana.csv, baris" in root.one("ul", "baris").text
    assert "Belum ditulis, 8 Desember 2026" in root.one("ul", "baris").text
    told = [{dt.text: dd.text for dt, dd in zip(a.all("dt"), a.all("dd"), strict=True)} for a in articles]
    assert [number(t["Jangkauan"]) for t in told] == [p.numbers["jangkauan"] for p in plan.posts]
    decided = rows(root.one("section", "keputusan").one("table"))
    assert [r[2] for r in decided] == [f"{p.status}Rani" for p in plan.posts]


def test_a_long_gap_is_counted_and_a_post_without_a_day_is_not_lost(make: Make) -> None:
    made = make(
        [{"takarir": "Satu."}, {"takarir": "Dua.", "tanggal": "2027-01-20"}, {"takarir": "Tiga.", "tanggal": "", "jam": ""}]
    )
    calendar = parse(made.page).one("section", **{"aria-labelledby": "kalender"})
    assert "4 pekan tanpa unggahan" in calendar.text
    assert [a.attrs["href"] for a in calendar.one("ul", "lepas").all("a")] == ["#takarir-3"]


def test_an_empty_plan_and_parts_that_were_not_read_are_told(make: Make) -> None:
    made = make([])
    page = render(made.plan, made.runner, MADE, [SourceError("lain.xlsx", "berkas rusak.", "Simpan ulang.")])
    assert "Tidak ada takarir dalam rencana ini." in parse(page).text
    assert "berkas rusak" in parse(page).one("section", **{"aria-labelledby": "putuskan"}).text


def test_what_changed_since_the_last_period(fortnight: Made) -> None:
    plan = fortnight.plan
    then = replace(plan, posts=plan.posts[::2])
    compared = compare(then.seen, plan.seen)
    root = parse(render(replace(plan, compared=compared), fortnight.runner, MADE))
    table = rows(root.one("div", "banding"))
    changed = {(c.rule, c.unit or "seluruh rencana", str(c.before), str(c.now)) for c in compared.changes if c.verdict != "same"}
    assert {(r[0].partition(" ")[0], *r[1:4]) for r in table} == changed
    infos = fortnight.runner.rule_infos()
    assert all(r[0] == f"{rule} {infos[rule].gist}" for r in table for rule in [r[0].partition(" ")[0]])
    assert [r[4] for r in table] == sorted((r[4] for r in table), key=["memburuk", "baru", "membaik", "hilang"].index)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_values_stay_text(make: Make, text: str) -> None:
    fields = ("takarir", "unit", "pilar", "status", "pic", "judul", "tautan", "platform")
    page = make([dict.fromkeys(fields, text), {"takarir": "Biasa."}]).page
    root = parse(page)
    names = {n.name for n in root.all()}
    assert not names & {"script", "img", "iframe", "object", "embed", "link", "base", "form", "i", "image", "foreignobject"}
    assert len(root.all("style")) == 1
    for node in root.all():
        assert not {a for a in node.attrs if a.startswith("on") or a in ("style", "src")}
        assert node.attrs.get("href", "#").startswith("#")
    assert text in [a.one("div", "naskah").text for a in root.all("article")]
    assert text in [dd.text for a in root.all("article") for dd in a.all("dd")]


def test_the_policy_lets_in_its_own_style_and_nothing_else(fortnight: Made) -> None:
    root = parse(fortnight.page)
    policy = root.one("meta", **{"http-equiv": "Content-Security-Policy"}).attrs["content"]
    digest = b64encode(sha256(root.one("style").text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"https?:|url\(|@import", root.one("style").text)


def test_the_same_plan_gives_the_same_page(fortnight: Made) -> None:
    assert fortnight.page == fortnight.page


def test_ids_are_unique_and_links_lead_somewhere(fortnight: Made) -> None:
    root = parse(fortnight.page)
    ids = [n.attrs["id"] for n in root.all() if "id" in n.attrs]
    assert len(ids) == len(set(ids))
    assert {a.attrs["href"].removeprefix("#") for a in root.all("a")} <= set(ids)
    for node in root.all():
        assert set(node.attrs.get("aria-labelledby", "").split()) <= set(ids)


READ = st.text(st.characters(exclude_characters="\r\0", exclude_categories=("Cs",)), max_size=60)


@given(READ, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), st.sampled_from(Severity)), max_size=8))
def test_pieces_are_the_text_and_end_each_finding_once(text: str, spans: list[tuple[int, int, Severity]]) -> None:
    ends = [(min(a, len(text)), min(a + n, len(text)), s) for a, n, s in spans]
    found = [Diagnostic("x/y", s, Span(a, b), "") for a, b, s in ends]
    cut = list(pieces(text, found))
    assert "".join(p.text for p in cut) == text
    assert sorted(n for p in cut for n in p.ends) == list(range(1, len(found) + 1))
    at = 0
    for piece in cut:
        over = [d.severity for d in found if d.span.start < at + len(piece.text) and at < d.span.end]
        if piece.text:
            assert piece.level == min(over, key=lambda s: s.rank, default="")
        at += len(piece.text)
        assert all(found[n - 1].span.end == at for n in piece.ends)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=READ)
def test_any_caption_survives_as_text(fortnight: Made, text: str) -> None:
    first = fortnight.plan.posts[0]
    result = Linter().check(Caption(text))
    findings = tuple(Finding(d, result.caption.place, 1, 1, 1, 1, "") for d in result.diagnostics)
    plan = replace(fortnight.plan, posts=(replace(first, result=result, findings=findings),))
    assert parse(render(plan, fortnight.runner, MADE)).one("div", "naskah").text == text


def test_what_html_cannot_hold_is_shown(make: Make) -> None:
    made = make([{"takarir": "Nol"}])
    (post,) = made.plan.posts
    caption = post.result.caption._replace(text="a\0b\ud800c\rd")
    plan = replace(made.plan, posts=(replace(post, result=post.result._replace(caption=caption), findings=()),))
    page = render(plan, made.runner, date(2026, 11, 24))
    page.encode()
    assert parse(page).one("div", "naskah").text == "a\ufffdb\ufffdc\rd"
    assert 'data-kode="U+0000"' in page


def test_the_report_comes_with_the_plan_and_says_when_it_cannot_be_written(tmp_path: Path) -> None:
    from click import UsageError
    from click.testing import CliRunner

    from tulisbaik.cli import cli

    source = tmp_path / "rencana.jsonl"
    source.write_text('{"text": "Loket <b>buka</b>.", "jadwal": "2026-12-14T08:00"}\n', encoding="utf-8")
    target = tmp_path / "laporan.html"
    done = CliRunner().invoke(cli, ["plan", str(source), "--html", str(target)], standalone_mode=False)
    assert done.exception is None
    assert parse(target.read_text(encoding="utf-8")).one("div", "naskah").text == "Loket <b>buka</b>."
    done = CliRunner().invoke(cli, ["plan", str(source), "--html", str(tmp_path / "tiada" / "x.html")], standalone_mode=False)
    assert isinstance(done.exception, UsageError)


def test_the_runner_names_platforms() -> None:
    runner = Runner()
    runner.linter_for("a.md")
    assert runner.platform_names()["x"] == "X"


def test_what_was_measured_is_set_beside_pillar_hour_and_findings(fortnight: Made) -> None:
    plan, root = fortnight.plan, parse(fortnight.page)
    (measured,) = outcomes(plan)
    assert f"Jangkauan ({measured.count} unggahan)" in root.text
    said = [p.text for p in root.all("p", "baca")]
    for grouping, sentence in zip(measured.groupings, said, strict=True):
        table = [t for t in root.all("table") if t.one("caption").text == f"Median jangkauan menurut {grouping.by}"]
        found = {r[0]: (number(r[1]), r[2]) for r in rows(table[0])}
        assert {name: n for name, (n, _) in found.items()} == {g.name: g.count for g in grouping.groups}
        few = {name for name, (_, median) in found.items() if median == "terlalu sedikit"}
        assert few == {g.name for g in grouping.groups if g.count < ENOUGH}
        assert ("Terlalu sedikit" in sentence) == (len(grouping.told) < 2)
        assert "karena" not in sentence
