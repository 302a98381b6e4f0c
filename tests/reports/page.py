"""A page as a tree that tests can ask: the parser of the standard library, and closing tags that must fit."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "img", "link", "input", "hr"}


@dataclass
class Node:
    """An element: its name, its attributes, and what is in it."""

    name: str
    attrs: dict[str, str]
    inside: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.inside)

    def all(self, name: str = "", css: str = "") -> list[Node]:
        """Elements below by name and class, in order."""
        found = []
        for part in self.inside:
            if isinstance(part, Node):
                if (not name or part.name == name) and (not css or css in part.attrs.get("class", "").split()):
                    found.append(part)
                found += part.all(name, css)
        return found

    def one(self, name: str = "", css: str = "", **attrs: str) -> Node:
        """The only such element."""
        (found,) = [n for n in self.all(name, css) if attrs.items() <= n.attrs.items()]
        return found


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack = [Node("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.stack[-1].inside.append(node)
        if tag not in VOID:
            self.stack.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.stack[-1].inside.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop().name == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        self.stack[-1].inside.append(data)


def parse(page: str) -> Node:
    """The root of a page whose elements are all closed in order."""
    builder = _Builder()
    builder.feed(page)
    builder.close()
    (root,) = builder.stack
    return root


def rows(table: Node) -> list[list[str]]:
    """The cells of a table's body, without soft hyphens."""
    body = table.one("tbody")
    return [[cell.text.strip() for cell in row.inside if isinstance(cell, Node)] for row in body.all("tr")]
