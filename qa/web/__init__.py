"""What people see in a browser: answers as HTML, the chat, documents to read, the widget.

Reading order: `card` (an answer) with `quotation` and `addresses`, `page` (around the answers),
`chat` (what the page is answered), `corpus_view` (what is there to ask about) with `examples`,
`reader` (a document), `widget` (the script for other sites), `pages` (the routes of what stands
beside the chat). `assets/` holds the scripts, styles and words.
"""
