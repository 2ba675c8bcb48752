// An answer as a card. `chat` lends what a card needs of it: the server's address (`base`), its
// corpus, what is `known` of that, and `send`. A chip's press is heard by the panel. Each topic is
// `spoken` in a language, as far as is known that of its document.
const chips = (topics, spoken) => make("div", { class: "chips" }, ...topics.map((topic) => make("button", { type: "button", class: "chip", lang: spoken(topic) }, topic)));
// What takes a place in words; a text with $ in it is no pattern here.
const filled = (words, name, value) => words.replace(`{${name}}`, () => value);
// The language of a corpus that has but one, else another.
const alone = ({ languages }, other) => (languages.length === 1 ? languages[0] : other);
// What the corpus is about: the titles of its first documents, and how many more there are.
const about = (corpus, language) => {
  const { titles, documents } = corpus, more = documents - titles.length;
  const said = WORDS[language][more > 0 ? "not-found-about-more" : "not-found-about"];
  const [before, after] = filled(said, "count", more.toLocaleString(language)).split("{titles}");
  return [before, make("span", { lang: alone(corpus, language) }, titles.join("; ")), after];
};
// Said of the corpus in each card that waits for it; before it is known, in none.
const inform = (root, corpus) => {
  for (const line of corpus?.titles ? root.querySelectorAll(".about:empty") : []) line.append(...about(corpus, line.parentNode.lang));
};

const answerCard = (chat, question, answer) => {
  const { language, read_as: read, missing = [], hits, nearest, topics = [] } = answer, words = WORDS[language];
  const card = make("div", { class: answer.found ? "card" : "card missing", part: "answer", lang: language },
    read ? make("p", { class: "quiet" }, filled(words["read-as"], "question", read)) : null);
  if (!answer.found) {
    card.append(say("p", answer.greeting ? "greeting" : "not-found", {}, language), make("p", { class: "about" }));
    inform(card, chat.known);
    if (topics.length) card.append(say("p", "not-found-nearest", { class: "quiet" }, language), chips(topics, (topic) => (nearest.find(({ heading, title }) => (heading || title).endsWith(topic)) || answer).language));
    if (!answer.greeting) card.append(say("p", "not-found-advice", { class: "quiet" }, language));
    return card;
  }
  if (missing.length) card.append(make("p", { class: "lacks" }, filled(words.missing, "words", missing.map((word) => `“${word}”`).join(", "))));
  const [first, ...others] = hits;
  card.append(...quotation(chat, first, language, question));
  if (others.length) {
    const count = filled(words[others.length === 1 ? "more-one" : "more"], "count", others.length);
    card.append(make("details", {}, make("summary", {}, count), ...others.map((hit) =>
      make("details", {}, make("summary", { lang: hit.language || language }, hit.heading.split(" › ").pop() || hit.title), ...quotation(chat, hit, language, question)))));
  }
  return card;
};

const quotation = (chat, hit, language, question) => {
  const { text, start, sentence } = hit, written = hit.language || language;
  const marked = units(text, sentence.start - start, sentence.end - start), shown = kept(text, ...marked);
  const quote = make("blockquote", { lang: written, part: "quote", tabindex: "-1" }, ...quoted(text, marked, shown));
  const caption = make("figcaption", { "data-source": hit.source }, make("cite", { lang: written }, hit.title),
    ...where(hit, language).flatMap((part) => [" · ", part === hit.heading ? make("span", { lang: written }, part) : part]));
  if (written !== language) caption.append(" ", say("span", `source-${written}`, { class: "tag" }, language));
  const figure = make("figure", {}, quote, caption);
  if (shown[1] - shown[0] < text.length) {
    const whole = say("button", "whole", { type: "button", class: "whole" }, language);
    whole.addEventListener("click", () => { figure.classList.add("open"); quote.focus({ preventScroll: true }); });
    quote.after(whole);
  }
  return [figure, actionsOf(chat, hit, language, question)];
};

// Heading, and page or paragraph where it is known.
const where = ({ heading, page, paragraph }, language) => {
  const [key, number] = page ? ["page", page] : ["paragraph", paragraph];
  return [heading, number && filled(WORDS[language][key], "number", number)].filter((part) => part);
};

const actionsOf = (chat, hit, language, question) => {
  const out = { target: "_blank", rel: "noopener noreferrer" };
  const pressed = (key, act) => {
    const button = say("button", key, { type: "button" }, language);
    button.addEventListener("click", () => act(button));
    return button;
  };
  const copy = pressed("copy", () => copied(copy, hit, language));
  const yes = pressed("helpful", () => thank(true));
  const no = pressed("not-helpful", () => {
    goOn();
    goOn = () => thank(false);
    const reasons = REASONS.map((reason) => pressed(`reason-${reason}`, () => thank(false, reason)));
    actions.append(make("div", { class: "reasons", role: "group" }, say("span", "reason", {}, language), ...reasons));
    no.hidden = yes.hidden = true;
    reasons[0].focus();
  });
  const actions = make("div", { class: "actions" },
    hit.read ? say("a", "read", { href: chat.base + hit.read, ...out }, language) : null, // kept before there was one
    hit.open ? say("a", "open-source", { href: hit.open, ...out }, language) : null, copy, yes, no);
  const thank = (helpful, reason = null) => {
    if (!no.parentNode) return;
    const { document, start, end, digest } = hit, held = actions.matches(":focus-within");
    chat.send("api/feedback", { helpful, reason, document, start, end, digest, question, language, previous: chat.previous, corpus: chat.corpus }).catch(() => {});
    actions.querySelector(".reasons")?.remove();
    yes.remove();
    no.replaceWith(say("span", "thanks", { class: "quiet", role: "status" }, language));
    if (held) copy.focus();
  };
  return actions;
};

const copied = async (button, hit, language) => {
  const text = `“${hit.text.trim()}”\n— ${[hit.title, ...where(hit, language)].join(", ")}. ${hit.source}`;
  try {
    await navigator.clipboard.writeText(text);
  } catch { // no permission, as in a frame: the old way
    const area = make("textarea", {});
    area.value = text;
    button.after(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    button.focus();
  }
  button.textContent = WORDS[language].copied;
  setTimeout(() => { button.textContent = WORDS[language].copy; }, 1800);
};
