"""How a test set comes about: questions drafted or kept from use, looked at by a person, proofread.

Reading order: `drafts` (made of a corpus), `candidates` (these, and what the web has kept),
`review` (accepted with a label, or dropped), `proofread` (what to look at before trusting figures).
"""
