// What becomes of the two requests by which Gradio carries this page, its questions and its first
// sight, where a network or a server fails them.
"use strict";
(() => {
  const AGAIN = 5; // seconds until the first sight is asked for again, where no reply says better
  const fetched = window.fetch;

  // Gradio takes a request without a reply for the end of the connection, and sends nothing more.
  function sent([address, options]) {
    const headers = new Headers(options.headers);
    headers.set("Accept-Language", hoidap.language);
    return fetched(address, { ...options, headers }).catch(() => new Response("{}", { status: 503 }));
  }

  // Why the server refused it, in its own words; null where it did not say.
  async function told(reply) {
    const said = await reply.clone().json().catch(() => null);
    return said?.message && said.hint ? `${said.message} ${said.hint}` : null;
  }

  // Gradio says nothing of a question that was answered with an error: a full server, a proxy's page.
  async function question(asked) {
    const reply = await sent(asked);
    if (!reply.ok) hoidap.lost(Number(/"turn":(\d+)/.exec(asked[1].body)?.[1]), await told(reply));
    return reply;
  }

  // Gradio asks once for the first sight, and shows nothing where it was refused.
  async function firstSight(asked) {
    let reply = await sent(asked), shown = null;
    while (!reply.ok) {
      if (!shown) {
        shown = hoidap.from("unseen");
        shown.append(hoidap.refusal(await told(reply)));
        document.getElementById("state").append(shown);
      }
      const seconds = Number(reply.headers.get("Retry-After")) || AGAIN;
      await new Promise((over) => setTimeout(over, seconds * 1000));
      reply = await sent(asked);
    }
    shown?.remove();
    return reply;
  }

  window.fetch = (...asked) => {
    const address = String(asked[0]);
    if (address.includes("/gradio_api/run/")) return question(asked);
    if (address.includes("/gradio_api/queue/join")) return firstSight(asked);
    return fetched(...asked);
  };
})();
