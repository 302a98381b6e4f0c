"""Reads one sentence for its calls: is this word a cue at its place, what is its verb, where does it send the reader?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, islice, pairwise
from typing import Final, NamedTuple

from tulisbaik.knowledge.call_clause import JOINTS, PHRASE, Clause
from tulisbaik.knowledge.call_story import tells
from tulisbaik.knowledge.call_words import Target, Words, targets_after
from tulisbaik.text.scan import ATOMIC, BLANK, Scan, kept

_MASKED: Final = ("quote", *ATOMIC)
_ANSWERS: Final = frozenset(
    "jawab tebak ceritakan komentar komentari komen balas reply vote tanya tanyakan usulkan pilih".split()
)

_REPORTED: Final = frozenset({"kemarin", "tadi", "semalam", "oleh"})  # “Warga diminta mengungsi oleh tim semalam”
_SPEAKING: Final = frozenset({"", "lirih", "pelan", "singkat", "sambil", "seraya", "kepada", "saat", "ketika", "tegas"})
_IF: Final = frozenset({"jika", "bila", "kalau", "apabila"})
_MEETING: Final = frozenset({"jumpa", "ketemu", "bertemu"})
_AWAITED: Final = _MEETING | {"ditunggu", "kutunggu", "dinanti"}
_COUNTED: Final = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh menjadi dari hingga tajam tipis".split()
)
_SHORT: Final = 7
_WHAT: Final = frozenset("apa siapa berapa mana kapan apakah".split())
_COPULAS: Final = frozenset({"adalah", "ialah", "merupakan"})
_THEY: Final = frozenset({"ia", "dia", "mereka", "beliau"})
_TELLING: Final = frozenset("jawab kata ujar tutur ucap ungkap tegas jelas pesan tanya sambung cerita kenang".split())


class Call(NamedTuple):
    """One call: text[start:end] (code points), its cue being word number `word`.

    `kind`: imperatif, hortatif, santun, larangan, imbauan (passive appeal), tanya (inviting question), label
    (label + target) or lunak (offer, invitation). `strength`: soft (an action alone), strong (with target or object),
    complete (with reason or deadline too). `verb` is the action in lower case, "" where none is named.
    `target` is the text that says where or how, "" when there is none.
    """

    start: int
    end: int
    kind: str
    strength: str
    target: str
    verb: str
    word: int

    @property
    def answerable(self) -> bool:
        """Does it ask for an answer: a question, a comment, a story of the reader's?"""
        return self.kind == "tanya" or self.verb in _ANSWERS or self.target in ("komentar", "inbox", "dm", "DM")


@kept
def masked(scan: Scan) -> frozenset[int]:
    """The words in quotations, addresses and the like: they are no calls of the writer's."""
    return frozenset(k for e in scan.of_kind(*_MASKED) for k in range(scan.word_at(e.start), bisect_left(scan.starts, e.end)))


