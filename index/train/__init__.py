"""How the bundled model is made: the bilingual encoder, its verifier, and the tables of words.

`python -m index.train --data DIR --out DIR` runs every stage, resumes where it was stopped and
leaves a folder that is shipped as `index/model/`. Nothing here is needed to answer questions, and
nothing outside this folder imports it.

In order, as `stages` runs them by the `options`: `rows`, `matches` and `asked` read the data,
`vocabulary` chooses the pieces, `student` makes the untrained model out of the teacher, `distil`,
`contrast` (in batches of `topics`), `relevance` and `answers` train it with the `loop`, the third
after a `retrieval_teacher`, the last by `written` questions, each of an `asked_passage` of the
data, of an article or of one of the `pages`. `words` learns the translation table
by `align`, `syllables` counts what restoring marks goes by, `export` writes the folder with its
`card`. `verify` trains the verifier on the finished encoder, by the `examples` that those questions
give.
"""
