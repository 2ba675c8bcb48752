"""Words as they are compared: their marks, spelling, short forms, and what translates them.

Reading order: `marks`, `terms` (what lexical search compares), `mark_table` and `restore` (marks
put back where none were typed), `mend` with `spelling` and `telex` (slips), `abbreviations` and
`initials` (short forms in full), `lent` (English words that Vietnamese has words of its own for),
`translation_table` and `translate` (into the other language), `asking` (the words that only
questions have).
"""
