// The words of the chat's page in the language of its visitor: which one it is, the switch, and
// everything of ours in it, as it comes; and the corpus at hand, which the head names.
"use strict";
window.hoidap = (() => {
  const KEY = "hoidap-language";
  let language = chosen();

  function chosen() {
    let kept = null;
    try { kept = localStorage.getItem(KEY); } catch { /* storage is off: the browser decides */ }
    if (kept === "vi" || kept === "en") return kept;
    const spoken = (navigator.languages || []).map((tag) => tag.slice(0, 2).toLowerCase());
    return spoken.find((tag) => tag === "vi" || tag === "en") || "en";
  }

  const corpus = () => new URL(location.href).searchParams.get("corpus");

  // The corpus at hand, which the address names; the first otherwise.
  function choice(links, names, homes) {
    const at = links.find((link) => link.dataset.corpus === corpus()) || (corpus() ? null : links[0]);
    at?.setAttribute("aria-current", "page");
    for (const name of names) name.textContent = at ? at.dataset.corpus : "…";
    if (corpus() && at) for (const home of homes) home.setAttribute("href", at.getAttribute("href"));
  }

  function label(root, spoken = language) {
    const within = (selector) => [...root.querySelectorAll(selector), ...(root.matches?.(selector) ? [root] : [])];
    for (const element of within("[data-vi]"))
      if (element.textContent !== element.dataset[spoken]) element.textContent = element.dataset[spoken];
    for (const name of ["aria-label", "placeholder"])
      for (const element of within(`[data-${name}-vi]`))
        element.setAttribute(name, element.getAttribute(`data-${name}-${spoken}`));
    const links = within(".corpora a");
    if (links.length) choice(links, within(".corpora b"), within(".brand"));
    for (const element of within("[data-language]"))
      element.setAttribute("aria-pressed", String(element.dataset.language === language));
  }

  function choose(wanted) {
    language = wanted;
    document.documentElement.lang = language;
    try { localStorage.setItem(KEY, language); } catch { /* not remembered, still switched */ }
    label(document.body);
    for (const card of document.querySelectorAll(".card")) {
      card.lang = language;
      for (const link of card.querySelectorAll('a[href^="read/"]'))
        link.setAttribute("href", link.getAttribute("href").replace(/&language=../, `&language=${language}`));
    }
  }

  function from(id, spoken) {
    const part = document.getElementById(id).content.firstElementChild.cloneNode(true);
    label(part, spoken);
    return part;
  }

  document.documentElement.lang = language;
  // Gradio names its own language there; the page is in ours.
  new MutationObserver(() => {
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
  }).observe(document.documentElement, { attributeFilter: ["lang"] });
  // Whatever Gradio puts into the page is labelled as it comes, also words that it puts into an
  // element that stays; cards keep the question's language.
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of addedNodes)
        if (node.nodeType === 1 && !node.closest("#turns, #notice, template")) label(node);
      const kept = (target.nodeType === 1 ? target : target.parentElement)?.closest(".state");
      if (kept) label(kept);
    }
  }).observe(document.documentElement, { characterData: true, childList: true, subtree: true });

  return { choose, corpus, from, label, get language() { return language; } };
})();
