/** What is known of a customer, worded by the rooms that know it: the only source of figures in an answer. */
export { FactBook } from './fact-book.js';
export type { Turn } from './turn.js';
export { maskedText } from './masked-text.js';
export { citedFacts, versionsOf } from './cited-facts.js';
