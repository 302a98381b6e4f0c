"""Leaves a mark when its folder's code is run."""

from pathlib import Path

from tulisbaik.rules.base import bad, good, rule

Path(__file__).parent.parent.joinpath("dijalankan").touch()


@rule(severity="info", message="Ini jejak.", ref="Uji", words=["jejakkode"], examples=[bad("[[jejakkode]]"), good("jejak")])
def check(ctx):
    """Aturan ini hanya menandai bahwa kode map kerja dijalankan."""
    for k in ctx.words:
        yield ctx.hit_words(k, k + 1)
