// The behaviour of the chat's page: turns and composer. No library, no request of its own:
// Gradio carries the questions (`send`) and brings the cards back (`answered`). Cards come escaped
// from the server; what the visitor types only ever becomes text.
"use strict";
(() => {
  const { choose, corpus, from, label } = hoidap;
  const PATIENCE = 100000; // ms until a question without any reply is given up
  const asked = []; // the visitor's questions, oldest first, for arrow up
  const open = new Map(); // turn -> {turn, question, context, article, late, lost}
  let turn = 0, before = { turn: 0, context: null }, recalled = null, send = null, box, notice, turns;

  // What it may lean on is said by what stood before it, but of a topic that is pressed.
  function ask(text, previous = newest()) {
    const question = text.trim(), long = hoidap.tooLong(question);
    if (long) return refuse({ question }, long);
    notice.replaceChildren();
    hoidap.goOn();
    recalled = null;
    turn += 1;
    const entry = { turn, question, context: question.replace(/\s+/g, " ") };
    open.set(turn, entry);
    if (question) {
      entry.article = place(question, previous);
      if (text === box.value) box.value = ""; // what is typed beside a chip stays
      fit();
      show(entry.article);
      entry.late = setTimeout(() => {
        entry.article.append(waiting());
        show(entry.article);
      }, 300);
    }
    const mine = turn;
    entry.lost = setTimeout(() => lost(mine), PATIENCE);
    send({ turn, question, previous, language: hoidap.language, corpus: corpus() });
  }

  // Where a question stands, and its answer will.
  function place(question, previous) {
    asked.push(question);
    const article = document.createElement("article"), heading = document.createElement("h2");
    article.className = "turn";
    article.dataset.previous = previous ?? "";
    heading.textContent = question;
    article.append(heading);
    turns.append(article);
    document.body.classList.add("asked");
    return article;
  }

  // What the next question may lean on: the newest one, which may still wait for its answer.
  function newest() {
    const waits = [...open.values()].findLast((entry) => entry.question && entry.turn > before.turn);
    return (waits ?? before).context;
  }

  function waiting() {
    const loading = document.querySelector('[data-state="loading"]');
    return from(loading ? "waiting-for-model" : "waiting");
  }

  function answered(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html || "";
    const card = holder.content.firstElementChild;
    const number = Number(card?.dataset.turn);
    if (!open.has(number)) return; // given up on before
    const entry = settle(number);
    if (card.dataset.outcome === "refused") return refuse(entry, card);
    const { context } = card.dataset; // nothing leans on thanks
    if (number > before.turn && context) before = Object.assign(entry, { context });
    entry.article.append(card);
    show(entry.article);
    hoidap.keep();
  }

  // The question at the top, or what follows it where the question is so long that it hides that.
  function show(article) {
    article.scrollIntoView({ block: "start" });
    const below = article.querySelector(".card, .waiting");
    if (below?.getBoundingClientRect().top > innerHeight * 0.6) below.scrollIntoView({ block: "start" });
  }

  function lost(number, told = null) {
    if (open.has(number)) refuse(settle(number), hoidap.refusal(told));
  }

  function settle(number) {
    const entry = open.get(number);
    open.delete(number);
    clearTimeout(entry.late);
    clearTimeout(entry.lost);
    entry.article?.querySelector(".waiting")?.remove();
    return entry;
  }

  // A question that was not answered goes back into the composer; while that holds another, it
  // stays where it is, to be asked again.
  function refuse(entry, card) {
    if (entry.article && box.value) {
      const again = from("again");
      again.querySelector("button").dataset.ask = entry.question;
      entry.article.append(card, again);
      return;
    }
    entry.article?.remove();
    document.body.classList.toggle("asked", turns.childElementCount > 0);
    notice.replaceChildren(card);
    if (!box.value) box.value = entry.question;
    fit();
    box.focus();
  }

  function fit() {
    if (!box) return;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight + 2, 170)}px`;
  }

  function recall(step) {
    const at = (recalled ?? asked.length) + step;
    if (at < 0 || at > asked.length) return;
    recalled = at === asked.length ? null : at;
    box.value = recalled === null ? "" : asked[recalled];
    fit();
  }

  function key(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      ask(box.value);
    } else if (event.key === "ArrowUp" && (!box.value || recalled !== null)) {
      event.preventDefault();
      recall(-1);
    } else if (event.key === "ArrowDown" && recalled !== null) {
      event.preventDefault();
      recall(1);
    }
  }

  function escape() {
    const details = document.activeElement?.closest("details[open]");
    if (details) {
      details.open = false;
      details.querySelector("summary").focus();
    } else if (recalled !== null) {
      recalled = null;
      box.value = "";
    }
    notice?.replaceChildren();
    fit();
  }

  function click(event) {
    const button = event.target.closest?.("button");
    if (!button) return;
    if (button.dataset.language) {
      choose(button.dataset.language);
      fit();
    } else if (button.matches(".chip")) {
      const again = button.closest("[data-again]")?.parentElement;
      again?.remove();
      ask(button.dataset.ask || button.textContent, again?.dataset.previous || null);
      onwards();
    }
  }

  const typing = () => matchMedia("(hover: hover)").matches;

  // After a press on a chip, which may be gone: to the composer, or, where that would bring up a
  // keyboard over the answer, to the new question.
  function onwards() {
    const heading = turns.lastElementChild?.querySelector("h2");
    if (typing() || !heading) return box.focus();
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  function start(element, sending) {
    send = sending;
    [box, notice, turns] = ["question", "notice", "turns"].map((id) => element.querySelector(`#${id}`));
    box.addEventListener("keydown", key);
    box.addEventListener("input", () => { recalled = null; fit(); }); // edited, it is a new question
    element.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      ask(box.value);
    });
    label(document.body);
    if (typing()) box.focus({ preventScroll: true });
    element.dataset.started = "";
    if (!("lost" in document.documentElement.dataset)) document.getElementById("unstarted")?.remove();
    resume();
    asAddressed();
  }

  // The conversation as it was left; a question that had no answer yet is asked again.
  function resume() {
    const kept = hoidap.kept();
    for (const [question, previous, card] of kept.filter((one) => one[2])) {
      const article = place(question, previous);
      article.append(card);
      turn += 1;
      if (card.dataset.context) before = { turn, context: card.dataset.context };
    }
    if (turn) show(turns.lastElementChild);
    const [question, previous, card] = kept.at(-1) ?? [];
    if (question && !card) ask(question, previous);
  }

  // A question in the address is asked once: taken out of it, so that a reload does not repeat it.
  function asAddressed() {
    const address = new URL(location.href), question = address.searchParams.get("q");
    if (question === null) return;
    address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (question.trim()) ask(question, null); // a link's, which leans on nothing
  }

  document.addEventListener("click", click);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") escape(); });
  // Gradio's own word of a lost connection (a toast, not shown) becomes ours.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === 1 && node.querySelector(".toast-body.error")) [...open.keys()].forEach((one) => lost(one));
  }).observe(document.documentElement, { childList: true, subtree: true });

  Object.assign(hoidap, { start, answered, lost });
})();
