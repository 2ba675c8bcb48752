"""What `index.verifier` is made of: two networks that read question and passage together.

Reading order: `pairs` (both as tokens), `verifier_parts` (the networks), `adapted` (the layers of
the encoder that one of them changes a little), `verifier_file` (what they learned, on disk).
"""
