// The chat for other people's sites: one custom element in a shadow of its own, no dependency.
// Whatever comes from documents, visitors or the server becomes text, never markup. No cookie is
// set, nothing is stored unless the page asks for it (data-remember), and nothing is fetched until
// the visitor opens the panel.
"use strict";
(() => {
  const WORDS = {/*words*/}; // both languages; the server puts them here, and the style below
  const CSS_TEXT = "/*css*/";
  const NAME = "hoidap-chat";
  const MARK = "M8 2h16a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6h-6.3c-.2 4.3-2.9 7.3-7.4 8.6-.5.1-.9-.4-.7-.9l.4-.9c.1-.3.3-.4.6-.6 1.8-.9 2.8-2.1 3-3.7.1-.5-.2-.8-.7-.8-2 0-3.3-.8-3.7-1.7H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z";
  const CROSS = "M5 5l14 14M19 5L5 19";
  const PATIENCE = 60000; // ms until a question without a reply is given up
  const REASONS = ["wrong-passage", "wrong-sentence", "outdated", "unclear", "other"];
  const tag = document.currentScript || document.querySelector('script[src*="/widget.js"]');
  const BASE = new URL(".", tag.src).href;

  const make = (name, attributes, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
    element.append(...inside.filter((part) => part !== null));
    return element;
  };
  const drawing = (path, box) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", `0 0 ${box} ${box}`);
    svg.setAttribute("aria-hidden", "true");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  };
  // What data-remember keeps, until the tab is closed; where storage is off, nothing.
  const REMEMBERED = 20; // answers
  const memory = {
    read(key) { try { return JSON.parse(sessionStorage.getItem(key)) || {}; } catch { return {}; } },
    write(key, kept) { try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* as said */ } },
  };
  // Whether the server is there at all: its script may be read by every site.
  const reachable = () => fetch(tag.src, { cache: "no-store", credentials: "omit" }).then((reply) => reply.ok, () => false);
  const known = (language) => (language === "vi" || language === "en" ? language : null);
  const spoken = () => {
    const tags = [document.documentElement.lang, ...(navigator.languages || [])];
    return tags.map((name) => known(name.slice(0, 2).toLowerCase())).find(Boolean) || "en";
  };
  const isVietnamese = (text) => /[ăâđêôơưạ-ỹ]/i.test(text);
  const place = (hit) => hit.document.split("/").map(encodeURIComponent).join("/");
  // An address that a browser may open, at the words of the sentence.
  const address = (hit) => {
    let url;
    try { url = new URL(hit.source); } catch { return null; }
    if (url.protocol !== "https:" && url.protocol !== "http:") return null;
    const words = hit.sentence.text.trim().split(/\s+/);
    const written = (part) => encodeURIComponent(part.join(" ")).replace(/-/g, "%2D");
    const text = words.length > 12 ? `${written(words.slice(0, 5))},${written(words.slice(-5))}` : written(words);
    return `${url.href}${url.hash ? "" : "#"}:~:text=${text}`;
  };

  // As in the chat: an element a line, a list's dash shown as a dot, what is far from the mark cut.
  const ITEM = /^[ \t]*(?:[-•*–][ \t]+|(?=\d{1,3}[.)][ \t]))/;
  const WORD = /[\p{L}\p{N}]/u, SPACE = /\s/;
  const KEPT = 160, WORTH = 120; // characters around the mark, and more that are worth a cut
  const kept = (text, from, to) => {
    let low = Math.max(from - KEPT, 0), high = Math.min(to + KEPT, text.length);
    if (low < WORTH) low = 0;
    while (low > 0 && low < from && !(WORD.test(text[low]) && SPACE.test(text[low - 1]))) low += 1;
    if (text.length - high < WORTH) high = text.length;
    while (high > to && high < text.length && !(SPACE.test(text[high]) && WORD.test(text[high - 1]))) high -= 1;
    return [low, high];
  };
  const runs = (text, start, end, [from, to], [low, high]) => {
    const edges = [start, ...[from, to, low, high].filter((edge) => start < edge && edge < end), end];
    const parts = [], cut = () => make("span", { class: "cut" });
    [...new Set(edges)].sort((one, other) => one - other).forEach((a, at, all) => {
      const b = all[at + 1], run = text.slice(a, b);
      if (b === undefined) return;
      if (a === low && low > 0) parts.push(cut());
      if (from <= a && a < to && run.trim()) parts.push(make("mark", { part: "mark" }, run));
      else parts.push(low <= a && a < high ? run : make("span", { class: "rest" }, run));
      if (b === high && high < text.length) parts.push(cut());
    });
    return parts;
  };
  const quoted = (text, marked, shown) => {
    let start = 0, gap = false;
    return text.split("\n").flatMap((line, at, all) => {
      const end = start + line.length, sign = line.match(ITEM), body = start + (sign ? sign[0].length : 0);
      const kind = `line${sign ? " item" : ""}${gap ? " gap" : ""}${end <= shown[0] || start >= shown[1] ? " rest" : ""}`;
      gap = !line.trim() && start > 0;
      const inside = runs(text, body, end, marked, shown), dash = text.slice(start, body);
      start = end + 1;
      if (!line.trim()) return [line, "\n"];
      if (all.length === 1 && !sign) return inside;
      return [make("span", { class: kind }, ...(dash.trim() ? [make("span", { class: "dash", "aria-hidden": "true" }, dash)] : []), ...inside), "\n"];
    });
  };

  // Relative luminance and contrast as WCAG 2.2 defines them.
  const brightness = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) =>
      (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

  class Chat extends HTMLElement {
    #root; #panel; #launcher; #turns; #box; #title; #form;
    #language; #previous = null; #began = false; #first = true; #heard = false; #said = [];

    connectedCallback() {
      if (!this.#began) this.#begin();
    }

    /** Shows the panel; `focus: false` leaves the focus where it is. */
    open({ focus = true } = {}) {
      if (!this.#began || !this.#panel.hidden) return;
      this.#panel.hidden = false;
      this.#launcher.hidden = true;
      this.toggleAttribute("data-shown", true);
      this.#fit();
      if (this.#first) this.#greet();
      if (this.#said.length) this.#show(this.#turns.lastElementChild);
      if (focus) (matchMedia("(hover: hover)").matches ? this.#box : this.#title).focus();
      this.#keep();
      this.#tell("open");
    }

    /** Hides the panel and gives the focus back to the launcher. */
    close() {
      if (this.#inline || this.#panel.hidden) return;
      const within = this.#root.activeElement;
      this.#panel.hidden = true;
      this.#launcher.hidden = false;
      this.toggleAttribute("data-shown", false);
      if (within) this.#launcher.focus();
      this.#keep();
      this.#tell("close");
    }

    /** Opens the panel and asks; the answer as POST /api/ask returns it, or null. */
    async ask(text) {
      this.open({ focus: false });
      const question = String(text).trim();
      if (!question) return null;
      const turn = this.#turn(question);
      this.#show(turn);
      const late = setTimeout(() => turn.append(this.#say("p", "waiting", { class: "quiet" })), 300);
      let answer = null, card;
      try {
        answer = await this.#send("api/ask", { question, previous: this.#previous, corpus: this.#corpus });
        card = this.#card(question, answer);
        this.#keep();
      } catch (error) {
        card = await this.#refused(error);
        if (!this.#box.value) this.#box.value = question;
        this.#grow();
      }
      clearTimeout(late);
      turn.querySelector(".quiet")?.remove();
      turn.append(card);
      this.#show(turn);
      this.#tell("answer", { question, answer });
      return answer;
    }

    // A server may have several; without a name it is the first.
    get #corpus() { return this.dataset.corpus || null; }

    get #of() { return this.#corpus ? `&corpus=${encodeURIComponent(this.#corpus)}` : ""; }

    get #inline() { return this.hasAttribute("data-inline"); }
    get #drawer() { return `hoidap${this.id && `-${this.id}`}`; }

    #keep() {
      if (!this.hasAttribute("data-remember")) return;
      memory.write(this.#drawer, { language: this.#language, open: !this.#panel.hidden, said: this.#said.slice(-REMEMBERED) });
    }

    // What was kept comes from the page's storage, so it may be anything.
    #recall({ said, open }) {
      try {
        for (const [question, answer] of said || []) this.#turn(String(question)).append(this.#card(question, answer));
      } catch {
        this.#turns.replaceChildren();
        this.#said = [];
      }
      if (open === true) this.open({ focus: false });
    }

    #turn(question) {
      const turn = make("article", { class: "turn", part: "turn" }, make("h3", {}, question));
      this.#turns.append(turn);
      return turn;
    }

    #card(question, answer) {
      const card = answer.found ? this.#found(answer) : this.#missing(answer);
      this.#previous = question;
      this.#said.push([question, answer]);
      return card;
    }

    #begin() {
      this.#began = true;
      const { language, title, accent } = this.dataset;
      const kept = this.hasAttribute("data-remember") ? memory.read(this.#drawer) : {};
      this.#language = known(kept.language) || known(language) || spoken();
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.adoptedStyleSheets = [STYLE];
      this.#launcher = make("button", { type: "button", class: "launcher", part: "launcher", "data-label": "widget-open", "aria-haspopup": "dialog" }, drawing(MARK, 32));
      this.#title = this.#say("h2", "widget-title", { tabindex: "-1" });
      if (title) { this.#title.textContent = title; this.#title.removeAttribute("data-say"); }
      const close = make("button", { type: "button", "data-label": "widget-close", class: "close" }, drawing(CROSS, 24));
      const head = make("header", { part: "header" }, this.#title, ...["vi", "en"].map((name) =>
        make("button", { type: "button", lang: name, "data-language": name, "aria-label": name === "vi" ? "Tiếng Việt" : "English" }, name.toUpperCase())), this.#inline ? null : close);
      this.#turns = make("div", { class: "turns", part: "turns", role: "log", "aria-live": "polite", tabindex: "0", "data-label": "conversation" });
      this.#box = make("textarea", { rows: "1", enterkeyhint: "send", "data-label": "composer", "data-placeholder": "composer-placeholder" });
      this.#form = make("form", { part: "composer" }, this.#box, this.#say("button", "send", { type: "submit" }));
      this.#panel = make("div", { class: "panel", part: "panel", ...(this.#inline ? { role: "region" } : { role: "dialog", "aria-modal": "true" }) }, head, this.#turns, this.#form);
      this.#panel.setAttribute("aria-label", title || WORDS[this.#language]["widget-title"]);
      this.#panel.hidden = true;
      this.#root.append(this.#panel, this.#launcher);
      this.#listen();
      this.#choose(this.#language);
      if (accent && CSS.supports("color", accent)) this.#colour(accent);
      this.#recall(kept);
      if (this.#inline || this.hasAttribute("data-open")) this.open({ focus: false });
    }

    #listen() {
      this.#launcher.addEventListener("click", () => this.open());
      this.#form.addEventListener("submit", (event) => { event.preventDefault(); this.#submit(); });
      this.#box.addEventListener("input", () => this.#grow());
      this.#panel.addEventListener("click", (event) => this.#click(event));
      this.#panel.addEventListener("keydown", (event) => this.#key(event));
      // A phone's keyboard covers the page without making it smaller.
      for (const name of ["resize", "scroll"]) window.visualViewport?.addEventListener(name, () => this.#fit());
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
      if (button.dataset.language) { this.#choose(button.dataset.language); this.#keep(); }
      else if (button.matches(".close")) this.close();
      else if (button.matches(".chip")) { this.ask(button.textContent); this.#box.focus(); }
    }

    #key(event) {
      event.stopPropagation(); // the page's own shortcuts are not meant
      if (event.isComposing) return;
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && !event.shiftKey && event.target === this.#box) {
        event.preventDefault();
        this.#submit();
      } else if (event.key === "Tab" && !this.#inline) this.#trap(event);
    }

    #trap(event) {
      const stops = [...this.#panel.querySelectorAll('a[href], button, textarea, summary, [tabindex="0"]')].filter((stop) => stop.getClientRects().length);
      const from = event.shiftKey ? stops[0] : stops.at(-1), at = this.#root.activeElement;
      if (at !== from && at !== this.#title) return;
      if (at === this.#title && !event.shiftKey) return;
      event.preventDefault();
      (event.shiftKey ? stops.at(-1) : stops[0]).focus();
    }

    #fit() {
      const view = window.visualViewport;
      if (!view || this.#inline) return;
      this.style.setProperty("--high", `${view.height}px`);
      this.style.setProperty("--top", `${view.offsetTop}px`);
    }

    #grow() {
      this.#box.style.height = "auto";
      this.#box.style.height = `${Math.min(Math.max(this.#box.scrollHeight, 44), 140)}px`;
    }

    #show(turn) {
      this.#turns.scrollTop += turn.getBoundingClientRect().top - this.#turns.getBoundingClientRect().top - 8;
    }

    // A site's colour as it is; what is written on it, and with it, stays legible.
    #colour(accent) {
      this.style.setProperty("--hoidap-accent", accent);
      const seen = (part) => brightness(getComputedStyle(part).backgroundColor);
      const [colour, paper] = [seen(this.#launcher), seen(this.#panel)];
      this.style.setProperty("--hoidap-on-accent", contrast(colour, 0) > contrast(colour, 1) ? "#000" : "#fff");
      if (contrast(colour, paper) < 4.5) this.style.setProperty("--hoidap-link", "var(--ink)");
    }

    #choose(language) {
      this.#language = language;
      this.#panel.lang = language;
      this.#label(this.#root);
      for (const button of this.#root.querySelectorAll("[data-language]"))
        button.setAttribute("aria-pressed", String(button.dataset.language === language));
      const greeting = this.#root.querySelector(".greeting");
      if (greeting) { greeting.remove(); this.#greet(); }
    }

    #label(root) {
      const words = WORDS[this.#language];
      // An answer keeps the words of its question.
      const ours = (selector) => [...root.querySelectorAll(selector)].filter((part) => !part.closest(".card"));
      for (const part of ours("[data-say]")) part.textContent = words[part.dataset.say];
      for (const part of ours("[data-label]")) part.setAttribute("aria-label", words[part.dataset.label]);
      for (const part of ours("[data-placeholder]")) part.placeholder = words[part.dataset.placeholder];
    }

    #say(name, key, attributes = {}, language = this.#language) {
      return make(name, { "data-say": key, ...attributes }, WORDS[language][key]);
    }

    async #greet() {
      this.#first = false;
      const greeting = make("div", { class: "greeting" });
      this.#turns.prepend(greeting);
      if (this.dataset.greeting) greeting.append(make("p", {}, this.dataset.greeting));
      try {
        const corpus = await this.#send(`api/corpus?language=${this.#language}${this.#of}`);
        if (!this.dataset.title) { this.#title.textContent = corpus.title; this.#title.removeAttribute("data-say"); }
        if (!this.dataset.greeting) greeting.append(make("p", {}, `${corpus.about} ${WORDS[this.#language]["corpus-promise"]}`));
        if (corpus.examples.length) greeting.append(this.#say("p", "example-intro", { class: "quiet" }), this.#chips(corpus.examples));
      } catch (error) {
        greeting.append(await this.#refused(error));
      }
    }

    #chips(topics) {
      return make("div", { class: "chips" }, ...topics.map((topic) => make("button", { type: "button", class: "chip" }, topic)));
    }

    #found(answer) {
      const { language, question } = answer, [first, ...others] = answer.hits;
      const card = make("div", { class: "card", part: "answer" }, ...this.#quotation(first, language, question));
      if (others.length) {
        const said = WORDS[language][others.length === 1 ? "more-one" : "more"].replace("{count}", others.length);
        card.append(make("details", {}, make("summary", {}, said), ...others.map((hit) =>
          make("details", {}, make("summary", {}, hit.heading.split(" › ").pop() || hit.title), ...this.#quotation(hit, language, question)))));
      }
      return card;
    }

    #quotation(hit, language, question) {
      const { text, start, sentence } = hit, written = isVietnamese(text) ? "vi" : "en";
      const marked = this.#units(text, sentence.start - start, sentence.end - start), shown = kept(text, ...marked);
      const quote = make("blockquote", { lang: written, part: "quote", tabindex: "-1" }, ...quoted(text, marked, shown));
      const caption = make("figcaption", {}, make("cite", {}, hit.title), this.#place(hit, language).map((part) => ` · ${part}`).join(""));
      if (written !== language) caption.append(" ", this.#say("span", `source-${written}`, { class: "tag" }, language));
      const figure = make("figure", {}, quote, caption);
      if (shown[1] - shown[0] < text.length) {
        const whole = this.#say("button", "whole", { type: "button", class: "whole" }, language);
        whole.addEventListener("click", () => { figure.classList.add("open"); quote.focus({ preventScroll: true }); });
        quote.after(whole);
      }
      return [figure, this.#actions(hit, language, question)];
    }

    // Heading, and page or paragraph where it is known.
    #place({ heading, page, paragraph }, language) {
      const [key, number] = page ? ["page", page] : ["paragraph", paragraph];
      return [heading, number && WORDS[language][key].replace("{number}", number)].filter(Boolean);
    }

    // The server counts characters, JavaScript counts pairs of some of them.
    #units(text, from, to) {
      const characters = [...text], before = characters.slice(0, from).join("").length;
      return [before, before + characters.slice(from, to).join("").length];
    }

    #actions(hit, language, question) {
      const out = { target: "_blank", rel: "noopener noreferrer" }, source = address(hit);
      const read = `${BASE}read/${place(hit)}?from=${hit.sentence.start}&to=${hit.sentence.end}&language=${language}${this.#of}#here`;
      const copy = this.#say("button", "copy", { type: "button" }, language);
      copy.addEventListener("click", () => this.#copy(copy, hit, language));
      const actions = make("div", { class: "actions" }, this.#say("a", "read", { href: read, ...out }, language),
        source ? this.#say("a", "open-source", { href: source, ...out }, language) : null, copy);
      const verdict = (key, asked) => {
        const button = this.#say("button", key, { type: "button" }, language);
        button.addEventListener("click", asked);
        return button;
      };
      const yes = verdict("helpful", () => thank(true));
      const no = verdict("not-helpful", () => {
        const reasons = REASONS.map((reason) => verdict(`reason-${reason}`, () => thank(false, reason)));
        actions.append(make("div", { class: "reasons", role: "group" }, this.#say("span", "reason", {}, language), ...reasons));
        no.hidden = yes.hidden = true;
        reasons[0].focus();
      });
      const thank = (helpful, reason = null) => {
        const { document, start, end } = hit;
        const said = { helpful, reason, document, start, end, question, language, corpus: this.#corpus };
        this.#send("api/feedback", said).catch(() => {});
        actions.querySelector(".reasons")?.remove();
        yes.remove();
        no.replaceWith(this.#say("span", "thanks", { class: "quiet", role: "status" }, language));
        copy.focus();
      };
      actions.append(yes, no);
      return actions;
    }

    async #copy(button, hit, language) {
      const where = [hit.title, ...this.#place(hit, language)].join(", ");
      const text = `“${hit.text.trim()}”\n— ${where}. ${hit.source}`;
      try {
        await navigator.clipboard.writeText(text);
      } catch { // no permission, as in a frame: the old way
        const area = make("textarea", {});
        area.value = text;
        this.#panel.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
        button.focus();
      }
      button.textContent = WORDS[language].copied;
      setTimeout(() => { button.textContent = WORDS[language].copy; }, 1800);
    }

    #missing(answer) {
      const { language } = answer;
      const same = answer.nearest.filter((hit) => isVietnamese(hit.text) === (language === "vi"));
      const topics = [...new Set((same.length ? same : answer.nearest).map((hit) => hit.heading.split(" › ").pop() || hit.title))].slice(0, 3);
      const card = make("div", { class: "card missing" }, this.#say("p", "not-found", {}, language));
      if (topics.length) card.append(this.#say("p", "not-found-nearest", { class: "quiet" }, language), this.#chips(topics));
      card.append(this.#say("p", "not-found-advice", { class: "quiet" }, language));
      return card;
    }

    // A site that is not listed cannot read why it is refused; it can tell that the server is there.
    async #refused(error) {
      const words = WORDS[this.#language];
      const unlisted = error instanceof TypeError && !this.#heard && await reachable(), key = unlisted ? "other-site" : "lost";
      const { message, hint } = error.told || { message: words[`error.${key}`], hint: words[`hint.${key}`] };
      return make("div", { class: "card refused", role: "alert" }, make("p", {}, `${message} ${hint}`));
    }

    async #send(path, body) {
      const sent = { credentials: "omit", signal: AbortSignal.timeout(PATIENCE),
        headers: { "Accept-Language": this.#language, ...(body ? { "Content-Type": "application/json" } : {}) } };
      const reply = await fetch(BASE + path, body ? { ...sent, method: "POST", body: JSON.stringify(body) } : sent);
      this.#heard = true;
      const told = await reply.json();
      if (!reply.ok) throw Object.assign(new Error(told.code), { told });
      return told;
    }

    #tell(name, detail = {}) {
      this.dispatchEvent(new CustomEvent(`hoidap:${name}`, { bubbles: true, composed: true, detail }));
    }
  }

  const STYLE = new CSSStyleSheet();
  STYLE.replaceSync(CSS_TEXT);
  if (!customElements.get(NAME)) customElements.define(NAME, Chat);

  // A tag of its own is an element of its own; it comes back when the page's body is exchanged.
  function placed() {
    const chat = document.createElement(NAME);
    const { target, ...settings } = tag.dataset;
    Object.assign(chat.dataset, settings);
    if (target) chat.dataset.inline = "";
    const attach = () => {
      const where = target ? document.querySelector(target) : document.body;
      if (where && !chat.isConnected) where.append(chat);
    };
    attach();
    const watch = new MutationObserver(() => { if (!chat.isConnected) attach(); });
    watch.observe(document.documentElement, { childList: true, subtree: true });
    chat.remove = () => { watch.disconnect(); Element.prototype.remove.call(chat); };
    return chat;
  }
  function install() {
    const own = tag.hasAttribute("data-manual") ? null : placed();
    const one = () => (own?.isConnected ? own : document.querySelector(NAME));
    window.hoidap ||= { open: () => one()?.open(), close: () => one()?.close(), ask: async (text) => (await one()?.ask(text)) ?? null };
  }
  if (document.body) install();
  else document.addEventListener("DOMContentLoaded", install);
})();
