"""What a build takes over from the one before, and what it says of that.

Reading order: `named` (what was named), `ledger` (what each file held), `before` (what need not be
made again), `recipe` (by which code it was made), `report`.
"""
