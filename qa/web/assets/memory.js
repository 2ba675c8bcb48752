// The conversation of this tab, for the way back and a reload: as it was shown, in sessionStorage,
// which ends with the tab. The mark above begins a new one. Where storage is off, nothing is kept.
"use strict";
(() => {
  const TURNS = 20, LENGTH = 500000; // at most, and characters of them all; the oldest go first
  let ended = false;

  // Of documents of one corpus nothing is said in another.
  const drawer = () => `hoidap-conversation,${hoidap.corpus() ?? ""}`;

  // A question that still waits has no card.
  function written(article) {
    const card = article.querySelector(":scope > .card")?.outerHTML ?? null;
    return [article.querySelector("h2").textContent, article.dataset.previous || null, card];
  }

  function keep() {
    const said = [...document.querySelectorAll("#turns > .turn")].slice(-TURNS).map(written);
    while (JSON.stringify(said).length > LENGTH) said.shift();
    try {
      if (ended || !said.length) sessionStorage.removeItem(drawer());
      else sessionStorage.setItem(drawer(), JSON.stringify(said));
    } catch { /* as said */ }
  }

  // A card as `written`, which only pages of this server write.
  function shown(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const card = holder.content.querySelector(".card");
    hoidap.label(card, card.lang);
    return card;
  }

  // The turns that were kept: question, what it leans on, and the card, null where it still waited.
  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(drawer())).map(([question, previous, card]) => [String(question), previous, card && shown(card)]);
    } catch {
      return [];
    }
  }

  document.addEventListener("click", (event) => {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey; // in another tab
    if (event.target.closest?.(".brand") && !elsewhere) ended = true;
  });
  addEventListener("pagehide", keep);
  addEventListener("pageshow", () => { ended = false; });
  Object.assign(hoidap, { keep, kept });
})();
