"""An evaluation as a page that can be sent to a colleague, and as files for other programs.

`page` puts it together from `figures` (headline, groups, tables), `charts` (inline SVG), `judging`
(risk, reliability, time) and `failed` (every failed question); `grid_page` is the page of several
configurations. `words` holds our own words in both languages, `report.css` the look. `files` writes
CSV and TREC's run and qrels. A page fetches nothing and runs no script; whatever comes from
documents and questions is escaped.
"""
