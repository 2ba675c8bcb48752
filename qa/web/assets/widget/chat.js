// The conversation: what was asked and answered, kept and brought back, and the requests for it.
const PATIENCE = 60000; // ms until a question without a reply is given up

class Chat extends Panel {
  _before = new Set(); _said = []; _ungreeted = true; _recalled = 0; // questions back

  static observedAttributes = ["accent", "corpus", "greeting", "language", "theme", "title"].map((name) => `data-${name}`);

  static places = new Map(); // what a tag has placed, by where

  connectedCallback() {
    if (this._began) return this._latest(); // a new place begins at the top
    // A body that was put aside, or a page made beforehand, holds a copy of what a tag has placed.
    const { placed } = this.dataset;
    if (placed && Chat.places.get(placed) !== this) this.remove();
    else this._begin();
  }

  attributeChangedCallback(name, before, now) {
    if (!this._began || before === now) return;
    if (name === "data-language") {
      this._chosen = null;
      return this._choose(this._wanted);
    }
    if (name === "data-corpus") {
      this._known = null;
      for (const line of this._turns.querySelectorAll(".about:empty")) line.remove();
      this._replace(this._kept.said);
    }
    this._dress();
    if (!/accent|theme/.test(name)) this._greetAgain();
  }

  /** Opens the panel and asks; the answer as POST /api/ask returns it, or null. */
  async ask(text, previous) {
    this.open({ focus: false });
    const question = String(text).trim();
    if (!question) return null;
    goOn();
    const turn = this._turn(question, previous), { article, corpus } = turn;
    this._show(article);
    const late = setTimeout(() => article.append(this._say("p", "waiting", { class: "quiet waiting" })), 300);
    let answer = null, card;
    try {
      answer = await this._send("api/ask", { question, previous: turn.previous, corpus });
      card = this._card(turn, answer);
      this._keep();
      if (this._ungreeted) this._greet();
    } catch (error) {
      this._before.delete(turn);
      card = await this._refused(error);
      if (!this._box.value) this._box.value = question;
      this._grow();
    }
    clearTimeout(late);
    article.querySelector(".waiting")?.remove();
    article.append(card);
    this._show(article);
    this._tell("answer", { question, answer });
    return answer;
  }

  // A server may have several; without a name it is the first.
  get _corpus() { return this.dataset.corpus || null; }

  // The server that its tag came from; an element without a tag asks that of the script.
  get _base() { return this.dataset.server || BASE; }

  // What a card needs of the chat.
  get _lent() { return { base: this._base, known: this._known, send: (path, body) => this._send(path, body) }; }

  // Each widget keeps its own, and each corpus: documents of one are not in another.
  get _drawer() { return ["hoidap", this.id, this.dataset.corpus, this.dataset.placed].join(); }

  _keep() {
    if (!this.hasAttribute("data-remember")) return;
    memory.write(this._drawer, { language: this._chosen, open: !this._panel.hidden, said: this._said.slice(-REMEMBERED) });
  }

  get _kept() { return this.hasAttribute("data-remember") ? memory.read(this._drawer) : {}; }

  // A page that the way back brings is as it was left, unless something was asked on later ones.
  _return() {
    const { said, open, language } = this._kept;
    if (!Array.isArray(said)) return; // nothing was kept
    this._chosen = known(language);
    if (this._chosen && this._chosen !== this._language) this._choose(this._chosen);
    if (JSON.stringify(said) !== JSON.stringify(this._said.slice(-REMEMBERED))) this._replace(said);
    if (open) this.open({ focus: false });
    else this.close();
  }

  // Without what was kept, of another corpus, the conversation stays in sight, and begins anew.
  _replace(said) {
    this._before.clear();
    this._said = [];
    if (!said) return;
    const turns = this._turns.querySelectorAll(".turn");
    this._recall({ said });
    // One that waits was asked last.
    for (const turn of turns) turn.querySelector(".card") ? turn.remove() : this._turns.append(turn);
    this._latest();
  }

  _latest() { if (this._said.length) this._show(this._turns.lastElementChild); }

  // What was kept comes from the page's storage, so it may be anything.
  _recall({ said, open }) {
    try {
      for (const [question, answer] of said || []) {
        const turn = this._turn(String(question));
        turn.article.append(this._card(turn, answer));
      }
    } catch {
      this._before.clear();
      this._turns.replaceChildren();
      this._said = [];
    }
    if (open === true) this.open({ focus: false });
  }

