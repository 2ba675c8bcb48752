"""What stands between the network and the application: who may ask, how often, and what is noted.

Reading order: `settings` (what can be set), `sites` (whose pages may ask), `refusals` (the one
shape of every error), `rate`, `journal` (one line a request), `counts` (for Prometheus),
`connections` (how long one may be silent); `guard` puts them before the application, with `dress`
for Gradio's page.
"""
