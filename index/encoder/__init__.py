"""What `index.encode` chooses from: a model brought to this machine, and run.

Reading order: `hub` (brings one), `load_model`, `sentence_encoder` (runs it) with `prefixes` and
`middle`.
"""
