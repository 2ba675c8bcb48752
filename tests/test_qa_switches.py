"""What is switched on is not switched off, and who logs in does not log out."""

import pytest

from qa.rules.opposites import tells_side


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How do I turn it off?", "Turn it on with the red button."),
        ("How do I switch the heating on?", "Switch off the heating at the door."),
        ("Làm sao bật wifi?", "Tắt wifi trong phần cài đặt."),
        ("Tắt thông báo ở đâu?", "Bật thông báo trong mục Cá nhân."),
        ("How do I log in?", "Log out under Settings."),
        ("Đăng xuất ở đâu?", "Đăng nhập ở góc phải."),
    ],
)
def test_the_other_way_round_is_no_answer(question: str, text: str) -> None:
    """However alike the words are."""
    assert tells_side(question, text) is False


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How do I turn it off?", "Hold the button to turn it on or off."),
        ("How do I turn it off?", "It stops when you turn it on its side."),
        ("Tắt máy thế nào?", "Bật máy ở sau. Giữ nút nguồn 3 giây để ngắt."),
        ("Điểm nổi bật là gì?", "Tóm tắt ở trang 2; tắt đèn khi về."),
        ("How do I log in?", "Use your password; log out when you leave."),
    ],
)
def test_what_tells_both_or_turns_elsewhere_tells_nothing(question: str, text: str) -> None:
    """And a summary or a short cut switches nothing."""
    assert tells_side(question, text) is not False
