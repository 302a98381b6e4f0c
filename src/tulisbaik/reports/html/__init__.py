"""A plan as one HTML file that a leader reads, prints and signs: no script, nothing from elsewhere, no network."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from tulisbaik import __version__
from tulisbaik.errors import TulisbaikError
from tulisbaik.plan import Plan
from tulisbaik.reports.html.view import page
from tulisbaik.runner import Runner

_HERE = Path(__file__).parent
_STRESS = re.compile(r"(?<![\w*])\*([^\s*][^*\n]*?)\*(?![\w*])")
_CODE = re.compile(r"`([^`\n]+)`")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""What HTML or UTF-8 cannot hold."""


def render(plan: Plan, runner: Runner, made: date, errors: Iterable[TulisbaikError] = ()) -> str:
    """The report. `runner`: what the plan was read with; `made`: the day it bears; `errors`: what could not be read."""
    most = runner.config_for(next(iter(plan.paths), ".")).plan.max_share / 100
    seen = page(plan, runner.rule_infos(), runner.platform_names(), most, made, errors)
    return _UNWRITABLE.sub("\ufffd", _template().render(page=seen, version=__version__))


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters["lettered"] = _lettered
    style = (_HERE / "gaya.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()  # the policy of the page lets in this style sheet only
    return environment.get_template("laporan.html", globals={"style": Markup(style), "digest": digest})


def _lettered(text: str) -> Markup:
    """The `*word*` and `` `code` `` of a rule's reason as HTML; all else stays text."""
    return Markup(_CODE.sub(r"<code>\1</code>", _STRESS.sub(r"<em>\1</em>", str(escape(text)))))
