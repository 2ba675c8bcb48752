// What becomes of the requests by which Gradio carries this page, its questions and its first sight,
// where a network or a server fails them.
"use strict";
(() => {
  const AGAIN = 5; // seconds until the first sight is asked for again, where no reply says better
  const SELDOM = 60; // seconds at most, where its stream breaks off again and again
  const fetched = window.fetch;
  const over = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
  let joined; // how the first sight was asked for, and under which name it comes

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
      await over(Number(reply.headers.get("Retry-After")) || AGAIN);
      reply = await sent(asked);
    }
    shown?.remove();
    joined = { asked, event: (await reply.clone().json()).event_id };
    return reply;
  }

  // The stream that the first sight comes by. Gradio takes one that breaks off for the end of the
  // connection, too, so it is asked for anew, until it is there.
  function stream(request) {
    const start = async (to) => {
      let from = request, pause = AGAIN;
      while (!request.signal.aborted) {
        if (from && await passed(from, to, from !== request).catch(() => false)) return to.close();
        await over(pause);
        pause = Math.min(2 * pause, SELDOM);
        from = await anew(request);
      }
    };
    return new Response(new ReadableStream({ start }));
  }

  // Asked for in a session of its own, since a server forgets one whose stream has ended; null where
  // it is refused.
  async function anew({ url, signal }) {
    const [address, options] = joined.asked, session = Math.random().toString(36).slice(2);
    const body = JSON.stringify({ ...JSON.parse(options.body), session_hash: session });
    const reply = await sent([address, { ...options, body }]), from = new URL(url);
    from.searchParams.set("session_hash", session);
    return reply.ok ? new Request(from, { signal }) : null;
  }

  // Whether a stream comes to its end. Of one that was asked for anew only that is passed on, in the
  // name of the first: Gradio counts on differences from what came before.
  async function passed(from, to, again) {
    const reply = await fetched(from), reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split("\n");
      rest = lines.pop();
      for (const line of lines.filter((one) => one.startsWith("data:"))) {
        const message = JSON.parse(line.slice("data:".length)), { msg } = message;
        if (msg === "unexpected_error") return false; // the server stops, or does not know the session
        if (again && msg !== "process_completed" && msg !== "close_stream") continue;
        if (message.event_id) message.event_id = joined.event;
        to.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(message)}\n\n`));
        if (msg === "close_stream") return true;
      }
    }
    return false;
  }

  // That the server could not be reached; or what it told, in the page's language of that moment.
  function refusal(told) {
    const card = hoidap.from("lost");
    if (told === null) return card;
    card.textContent = told;
    card.lang = hoidap.language;
    return card;
  }

  // A question that the server would have to refuse unread, refused here in the server's words.
  function tooLong(question) {
    const card = hoidap.from("too-long"), length = [...question].length;
    if (length <= Number(card.dataset.limit)) return null;
    for (const words of card.querySelectorAll("[data-vi]"))
      for (const spoken of ["vi", "en"])
        words.dataset[spoken] = words.dataset[spoken].replace("{length}", length.toLocaleString(spoken));
    hoidap.label(card);
    return card;
  }

  window.fetch = (...asked) => {
    const address = asked[0].url ?? String(asked[0]); // a request, an address, or its text
    if (address.includes("/gradio_api/run/")) return question(asked);
    if (address.includes("/gradio_api/queue/join")) return firstSight(asked);
    if (joined && address.includes("/gradio_api/queue/data")) return Promise.resolve(stream(asked[0]));
    return fetched(...asked);
  };
  Object.assign(hoidap, { refusal, tooLong });
})();
