"""With which thing something is done, and whether the one asked about is offered otherwise."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.rules.deeds import of_another_thing
from qa.rules.opposites import tells_side

BUYS = re.compile(r"\b(?:mua|bán|buy|sells?|sold)\b", re.IGNORECASE)
RENTS = re.compile(r"\b(?:thuê|rent(?:al|ed)?|hire)\b", re.IGNORECASE)


def is_of_another(question: str, text: str) -> bool:
    """Whether the text rents out something else than who asks wants to buy."""
    return of_another_thing(BUYS.finditer(question), RENTS.finditer(text))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where can I buy a map?", "Maps are at the front desk. Bikes are for rent."),
        ("Do you sell helmets?", "Helmets are $40. Bike rental is $10 a day."),
        ("Can a good tent be sold to me?", "Tents are in stock. You can rent an old stove."),
        ("Where do you sell bus passes?", "Passes are available online; audio guides to rent."),
        ("Mua áo phao ở đâu?", "Áo phao có ở quầy lễ tân. Tủ đồ cho thuê 10.000 đồng."),
        ("Mũ bơi bán bao nhiêu tiền?", "Thuê phao 5.000 đồng. Mũ 30.000 đồng, kính 50.000 đồng."),
        ("Có bán một cái ghế không?", "Ghế 90.000 đồng, thuê lều 50.000 đồng."),
    ],
)
def test_what_is_offered_is_not_what_the_other_is_done_with(question: str, text: str) -> None:
    """Both things are told by name, behind their verbs or before them."""
    assert is_of_another(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where can I buy a bike?", "Bikes are for rent at $10 a day."),
        ("Where can I buy a bike?", "The bike is $10. Rent is paid by the hour."),
        ("Do you sell ski boots?", "Boots are at the desk. Every boot can be rented."),
        ("Mua xe đạp ở đâu?", "Xe đạp cho thuê 50.000 đồng một giờ."),
        ("Giá bán xe máy?", "Xe máy đời 2023. Cho thuê 200.000 đồng một ngày."),
        ("Mua đàn tranh ở đâu?", "Thuê đàn 150.000 đồng, đàn có ở phòng tập."),
    ],
)
def test_the_other_may_be_done_with_the_very_thing(question: str, text: str) -> None:
    """Where it is the same, or stands nowhere beside the verb."""
    assert not is_of_another(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where can I buy a cap?", "Towels are £2 at the desk. Bikes are for rent."),
        ("Where can I buy a map?", "Maps were drawn by monks. Bikes are for rent."),
        ("Mua mũ bơi ở đâu?", "Vé 30.000 đồng. Thuê tủ khóa 5.000 đồng."),
        ("Where do you sell it?", "It is here online. Bikes are for rent."),
        ("", "Bikes are for rent."),
        ("Where can I buy a map?", ""),
    ],
)
def test_a_thing_that_is_not_offered_excuses_nothing(question: str, text: str) -> None:
    """Nor does one that is merely told of, or that nobody names."""
    assert not is_of_another(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Where can I buy tickets?", "Áo phao cho thuê 20.000 đồng."),
        ("Do you sell any food or drinks?", "Rent a towel for £2."),
        ("Mua vé ở đâu?", "Vé có tại cổng chính. Tủ đồ cho thuê."),
        ("Có bán nước uống không?", "Cho thuê 20.000 đồng một ngày."),
    ],
)
def test_what_nobody_rents_is_bought(question: str, text: str) -> None:
    """Whatever is rented, in either language."""
    assert is_of_another(question, text)


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How do I download the app?", "The app is in the store. Upload your photo.", None),
        ("How do I download the invoice?", "Invoices are online; sellers upload invoices.", False),
        ("What is the download speed?", "Upload speed is 20 Mbps.", False),
        ("How do I install the printer?", "The printer is $90. Uninstall old drivers.", None),
        ("How much is ski hire?", "Skis are £20 a day. Passes are sold online.", None),
        ("How much is ski hire?", "Skis are sold from £200.", False),
        ("Thuê phao giá bao nhiêu?", "Phao 20.000 đồng một giờ. Cơm bán ở căng tin.", None),
        ("Thuê phao giá bao nhiêu?", "Phao bơi bán giá 100.000 đồng.", False),
        ("Zeiss sold how many lenses?", "Hãng bán kính tiêu sắc và thuê thợ.", True),
        ("How much was imported?", "Rice was £5. Exports of wine rose.", False),
    ],
)
def test_deeds_of_every_kind_are_done_with_something(
    question: str, text: str, told: bool | None
) -> None:
    """What is no deed with a thing that one holds is told by its name alone."""
    assert tells_side(question, text) is told


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is for hire?", "Bán kính 40 km, hình bán nguyệt, ở bán đảo, bữa trưa bán trú."),
        ("Where are they sold?", "We will hire new staff. You may hire a lawyer."),
        ("Bán cà phê ở đâu?", "Người hái thuê được trả 300.000 đồng một ngày."),
        ("Giá bán bao nhiêu?", "Ông làm thuê cho một xưởng; lính đánh thuê; thợ thuê."),
    ],
)
def test_a_radius_is_not_sold_nor_a_mercenary_rented(question: str, text: str) -> None:
    """Words that look like such a deed."""
    assert tells_side(question, text) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_looked_at(question: str, text: str) -> None:
    """And no text is about another thing than its own."""
    assert is_of_another(f"buy {question}", text) in (True, False)
    assert not is_of_another(question, "")
