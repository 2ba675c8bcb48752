"""Items of lists, and the lines that lead into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Document, Heading, Passage
from corpus.lists import last_led, leads, led, opening_list, told_in
from corpus.sentences import sentence_spans

TEXT = (
    "Đại biểu đến đông. Họ đề nghị:\n\n- Mở cảng. Mở thêm cầu.\n- Xây đường.\n- Trồng cây.\n\n"
    "Sau đó họ về: vui vẻ."
)


def lead_texts(text: str) -> list[str | None]:
    """The line that leads into the list of each sentence."""
    spans = sentence_spans(text)
    found = leads(text, spans)
    return [None if lead is None else text[slice(*spans[lead])] for lead in found]


def test_items_belong_to_the_line_above_their_list() -> None:
    """Each sentence of each item; the text before and behind belongs to none."""
    lead = "Họ đề nghị:"
    assert lead_texts(TEXT) == [None, None, lead, lead, lead, lead, None]


def test_numbers_and_letters_are_items_too() -> None:
    """1. 2) a) and (b), as lists are written, and the bullets of programs and of chats."""
    for mark in "1. 2) a) (b) * • · – 1.2. iv) C. 1/ đ/ ✓ 👉".split():
        assert lead_texts(f"Gồm có:\n{mark} tàu lớn\n{mark} thuyền") == [
            None,
            "Gồm có:",
            "Gồm có:",
        ]


def test_a_line_that_leads_into_no_list_leads_nothing() -> None:
    """What follows a colon in prose is prose."""
    assert lead_texts("Ông nói:\nCảng đã mở.\n- Một mục.") == [None, None, None]


def test_a_list_without_a_line_above_has_no_lead() -> None:
    """Items alone stay alone."""
    assert lead_texts("- Mở cảng.\n- Xây cầu.") == [None, None]


def test_items_are_told_behind_their_lead() -> None:
    """As they are understood."""
    spans = sentence_spans(TEXT)
    assert led(TEXT, spans)[:3] == [
        "Đại biểu đến đông.",
        "Họ đề nghị:",
        "Họ đề nghị: - Mở cảng.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "1. Được phép:\na) dùng bếp;\n2. Không được phép:\na) nuôi chó;\nb) hút thuốc.",
            ["1. Được phép: a) dùng bếp;", "2. Không được phép: a) nuôi chó;",
             "2. Không được phép: b) hút thuốc."],
        ),
        (
            "Gồm:\n1. Thu:\na) Phí:\n- học;\n- ở;\nb) lệ phí.\n2. Chi.",
            ["Gồm: 1. Thu: a) Phí: - học;", "Gồm: 1. Thu: a) Phí: - ở;", "Gồm: 1. Thu: b) lệ phí.",
             "Gồm: 2. Chi."],
        ),
        ("- Sáng:\n- Lớp 6.\n- Chiều:\n- Lớp 8.", ["- Sáng: - Lớp 6.", "- Chiều: - Lớp 8."]),
        ("- Sáng:\n+ Lớp 6.\n- Chiều nghỉ.", ["- Sáng: + Lớp 6.", "- Chiều nghỉ."]),
        ("I. Thu:\n1. Phí:\n1.1. Học.\n2. Lệ phí.",
         ["I. Thu: 1. Phí: 1.1. Học.", "I. Thu: 2. Lệ phí."]),
        ("h) Mất:\ni) Hỏng:\n- ghế.\nk) Khác.", ["i) Hỏng: - ghế.", "k) Khác."]),
        ("1) Fees:\n(i) rent.\n(ii) meals.", ["1) Fees: (i) rent.", "1) Fees: (ii) meals."]),
        ("b) Phí:\n- học.\n2. Khác:\na) ở.", ["b) Phí: - học.", "2. Khác: a) ở."]),
        ("Gồm:\n3. học.\n4) ở.", ["Gồm: 3. học.", "Gồm: 4) ở."]),
        ("1. Thu:\na) Phí:\n- học.\nb. Khác.", ["1. Thu: a) Phí: - học.", "1. Thu: b. Khác."]),
        ("1. Required:\n1. card\n2. photo\n2. Optional:\n1. CV",
         ["1. Required: 1. card", "1. Required: 2. photo", "2. Optional: 1. CV"]),
        ("1. Optional:\n1. CV\n2. Required:\n1. card\n2. photo",
         ["1. Optional: 1. CV", "2. Required: 1. card", "2. Required: 2. photo"]),
        ("Gồm:\na) Nộp:\na) đơn;\nb) sổ;\nc) ảnh;\nb) Nhận:\na) thẻ.",
         ["Gồm: a) Nộp: a) đơn;", "Gồm: a) Nộp: b) sổ;", "Gồm: a) Nộp: c) ảnh;",
          "Gồm: b) Nhận: a) thẻ."]),
        ("1. Nộp:\n1. đơn\n2. sổ\n3. ảnh\n2. Nhận thẻ.\n3. Trả thẻ.",
         ["1. Nộp: 1. đơn", "1. Nộp: 2. sổ", "1. Nộp: 3. ảnh", "2. Nhận thẻ.", "3. Trả thẻ."]),
    ],
)  # fmt: skip
def test_an_item_is_led_by_the_nearest_line_of_an_outer_kind(text: str, told: list[str]) -> None:
    """Not by the first list's lead, which may say the opposite; and by what leads that one."""
    last = [one for one in led(text, sentence_spans(text)) if not one.endswith(":")]
    assert last == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gồm:\n1. đơn\n(mẫu 01)\n2. ảnh", ["Gồm: 1. đơn", "Gồm: (mẫu 01)", "Gồm: 2. ảnh"]),
        ("Gồm:\n1. Nộp:\na) đơn\n(mẫu 01)\nb) sổ\n2. Nhận.",
         ["Gồm: 1. Nộp: a) đơn", "Gồm: 1. Nộp: (mẫu 01)", "Gồm: 1. Nộp: b) sổ", "Gồm: 2. Nhận."]),
        ("Steps:\n\n1. Fill in B2.\n\nIt is at desk 3. Take two.\n\n2. Bring a photo.",
         ["Steps: 1. Fill in B2.", "It is at desk 3.", "Take two.", "Steps: 2. Bring a photo."]),
        ("Được mang:\na) Nước\nb) Sách\nKhông được mang đồ ăn.\nc) Bút",
         ["Được mang: a) Nước", "Được mang: b) Sách", "Không được mang đồ ăn.",
          "Được mang: c) Bút"]),
        ("1. Gồm:\n- Đơn\n- Ảnh\nPhí là 5 nghìn.\n2. Ở phòng 5",
         ["1. Gồm: - Đơn", "1. Gồm: - Ảnh", "Phí là 5 nghìn.", "2. Ở phòng 5"]),
        ("Free:\n1. tea\nNot free\n2. cake", ["Free: 1. tea", "Not free", "2. cake"]),
        ("Free:\n1. tea\nNot free:\n2. cake", ["Free: 1. tea", "Not free: 2. cake"]),
        ("Free:\n- tea\nAsk first.\n- cake", ["Free: - tea", "Ask first.", "- cake"]),
    ],
)  # fmt: skip
def test_a_list_goes_on_below_a_line_that_belongs_to_an_item(text: str, told: list[str]) -> None:
    """Where it counts on; a sentence may say the opposite of the lead, and so has none.

    A line that heads other items ends it, and so does any below a bullet.
    """
    assert [one for one in led(text, sentence_spans(text)) if not one.endswith(":")] == told


