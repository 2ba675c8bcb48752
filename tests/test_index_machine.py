"""Anything in any order: build, change, remove, be killed, reopen, ask; a dictionary knows better.

After each step the index holds what the dictionary says, and ranks as one that was built at once.
"""

import random
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from corpus.document import Document
from index.build import build
from index.check import check
from index.removal import remove_documents
from tests.fakes import FakeEncoder, document
from tests.flips import opened, told
from tests.power_loss import after_power_loss, recorded
from tests.translators import no_translator

NAMES = st.sampled_from(["a", "b", "c", "d"])
TEXTS = st.sampled_from(
    [
        "Tàu thuyền cập cảng biển.",
        "Câu số 3 nói về chợ.\n\nTàu thuyền của bài 1 chở cá.",
        "Núi cao.\n\nRừng sâu.\n\nBiển rộng.",
        "Cảng biển đón tàu. " * 12,
    ]
)
NOBODY_SPEAKS = no_translator()


class IndexMachine(RuleBasedStateMachine):
    """An index, the documents that its owner has now, and those that it must hold."""

    def __init__(self) -> None:
        super().__init__()
        self.top = Path(tempfile.mkdtemp(prefix="hoidap-machine-"))
        self.index = self.top / "index"
        self.now: dict[str, Document] = {}
        self.live: dict[str, Document] = {}

    @initialize(text=TEXTS)
    def begin(self, text: str) -> None:
        """An index of one document."""
        self.now = {"a": document("a", text)}
        self.build()

    @rule(name=NAMES, text=TEXTS, language=st.sampled_from(["vi", "en"]))
    def change(self, name: str, text: str, language: str) -> None:
        """A document added, or with another text; the index does not know yet."""
        self.now[name] = document(name, text, language)

    @rule(name=NAMES)
    def forget(self, name: str) -> None:
        """A document that will be missing in the next build."""
        if len(self.now) > 1:
            self.now.pop(name, None)

    @rule()
    def build(self) -> None:
        """Make the index that of the documents."""
        report = build(self.now.values(), self.index, FakeEncoder(), translator=NOBODY_SPEAKS)
        self.live = dict(self.now)
        assert report.documents == len(self.live)

    @precondition(lambda self: len(self.live) > 1)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        """Take a document out of the index."""
        name = data.draw(st.sampled_from(sorted(self.live)))
        remove_documents(self.index, [name], translator=NOBODY_SPEAKS)
        del self.live[name]

    @rule(share=st.floats(0, 1), power=st.booleans(), seed=st.integers(0, 1000))
    def be_killed(self, share: float, power: bool, seed: int) -> None:
        """A build that ends at one of its steps, or with the power; what it left is used on."""
        with recorded(self.index) as moments:
            build(self.now.values(), self.index, FakeEncoder(), translator=NOBODY_SPEAKS)
        moment = moments[int(share * (len(moments) - 1))]
        shutil.rmtree(self.index)
        # A process that was killed leaves what other processes saw; a power failure leaves less.
        left = moment if power else replace(moment, safe=moment.seen)
        after_power_loss(left, self.index, random.Random(seed))
        found = dict(opened(self.index).documents)
        assert found in (self.live, self.now)
        self.live = found

    @rule()
    def reopen(self) -> None:
        """Whole, as far as anybody can see."""
        report = check(self.index, translator=NOBODY_SPEAKS)
        assert not report.generations[0].faults

    @invariant()
    def holds_and_ranks_as_it_should(self) -> None:
        """The documents in their order, and what an index made at once would say."""
        if not self.live:
            return
        store = opened(self.index)
        assert dict(store.documents) == self.live
        fresh = self.top / "fresh"
        build(store.documents.values(), fresh, FakeEncoder(), translator=NOBODY_SPEAKS)
        assert told(store) == told(opened(fresh))
        shutil.rmtree(fresh)

    def teardown(self) -> None:
        """Nothing is left behind."""
        shutil.rmtree(self.top)


TestIndexMachine = IndexMachine.TestCase
TestIndexMachine.settings = settings(
    max_examples=12,
    stateful_step_count=12,
)
