"""The verbs of the command line, one file each: what they read, run and print.

`qa.cli` imports a verb only when it is asked for, so that `hoidap --help` waits for no library.

Reading order: `arguments` with `given`, `keeping` and `evaluating` (what may be typed), `terminal`
(what is printed, and how); `build` with `build_report`, `watch`, `ask` with `explanation`, `web`;
`documents` (of an index), `show`, `remove`, `export`, `check`; `evaluate` with `asked` (the
documents), `evaluation_table`, `evaluation_report` and `comparison_table`, `eval_grid` with
`grid_table`, `eval_check`, `eval_new`, `eval_review` with `review_dialogue`; `kept` (the questions
of the web), `stats` and `forget`; `calibrate`, `bench`.
"""
