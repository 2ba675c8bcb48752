// What can be done with a quotation: copied with its citation, shown whole, and told whether it
// helped, in one press, with a reason where it did not. Who asks is not sent; the question goes
// along for servers whose owner keeps it, and is dropped by all others.
"use strict";
(() => {
  let pending = null; // the actions whose reason is asked for

  // The language of a card's words, which the page's switch changes; `data-words` stays the question's.
  const spokenIn = (element) => element.closest(".card").lang;

  function choose(actions, helpful, reason) {
    if (actions === pending) pending = null;
    const { document: name, start, end, digest } = actions.dataset;
    const turn = actions.closest(".turn"), question = turn.querySelector("h2").textContent;
    const previous = turn.dataset.previous || null;
    const place = { document: name, start: Number(start), end: Number(end), digest, corpus: hoidap.corpus() };
    const language = actions.closest(".card").dataset.words;
    const said = { helpful, reason, ...place, question, previous, language };
    // Whoever gave a verdict is thanked either way: a lost one is no reader's concern.
    fetch("api/feedback", {
      method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body: JSON.stringify(said),
    }).catch(() => {});
    const thanks = hoidap.from("thanks", spokenIn(actions));
    const held = actions.contains(document.activeElement);
    actions.querySelector(".reasons")?.remove();
    for (const button of actions.querySelectorAll(":scope > [data-helpful]")) button.remove();
    actions.querySelector(".why").before(thanks);
    if (held) actions.querySelector("[data-copy]").focus();
  }

  // Whoever goes on without a reason has given a verdict all the same.
  function goOn() {
    if (pending) choose(pending, false, null);
  }

  function explain(actions) {
    goOn();
    pending = actions;
    const reasons = hoidap.from("reasons", spokenIn(actions));
    for (const button of actions.querySelectorAll(":scope > [data-helpful]")) button.hidden = true;
    actions.append(reasons);
    reasons.querySelector("button").focus();
  }

  async function copy(button) {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch { // no secure context: the old way
      const area = document.createElement("textarea");
      area.value = button.dataset.copy;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = hoidap.from("copied", spokenIn(button)).textContent;
    setTimeout(() => { button.textContent = button.dataset[spokenIn(button)]; }, 1800);
  }

  // The rest of a passage; the focus goes to it, because its button goes.
  function unfold(figure) {
    figure.classList.add("open");
    const quote = figure.querySelector("blockquote");
    quote.tabIndex = -1;
    quote.focus({ preventScroll: true });
  }

  // Not at a look elsewhere: the document in another tab is where the reason shows.
  addEventListener("pagehide", goOn);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-helpful], [data-reason], [data-copy], .whole");
    if (button?.dataset.copy) return void copy(button);
    if (button?.matches(".whole")) return unfold(button.closest("figure"));
    const actions = button?.closest(".actions");
    if (!actions) return;
    if (button.dataset.reason) choose(actions, false, button.dataset.reason);
    else if (button.dataset.helpful === "yes") choose(actions, true, null);
    else explain(actions);
  });
  Object.assign(hoidap, { goOn });
})();
