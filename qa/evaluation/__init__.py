"""How well questions are answered: a labelled test set asked of a service, and measured.

Reading order: `evaluate` (a whole set) with `asking` (one question), `gold` and `right` (what
answers it), `metrics`, `outcomes` with `groups`, `intervals` and `judged`, `failures` (why one
failed), `labelling` (whether the labels fit the documents). Then `perturb` with `slips` and
`polite` (the same questions as others would type them) and `drops`; `compare`, `baseline` and
`gates` (against an earlier run); `grid` (many configurations) with `corpus_service` and `remember`;
`calibrate` with `fit` (the judge made anew).
"""
