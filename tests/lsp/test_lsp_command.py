"""The command that this package adds, and that it costs the others nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from tulisbaik import cli, data


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"tulisbaik.verbs": [("lsp", "tulisbaik_lsp.command:lsp")]}
    monkeypatch.setattr(data, "entry_points", lambda group: found[group])


def test_help_lists_it(installed: None) -> None:
    assert "lsp " in CliRunner().invoke(cli.cli, ["--help"]).output
    assert "editor" in CliRunner().invoke(cli.cli, ["lsp", "--help"]).output


def test_an_unknown_verb_is_told(installed: None) -> None:
    done = CliRunner().invoke(cli.cli, ["periksa"])
    assert done.exit_code == 2
    assert "periksa" in done.output


def test_other_verbs_do_not_look_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data, "entry_points", lambda group: pytest.fail("looked") if group == "tulisbaik.verbs" else [])
    assert "ejaan/" in CliRunner().invoke(cli.cli, ["rules"]).output


def test_the_server_loads_neither_spacy_nor_sheets() -> None:
    code = (
        "import sys, tulisbaik_lsp.server as s; s.build(); print([m for m in ('spacy', 'openpyxl', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
