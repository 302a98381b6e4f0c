"""Typed facts loaded from the shipped tables and the agency's own files. No checks here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tulisbaik.data import home

if TYPE_CHECKING:
    from tulisbaik.config import Config
    from tulisbaik.knowledge.audiences import Audiences
    from tulisbaik.knowledge.links import Links
    from tulisbaik.knowledge.pillars import Pillars
    from tulisbaik.knowledge.platforms import Platforms
    from tulisbaik.knowledge.regulations import Regulations
    from tulisbaik.knowledge.terms import TermBase
    from tulisbaik.knowledge.windows import Windows


class Knowledge:
    """The facts that rules may ask for, each loaded on first use (a `functools.cached_property` a table)."""

    def __init__(self, config: Config) -> None:
        self.config = config

    @cached_property
    def terms(self) -> TermBase:
        """Official terms: the shipped ones, then the config's files, each extending those before. Raises ConfigError."""
        from tulisbaik.knowledge.terms import TermBase

        shipped = sorted((home() / "terms").glob("*.yaml")) if self.config.default_terms else []
        return TermBase.load((*shipped, *self.config.terms))

    @cached_property
    def regulations(self) -> Regulations:
        """The regulations among the terms."""
        from tulisbaik.knowledge.regulations import Regulations

        return Regulations(self.terms.of_kind("regulasi"))

    @cached_property
    def links(self) -> Links:
        """The hashtags, accounts and domains among the terms."""
        from tulisbaik.knowledge.links import Links

        return Links(self.terms.links)

    @cached_property
    def pillars(self) -> Pillars:
        """The agency's pillars (`pillars` in the config), else the shipped seven. Raises ConfigError."""
        from tulisbaik.knowledge.pillar_file import load

        return load(self.config.pillars)

    @cached_property
    def audiences(self) -> Audiences:
        """The shipped audiences and the agency's own (`audiences` in the config). Raises ConfigError."""
        from tulisbaik.knowledge.audiences import load

        return load(self.config.audiences)

    @cached_property
    def windows(self) -> Windows:
        """When the account posts (`[account.windows]`). Raises ConfigError."""
        from tulisbaik.knowledge.windows import parse

        return parse(self.config.account.windows, self.config.files, self.platforms)

    @cached_property
    def platforms(self) -> Platforms:
        """What the platforms allow, under the `[platforms.…]` tables of the config. Raises ConfigError."""
        from tulisbaik.knowledge.platforms import with_own

        return with_own(self.config.platforms, str(self.config.files[-1]) if self.config.files else "")
