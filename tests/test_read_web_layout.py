"""Old web pages that are arranged by tables."""

import pytest

from corpus.read.source import Source
from corpus.read.web_page import parse_web_page

PROSE = "".join(f"<p>Đoạn {n} kể về việc tuyển sinh của trường này.</p>" for n in range(30))
DATES = "<table><tr><th>Việc</th><th>Ngày</th></tr><tr><td>Nhận</td><td>1/6</td></tr></table>"
MENU = "<a href='1'>Trang chủ</a><br><a href='2'>Tin tức</a>"


def read(html: str) -> Source:
    """What is read of a page that is `html`."""
    return parse_web_page(f"<html><body>{html}</body></html>".encode())


def headings(source: Source) -> list[str]:
    """The words of the headings."""
    return [source.text[h.start : h.end] for h in source.headings]


@pytest.mark.parametrize("prose", [PROSE, "<p>Có 200 chỗ.</p>"], ids=["long", "short"])
@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
        "<table><tr><td colspan='2'><img src='b.jpg'></td></tr><tr><td><table><tr><td>{0}</td></tr>"
        "</table></td><td>{1}</td></tr></table>",
        "<table><tbody><tr><td>{0}</td></tr><tr><td><table><tr><td>{1}</td></tr></table></td></tr>"
        "</tbody></table>",
    ],
    ids=["columns", "banner", "rows"],
)
def test_cells_that_arrange_a_page_are_read_as_its_parts(page: str, prose: str) -> None:
    """Headings, items and tables where they stand, and no menu."""
    text = (
        f"<h1>Tuyển sinh</h1>{prose}<h2>Hồ sơ</h2><ul><li>Đơn</li><li>Học bạ</li></ul>"
        f"<h2>Lịch</h2>{DATES}<h2>Nơi nhận</h2><p>Phòng 5.</p>"
    )
    source = read(page.format(MENU, text))
    assert headings(source) == ["Tuyển sinh", "Hồ sơ", "Lịch", "Nơi nhận"]
    assert source.text.endswith(
        "Hồ sơ\n\n- Đơn\n- Học bạ\n\nLịch\n\nViệc | Ngày\nNhận | 1/6\n\nNơi nhận\n\nPhòng 5."
    )
    assert "Trang chủ" not in source.text


def test_a_label_and_its_value_stay_a_row_beside_tables_in_cells() -> None:
    """Where the table around them is read as its parts."""
    rows = f"<tr><td>Lịch</td><td>{DATES}</td></tr><tr><td>Nơi</td><td><b>Phòng</b> 5</td></tr>"
    text = read(f"<main><h1>Khám</h1>{PROSE}<table>{rows}</table></main>").text
    assert text.endswith("Lịch\n\nViệc | Ngày\nNhận | 1/6\n\nNơi | Phòng 5")


def test_cards_in_a_row_are_parts() -> None:
    """Each below its own heading."""
    cards = "<td><h3>Cơ bản</h3><p>10 đồng.</p></td><td><h3>Đầy đủ</h3><p>30 đồng.</p></td>"
    source = read(f"<main><h1>Giá</h1>{PROSE}<table><tr>{cards}</tr></table></main>")
    assert headings(source) == ["Giá", "Cơ bản", "Đầy đủ"]
    assert source.text.endswith("Cơ bản\n\n10 đồng.\n\nĐầy đủ\n\n30 đồng.")


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td><h4>Việc</h4></td><td><h4>Ngày</h4></td></tr><tr><td>Nhận</td><td>1/6</td></tr>",
         "Việc | Ngày\nNhận | 1/6"),
        ("<tr><td>Hồ sơ</td><td><ul><li>Đơn</li><li>Ảnh</li></ul></td></tr>"
         "<tr><td>Nơi</td><td>Phòng 5</td></tr>", "Hồ sơ | Đơn Ảnh\nNơi | Phòng 5"),
        ("<tr><td>Khám</td><td>Giá</td></tr><tr><td><h4>Nội</h4><p>Cả tim</p></td><td>100</td></tr>"
         "<tr><td><h4>Ngoại</h4><p>Cả da</p></td><td>120</td></tr>",
         "Khám | Giá\nNội Cả tim | 100\nNgoại Cả da | 120"),
        ("<tr><th>Khám</th><td><h4>Nội</h4><p>Cả tim</p></td></tr><tr><th>Giá</th><td>1</td></tr>",
         "Khám | Nội Cả tim\nGiá | 1"),
        ("<tr><td>8:00</td><td><h4>Khai mạc</h4><p>Trưởng khoa.</p></td></tr>"
         "<tr><td>9:00</td><td><h4>Hội thảo</h4><p>Cả khoa.</p></td></tr>",
         "8:00 | Khai mạc Trưởng khoa.\n9:00 | Hội thảo Cả khoa."),
    ],
)  # fmt: skip
def test_rows_that_tell_something_stay_rows(rows: str, text: str) -> None:
    """Headings alone in cells, lists, and more than a word below names or beside labels."""
    assert text in read(f"<main><h1>Khám</h1>{PROSE}<table>{rows}</table></main>").text


@pytest.mark.parametrize("role", ["presentation", "none"])
@pytest.mark.parametrize("name", ["td", "th"])
def test_a_table_that_is_only_said_to_arrange_stays_rows(name: str, role: str) -> None:
    """Where each row has as many cells with words in a line, or columns have names."""
    rows = f"<tr><{name}>Giờ mở cửa</{name}><td>8:00</td></tr><tr><td>Phòng</td><td>5</td></tr>"
    table = f"<table role='{role}'>{rows}</table>"
    assert "Giờ mở cửa | 8:00\nPhòng | 5" in read(f"<main><h1>Khám</h1>{PROSE}{table}</main>").text


@pytest.mark.parametrize("role", ["presentation", "none"])
def test_a_table_that_is_said_to_arrange_is_read_as_parts(role: str) -> None:
    """Which would be lost with it."""
    cells = "<td><p>Một là đơn.</p></td><td><p>Hai là ảnh.</p></td>"
    table = f"<table role='{role}'><tr>{cells}</tr></table>"
    assert "Một là đơn.\n\nHai là ảnh." in read(f"<main><h1>Khám</h1>{PROSE}{table}</main>").text
