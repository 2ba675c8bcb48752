"""What a reader said of a quotation, for the tests of what is kept."""

from qa.keeping.kept import Verdict

BAD = Verdict("Cảng mở khi nào?", "vi", "cang", 11, 117, False, "outdated", digest="ab12")
