// How a quotation is shown: as in the chat, an element a line, a list's dash
// shown as a dot, a row's cells in columns, what is far from the mark cut.
const ITEM = /^[ \t]*(?:[-•+·*–][ \t]+|(?=(?:\d{1,3}(?:\.\d{1,2}){0,5}|[a-zđ]|[ivx]{2,5})[.)][ \t]))/;
// Between the cells of a row.
const BAR = /(?:^|\s)\|(?=\s|$)/g;
const WORD = /[\p{L}\p{N}]/u, SPACE = /\s/;
// Characters around the mark, and more that are worth a cut.
const KEPT = 160, WORTH = 120;
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
const cells = (text, start, end, bars, ...where) => [...bars, [end, end]].map(([from, to]) => {
  const bar = make("span", { class: "bar", "aria-hidden": "true" }, text.slice(from, to));
  const cell = make("span", { class: "cell" }, ...runs(text, start, from, ...where), bar);
  start = to;
  return cell;
});
// The server counts characters, JavaScript counts pairs of some of them.
const units = (text, from, to) => {
  const characters = [...text], before = characters.slice(0, from).join("").length;
  return [before, before + characters.slice(from, to).join("").length];
};
const quoted = (text, marked, shown) => {
  let start = 0, gap = false;
  return text.split("\n").flatMap((line, at, all) => {
    const end = start + line.length, sign = line.match(ITEM), body = start + (sign ? sign[0].length : 0);
    const bars = sign ? [] : [...line.matchAll(BAR)].map(({ index, 0: bar }) => [start + index, start + index + bar.length]);
    // Wider ones stand as written; what goes on in the next line hangs, as an item does.
    const row = bars.length && bars.length < 3 ? " row" : sign || bars.length ? " item" : "";
    const kind = `line${/[+·]/.test(sign) ? " inner" : ""}${row}${gap ? " gap" : ""}${end <= shown[0] || start >= shown[1] ? " rest" : ""}`;
    gap = !line.trim() && start > 0;
    const inside = bars.length ? cells(text, body, end, bars, marked, shown) : runs(text, body, end, marked, shown), dash = text.slice(start, body);
    start = end + 1;
    if (!line.trim()) return [line, "\n"];
    if (all.length === 1 && !sign) return inside;
    return [make("span", { class: kind }, dash.trim() ? make("span", { class: "dash", "aria-hidden": "true" }, dash) : null, ...inside), "\n"];
  });
};
