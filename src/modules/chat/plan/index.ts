/** From a question to what has to be looked up for it: asks with typed slots. Pure: it reads nothing. */
export { isAboutLoans } from './intents-of.js';
export { knownLoans } from './known-loans.js';
export { planOf } from './plan.js';
export type { Plan, PlannedAsk, Planning } from './plan.types.js';
export { unsaid } from './said.js';
export type { Answerer, Asked, OwnWords } from './asked.js';
export { topicsOf } from './topic.js';
