"""The student's word pieces: the teacher's English ones that text uses, and Vietnamese syllables.

All 30,522 English pieces beside the Vietnamese ones would not fit the size we ship, so an English
piece stays when it is common in the data or early in the teacher's own list, which is ordered by
frequency in Wikipedia and books. Vietnamese comes as whole syllables, marked and unmarked.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from index.words.marks import without_marks

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
_VIETNAMESE = re.compile(r"[a-zà-ỹđ]+")
_PLAIN_PIECE = re.compile(r"(?!\[..)(##)?[!-~–—‘’“”•…°€£§±²³½×]+")
_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđñńśćźĺŕ"
# Marks that no Vietnamese letter carries, as NFD writes them: dropped, so ü is u and ç is c.
_FOREIGN_MARKS = "[\u0304\u0305\u0307\u0308\u030a-\u031a\u031c-\u0322\u0324-\u036f]"


def english_pieces(teacher: Tokenizer, texts: Sequence[str], size: int) -> list[str]:
    """The `size` pieces of `teacher` most worth keeping, in the teacher's order.

    The worth of a piece is the mean of its share in `texts` and of the share that Zipf's law
    gives its place in the teacher's list. Single characters always stay.
    """
    counts: Counter[str] = Counter()
    for start in range(0, len(texts), 4096):
        batch = teacher.encode_batch(list(texts[start : start + 4096]), add_special_tokens=False)
        for encoding in batch:
            counts.update(encoding.tokens)
    ranked = sorted(teacher.get_vocab().items(), key=lambda item: item[1])
    usable = [piece for piece, _ in ranked if _PLAIN_PIECE.fullmatch(piece)]
    total = sum(counts.values())
    zipf = sum(1 / rank for rank in range(1, len(usable) + 1))
    worth = {
        piece: counts[piece] / total + 1 / (rank * zipf) for rank, piece in enumerate(usable, 1)
    }
    single = {piece for piece in usable if len(piece.removeprefix("##")) == 1}
    best = sorted(worth, key=lambda piece: (piece not in single, -worth[piece]))[:size]
    chosen = set(best)
    return [piece for piece in usable if piece in chosen]


def vietnamese_pieces(texts: Iterable[str], known: Iterable[str], size: int) -> list[str]:
    """At most `size` new whole-word pieces: marked syllables, and the same without marks.

    An unmarked syllable counts a quarter of what it counts marked, since most text is marked.
    """
    known = set(known)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_VIETNAMESE.findall(text.lower()))
    unmarked: Counter[str] = Counter()
    for syllable, count in counts.items():
        unmarked[without_marks(syllable)] += count // 4
    counts.update(unmarked)
    new = [s for s, _ in counts.most_common() if s not in known and 1 < len(s) <= 7]
    letters = [p for letter in _LETTERS for p in (letter, "##" + letter) if p not in known]
    return letters + new[: size - len(letters)]


def bilingual_tokenizer(pieces: Sequence[str], max_length: int) -> Tokenizer:
    """A WordPiece tokenizer over `pieces`: lower case, Vietnamese marks kept, others dropped."""
    vocabulary = {piece: number for number, piece in enumerate((*SPECIAL, *pieces))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFD(),
            normalizers.Replace(Regex(_FOREIGN_MARKS), ""),
            normalizers.NFC(),
            normalizers.BertNormalizer(strip_accents=False, lowercase=True),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")],
    )
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.enable_truncation(max_length)
    tokenizer.enable_padding(pad_id=0, pad_token="[PAD]")
    return tokenizer
