/** Safety comes before every answer: who may harm themselves, whose money, card or name is in danger, who cannot repay,
 *  and who asks for somebody else’s data. */
export { answerForSafety, helpFor, isInHardship } from './safety.js';
export { asksOfSomebodyElse } from './somebody-else.js';
export { OFFER, ONLY_OWN } from './somebody-else.texts.js';
