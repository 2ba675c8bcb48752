"""How a question is read: its language, its spelling, and which part of it asks.

Reading order: `language` with `language_words`, `chat_spellings` with `chat_days` (short forms
written out), `courtesy` with `courtesy_words` (taken off), `wording` (slips mended, marks
restored), `followup` with `correction` and `nameless` (completed from the question before),
`asking_part` (the part that asks, where more is told). `qa.reading` puts all of it together,
`qa.ways` reads a message in several ways. `whereabouts` tells `qa.rules` where whoever asks lives,
which is no part of the question.
"""
