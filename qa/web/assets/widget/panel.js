// The widget's window: its parts, how it opens and stands, what keys do in it, its colours and its
// language. What it calls and does not have is the conversation, which `Chat` brings.
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(CSS_TEXT);

class Panel extends HTMLElement {
  /** Shows the panel; `focus: false` leaves the focus where it is. */
  open({ focus = true } = {}) {
    if (!this._began || !this._panel.hidden) return;
    this._panel.hidden = false;
    this._dress(); // the site's style may have come later, and its language
    if (this._wanted !== this._language) this._choose(this._wanted);
    this._launcher.hidden = true;
    this.toggleAttribute("data-shown", true);
    this._fit();
    if (this._ungreeted) this._greet();
    this._latest();
    if (focus) this._focus(this._title);
    this._keep();
    this._tell("open");
  }

  /** Hides the panel and gives the focus back to the launcher. */
  close() {
    if (this._inline || this._panel.hidden) return;
    goOn();
    const within = this._root.activeElement;
    this._panel.hidden = true;
    this._panel.removeAttribute("aria-modal");
    this._launcher.hidden = false;
    this.toggleAttribute("data-shown", false);
    if (within) this._launcher.focus();
    this._keep();
    this._tell("close");
  }

  // Of the visitor, the tag, the page as it is now.
  get _wanted() { return this._chosen || known(this.dataset.language) || spoken(); }

  get _inline() { return this.hasAttribute("data-inline"); }

  _begin() {
    this._began = true;
    const kept = this._kept;
    this._chosen = known(kept.language);
    this._language = this._wanted;
    this._root = this.attachShadow({ mode: "open" });
    this._root.adoptedStyleSheets = [STYLE];
    this._launcher = make("button", { type: "button", class: "launcher", part: "launcher", "data-label": "widget-open", "aria-haspopup": "dialog" }, drawing(MARK));
    this._title = this._say("h2", "widget-title", { tabindex: "-1", id: "title" });
    const close = make("button", { type: "button", "data-label": "widget-close", class: "close" }, "×");
    const head = make("header", { part: "header" }, this._title, ...["vi", "en"].map((name) =>
      make("button", { type: "button", lang: name, "data-language": name, "aria-label": name === "vi" ? "Tiếng Việt" : "English" }, name.toUpperCase())), this._inline ? null : close);
    this._turns = make("div", { class: "turns", part: "turns", role: "log", "aria-live": "polite", tabindex: "0", "data-label": "conversation" });
    this._box = make("textarea", { rows: "1", enterkeyhint: "send", "data-label": "composer", "data-placeholder": "composer-placeholder" });
    this._form = make("form", { part: "composer" }, this._box, this._say("button", "send", { type: "submit" }));
    this._panel = make("div", { class: "panel", part: "panel", "aria-labelledby": "title", ...(this._inline ? { role: "region" } : { role: "dialog" }) }, head, this._turns, this._form);
    this._panel.hidden = true;
    this._root.append(this._panel, this._launcher);
    this._listen();
    this._choose(this._language);
    this._dress();
    this._recall(kept);
    if (this._inline || (this.hasAttribute("data-open") && kept.open !== false)) this.open({ focus: false });
  }

  _listen() {
    this._launcher.addEventListener("click", () => this.open());
    this._form.addEventListener("submit", (event) => { event.preventDefault(); this._submit(); });
    this._box.addEventListener("input", () => this._grow());
    this._panel.addEventListener("click", (event) => this._click(event));
    // The rest of the page is there to be read until the visitor goes in.
    if (!this._inline) this._panel.addEventListener("focusin", () => this._panel.setAttribute("aria-modal", "true"));
    this._panel.addEventListener("keydown", (event) => this._key(event));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this._dress());
    addEventListener("pageshow", (event) => { if (event.persisted) this._return(); });
    // A phone's keyboard covers the page without making it smaller.
    for (const name of ["resize", "scroll"]) visualViewport.addEventListener(name, () => this._fit());
  }

  _key(event) {
    event.stopPropagation(); // the page's own shortcuts are not meant
    if (event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && !event.shiftKey && event.target === this._box) {
      event.preventDefault();
      this._submit();
    } else if (event.key === "Tab" && !this._inline) this._trap(event);
    else if (event.target === this._box) this._recallAsked(event);
  }

  _trap(event) {
    const stops = [...this._panel.querySelectorAll("a, button, textarea, summary, .turns")].filter((stop) => stop.getClientRects().length);
    const back = event.shiftKey, at = this._root.activeElement;
    if (back) stops.reverse();
    if (at !== stops.at(-1) && !(back && at === this._title)) return;
    event.preventDefault();
    stops[0].focus();
  }

  _fit() {
    const { scale, height, offsetTop } = visualViewport;
    if (scale > 1) return; // enlarged by hand, the rest lies beside what is seen
    this.style.setProperty("--high", `${height}px`);
    this.style.setProperty("--top", `${offsetTop}px`);
  }

  // Where writing brings a keyboard over half of the screen, the focus is on what is `read`.
  _focus(read) {
    (matchMedia("(hover: hover)").matches ? this._box : read).focus({ preventScroll: true });
  }

  _grow() {
    this._box.style.height = "auto";
    this._box.style.height = `${Math.max(this._box.scrollHeight, 44)}px`;
  }

  _show(turn) {
    this._turns.scrollTop += turn.getBoundingClientRect().top - this._turns.getBoundingClientRect().top - 8;
  }

  // The title, and a site's colour as it is; what is written on it, and with it, stays legible.
  _dress() {
    const { title, accent } = this.dataset, set = (name, colour) => this.style.setProperty(`--${name}`, colour);
    if (title) this._named(title);
    set("accent", CSS.supports("color", accent) ? accent : "");
    // Of the button: a site may give the launcher colours of its own.
    const [colour, paper] = [this._form.lastChild, this._panel].map((part) => brightness(getComputedStyle(part).backgroundColor));
    set("on-accent", contrast(colour, 0) > contrast(colour, 1) ? "#000" : "#fff");
    set("link", contrast(colour, paper) < 4.5 ? "var(--ink)" : "");
  }

  _named(title, language = "") {
    this._title.textContent = title;
    this._title.removeAttribute("data-say");
    this._title.lang = language;
  }

  _choose(language) {
    this._language = language;
    this._panel.lang = language;
    this._label(this._root);
    for (const button of this._root.querySelectorAll("[data-language]"))
      button.setAttribute("aria-pressed", button.dataset.language === language);
    this._greetAgain();
  }

  _label(root) {
    const words = WORDS[this._language];
    // An answer keeps the words of its question.
    const ours = (selector) => [...root.querySelectorAll(selector)].filter((part) => !part.closest(".card"));
    for (const part of ours("[data-say]")) part.textContent = words[part.dataset.say];
    for (const part of ours("[data-label]")) part.setAttribute("aria-label", words[part.dataset.label]);
    for (const part of ours("[data-placeholder]")) part.placeholder = words[part.dataset.placeholder];
  }

  _say(name, key, attributes = {}) {
    return say(name, key, attributes, this._language);
  }

  _tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`hoidap:${name}`, { bubbles: true, composed: true, detail }));
  }
}
