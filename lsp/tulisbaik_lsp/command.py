"""`tulisbaik lsp`: the command that this package adds to the command line."""

from __future__ import annotations

import click


@click.command()
def lsp() -> None:
    """Jalankan peladen bahasa untuk editor (LSP lewat masukan dan keluaran standar)."""
    from tulisbaik_lsp.__main__ import main

    main()