class Reader(Clause):
    """Reads the calls of one sentence from its woken words, left to right."""

    def calls(self, cues: Sequence[Words | None]) -> list[Call]:
        """The calls at the words that may be `cues`, none when somebody is quoted. A label may lie inside a call's target."""
        hidden = masked(self.scan)
        roles = {k: words for k in range(self.first, self.last) if (words := cues[k]) is not None}
        if any(self._said(k) for k in roles if "tail" in roles[k]) or (self.first in roles and self._answers()):
            return []
        read: list[tuple[int, str, int]] = []
        done = self.first
        for k in roles:
            if k < done or k in hidden:
                continue
            if not roles[k]:
                self.rejected.add(k)
                continue
            if ":" in self.scan.gaps[k] and self._headed(k):
                break
            if "report" in roles[k] and not self._performs(k):
                if self._closes(k):
                    return []
                break  # the rest of the sentence tells what others ask for
            if cue := self._read(k, roles[k]):
                kind, verb = cue
                if kind == "hortatif" and verb < 0 and self.called:
                    continue  # “Ceritakan …, yuk!” is one call
                read.append((k, kind, verb))
                self.called = True
                done = max(verb, k) + 1
            else:
                self.rejected.add(k)
        calls: list[Call] = []
        after = self.last
        for k, kind, verb in reversed(read):
            calls.append(self._call(k, kind, verb, after))
            after = after if kind == "label" else k
        return calls[::-1]

    # What a woken word is ------------------------------------------------------------------------------------

    def _read(self, k: int, roles: Words) -> tuple[str, int] | None:
        """Kind of the call whose cue is word k, and the number of its verb (-1: none); None when it is no call."""
        if "hortative" in roles and self._invites(k):
            return "hortatif", self._verb_near(k)
        if "polite" in roles and self._asks(k):
            return "santun", self._verb_near(k)
        if "prohibition" in roles and self._forbids(k):
            return "larangan", k + 2 if self.next(k) == "lupa" and self.next(k + 1) else k + 1
        if "appeal" in roles and self._appeals(k):
            return "imbauan", k + 1
        if "performed" in roles and self._performs(k):
            return "santun", k
        if "urge" in roles and self._urges(k):
            return "imperatif", k + 1
        if "imperative" in roles and self._commands(k):
            return "imperatif", k
        if "label" in roles and self._labels(k):
            return "label", -1
        led = k - (self.prior(k) in ("tautan", "link"))
        if "bio" in roles and self.prior(led) in ("di", "in", "pada", "ke", "lewat", "via") and not self.capital(k + 1):
            return "label", -1
        if self.scan.lower[k] == "komentar" and self._answers_below(k):
            return "label", -1
        if "offer" in roles and self._offers(k):
            return "lunak", k + 1
        if "invitation" in roles and self._awaits(k):
            return "lunak", -1
        return None

    # The tests, one a kind of cue ----------------------------------------------------------------------------

    def _said(self, k: int) -> bool:
        """Is word k a "…, kata Kepala Dinas" that makes the sentence somebody else's?"""
        scan = self.scan
        if k == self.first:
            return False
        if scan.lower[k] in ("begitu", "demikian"):
            return not scan.kinds[k] & BLANK and self.next(k) in self.lex.sayings
        if any(c in scan.gaps[k] for c in '”"') and scan.words[k].islower() and self.next(k):
            return True  # “…,” tulis keterangan itu
        who, lex = self.next(k).removesuffix("nya"), self.lex
        if not self.capital(k + 1) and not any(who in people for people in (lex.people, lex.offices, lex.agents, lex.titles)):
            return False
        return any(c in scan.gaps[k] for c in ',”"') and scan.words[k].islower()

    def _closes(self, k: int) -> bool:
        """Does word k say after a comma whose words came before: “Jaga adikmu, pesannya”?"""
        scan = self.scan
        if not scan.lower[k].endswith("nya") or "," not in scan.gaps[k]:
            return False
        return scan.lower[k] != "katanya" or self.next(k) in _SPEAKING  # “Coba, deh, katanya enak” is hearsay

    def _answers(self) -> bool:
        """“Jawab Pak Lurah singkat, “Nanti.””: does the sentence tell who says what is quoted?"""
        scan, lex, k = self.scan, self.lex, self.first
        if scan.lower[k] not in _TELLING or self.next(k) not in lex.honorifics | lex.offices:
            return False
        return any(scan.starts[k] < q.start < scan.end(self.last - 1) for q in scan.of_kind("quote"))

    def _performs(self, k: int) -> bool:
        """“Kami mengundang Sobat”: the account itself calls, now."""
        if "performed" not in self.lex.roles.get(self.scan.lower[k], ()):
            return False
        before = self.prior(k)
        if before in self.lex.past or not {before, self.prior(k, 2)} & self.lex.performers:
            return False
        return any(w in self.lex.audience or w in self.lex.second for w in self.scan.lower[k + 1 : min(k + 4, self.last)])

    def _invites(self, k: int) -> bool:
        """“Ayo”, “yuk”: anywhere, but not inside a name ("Program Ayo Membaca")."""
        scan = self.scan
        if scan.gaps[k] in JOINTS and k > self.first:
            return False
        if scan.lower[k] == "mari" and k > self.first and not self.opens(k):
            return self.next(k) == "kita" and scan.words[k].islower()
        before = self.prior(k)
        if before in self.lex.name_heads or self.prior(k, 2) in self.lex.name_heads:
            return False
        titled = scan.words[k].istitle() and bool(before) and scan.words[k - 1].islower()
        return not titled or before in self.lex.vocatives

    def _asks(self, k: int) -> bool:
        word = self.scan.lower[k]
        after = self.next(k)
        if after in self.lex.polite_never.get(word, ()) or (k + 1 < self.last and self.scan.gaps[k + 1] == "-"):
            return False
        if self.scan.gaps[k] in JOINTS and k > self.first:
            return False
        if word.startswith("sil"):
            return True
        if word == "alangkah":  # “Alangkah baiknya bila kita …”
            return self.opens(k) and not _IF.isdisjoint(self.scan.lower[k + 2 : min(k + 4, self.last)])
        if word == "harap":
            return self._acts(after) or after in self.lex.with_lah
        return bool(after) and (self.opens(k) or self.prior(k) in self.lex.performers or self.addresses(k))

    def _acts(self, word: str) -> bool:
        """Does this word name something a person does?"""
        return word[:2] in ("me", "be", "ti") or self.lex.imperative(word)

    def _forbids(self, k: int) -> bool:
        scan = self.scan
        after = self.next(k)
        if (k + 1 < self.last and scan.gaps[k + 1] == "-") or (k > self.first and scan.gaps[k] in JOINTS):
            return False
        if after in self.lex.prohibitions_never or not after:
            return False
        return self.opens(k) or (scan.lower[k] != "dilarang" and self.prior(k) not in ("agar", "supaya", "untuk", "yang", "pun"))

    def _urges(self, k: int) -> bool:
        """“Segera vaksin”, “Tetap tenang”, but not “Segera hadir”, “Segera dibuka”."""
        after, lex = self.next(k), self.lex
        if not after or not self.opens(k):
            return False
        if self.scan.lower[k] == "tetap":
            return after in lex.with_lah or lex.imperative(after) or (after == "di" and self.next(k + 1) in lex.shelters)
        return after not in lex.urges_never and not lex.passive(after)

    def _appeals(self, k: int) -> bool:
        j = k + 1
        while j < self.last and self.scan.lower[j] in ("untuk", "agar", "tetap", "selalu", "segera"):
            j += 1
        if j >= self.last or self.scan.lower[j] in self.lex.appeals_never:
            return False
        if self.scan.lower[j] == "kepada":
            return self.opens(k) and self.next(j) in self.lex.audience
        if self.prior(k) and self.scan.lower[j] in self.lex.offices | self.lex.agents:
            return False  # “Peserta diminta panitia menunggu”: somebody else's appeal
        if not _REPORTED.isdisjoint(self.scan.lower[k : min(k + PHRASE, self.last)]):
            return False
        if self.addresses(k):
            return True
        return self.opens(k) and (self._acts(self.scan.lower[j]) or self.scan.lower[j] in self.lex.audience)

    def _commands(self, k: int) -> bool:
        """Is word k an imperative at its place?"""
        word, lex, scan = self.scan.lower[k], self.lex, self.scan
        if k > self.first and scan.gaps[k] in JOINTS:
            return False
        if word == "hati":
            return k + 1 < self.last and scan.gaps[k + 1] == "-" and scan.lower[k + 1] == "hati" and self.opens(k)
        if k + 1 < self.last and scan.gaps[k + 1] == "-":
            return False
        opens = self.opens(k)
        if (not opens and not self._directs(k)) or self._asked(k):
            return False
        return not (self._noun(k) or self._named(k) or (lex.bare(word) and self._subject(k)) or self._told(k) or tells(self, k))

    def _asked(self, k: int) -> bool:
        """“Pakai apa orang dulu menulis?”: is the verb part of a question, not a request to answer one?"""
        if self.scan.lower[k] in _ANSWERS or "?" not in self.scan.gaps[self.last]:
            return False
        after = self.next(k)
        return after in _WHAT or (after in ("di", "ke", "dari") and self.next(k + 1) == "mana")

    def _headed(self, k: int) -> bool:
        """“Menteri: tunda perjalanan”: does a headline name whose words these are?"""
        scan = self.scan
        if k == self.first or scan.gaps[k].strip() != ":":
            return False
        return scan.lower[self.clause_start(k - 1)] in self.lex.officials

    def _directs(self, k: int) -> bool:
        """“Info lengkap kunjungi perpusnas.go.id”: no comma before, but an address right after."""
        word = self.scan.lower[k]
        if word not in self.lex.target_verbs and word not in self.lex.complete:
            return False
        before = self.prior(k)
        if before == "segera":  # “Jika terjadi kebakaran segera hubungi …”
            return self.prior(k, 2) not in self.lex.blockers
        if not before or before in self.lex.blockers or before.startswith("me"):
            return False
        return any(t.digital for t in targets_after(self.scan, k, min(k + 7, self.last)))

    def _noun(self, k: int) -> bool:
        """Is a homograph a noun here: “daftar buku”, “cek fakta”?"""
        lex, word, after = self.lex, self.scan.lower[k], self.next(k)
        if after.removesuffix("nya") in lex.never.get(word, ()):
            return not (k + 2 < self.last and self.scan.lower[k + 2] in lex.go)
        if word not in lex.only or not after or k + 1 in masked(self.scan):
            return False
        if after in lex.only[word] or ("+" in lex.only[word] and after in lex.go):
            return False
        return not any(t.digital and t.led for t in targets_after(self.scan, k, self.last))

    def _named(self, k: int) -> bool:
        """“Kunjungi dan pelajari adalah dua kata kunci”: verbs that are only spoken of."""
        words = self.scan.lower[k + 1 : min(k + PHRASE, self.last)]
        for word in () if _COPULAS.isdisjoint(words) else words:
            if word in _COPULAS:
                return True
            if word in self.lex.subordinators and word not in self.lex.joins:
                return False
        return False

    def _subject(self, k: int) -> bool:
        """Is the bare verb the subject of a statement: “Baca buku membuat pikiran tenang”?"""
        lex, scan = self.lex, self.scan
        if scan.lower[k] in lex.helpers:
            return False
        for j in range(k + 1, min(k + PHRASE, self.last)):
            word = scan.lower[j]
            if not scan.kinds[j] & BLANK or word in lex.subordinators:
                return False
            if word in lex.predicates or (
                word[:2] == "di" and len(word) > 5 and word[-3:] not in ("tal", "usi") and lex.passive(word)
            ):
                return True
            if word in ("naik", "turun", "tumbuh") and (self.next(j) in _COUNTED or self.next(j)[:1].isdigit()):
                return True
            if word == "itu" and self.next(j) and self.next(j) not in lex.go and self.next(j) not in lex.leads:
                return True
            if word[:2] == "me" and word[-3:] == "kan" and j > k + 1:
                return True
        return False

    def _told(self, k: int) -> bool:
        """“Datang dari desa, ia …”: a story in the third person."""
        scan, stop = self.scan, min(k + PHRASE, self.last)
        if _THEY.isdisjoint(scan.lower[k + 1 : stop]):
            return False
        return any(scan.lower[j] in _THEY and "," in scan.gaps[j] for j in range(k + 1, stop))

    def _labels(self, k: int) -> bool:
        """“Info lengkap: perpusnas.go.id”."""
        if not self.opens(k):
            return False
        scan = self.scan
        for target in targets_after(scan, k, min(k + 10, self.last)):
            if target.digital:
                if any(":" in gap or not gap.isascii() for gap in scan.gaps[k + 1 : target.word + 1]):
                    return True
                told = any(w in self.lex.predicates for w in scan.lower[k + 1 : target.word])
                return target.led and not told
        return self._contact(k)

    def _answers_below(self, k: int) -> bool:
        """“Debat sehat di komentar!”: a short sentence that ends there, and tells of nobody's comments."""
        words = self.scan.lower[self.first : self.last]
        if len(words) > _SHORT or self.prior(k) not in ("di", "kolom") or (self.next(k) not in ("", "ya", "yuk", "bawah")):
            return False
        if any(w[:2] == "me" for w in words[1:]):
            return False
        return not any(self.lex.passive(w) or w in self.lex.past or w in self.lex.predicates for w in words)

    def _contact(self, k: int) -> bool:
        """“Info lebih lanjut via email”: a label that names a way without an address."""
        words = self.scan.lower[k + 1 : min(k + 6, self.last)]
        return any(w in self.lex.contacts and before in self.lex.leads for before, w in pairwise(words))

    def _offers(self, k: int) -> bool:
        """“dapat diunduh di s.id/…”, “Kamu bisa mendaftar lewat …”: soft, and only with a target."""
        scan, word = self.scan, self.scan.lower[k]
        after = self.next(k)
        if self.prior(k) in self.lex.past or self.prior(k) in ("tidak", "belum", "tak", "agar", "supaya", "yang"):
            return False
        targets = [t for t in targets_after(scan, k, self.last) if t.led]
        if word == "tersedia":
            return any(t.digital for t in targets[:1])
        if word == "boleh":  # “Boleh banget tanya-tanya lewat DM”
            return self.opens(k) and bool(targets) and any(map(self.lex.imperative, self.scan.lower[k + 1 : k + 3]))
        if word not in ("dapat", "bisa"):
            return False
        if after == "langsung":
            return True
        if after in self.lex.offered:
            return bool(targets)
        j = self.clause_start(k)
        before, acts = scan.lower[j:k], after[:2] in ("me", "da", "be")
        if acts and any(w in self.lex.second for w in before):
            return bool(targets)
        return acts and bool(before) and before[0] in self.lex.audience and any(t.digital for t in targets)

    def _awaits(self, k: int) -> bool:
        word = self.scan.lower[k]
        if (k + 1 < self.last and self.scan.gaps[k + 1] == "-") or self.prior(k) in ("yang", "lama"):
            return False
        if word not in _AWAITED:
            return self.prior(k) in self.lex.performers
        if word in _MEETING:
            return self.prior(k) == "sampai" and bool(self.next(k))
        return True

    # Putting a call together ---------------------------------------------------------------------------------

    def _verb_near(self, k: int) -> int:
        """The number of the verb that a hortative or polite cue goes with: after it, or just before (“daftar, yuk”)."""
        for j in range(k + 1, min(k + 5, self.last)):
            if self.lex.imperative(self.scan.lower[j]):
                return j
            if not self.scan.kinds[j] & BLANK and "," not in self.scan.gaps[j]:
                break
        return k + 1 if self.next(k) else -1

    def _call(self, k: int, kind: str, verb: int, after: int) -> Call:
        """The call with cue k; the next one of its sentence begins at word `after`."""
        scan, lex = self.scan, self.lex
        target = self._target(k, after)
        action = scan.lower[verb] if 0 <= verb < self.last else ""
        base = lex.base(action)
        placed = target and (target.digital or target.led or scan.lower[target.word] in lex.places)
        if action and not placed and base not in lex.target_verbs:
            target = None  # “Rayakan Natal”: an object, not a place
        end = self._end(max(k, verb), after)
        if target and k < target.word < after:
            end = max(end, target.end)
        stated = base in lex.complete
        if action and base not in lex.target_verbs:
            stated = stated or kind == "larangan" or bool(self.next(verb))
        where = target.text if target else scan.words[k] if kind == "label" and scan.lower[k] in lex.channels else ""
        strength = "soft"
        if kind not in ("lunak", "imbauan") and (where or stated):
            strength = "complete" if self._reasoned(k + 1, min(after, k + 40)) else "strong"
        return Call(scan.starts[k], end, kind, strength, where, base, k)

    def _reasoned(self, first: int, last: int) -> bool:
        """Does one of these words lead in why or by when? “untuk guru favoritmu” is for whom."""
        words = self.scan.lower[first:last]
        reasons = self.lex.reasons.intersection(words)
        return bool(reasons - {"untuk"}) or any(
            word == "untuk" and self.next(first + i)[:2] in ("me", "be", "di", "ke") for i, word in enumerate(words)
        )

    def _end(self, k: int, after: int) -> int:
        """Where the clause of word k ends, at the latest before word `after`."""
        j = k + 1
        while j < after and self.scan.kinds[j] & BLANK and j - k < 25:
            j += 1
        while j - 1 > k and self.scan.lower[j - 1] in self.lex.joins:
            j -= 1
        return self.scan.end(j - 1)

    def _target(self, k: int, after: int) -> Target | None:
        """The target of the call at word k: before the next call, later in the sentence, earlier in it, or in the next one.

        From the next sentence only an address or the bio counts: a place there is another matter.
        """
        near = list(islice(targets_after(self.scan, k, after), 2))
        if len(near) == 2 and near[1].address and near[1].word - near[0].word < 4:
            return near[1]  # “lewat surel halo@…”: the address itself
        beyond = (
            t for t in targets_after(self.scan, k, self.horizon) if t.word < self.last or t.address or t.text.endswith("bio")
        )
        behind = targets_after(self.scan, max(self.first, k - PHRASE) - 1, k)
        return next(chain(near, behind, beyond), None)
