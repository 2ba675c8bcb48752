"""The API for programs: what they may send, what they get, and every error in one shape.

Reading order: `routes` (the application), `bodies` (what is sent), `shapes` with `shape_examples`
(what is answered, as OpenAPI describes it), `told` (of errors), `mcp_tool` (the same for
assistants), `chat_requests` (what Gradio's own client sends, checked before Gradio sees it).
"""
