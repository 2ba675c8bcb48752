// Whether a quotation helped: one press, and a reason where it did not. Who asks is not sent; the
// question goes along for servers whose owner keeps it, and is dropped by all others.
"use strict";
(() => {
  const wordsOf = (element) => element.closest("[data-words]")?.dataset.words || document.documentElement.lang;

  function from(id, language) {
    const part = document.getElementById(id).content.firstElementChild.cloneNode(true);
    for (const element of [part, ...part.querySelectorAll("[data-vi]")])
      if (element.dataset.vi) element.textContent = element.dataset[language];
    return part;
  }

  function choose(actions, helpful, reason) {
    const { document: name, start, end } = actions.dataset;
    const turn = actions.closest(".turn"), asked = (of) => of?.querySelector("h2")?.textContent.slice(0, 2000) ?? null;
    const question = asked(turn), previous = asked(turn?.previousElementSibling);
    const place = { document: name, start: Number(start), end: Number(end), corpus: hoidap.corpus() };
    const said = { helpful, reason, ...place, question, previous, language: wordsOf(actions) };
    // Whoever gave a verdict is thanked either way: a lost one is no reader's concern.
    fetch("api/feedback", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(said),
    }).catch(() => {});
    const thanks = from("thanks", wordsOf(actions));
    const held = actions.contains(document.activeElement);
    actions.querySelector(".reasons")?.remove();
    for (const button of actions.querySelectorAll(":scope > [data-helpful]")) button.remove();
    actions.querySelector(".why").before(thanks);
    if (held) actions.querySelector("[data-copy]").focus();
  }

  function explain(actions) {
    const reasons = from("reasons", wordsOf(actions));
    for (const button of actions.querySelectorAll(":scope > [data-helpful]")) button.hidden = true;
    actions.append(reasons);
    reasons.querySelector("button").focus();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-helpful], [data-reason]");
    const actions = button?.closest(".actions");
    if (!actions) return;
    if (button.dataset.reason) choose(actions, false, button.dataset.reason);
    else if (button.dataset.helpful === "yes") choose(actions, true, null);
    else explain(actions);
  });
})();
