// The demonstration: the widget as the form sets it, and the tag that sets it so.
"use strict";
(() => {
  const form = document.querySelector("form"), code = document.querySelector("code");
  const quoted = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  let chat = null;

  function settings() {
    const chosen = Object.fromEntries([...new FormData(form)].filter(([, value]) => value));
    if (chosen.accent === form.accent.defaultValue) delete chosen.accent;
    for (const bare of ["open", "remember"]) if (chosen[bare]) chosen[bare] = "";
    return chosen;
  }

  function show() {
    const { target, ...rest } = settings();
    const all = target ? { ...rest, target } : rest;
    const attributes = Object.entries(all).map(([key, value]) => ` data-${key}${value ? `="${quoted(value)}"` : ""}`);
    // The place belongs to the visitor's own page too.
    const place = target ? `<div id="${quoted(target.slice(1))}"></div>\n` : "";
    code.textContent = `${place}<script src="${new URL("/widget.js", location.href).href}" async${attributes.join("")}></script>`;
    chat?.remove();
    chat = document.createElement("hoidap-chat");
    Object.assign(chat.dataset, rest);
    if (target) chat.dataset.inline = "";
    document.querySelector(target || "body").append(chat);
  }

  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  const copy = document.querySelector("#copy"), named = copy.textContent;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      copy.textContent = copy.dataset.copied;
      setTimeout(() => { copy.textContent = named; }, 1800);
    } catch { // no permission: marked, for the visitor's own key
      getSelection().selectAllChildren(code);
    }
  });
  customElements.whenDefined("hoidap-chat").then(show);
})();
