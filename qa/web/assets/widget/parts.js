// The chat for other people's sites: one custom element in a shadow of its own, no dependency.
// Whatever comes from documents, visitors or the server becomes text, never markup. No cookie is
// set, nothing is stored unless the page asks for it (data-remember), and nothing is fetched until
// the visitor opens the panel. The files of this folder are joined into one, in one function.
const WORDS = {/*words*/}; // both languages; the server puts them here, and the style below
const CSS_TEXT = "/*css*/";
const NAME = "hoidap-chat";
const MARK = "M8 2h16a6 6 0 0 1 6 6v8a6 6 0 0 1-6 6h-6.3c-.2 4.3-2.9 7.3-7.4 8.6-.5.1-.9-.4-.7-.9l.4-.9c.1-.3.3-.4.6-.6 1.8-.9 2.8-2.1 3-3.7.1-.5-.2-.8-.7-.8-2 0-3.3-.8-3.7-1.7H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z";
const REASONS = ["wrong-passage", "wrong-sentence", "outdated", "unclear", "other"];
const tag = document.currentScript || document.querySelector("script[src*='/widget.js']");
const BASE = new URL(".", tag.src).href;

let goOn = () => {}; // gives the verdict whose reason is still asked for, once

const make = (name, attributes, ...inside) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...inside.filter((part) => part !== null));
  return element;
};
const drawing = (path) => {
  const [svg, line] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("viewBox", "0 0 32 32");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};
// What is said in words that the switch of languages exchanges.
const say = (name, key, attributes, language) => make(name, { "data-say": key, ...attributes }, WORDS[language][key]);
