/** Consumer prices: the one series that the program itself computes with, and the files that it comes in. */
export type { PriceFrequency, PriceIndex } from './price-index.js';
export { importPriceIndex } from './price-index-import.js';
export { findPriceIndex } from './price-index.repository.js';
