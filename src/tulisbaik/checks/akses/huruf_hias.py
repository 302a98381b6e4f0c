"""Letters of other alphabets used as decoration."""

import unicodedata
from collections.abc import Iterator

from tulisbaik.patterns import lazy
from tulisbaik.rules.base import Context, Hit, bad, good, rule
from tulisbaik.text.case import joined

_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz")
_LEAST = 2


_BOXED = lazy("[\u24b6-\u24e9\U0001f130-\U0001f149\U0001f150-\U0001f169\U0001f170-\U0001f189]{3,}")


def _styled(c: str) -> bool:
    """Mathematical letters, letters of full width, in circles or squares, and small capitals."""
    n = ord(c)
    return 0x1D400 <= n <= 0x1D7FF or 0xFF21 <= n <= 0xFF5A or c in _OTHERS


_OTHERS = frozenset("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢℬℰℱℋℐℒℳℛℂℍℕℙℚℝℤℊℎℓℴℯℭℌℑℜℨ")


def _wakes(word: str) -> bool:
    if word.isascii():
        return False
    return sum(map(_styled, word)) >= _LEAST or (len(word) == 1 and 0x1D400 <= ord(word) <= 0x1D7FF)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_SMALL_CAPITALS)


@rule(
    severity="warning",
    message="Huruf hias tidak terbaca pembaca layar dan mesin pencari; tulis “{fix}”.",
    ref="WCAG 2.2, 1.3.1; kaidah huruf miring EYD V, HG03",
    shape=_wakes,
    gap_shape=lambda gap: not gap.isascii() and bool(_BOXED.search(gap)),
    sees=("quote", "hashtag"),
    examples=[
        bad("[[𝑻𝒂𝒉𝒖𝒌𝒂𝒉 𝑲𝒂𝒎𝒖]]? Jawab ya.", fixed="Tahukah Kamu? Jawab ya."),
        bad("[[ＧＲＡＴＩＳ]] untuk warga.", fixed="GRATIS untuk warga."),
        bad("[[Ⓛⓐⓨⓐⓝⓐⓝ]] baru.", fixed="Layanan baru."),
        bad("[[ʟᴀʏᴀɴᴀɴ]] baru.", fixed="layanan baru."),
        good("Tahukah kamu? Suhu 30°C, luas 5 m², naskah Batak ᯅᯖᯂ̀."),
    ],
)
def check(ctx: Context) -> Iterator[Hit]:
    """Huruf tebal, miring, lebar, atau bulat dari Unicode matematika bukan huruf: pembaca layar mengejanya satu per satu dan
    pencarian tidak menemukannya."""
    scan = ctx.scan
    done = 0
    for k in ctx.words:
        if k < done:
            continue
        last = k + 1
        while joined(scan, last) and _wakes(scan.words[last]):
            last += 1
        done = last
        plain = _plain(ctx.text[scan.starts[k] : scan.end(last - 1)])
        yield ctx.hit_words(k, last, fix=plain, safe=plain.isascii())
    for k in ctx.gaps:
        start = scan.end(k - 1) if k else 0
        for m in _BOXED.finditer(scan.gaps[k]):
            yield ctx.hit(start + m.start(), start + m.end(), fix=_unboxed(m[0]))


def _unboxed(text: str) -> str:
    """Letters in circles and squares as plain ones."""
    return "".join(chr(65 + (ord(c) - 0x1F130) % 32) if ord(c) >= 0x1F130 else unicodedata.normalize("NFKC", c) for c in text)