def test_a_list_with_a_line_in_it_is_one_to_its_end() -> None:
    """Below a lead, and where it opens a text."""
    text = "Gồm:\n1. đơn\n(mẫu 01)\n2. ảnh\nHết."
    spans = sentence_spans(text)
    assert last_led(leads(text, spans), 0) == 3
    opening = text.removeprefix("Gồm:\n")
    assert opening_list(opening, sentence_spans(opening)) == 3


def test_a_list_goes_on_behind_a_sentence_in_it() -> None:
    """That of the lead above; the list within it ends before the sentence."""
    text = "Gồm:\n1. Nộp:\n- đơn\n- ảnh\nPhí là 5 nghìn.\n2. Nhận.\n3. Trả.\nHết."
    leading = leads(text, sentence_spans(text))
    assert leading == [None, 0, 1, 1, None, 0, 0, None]
    assert [last_led(leading, at) for at in range(8)] == [6, 3, 2, 3, 4, 5, 6, 7]


def test_a_list_ends_where_another_begins() -> None:
    """Below a sentence that leads into it, and is of neither."""
    text = "Gồm:\n- đơn\nHết.\nCòn lại:\n- ảnh"
    assert last_led(leads(text, sentence_spans(text)), 0) == 1


def test_a_list_ends_behind_the_lists_in_it() -> None:
    """For each sentence; one that leads into nothing is its own last."""
    text = "Gồm:\n1. Thu:\na) phí;\nb) lệ phí.\n2. Chi.\nHết."
    leading = leads(text, sentence_spans(text))
    assert [last_led(leading, at) for at in range(6)] == [4, 3, 2, 3, 4, 5]


