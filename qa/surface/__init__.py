"""What stands between the network and the application: who may ask, how often, and what is noted.

Reading order: `settings` (what can be set), `paths` (which addresses are open), `sites` (whose
pages may ask), `refusals` (the one shape of every error), `rate`, `body` (what a request brings),
`headers` (what a reply carries), `journal` (one line a request), `counts` (for Prometheus); `guard`
puts them before the application, `dress` and `lasting` before Gradio's page; `server` listens, and
`connections` says how long one may be silent.
"""
