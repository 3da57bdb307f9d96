import type { Figure } from './figure.js';
import { findFigures } from './find-figures.js';
import type { GateFact } from '../gate-fact.js';
import { KnownFigures } from './known-figures.js';
import type { BoundFigure } from './released-text.js';
import { normalText } from './normal-text.js';

/** The figures of a text, with their places in it. */
export function figuresIn(text: string): Figure[] {
  const normal = normalText(text);
  return findFigures(`\n${normal.text}`).figures.map((figure) => ({
    ...figure,
    start: normal.startOf(figure.start - 1),
    end: normal.endOf(figure.end - 2),
  }));
}

/** Which figures in a text of our own state the value of a fact. The text is trusted and not changed. */
export function bindFigures(text: string, facts: readonly GateFact[]): BoundFigure[] {
  const known = new KnownFigures();
  known.add(facts);
  return figuresIn(text).flatMap((figure) => {
    const factId = known.find(figure, text.slice(0, figure.start));
    return factId === null ? [] : [{ factId, start: figure.start, end: figure.end }];
  });
}
