"""Whether a text tells of the very thing that a question asks about: rules in both languages.

Reading order: `another`, which asks the others. `offices` (a deputy); `opposites` with `sides`,
`things`, `services`, `switches`, `degrees`, `people`, `times`, `deeds` and `clauses`; `labels` with
`number_names`, `spelled` and `ranges` (room 101, article 5); `codes` (class 6A, size L);
`modifiers` with `ordinals` (the third, the red one) and `rest` (all of a kind); `cycles` with
`weekdays` and `between` (months and days of the week); `exceptions` and `usual`; `years`. `whether`
knows the questions that want yes or no, `beside` asks the same of what is said beside the part that
asks. `numbers`, `amounts` and `moments` say which kind of value a question wants and whether a
sentence tells one.
"""
