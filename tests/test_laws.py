"""The five laws of the house, read from the imports of every module."""

from __future__ import annotations

import ast
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from tulisbaik.data import parse_yaml

SRC = Path(__file__).resolve().parent.parent / "src"
LSP = SRC.parent / "lsp"

# From the ground up. A module may import from its own layer and from those below, never from above.
LAYERS = [
    ["errors", "model", "data", "patterns"],
    ["text"],
    ["config"],
    ["knowledge"],
    ["rules", "checks"],
    ["ruleset", "linter"],
    ["fixer", "sources"],
    ["files", "findings", "shelf"],
    ["collection", "archive", "runner", "checked", "judging", "result_cache", "vocabulary", "stamp", "parallel"],
    [
        "baseline",
        "explain",
        "inspection",
        "starter",
        "testing",
        "comparison",
        "plan",
        "outcomes",
        "reports",
        "exchange",
        "spacy_component",
    ],
    ["cli", "cli_plan", "cli_run", "cli_terms", "__main__"],
]
FACE = {"tulisbaik", "tulisbaik.__version__"}  # the public face loads everything lazily


def modules(top: Path) -> dict[str, Path]:
    found = {}
    for path in sorted(top.rglob("*.py")):
        parts = list(path.relative_to(top).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        found[".".join(parts)] = path
    return found


MODULES = modules(SRC)
ALL = MODULES | modules(LSP)


def imports(path: Path, *, runtime_only: bool = False) -> set[str]:
    """The modules a file imports. `runtime_only`: those that importing it really loads (no function bodies, no TYPE_CHECKING)."""
    found: set[str] = set()

    def visit(node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import):
                found.update(alias.name for alias in child.names)
            elif isinstance(child, ast.ImportFrom) and child.module:
                assert child.level == 0, f"{path}: relative import"
                found.add(child.module)
                found.update(f"{child.module}.{a.name}" for a in child.names if f"{child.module}.{a.name}" in ALL)
            elif runtime_only and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                for other in child.orelse:
                    visit(other)
            else:
                visit(child)

    visit(ast.parse(path.read_text(encoding="utf-8")))
    return found


def layer(module: str) -> int | None:
    room = module.split(".")[1] if "." in module else None
    return next((n for n, rooms in enumerate(LAYERS) if room in rooms), None)


def test_every_room_has_a_layer() -> None:
    missing = {m for m in MODULES if "." in m and layer(m) is None}
    assert not missing


@pytest.mark.parametrize("module", [m for m in MODULES if "." in m])
def test_nothing_imports_from_above(module: str) -> None:
    own = layer(module)
    assert own is not None
    above = {
        name
        for name in imports(MODULES[module])
        if name.startswith("tulisbaik.") and name not in FACE and (layer(name) or 0) > own
    }
    assert not above


def test_no_circle() -> None:
    edges = {m: {i for i in imports(p, runtime_only=True) if i in ALL and i != m and i not in FACE} for m, p in ALL.items()}
    done: set[str] = set()

    def walk(module: str, path: tuple[str, ...]) -> None:
        assert module not in path, " -> ".join((*path, module))
        if module not in done:
            for other in sorted(edges[module]):
                walk(other, (*path, module))
            done.add(module)

    for module in edges:
        walk(module, ())


def test_judging_knows_no_file_and_sources_know_no_rule() -> None:
    for module, path in MODULES.items():
        names = imports(path)
        room = module.split(".")[1] if "." in module else ""
        if room in ("linter", "rules", "checks", "ruleset"):
            assert not {n for n in names if n.startswith("tulisbaik.sources") or n == "tulisbaik.files"}, module
        if room == "sources":
            assert not {n for n in names if n.startswith(("tulisbaik.rules", "tulisbaik.checks", "tulisbaik.linter"))}, module
        assert not {n for n in names if n.startswith("tulisbaik_lsp")}, f"{module} imports the server"


def homes_below(room: str) -> set[str]:
    return {m for m in MODULES if m == room or m.startswith(f"{room}.")}


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("spacy", {"tulisbaik.text.nlp", "tulisbaik.spacy_component"}),
        ("openpyxl", {"tulisbaik.sources.sheets", "tulisbaik.exchange.xlsx", *homes_below("tulisbaik.reports.xlsx")}),
        ("jinja2", {"tulisbaik.reports.html"}),
        ("markupsafe", {"tulisbaik.reports.html", "tulisbaik.reports.html.marked"}),
        ("pygls", set()),
        ("lsprotocol", set()),
    ],
)
def test_heavy_packages_have_one_home(package: str, homes: set[str]) -> None:
    users = {m for m, p in MODULES.items() if any(n.split(".")[0] == package for n in imports(p))}
    assert users <= homes


def test_only_doors_print() -> None:
    for module, path in MODULES.items():
        if module.split(".")[-1] in ("cli", "__main__") or ".cli" in module:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prints = [n.lineno for n in ast.walk(tree) if isinstance(n, ast.Call) and ast.unparse(n.func) == "print"]
        assert not prints, f"{module}: {prints}"


def test_a_usual_check_loads_nothing_heavy(tmp_path: Path) -> None:
    caption = tmp_path / "a.md"
    caption.write_text(
        "---\nplatform: instagram\npilar: layanan\n---\nBuku baru sudah tiba. Yuk, pinjam di lantai 2!\n", encoding="utf-8"
    )
    heavy = ("spacy", "openpyxl", "pygls", "lsprotocol", "numpy", "sqlite3", "xml", "holidays", "jinja2", "markupsafe")
    code = (
        "import sys; from tulisbaik.cli import cli; "
        f"cli.main(['check', {str(caption)!r}], standalone_mode=False); "
        f"print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("path", sorted((SRC.parent / "rules" / "data").glob("*.yaml")), ids=lambda path: path.name)
def test_the_cache_can_keep_shipped_tables(path: Path) -> None:
    """A date, say, it can't: the table would be parsed again in each run, and longer than a caption takes."""
    assert marshal.dumps(parse_yaml(path.read_text(encoding="utf-8"), str(path)))
