"""How passages are ranked: by meaning and by words together, and read again beside the question.

Reading order: `rank` (both scores made one), `reread` (word by word), `worded` and `missing` (how
the words of the question stand in a passage), `native` (of two translations the one to show),
`distinct` (which of the ranked are shown), `explain` (why each is there).
"""
