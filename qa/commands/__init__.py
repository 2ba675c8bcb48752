"""The verbs of the command line, one file each: what they read, run and print.

`qa.cli` imports a verb only when it is asked for, so that `hoidap --help` waits for no library.
"""
