"""Whether a passage answers a question: both read together, token by token, by small transformers.

An encoder reads them apart, so it tells what a passage is about; two questions about the same, of
which it answers one, lie equally near. The verifier reads the encoder's tokens of both beside each
other, with how near they come to one another, and says how well each sentence answers and how well
none does: one more choice beside the sentences, as for SQuAD 2 (Devlin and others 2019), to verify
what was found by other means (Hu and others 2019). The encoder is not changed by it, and an index
does not depend on it. How it learned stands in `index.train.verify`.

It is two, whose errors differ. `Finished` is a small transformer of its own over the finished
tokens: better at telling a passage about something else. `Continued` goes on from the middle of the
encoder with its upper layers but for a change of low rank (`index.verifying.adapted`): better at
telling a question about the same that is not answered.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from index.scored import Span
from index.tokens import Tokens
from index.verifying.pairs import Pairs, paired
from index.verifying.verifier_parts import Continued, Finished, log_odds

SHARES = (0.5, 0.8)  # of what each says in what both say
SURE = 6.0  # log-odds beyond which more says nothing


class Verifier(nn.Module):
    """Both, and what they say together.

    Args:
        finished, continued: see there.
    """

    def __init__(self, finished: Finished, continued: Continued) -> None:
        super().__init__()
        self.finished = finished
        self.continued = continued

    @property
    def parts(self) -> dict[str, nn.Module]:
        """Both by their names, in the order of `SHARES`."""
        return {"finished": self.finished, "continued": self.continued}

    def forward(self, pairs: Pairs) -> Tensor:
        """The log-odds that a sentence of each of `pairs` answers, shape (pairs,)."""
        odds = [log_odds(part(pairs)).clamp(-SURE, SURE) for part in self.parts.values()]
        return torch.stack([share * one for share, one in zip(SHARES, odds, strict=True)]).sum(0)

    def answering(self, question: Tokens, passage: Tokens, sentences: Sequence[Span]) -> float:
        """The log-odds that one of `sentences` answers, at most `sum(SHARES)` · `SURE` in size.

        Args:
            question, passage: read by the encoder that it learned on, with their states. Where one
                has no token, or the sentences have none, since a long passage was cut, the odds
                are even: 0.
            sentences: where they begin and end in the passage, in characters.
        """
        if not (len(question.vectors) and len(passage.vectors)):
            return 0.0
        pairs = paired([(question, passage, sentences)])
        if not pairs.places.any():
            return 0.0
        with torch.inference_mode():
            return float(self(pairs)[0])

    def settle(self) -> "Verifier":
        """Itself, which learns no more, and is faster."""
        self.continued.settle()
        return self.eval()
