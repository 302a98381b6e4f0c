"""Words of saying, which bring in somebody's own words."""

from __future__ import annotations

from typing import Final

AFTER_QUOTE: Final = frozenset(
    "kata ujar tutur ucap jelas ungkap tegas seru pesan tambah imbuh sebut papar terang tandas lanjut tukas jawab tanya "
    "teriak sambung pungkas ajak harap pinta cetus celetuk bisik sapa puji tulis kenang pekik jerit sahut tegur bentak "
    "gumam keluh kisah urai sanggah bantah kelakar "
    "katanya ujarnya tuturnya ucapnya "
    "jelasnya ungkapnya tegasnya serunya pesannya tambahnya imbuhnya sebutnya paparnya terangnya tandasnya lanjutnya "
    "tukasnya jawabnya tanyanya sambungnya pungkasnya ajaknya harapnya".split()
)
"""What may follow a quotation: `"…," kata Ani`."""

BEFORE_QUOTE: Final = frozenset(
    "mengatakan berkata menegaskan mengingatkan berpesan menjelaskan mengungkapkan menuturkan bertanya menjawab menambahkan "
    "menyampaikan berujar bertutur berseru menyeru berteriak memaparkan menerangkan menyatakan mengimbau mengajak menulis "
    "mengumumkan memperingatkan berharap meminta berbisik menanggapi membalas menyebutkan".split()
)
"""What may stand before a quotation: `Ani berkata, "…"`."""

SAYING: Final = AFTER_QUOTE | BEFORE_QUOTE
