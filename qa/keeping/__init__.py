"""What is kept of questions where the owner has switched it on: those asked in vain, and verdicts.

Reading order: `kept` (what, and never who), `kept_file` (the SQLite file), `keeper` (writes it in a
thread of its own).
"""
