"""A folder as a university's office has it: every format, two languages, old encodings, copies.

`python -m tests.made_folder DIR` makes one to try a build on, with a number behind DIR one of so
many small files; nothing in them is from elsewhere.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.made_files import open_document, pdf_file, web_page, word_file
from tests.old_vietnamese import as_read, in_tcvn3, in_vni, in_windows_1258

_UNITS = ("Phòng Đào tạo", "Thư viện", "Ký túc xá", "Khoa Luật", "Khoa Kinh tế", "Trạm Y tế")
_MATTERS = ("đăng ký học phần", "mượn sách", "nộp học phí", "xin giấy xác nhận", "đổi phòng ở",
            "bảo lưu kết quả", "nhận học bổng", "thi lại")  # fmt: skip
_OFFICES = ("The registry", "The library", "The law school", "The clinic")
_ERRANDS = ("registering for courses", "borrowing books", "paying fees", "applying for a grant")
BAD = {"scan.pdf", "empty.txt", "photo.png", "old.docx"}


def vietnamese(chance: random.Random) -> tuple[str, list[str]]:
    """A title and paragraphs."""
    unit, matter = chance.choice(_UNITS), chance.choice(_MATTERS)
    room, hour, days = chance.randrange(100, 600), chance.randrange(7, 12), chance.randrange(2, 30)
    return f"Hướng dẫn {matter}", [
        f"{unit} tiếp sinh viên đến {matter} tại phòng {room}, từ {hour} giờ các ngày trong tuần.",
        "# Thời hạn",
        f"Yêu cầu {matter} được trả lời trong {days} ngày làm việc kể từ ngày nhận đủ hồ sơ.",
        "# Lệ phí",
        f"Lệ phí {matter} là {chance.randrange(1, 90)}.000 đồng; sinh viên nghèo được miễn.",
    ]


def english(chance: random.Random) -> tuple[str, list[str]]:
    """A title and paragraphs."""
    office, errand = chance.choice(_OFFICES), chance.choice(_ERRANDS)
    return f"Guide to {errand}", [
        f"{office} helps students with {errand} in room {chance.randrange(100, 600)} on weekdays.",
        "# Deadlines",
        f"Requests are answered within {chance.randrange(2, 30)} working days of their arrival.",
    ]


def made_files(seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, 77 of them; those in `BAD` cannot become documents."""
    chance = random.Random(seed)
    for number in range(22):
        title, paragraphs = (english if number % 3 == 2 else vietnamese)(chance)
        text = "\n\n".join([title, *paragraphs]).replace("# ", "")
        marked = f"# {title}\n\n" + "\n\n".join(words.replace("# ", "## ") for words in paragraphs)
        folder = ("quy-dinh", "thong-bao/2024", "guides")[number % 3]
        yield (
            f"{folder}/{number:02}.docx",
            word_file(
                title, [*paragraphs, "- bản gốc", "- bản sao"], [["Ngày", "Giờ"], ["Thứ hai", "8"]]
            ),
        )
        yield f"{folder}/{number:02}-in.pdf", pdf_file(title, paragraphs * (1 + number % 4))
        if number % 2:
            yield f"{folder}/{number:02}-web.html", web_page(title, paragraphs).encode()
        elif number % 4:
            yield f"{folder}/{number:02}-ghi.md", marked.encode()
        else:
            yield f"{folder}/{number:02}-ghi.txt", text.encode("utf-8-sig")
    title, paragraphs = vietnamese(chance)
    page = web_page(title, paragraphs, charset="iso-8859-1")
    text = "\n\n".join([title, *paragraphs]).replace("# ", "")
    yield "cu/quy-che.odt", open_document(title, paragraphs)
    yield "cu/tcvn3.html", in_tcvn3(page)
    yield "cu/tcvn3.docx", word_file("Van ban", [as_read(in_tcvn3(text))])
    yield "cu/vni.txt", in_vni(text)
    yield "cu/windows-1258.txt", in_windows_1258(text)
    yield "cu/utf-16.txt", text.encode("utf-16-le")
    yield "cu/ban-sao.txt", text.encode()
    yield "cu/scan.pdf", pdf_file("", []).replace(b"Tj", b"  ")
    yield "cu/empty.txt", b" \n"
    yield "cu/photo.png", b"\x89PNG"
    yield "cu/old.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 512


def make_folder(folder: Path, seed: int = 1) -> Path:
    """`folder` with all of `made_files` in it."""
    for name, data in made_files(seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def make_many(folder: Path, count: int, seed: int = 1) -> Path:
    """`folder` with `count` small Markdown files, no two alike, in folders of a hundred."""
    chance = random.Random(seed)
    for number in range(count):
        title, paragraphs = (english if number % 3 == 2 else vietnamese)(chance)
        path = folder / f"{number // 100:03}" / f"{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        words = " ".join(words for words in paragraphs if not words.startswith("#"))
        path.write_text(f"# {title} ({number})\n\n{words}\n", encoding="utf-8")
    return folder


if __name__ == "__main__":
    place, *counts = sys.argv[1:]
    if counts:
        make_many(Path(place), int(counts[0]))
    else:
        make_folder(Path(place))
