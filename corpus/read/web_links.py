"""Lists and tables of links on a web page: ways to other pages, or what the page itself tells.

Procedures with their deadlines, departments below their heading are told, though each leads to a
page of its own; articles that are related, latest or most read are not.
"""

import re
from typing import Any

from corpus.read.trim import MOSTLY, letters, linked
from corpus.read.web_frames import below_title
from corpus.read.web_tags import SUBHEADINGS

_FEWEST_LINKS = 4
# Of a name, of a person or a department; titles of articles have more.
_MOST_WORDS = 8
# The end of its name, which the departments of a house share. More than two are the networks on
# which a site can be followed, or other sites.
_HOST = re.compile(r"(?:https?:)?//(?:[^/?#:]*\.)?([^/?#:.]+\.[^/?#:.]+)", re.I)
_MOST_HOSTS = 2
# What leads into titles of other pages, or into places of this one.
_ELSEWHERE = re.compile(
    r"\b(?:liên quan|khác|cùng|thêm|tiếp|mới|nổi bật|gần đây|xem nhiều|đọc nhiều|quan tâm|gợi ý|"
    r"chuyên mục|danh mục|mục lục|nội dung|liên kết|từ kho[áa]|thẻ|tin tức|bài viết|bạn đọc|"
    r"chia sẻ|theo dõi(?! \w)|theo dõi chúng tôi|truy cập nhanh|hỗ trợ(?: khách hàng|(?! \w))|"
    r"articles|follow us|menu|posts|quick access|share|support(?! \w)|you might|"
    r"related|also|more|other|latest|new|news|recent|popular|recommended|trending|next|read|see|"
    r"categories|contents|links|tags|topics|archives?|on this page)\b",
    re.I,
)


def drop_links(tree: Any, frame: Any) -> None:
    """Take out of `tree` its lists and tables of links, but those that its text tells.

    Args:
        tree: a page.
        frame: the element that is the text of the page; None if it does not say.
    """
    lists = () if frame is None else below_title(frame, list(frame.iter("ul", "ol")))
    inside = set(lists)
    for element in list(tree.iter("ul", "ol", "table")):
        if element.getparent() is None or not _leads_elsewhere(element):
            continue
        if not (_has_other_cells(element) or (element in inside and _names(element))):
            element.drop_tree()
            continue
        for link in list(element.iter("a")):  # else they count against it again
            link.drop_tag()


def _leads_elsewhere(element: Any) -> bool:
    """Whether a list or table holds links and little else."""
    if sum(1 for _ in element.iter("a")) < _FEWEST_LINKS:
        return False
    return linked(element) >= MOSTLY * max(letters(element), 1)


def _has_other_cells(table: Any) -> bool:
    """Whether `table` has as many cells with words and no link as it has rows that hold links."""
    rows = sum(1 for row in table.iter("tr") if next(row.iter("a"), None) is not None)
    plain = [cell for cell in table.iter("td") if next(cell.iter("a"), None) is None]
    told = sum(1 for cell in plain if any(map(str.isalnum, "".join(cell.itertext()))))
    return told >= rows > 1


def _names(element: Any) -> bool:
    """Whether the list `element` names what the heading or words above it announce."""
    lead = element.getprevious()
    if lead is None or (lead.tail or "").strip():
        return False
    above = "".join(lead.itertext()).strip()
    if not (lead.tag in SUBHEADINGS or above.endswith(":")) or _ELSEWHERE.search(above):
        return False
    links = list(element.iter("a"))
    addresses = [(link.get("href") or "").strip() for link in links]
    hosts = {found[1].lower() for address in addresses if (found := _HOST.match(address))}
    if any(address.startswith("#") for address in addresses) or len(hosts) > _MOST_HOSTS:
        return False
    words = sum(len("".join(link.itertext()).split()) for link in links)
    return words <= _MOST_WORDS * len(links)
