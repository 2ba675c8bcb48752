const PATIENCE = 60000; // ms until a question without a reply is given up
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(CSS_TEXT);

class Chat extends HTMLElement {
  #root; #panel; #launcher; #turns; #box; #title; #form;
  #language; #chosen; #before = new Set(); #began = false; #ungreeted = true; #heard = false; #said = [];
  #known = null; #recalled = 0; // of the corpus; how many questions back

  static observedAttributes = ["accent", "corpus", "greeting", "language", "theme", "title"].map((name) => `data-${name}`);

  static places = new Map(); // what a tag has placed, by where

  connectedCallback() {
    if (this.#began) return this.#latest(); // a new place begins at the top
    // A body that was put aside, or a page made beforehand, holds a copy of what a tag has placed.
    const { placed } = this.dataset;
    if (placed && Chat.places.get(placed) !== this) this.remove();
    else this.#begin();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#began || before === now) return;
    if (name === "data-language") {
      this.#chosen = null;
      return this.#choose(this.#wanted);
    }
    if (name === "data-corpus") {
      this.#known = null;
      for (const line of this.#turns.querySelectorAll(".about:empty")) line.remove();
      this.#replace(this.#kept.said);
    }
    this.#dress();
    if (!/accent|theme/.test(name)) this.#greetAgain();
  }

  /** Shows the panel; `focus: false` leaves the focus where it is. */
  open({ focus = true } = {}) {
    if (!this.#began || !this.#panel.hidden) return;
    this.#panel.hidden = false;
    this.#dress(); // the site's style may have come later, and its language
    if (this.#wanted !== this.#language) this.#choose(this.#wanted);
    this.#launcher.hidden = true;
    this.toggleAttribute("data-shown", true);
    this.#fit();
    if (this.#ungreeted) this.#greet();
    this.#latest();
    if (focus) this.#focus(this.#title);
    this.#keep();
    this.#tell("open");
  }

  /** Hides the panel and gives the focus back to the launcher. */
  close() {
    if (this.#inline || this.#panel.hidden) return;
    goOn();
    const within = this.#root.activeElement;
    this.#panel.hidden = true;
    this.#panel.removeAttribute("aria-modal");
    this.#launcher.hidden = false;
    this.toggleAttribute("data-shown", false);
    if (within) this.#launcher.focus();
    this.#keep();
    this.#tell("close");
  }

  /** Opens the panel and asks; the answer as POST /api/ask returns it, or null. */
  async ask(text, previous) {
    this.open({ focus: false });
    const question = String(text).trim();
    if (!question) return null;
    goOn();
    const turn = this.#turn(question, previous), { article, corpus } = turn;
    this.#show(article);
    const late = setTimeout(() => article.append(this.#say("p", "waiting", { class: "quiet waiting" })), 300);
    let answer = null, card;
    try {
      answer = await this.#send("api/ask", { question, previous: turn.previous, corpus });
      card = this.#card(turn, answer);
      this.#keep();
      if (this.#ungreeted) this.#greet();
    } catch (error) {
      this.#before.delete(turn);
      card = await this.#refused(error);
      if (!this.#box.value) this.#box.value = question;
      this.#grow();
    }
    clearTimeout(late);
    article.querySelector(".waiting")?.remove();
    article.append(card);
    this.#show(article);
    this.#tell("answer", { question, answer });
    return answer;
  }

  // A server may have several; without a name it is the first.
  get #corpus() { return this.dataset.corpus || null; }

  // The server that its tag came from; an element without a tag asks that of the script.
  get #base() { return this.dataset.server || BASE; }

  // What a card needs of the chat.
  get #lent() { return { base: this.#base, known: this.#known, send: (path, body) => this.#send(path, body) }; }

  // Of the visitor, the tag, the page as it is now.
  get #wanted() { return this.#chosen || known(this.dataset.language) || spoken(); }

  get #inline() { return this.hasAttribute("data-inline"); }
  // Each widget keeps its own, and each corpus: documents of one are not in another.
  get #drawer() { return ["hoidap", this.id, this.dataset.corpus, this.dataset.placed].join(); }

  #keep() {
    if (!this.hasAttribute("data-remember")) return;
    memory.write(this.#drawer, { language: this.#chosen, open: !this.#panel.hidden, said: this.#said.slice(-REMEMBERED) });
  }

  get #kept() { return this.hasAttribute("data-remember") ? memory.read(this.#drawer) : {}; }

  // A page that the way back brings is as it was left, unless something was asked on later ones.
  #return() {
    const { said, open, language } = this.#kept;
    if (!Array.isArray(said)) return; // nothing was kept
    this.#chosen = known(language);
    if (this.#chosen && this.#chosen !== this.#language) this.#choose(this.#chosen);
    if (JSON.stringify(said) !== JSON.stringify(this.#said.slice(-REMEMBERED))) this.#replace(said);
    if (open) this.open({ focus: false });
    else this.close();
  }

  // Without what was kept, of another corpus, the conversation stays in sight, and begins anew.
  #replace(said) {
    this.#before.clear();
    this.#said = [];
    if (!said) return;
    const turns = this.#turns.querySelectorAll(".turn");
    this.#recall({ said });
    // One that waits was asked last.
    for (const turn of turns) turn.querySelector(".card") ? turn.remove() : this.#turns.append(turn);
    this.#latest();
  }

  #latest() { if (this.#said.length) this.#show(this.#turns.lastElementChild); }

  // What was kept comes from the page's storage, so it may be anything.
  #recall({ said, open }) {
    try {
      for (const [question, answer] of said || []) {
        const turn = this.#turn(String(question));
        turn.article.append(this.#card(turn, answer));
      }
    } catch {
      this.#before.clear();
      this.#turns.replaceChildren();
      this.#said = [];
    }
    if (open === true) this.open({ focus: false });
  }

  // A question and its place; it may lean on what was asked before it, answered by then or not.
  #turn(question, previous = [...this.#before].pop()?.context ?? null) {
    const article = make("article", { class: "turn", part: "turn" }, make("h3", { tabindex: "-1" }, question));
    const turn = { question, context: question.replace(/\s+/g, " "), article, corpus: this.#corpus, previous };
    this.#before.add(turn);
    this.#turns.append(article);
    return turn;
  }

  #card(turn, answer) {
    const { question, corpus, previous } = turn, card = answerCard({ ...this.#lent, corpus, previous }, question, answer);
    if (this.#before.has(turn)) this.#said.push([question, answer]); // of this corpus
    else card.querySelector(".about")?.remove();
    if (answer.greeting) this.#before.delete(turn); // nothing leans on thanks
    if (answer.context) turn.context = answer.context;
    return card;
  }

  #begin() {
    this.#began = true;
    const kept = this.#kept;
    this.#chosen = known(kept.language);
    this.#language = this.#wanted;
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [STYLE];
    this.#launcher = make("button", { type: "button", class: "launcher", part: "launcher", "data-label": "widget-open", "aria-haspopup": "dialog" }, drawing(MARK));
    this.#title = this.#say("h2", "widget-title", { tabindex: "-1", id: "title" });
    const close = make("button", { type: "button", "data-label": "widget-close", class: "close" }, "×");
    const head = make("header", { part: "header" }, this.#title, ...["vi", "en"].map((name) =>
      make("button", { type: "button", lang: name, "data-language": name, "aria-label": name === "vi" ? "Tiếng Việt" : "English" }, name.toUpperCase())), this.#inline ? null : close);
    this.#turns = make("div", { class: "turns", part: "turns", role: "log", "aria-live": "polite", tabindex: "0", "data-label": "conversation" });
    this.#box = make("textarea", { rows: "1", enterkeyhint: "send", "data-label": "composer", "data-placeholder": "composer-placeholder" });
    this.#form = make("form", { part: "composer" }, this.#box, this.#say("button", "send", { type: "submit" }));
    this.#panel = make("div", { class: "panel", part: "panel", "aria-labelledby": "title", ...(this.#inline ? { role: "region" } : { role: "dialog" }) }, head, this.#turns, this.#form);
    this.#panel.hidden = true;
    this.#root.append(this.#panel, this.#launcher);
    this.#listen();
    this.#choose(this.#language);
    this.#dress();
    this.#recall(kept);
    if (this.#inline || (this.hasAttribute("data-open") && kept.open !== false)) this.open({ focus: false });
  }

  #listen() {
    this.#launcher.addEventListener("click", () => this.open());
    this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
    this.#box.addEventListener("input", () => this.#grow());
    this.#panel.addEventListener("click", (event) => this.#click(event));
    // The rest of the page is there to be read until the visitor goes in.
    if (!this.#inline) this.#panel.addEventListener("focusin", () => this.#panel.setAttribute("aria-modal", "true"));
    this.#panel.addEventListener("keydown", (event) => this.#key(event));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#dress());
    addEventListener("pageshow", (event) => { if (event.persisted) this.#return(); });
    // A phone's keyboard covers the page without making it smaller.
    for (const name of ["resize", "scroll"]) visualViewport.addEventListener(name, () => this.#fit());
  }

  #submit() {
    const question = this.#box.value;
    if (!question.trim()) return this.#box.focus();
    this.#box.value = "";
    this.#grow();
    this.ask(question);
  }

  #click(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.language) { this.#choose(this.#chosen = button.dataset.language); this.#keep(); }
    else if (button.matches(".close")) this.close();
    else if (button.matches(".chip")) { this.ask(button.textContent, null); this.#focus(this.#turns.lastChild.firstChild); }
  }

  #key(event) {
    event.stopPropagation(); // the page's own shortcuts are not meant
    if (event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && !event.shiftKey && event.target === this.#box) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Tab" && !this.#inline) this.#trap(event);
    else if (event.target === this.#box) this.#recallAsked(event);
  }

  // Arrow up brings back what was asked, unless something is written already.
  #recallAsked(event) {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key], asked = [...this.#turns.querySelectorAll("h3")];
    if (!step) { this.#recalled = 0; return; }
    const at = this.#recalled + step;
    if ((this.#box.value && !this.#recalled) || at < 0 || at > asked.length) return;
    event.preventDefault();
    this.#recalled = at;
    this.#box.value = at ? asked.at(-at).textContent : "";
    this.#grow();
  }

  #trap(event) {
    const stops = [...this.#panel.querySelectorAll("a, button, textarea, summary, .turns")].filter((stop) => stop.getClientRects().length);
    const back = event.shiftKey, at = this.#root.activeElement;
    if (back) stops.reverse();
    if (at !== stops.at(-1) && !(back && at === this.#title)) return;
    event.preventDefault();
    stops[0].focus();
  }

  #fit() {
    const { scale, height, offsetTop } = visualViewport;
    if (scale > 1) return; // enlarged by hand, the rest lies beside what is seen
    this.style.setProperty("--high", `${height}px`);
    this.style.setProperty("--top", `${offsetTop}px`);
  }

  // Where writing brings a keyboard over half of the screen, the focus is on what is `read`.
  #focus(read) {
    (matchMedia("(hover: hover)").matches ? this.#box : read).focus({ preventScroll: true });
  }

  #grow() {
    this.#box.style.height = "auto";
    this.#box.style.height = `${Math.max(this.#box.scrollHeight, 44)}px`;
  }

  #show(turn) {
    this.#turns.scrollTop += turn.getBoundingClientRect().top - this.#turns.getBoundingClientRect().top - 8;
  }

  // The title, and a site's colour as it is; what is written on it, and with it, stays legible.
  #dress() {
    const { title, accent } = this.dataset, set = (name, colour) => this.style.setProperty(`--${name}`, colour);
    if (title) this.#named(title);
    set("accent", CSS.supports("color", accent) ? accent : "");
    // Of the button: a site may give the launcher colours of its own.
    const [colour, paper] = [this.#form.lastChild, this.#panel].map((part) => brightness(getComputedStyle(part).backgroundColor));
    set("on-accent", contrast(colour, 0) > contrast(colour, 1) ? "#000" : "#fff");
    set("link", contrast(colour, paper) < 4.5 ? "var(--ink)" : "");
  }

  #named(title, language = "") {
    this.#title.textContent = title;
    this.#title.removeAttribute("data-say");
    this.#title.lang = language;
  }

  #choose(language) {
    this.#language = language;
    this.#panel.lang = language;
    this.#label(this.#root);
    for (const button of this.#root.querySelectorAll("[data-language]"))
      button.setAttribute("aria-pressed", button.dataset.language === language);
    this.#greetAgain();
  }

  #greetAgain() {
    if (this.#root.querySelector(".greeting")) this.#greet();
  }

  #label(root) {
    const words = WORDS[this.#language];
    // An answer keeps the words of its question.
    const ours = (selector) => [...root.querySelectorAll(selector)].filter((part) => !part.closest(".card"));
    for (const part of ours("[data-say]")) part.textContent = words[part.dataset.say];
    for (const part of ours("[data-label]")) part.setAttribute("aria-label", words[part.dataset.label]);
    for (const part of ours("[data-placeholder]")) part.placeholder = words[part.dataset.placeholder];
  }

  #say(name, key, attributes = {}) {
    return say(name, key, attributes, this.#language);
  }

  async #greet() {
    this.#ungreeted = false;
    this.#root.querySelector(".greeting")?.remove();
    const greeting = make("div", { class: "greeting" });
    this.#turns.prepend(greeting);
    if (this.dataset.greeting) greeting.append(make("p", {}, this.dataset.greeting));
    try {
      const corpus = await this.#send(`api/corpus?language=${this.#language}` + (this.#corpus ? `&corpus=${encodeURIComponent(this.#corpus)}` : ""));
      if (!greeting.parentNode) return; // another has taken its place meanwhile
      inform(this.#turns, this.#known = corpus);
      if (!this.dataset.title) this.#named(corpus.title, corpus.documents > 1 ? this.#language : alone(corpus, this.#language));
      if (!this.dataset.greeting) greeting.append(make("p", {}, `${corpus.about} ${WORDS[this.#language]["corpus-promise"]}`));
      if (corpus.examples.length) greeting.append(this.#say("p", "example-intro", { class: "quiet" }), chips(corpus.examples, () => alone(corpus, this.#language)));
    } catch (error) {
      this.#ungreeted = true; // until it is opened again, or a question is answered
      greeting.append(await this.#refused(error));
    }
  }

  // A site that is not listed cannot read why it is refused; it can tell that the server is there,
  // whose script may be read by every site.
  async #refused(error) {
    const words = WORDS[this.#language];
    const unlisted = error instanceof TypeError && !this.#heard
      && await fetch(`${this.#base}widget.js?${Date.now()}`, { cache: "no-store", credentials: "omit" }).then((reply) => reply.ok, () => false);
    const key = unlisted ? "other-site" : "lost";
    const { message, hint } = error.told || { message: words[`error.${key}`], hint: words[`hint.${key}`] };
    return make("div", { class: "card refused", role: "alert", lang: this.#language }, make("p", {}, `${message} ${hint}`));
  }

  async #send(path, body) {
    const sent = { credentials: "omit", keepalive: path === "api/feedback", signal: AbortSignal.timeout(PATIENCE),
      headers: { "Accept-Language": this.#language, ...(body ? { "Content-Type": "application/json" } : {}) } };
    const ask = () => fetch(this.#base + path, body ? { ...sent, method: "POST", body: JSON.stringify(body) } : sent);
    // Once more, where a phone has changed its network; a verdict that did arrive would count twice.
    const reply = await (sent.keepalive ? ask() : ask().catch(ask));
    this.#heard = true;
    const told = await reply.json();
    if (!reply.ok) throw Object.assign(new Error(told.code), { told });
    return told;
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`hoidap:${name}`, { bubbles: true, composed: true, detail }));
  }
}