  // A question and its place; it may lean on what was asked before it, answered by then or not.
  _turn(question, previous = [...this._before].pop()?.context ?? null) {
    const article = make("article", { class: "turn", part: "turn" }, make("h3", { tabindex: "-1" }, question));
    const turn = { question, context: question.replace(/\s+/g, " "), article, corpus: this._corpus, previous };
    this._before.add(turn);
    this._turns.append(article);
    return turn;
  }

  _card(turn, answer) {
    const { question, corpus, previous } = turn, card = answerCard({ ...this._lent, corpus, previous }, question, answer);
    if (this._before.has(turn)) this._said.push([question, answer]); // of this corpus
    else card.querySelector(".about")?.remove();
    if (answer.greeting) this._before.delete(turn); // nothing leans on thanks
    if (answer.context) turn.context = answer.context;
    return card;
  }

  _submit() {
    const question = this._box.value;
    if (!question.trim()) return this._box.focus();
    this._box.value = "";
    this._grow();
    this.ask(question);
  }

  _click(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.language) { this._choose(this._chosen = button.dataset.language); this._keep(); }
    else if (button.matches(".close")) this.close();
    else if (button.matches(".chip")) { this.ask(button.textContent, null); this._focus(this._turns.lastChild.firstChild); }
  }

  // Arrow up brings back what was asked, unless something is written already.
  _recallAsked(event) {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key], asked = [...this._turns.querySelectorAll("h3")];
    if (!step) { this._recalled = 0; return; }
    const at = this._recalled + step;
    if ((this._box.value && !this._recalled) || at < 0 || at > asked.length) return;
    event.preventDefault();
    this._recalled = at;
    this._box.value = at ? asked.at(-at).textContent : "";
    this._grow();
  }

  async _greet() {
    this._ungreeted = false;
    this._root.querySelector(".greeting")?.remove();
    const greeting = make("div", { class: "greeting" });
    this._turns.prepend(greeting);
    if (this.dataset.greeting) greeting.append(make("p", {}, this.dataset.greeting));
    try {
      const corpus = await this._send(`api/corpus?language=${this._language}` + (this._corpus ? `&corpus=${encodeURIComponent(this._corpus)}` : ""));
      if (!greeting.parentNode) return; // another has taken its place meanwhile
      inform(this._turns, this._known = corpus);
      if (!this.dataset.title) this._named(corpus.title, corpus.documents > 1 ? this._language : alone(corpus, this._language));
      if (!this.dataset.greeting) greeting.append(make("p", {}, `${corpus.about} ${WORDS[this._language]["corpus-promise"]}`));
      if (corpus.examples.length) greeting.append(this._say("p", "example-intro", { class: "quiet" }), chips(corpus.examples, () => alone(corpus, this._language)));
    } catch (error) {
      this._ungreeted = true; // until it is opened again, or a question is answered
      greeting.append(await this._refused(error));
    }
  }

  _greetAgain() {
    if (this._root.querySelector(".greeting")) this._greet();
  }

  // A site that is not listed cannot read why it is refused; it can tell that the server is there,
  // whose script may be read by every site.
  async _refused(error) {
    const words = WORDS[this._language];
    const unlisted = error instanceof TypeError && !this._heard
      && await fetch(`${this._base}widget.js?${Date.now()}`, { cache: "no-store", credentials: "omit" }).then((reply) => reply.ok, () => false);
    const key = unlisted ? "other-site" : "lost";
    const { message, hint } = error.told || { message: words[`error.${key}`], hint: words[`hint.${key}`] };
    return make("div", { class: "card refused", role: "alert", lang: this._language }, make("p", {}, `${message} ${hint}`));
  }

  async _send(path, body) {
    const sent = { credentials: "omit", keepalive: path === "api/feedback", signal: AbortSignal.timeout(PATIENCE),
      headers: { "Accept-Language": this._language, ...(body ? { "Content-Type": "application/json" } : {}) } };
    const ask = () => fetch(this._base + path, body ? { ...sent, method: "POST", body: JSON.stringify(body) } : sent);
    // Once more, where a phone has changed its network; a verdict that did arrive would count twice.
    const reply = await (sent.keepalive ? ask() : ask().catch(ask));
    this._heard = true;
    const told = await reply.json();
    if (!reply.ok) throw Object.assign(new Error(told.code), { told });
    return told;
  }
}
