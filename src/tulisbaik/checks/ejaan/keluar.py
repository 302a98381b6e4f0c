"""keluar, the verb, and ke luar, to the outside of."""

from collections.abc import Iterator

from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_OUTSIDE = frozenset("negeri kota daerah pulau kabupaten provinsi jawa".split())
_DONE = frozenset("sudah telah akan belum bisa dapat segera baru harus boleh mau sedang".split())


@rule(
    severity="warning",
    message="Di sini “{found}” seharusnya “{fix}”.",
    ref="EYD V, KD01; KBBI VI Daring",
    words=("keluar", "ke"),
    examples=[
        bad("Ia pergi [[keluar]] negeri.", fixed="Ia pergi ke luar negeri."),
        bad("Pengumuman sudah [[ke luar]].", fixed="Pengumuman sudah keluar."),
        good("Ia keluar dari kota. Ia ke luar negeri. Pengumuman sudah keluar. Sudah ke luar kota."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """*Keluar* lawan *masuk*; *ke luar* lawan *ke dalam* (ke luar negeri, ke luar kota)."""
    scan = ctx.scan
    for k in ctx.words:
        after = scan.lower[k + 1] if k + 1 < len(scan) and joined(scan, k + 1) else ""
        if scan.lower[k] == "keluar":
            if after in _OUTSIDE:
                yield ctx.hit_words(k, k + 1, fix=scan.words[k][:2] + " luar")
        elif after == "luar" and k and joined(scan, k) and scan.lower[k - 1] in _DONE:
            then = k + 2
            if then >= len(scan) or not joined(scan, then) or scan.lower[then] in ("dari", "dan", "pada", "hari", "sejak"):
                yield ctx.hit_words(k, k + 2, fix=scan.words[k] + "luar")
