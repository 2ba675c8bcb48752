"""The two ways to search: by meaning and by words.

Reading order: `dense` (the nearest vectors) and `meaning` (of passages and their sentences);
`lexical` (the words of a question, in its own language or by translation) with `engine` (BM25),
`fields`, `wanted`, `matches`, `overlap` and `common` (for a corpus too small to tell what is rare).
"""
