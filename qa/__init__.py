"""Questions: their language, their ranking, the sentence that answers, and whether any does.

Reading order: `service` (the one path of every question), then what it calls: `language`,
`followup`, `rank`, `mark`, `judge`; `answer` (the values), `messages` (every word that a user
reads, in both languages), `options`. Who asks: `cli` with `commands/`, `api` and `chat` with
`page`, `card`, `guard` and `loading`; `evaluate` with `gold` and `metrics`; `bench`. Importing this
package loads none of the libraries behind it.
"""
