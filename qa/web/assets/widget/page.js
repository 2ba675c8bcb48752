// The page that the widget stands on: its language, its colours, its storage.
// What data-remember keeps, until the tab is closed; where storage is off, nothing.
const REMEMBERED = 20; // answers
const memory = {
  read(key) { try { return JSON.parse(sessionStorage.getItem(key)) || {}; } catch { return {}; } },
  write(key, kept) { try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* as said */ } },
};
const known = (language) => (["vi", "en"].includes(language) ? language : null);
const spoken = () => {
  const tags = [document.documentElement.lang, ...(navigator.languages || [])];
  return tags.map((name) => known(name.slice(0, 2).toLowerCase())).find((name) => name) || "en";
};
// A browser leaves oklch(), lab() and others as they are; a pixel of them has red, green and blue.
const painted = (colour) => {
  const sheet = document.createElement("canvas").getContext("2d");
  sheet.fillStyle = colour;
  sheet.fillRect(0, 0, 1, 1);
  return [...sheet.getImageData(0, 0, 1, 1).data];
};
// Relative luminance and contrast as WCAG 2.2 defines them.
const brightness = (colour) => {
  const [red, green, blue] = (/^rgb/.test(colour) ? colour.match(/[\d.]+/g) : painted(colour)).map((part) => part / 255).map((part) =>
    (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
