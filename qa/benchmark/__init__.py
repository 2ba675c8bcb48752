"""How fast answers come, and in how much memory.

Reading order: `bench` (what is measured), `fresh` (a command in a process of its own), `synthetic`
(passages made up for it).
"""