CUT = (
    "Học phí\n\n1. Được miễn:\na) con liệt sĩ;\nb) hộ nghèo. Có sổ năm nay;\nc) mồ côi.\n"
    "2. Không được miễn:\na) học lại.\nHết."
)


@pytest.mark.parametrize(
    ("begins", "headings", "told"),
    [
        ("b)", (), ["1. Được miễn: b) hộ nghèo.", "1. Được miễn: Có sổ năm nay;"]),
        ("Có sổ", (), ["1. Được miễn: Có sổ năm nay;", "1. Được miễn: c) mồ côi."]),
        ("2.", (), ["2. Không được miễn:", "2. Không được miễn: a) học lại."]),
        ("Hết", (), ["Hết."]),
        ("b)", (Heading(9, 22, 2),), ["b) hộ nghèo.", "Có sổ năm nay;"]),
    ],
)
def test_a_list_that_a_passage_cuts_keeps_its_lead(
    begins: str, headings: tuple[Heading, ...], told: list[str]
) -> None:
    """Within its section; the lists below have their own."""
    start = CUT.index(begins)
    text = CUT[start:]
    document = Document("d", "Học phí", "vi", CUT, "d.txt", headings=headings)
    passage = Passage("d", start, len(CUT), text)
    assert told_in(document, passage, sentence_spans(text))[: len(told)] == told


def test_a_passage_may_begin_with_a_line_of_an_item() -> None:
    """Its list began above, if it counts on below."""
    whole = "Gồm:\n\n1. Đơn.\n\nĐơn có ở cổng.\n\n2. Ảnh."
    document = Document("d", "Nộp", "vi", whole, "d.txt")
    text = whole[whole.index("Đơn có") :]
    passage = Passage("d", len(whole) - len(text), len(whole), text)
    told = told_in(document, passage, sentence_spans(text))
    assert told == ["Đơn có ở cổng.", "Gồm: 2. Ảnh."]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("- Mở cảng. Mở thêm cầu.\n- Xây đường.\n\nSau đó họ về.", 3),
        ("1. Mở cảng.\n2. Xây cầu.", 2),
        ("- Mở cảng. Mở thêm cầu.\nSau đó họ về.", 0),
        ("Họ đề nghị:\n- Mở cảng.\n- Xây cầu.", 0),
    ],
)
def test_a_list_that_opens_a_text_has_two_items_at_least(text: str, listed: int) -> None:
    """Its sentences are counted; one item is no list, and what stands lower does not open."""
    assert opening_list(text, sentence_spans(text)) == listed


@given(st.text(alphabet="ab.: \n-1)", max_size=60))
def test_a_lead_stands_before_its_items_and_ends_in_a_colon(text: str) -> None:
    """Whatever the text is; one told sentence for each span."""
    spans = sentence_spans(text)
    for place, lead in enumerate(leads(text, spans)):
        assert lead is None or (lead < place and text[slice(*spans[lead])].endswith(":"))
    assert len(led(text, spans)) == len(spans)


def test_lists_within_each_other_have_an_end() -> None:
    """Where each item leads into the next, what is told of the last does not grow without one."""
    text = "1. a:\n" * 2000
    assert len(led(text, sentence_spans(text))[-1]) < 200
