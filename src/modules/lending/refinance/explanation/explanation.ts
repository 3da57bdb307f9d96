import { createHash } from 'node:crypto';
import { EXPLANATION_ITEMS, type ExplanationItem } from './explanation-item.js';
import { explanationTexts, type ExplainedTerms, type Localized } from './explanation.texts.js';

/** One item to show. */
export interface Explanation {
  readonly item: ExplanationItem;
  readonly title: Localized;
  readonly text: Localized;
  /** Identifies this exact wording: other terms, or other wording, give another version. */
  readonly version: string;
}

/** An acknowledgement of an item. */
export interface Acknowledgement {
  readonly item: ExplanationItem;
  readonly textVersion: string;
}

/** Letters of a digest that distinguish wordings: two collide once in 2^48. */
const DIGEST_LETTERS = 12;

/** Every item for a loan of these terms, in their order. */
export function explain(terms: ExplainedTerms): Explanation[] {
  const texts = explanationTexts(terms);
  return EXPLANATION_ITEMS.map((item) => {
    const { title, text } = texts[item];
    const digest = createHash('sha256').update(`${item}\n${text.ko}\n${text.en}`).digest('hex');
    return { item, title, text, version: `${item.toLowerCase()}.${digest.slice(0, DIGEST_LETTERS)}` };
  });
}

/** The items that were not acknowledged as they read now. */
export function missingItems(
  current: readonly Explanation[],
  acknowledged: readonly Acknowledgement[],
): ExplanationItem[] {
  const known = new Set(acknowledged.map(({ textVersion }) => textVersion));
  return current.filter(({ version }) => !known.has(version)).map(({ item }) => item);
}
