/** What tests ask of a page from within: this file is read as text and run there. */

/** WCAG 2.2, 1.4.3: least contrast of text, and of text of 24 px, or 18.66 px in bold. */
const LEAST = { text: 4.5, large: 3 };

const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);

/** Relative luminance of red, green and blue from 0 to 255, as WCAG defines it. */
function luminance(color) {
  const [red, green, blue] = color.map((value) =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour behind an element: its own, or that of the nearest above it that has one. */
function behind(element) {
  if (!element) return [255, 255, 255];
  const color = numbers(getComputedStyle(element).backgroundColor);
  return color.length === 3 || color[3] === 1 ? color.slice(0, 3) : behind(element.parentElement);
}

function isFaint(element) {
  const { color, fontSize, fontWeight } = getComputedStyle(element);
  const both = [luminance(numbers(color).slice(0, 3)), luminance(behind(element))].sort((one, other) => one - other);
  const isLarge = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
  return (both[1] + 0.05) / (both[0] + 0.05) < (isLarge ? LEAST.large : LEAST.text);
}

/** Texts that are shown too faint to be read. What cannot be used may be faint. */
function faintTexts() {
  const isText = ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent.trim() !== '';
  return [...document.querySelectorAll('body *')]
    .filter((element) => [...element.childNodes].some(isText))
    .filter((element) => element.getBoundingClientRect().width > 1 && !element.closest(':disabled, .skip'))
    .filter(isFaint)
    .map(({ textContent }) => textContent);
}

/** What of the chosen elements takes more than one line, and the page itself when it is wider than its window. */
function brokenLines(selector) {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isBroken = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  const broken = [...document.querySelectorAll(selector)].filter(isBroken).map(({ textContent }) => textContent);
  return scrollWidth > clientWidth ? ['the page', ...broken] : broken;
}
