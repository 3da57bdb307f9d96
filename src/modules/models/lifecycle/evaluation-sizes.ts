import { MAX_COLUMNS } from '../contract/index.js';

/** How much of a record is shown: what an operation may cost is counted by these. The report holds all of it. */
export const SIZES = {
  figures: 15,
  bins: 15,
  features: MAX_COLUMNS,
  importance: 20,
  drifts: 20,
  subgroups: 6,
  groups: 20,
  limits: 20,
  roc: 101,
  options: 15,
} as const;
