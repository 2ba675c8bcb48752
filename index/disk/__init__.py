"""An index on disk: generations that are written whole or not at all, and never changed.

Reading order: `generation` (one, opened), `contents` with `lines`, `known` and `kept_terms`,
`manifest` (what it says of itself), `current` (which one is live), `publish` (a new one), `durable`
and `lock`.
"""
