import { CATEGORIES, CATEGORY_NAMES, type CategoryName } from '../source/index.js';

/** What people are compared in: the totals, and the ten major categories. */
export type PeerMeasure = 'TOTAL' | 'CREDIT' | 'CHECK' | CategoryName;

/** In the order in which sketches hold them, with the column of `customer_quarter` each is read from. */
export const PEER_MEASURES: readonly { readonly measure: PeerMeasure; readonly column: string }[] = [
  { measure: 'TOTAL', column: 'tot_use_am' },
  { measure: 'CREDIT', column: 'crdsl_use_am' },
  { measure: 'CHECK', column: 'cnf_use_am' },
  ...CATEGORY_NAMES.MAJOR.map((measure) => ({ measure, column: CATEGORIES[measure].column })),
];
