import { findFigures } from './find-figures.js';
import { KnownFigures, type LedgerFact } from './known-figures.js';
import type { BoundFigure } from './ledger.js';
import { normalText } from './normal-text.js';

/** Which figures of a text of our own tell the value of a fact. Nothing in it is doubted, and nothing changed. */
export function bindFigures(text: string, facts: readonly LedgerFact[]): BoundFigure[] {
  const known = new KnownFigures();
  known.add(facts);
  const normal = normalText(text);
  const { figures } = findFigures(`\n${normal.text}`);
  return figures.flatMap((figure) => {
    const found = known.find(figure);
    if (!found?.isValue || found.factId === null) return [];
    return [{ factId: found.factId, start: normal.startOf(figure.start - 1), end: normal.endOf(figure.end - 2) }];
  });
}
