"""The words that tell `sentences` whether a period ends a sentence.

Written by hand from what Vietnamese news, law, and academic prose and English of the same kinds
use; compared as typed, so "No" is here and "no" is not.
"""


def _words(text: str) -> frozenset[str]:
    """The words of `text`, as a set."""
    return frozenset(text.split())


# A name follows: the period never ends the sentence, unless one of STRONG_OPENERS follows.
TITLES = _words(
    """
    TP Tp tp TX Tx TT Tt GS PGS TS TSKH Ths ThS Th.S BS BSCK BSCKI BSCKII CKI CKII DS KS
    KTS LS NCS NS ĐS ĐD KTV NGND NGƯT NSND NSƯT TTND TTƯT NXB Nxb NĐ HT TGĐ PGĐ Cty CTy Đ/c đ/c đc
    ĐH CĐ
    Mr Mrs Ms Mx Dr Prof St Mt Gen Col Capt Lt Sgt Maj Rev Hon Gov Sen Rep Pres Messrs Mme Adm
    vs v e.g i.e eg ie cf viz approx cs Ste Ft Sens Reps Det Supt Insp Cllr Cpl Pvt
    """
)

# So it is in Vietnamese alone: English has the name Ng, and "all Bs".
VIETNAMESE_TITLES = _words("Gs Pgs Ts Bs Ds Ks Ls Ng")

# A number follows, but no price, which opens a sentence: "Sun. 9 a.m.", "on Sun. $5 per child"; or
# another of them: "Mon. – Fri.".
CALENDAR = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun"
)

# A number or a name in capitals follows: "incl. £2", "incl. VAT".
BEFORE_TAX = _words("incl excl")

# A number follows: "No. 5", "ca. 1861", "Tel. +84"; otherwise the period ends the sentence.
BEFORE_NUMBER = _words(
    """
    No Nos Fig Figs fig figs Eq Eqs Vol vol Vols pp p Art art Sec sec Ch ch para tr Tr Bd q Q P F
    k Đ đ t T Tab Ref ref Dist ca Tel tel ĐT đt DĐ SĐT sđt STK ĐC PL Fax Ext ext Rm Bldg Rs
    Max Min Approx Avg
    """
).union(CALENDAR, BEFORE_TAX)

# Behind these "no." and a number goes on, as in "invoice no. 5"; elsewhere "no" may be an answer:
# "in that case no. 12 people …".
HAVE_NUMBERS = _words(
    """
    account acct article batch booking bus card certificate claim clause contract customer exit
    extension fax file flight form house id invoice item job licence license member model
    order page parcel passport permit phone plate platform policy product receipt ref reference
    registration room route serial tel telephone ticket tracking train
    """
)

# Behind these "& Sun." or "/ Sun." goes on.
SHORT = TITLES | BEFORE_NUMBER

# Abbreviations that close a list or a time: a capital after them opens a sentence.
BEFORE_CAPITAL = _words("v.v vv etc a.m p.m A.M P.M")

# ... but not one of these, "9 a.m. Monday", "5 a.m. Eastern time", nor a short day within a time.
AFTER_HOUR = _words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific GMT
    UTC EST EDT CST CDT MST MDT PST PDT BST CET ET PT
    """
)

# Abbreviations that stand inside a sentence or at its end: one of OPENERS tells.
MAY_END = _words(
    """
    Inc Corp Ltd Co Bros Jr Sr Esq al Ph.D M.D B.A M.A B.Sc M.Sc LL.M D.Phil U.S U.K U.N E.U D.C
    B.C A.D T.Ư Dept dept Univ Assoc Ave Blvd Rd est max min vv v.v etc
    """
)

# Words that open sentences and are hardly ever names. TITLES give way to these few alone.
STRONG_OPENERS = _words(
    """
    Ông Bà Theo Tuy Các Những Trong Đây Đó Nhưng Khi Nếu Hiện Tại Sau The He She It They This
    These Those However But
    """
)
OPENERS = STRONG_OPENERS | _words(
    """
    Anh Chị Cô Chú Em Tôi Chúng Họ Nó Và Vì Do Từ Với Trước Ngoài Bên Đến Cả Mỗi Một Nhiều Mọi Tất
    Sáng Chiều Hôm Ngày Thế Vậy Như Để Cũng Đồng Bởi Dù Mặc Rồi Còn Không Có Việc Thời Tới Hàng
    A An In On At Of We I You That There Then When While If As After Before And Or So For From To
    With Its His Her Their Our My By Not Yet Now Most Some Many Several Each All Both One What Who
    Why How Where Since Although Though Because During Until According Today Yesterday Meanwhile
    """
)

# "vitamin C. Cam", "nhóm A. Kết quả", "Nguyễn Văn A. Bị cáo": the letter is a name, not initial.
CLASS_NOUNS = _words(
    """
    vitamin loại nhóm hạng khối lớp điểm phòng khu lô tầng tòa toà nhà hình bảng câu cúm gan khoản
    mục đề án mẫu cột dãy cửa cổng bên virus kiểu văn thị type class group grade plan category
    hepatitis model block section figure table room gate team option point appendix
    """
)

# "35 độ C. Gió nhẹ", "trong quý I. Doanh thu", "World War I. Germany": behind these words, written
# just so, the letter is a unit, a size or a number, and any other one an initial. "Ấn Độ" and
# "Hoa Kỳ" are not among them.
LETTERS_BEHIND = {
    **dict.fromkeys(("độ", "degree", "degrees"), "CFK"),
    **dict.fromkeys(("quý", "kỳ", "kì", "kỷ", "khóa", "khoá", "cấp", "đợt", "war", "War"), "IVX"),
    **dict.fromkeys(("size", "Size", "cỡ"), "SML"),
    "máu": "ABO",
}

# Numbered parts of a text: at the start of a line, "Điều 5. Phạm vi" is one heading.
NUMBERED = _words(
    """
    Điều Chương Mục Phần Bài Khoản Bước Câu Hình Bảng Tiết Phụ Nhóm Tập Article Section Chapter Part
    Step Table Figure Fig Rule Annex Lesson Exercise Appendix ĐIỀU CHƯƠNG MỤC PHẦN BÀI
    """
)
