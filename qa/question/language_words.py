"""The words by which Vietnamese and English are told apart, and the shape of a Vietnamese syllable.

How much each of them weighs is in `qa.question.language`.
"""

import re

# No consonant follows these vowels. "oo" is in "xoong" and "soóc", "p" alone begins no syllable.
_OPEN = "uoi|uou|ieu|yeu|oai|oay|oeo|uay|uya|uyu|ai|ao|au|ay|eo|eu|ia|iu|oi|ui|uu"
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnrstvx])?"
    rf"(?:{_OPEN}|oo(?:ng|c)|(?:uye|ie|oa|oe|ua|ue|uo|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?)"
)
ENGLISH_WORDS = frozenset(
    "the of and is are was were be been what which who whom whose how why where when does did do "
    "a an many much that this these those with from by for about it its in on at to or if not "
    "have has had will would can could should may there their they you your we our my his her "
    "any some all most more than between during after before into please tell me show explain "
    "give list find name year city people long often far old big i'm it's what's don't isn't "
    "today weather get set use used make as he she i buy".split()
)
VIETNAMESE_WORDS = frozenset(
    "la gi bao nhieu cua nhung khong duoc nao va nguoi trong nam vi sao tai lam nhu the cach hay "
    "mot hai toi ban co cho khi voi cac tu den ve ra o dau ai may da se dang thi ma nay do nhat "
    "bang thanh pho phai ngay thang gio roi chua con van viet nuoc hoi dap tra loi noi biet giup "
    "xin chao cam on muon can nen xem dung hieu bi rat qua lai len xuong vao tren duoi giua".split()
)
# In both lists above, or common in either language: they decide nothing by themselves.
BOTH = frozenset("do to me the an in on at a can so hay he she long may it as".split())
# Of neither language, or of both.
LOANS = frozenset(
    "visa wifi wi fi hotline email mail menu taxi internet website web app online offline video "
    "fax pin atm game karaoke pizza radio robot gmail facebook zalo youtube google ok okay hi "
    "hello bye thanks thank you pass buffet".split()
)
# What a Vietnamese sentence is built with, typed with its marks: hardly ever part of a name.
FRAME = frozenset(
    "là gì của những không được nào và người vì tại làm như thế cách một tôi bạn có khi với các từ "
    "đến về ở đâu đã sẽ đang thì mà này đó nhất bằng phải rồi chưa còn nói biết giúp muốn cần nên "
    "dùng bị rất quá lại lên xuống vào trên dưới giữa mấy nhiêu để trước mình cái nhưng nếu".split()
)
# What Vietnamese says of the loan words that it is full of: "quên password", "giá combo buffet".
BESIDE_LOANS = frozenset(
    "giá phí vé thẻ máy lỗi lịch lương quên đổi cài đăng ký nộp khám đặt bán thuê tải sửa "
    "hủy huỷ gửi nhận trả chuyển tuyển mở đóng học".split()
)
# But in an English sentence they are only what is asked about: "How do I đăng ký tạm trú?"
ENGLISH_ASKS = frozenset("how what where when which who why is are does did should i".split())
