/** How methods are judged: tried from places in the past with what was known there, and held against the baseline. */
export { coverageOf, widthsOf, type Coverage, type Widths } from './bands.js';
export { judge, type Judged } from './mase.js';
export { LEAST_VALUES, originsOf, scaleOf } from './origins.js';
