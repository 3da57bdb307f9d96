import { normalText } from './normal-text.js';

/** A text as its words are read: without emphasis and what cannot be seen, in small letters. */
export interface ClaimView {
  readonly text: string;
  /** Where the original of the character at `index` begins; for the length of the text, where the original ends. */
  startOf(index: number): number;
}

const EMPHASIS = /[*_`~]/;

export function claimView(original: string): ClaimView {
  const normal = normalText(original);
  const small = normal.text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[’‘]/g, "'");
  if (!EMPHASIS.test(small)) return { text: small, startOf: (index) => normal.startOf(index) };
  const places = Array.from({ length: small.length }, (_, place) => place).filter(
    (place) => !EMPHASIS.test(small[place] ?? ''),
  );
  return {
    text: places.map((place) => small[place]).join(''),
    startOf: (index) => normal.startOf(places[index] ?? small.length),
  };
}
