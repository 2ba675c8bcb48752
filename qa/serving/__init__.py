"""A service for each corpus of a server, and the desk where questions from outside arrive.

Reading order: `loading` (a service that is not there yet), `follow` (one that keeps up with its
index), `services` (one for each index), `corpora` (found by name), `health`; `desk` (checked, asked
and counted) with `gate` (how many at a time).
"""
