/** Safety checks run before every answer: for people who may harm themselves, whose money, card or name is in danger,
 *  who cannot repay, or who ask for somebody else’s data. */
export { HARDSHIP } from './hardship.texts.js';
export { answerForSafety, helpFor, isInHardship } from './safety.js';
export { OFFER, ONLY_OWN } from './somebody-else.texts.js';
