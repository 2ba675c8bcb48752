// A tag of its own is an element of its own; it comes back when the page's body is exchanged. A tag
// that stands twice on a page, on the next one, or again in another version, is placed once; the last
// that says anything says how.
const placed = () => {
  const { target, ...settings } = tag.dataset;
  const at = target || `corner ${settings.position || ""}`;
  // Its place in the page may come later.
  const { places } = customElements.get(NAME);
  const there = places.get(at), chat = there || document.createElement(NAME);
  if (there && !Object.keys(tag.dataset).length) return there;
  Object.assign(settings, { server: BASE, placed: at }, target && { inline: "" });
  for (const name in chat.said) if (!(name in settings)) delete chat.dataset[name];
  Object.assign(chat.dataset, chat.said = settings);
  if (there) return there;
  places.set(at, chat);
  const attach = () => {
    const where = target ? document.querySelector(target) : document.body;
    if (where && !chat.isConnected) where.append(chat);
  };
  attach();
  const watch = new MutationObserver(() => { if (!chat.isConnected) attach(); });
  watch.observe(document.documentElement, { childList: true, subtree: true });
  chat.remove = () => { places.delete(at); watch.disconnect(); Element.prototype.remove.call(chat); };
  return chat;
};
const install = () => {
  const own = tag.hasAttribute("data-manual") ? null : placed();
  const one = () => (own?.isConnected ? own : document.querySelector(NAME));
  // An element of the page with that id is a property of the window too.
  if (!window.hoidap?.ask) window.hoidap = { open: () => one()?.open(), close: () => one()?.close(), ask: async (text) => (await one()?.ask(text)) ?? null };
};
// Not at a look elsewhere: the document in another tab is where the reason shows.
addEventListener("pagehide", () => goOn());
if (!customElements.get(NAME)) customElements.define(NAME, Chat);
if (document.body) install();
else document.addEventListener("DOMContentLoaded", install);
