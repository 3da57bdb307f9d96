/** From a question to what has to be looked up for it: asks with typed slots. Pure: it reads nothing. */
export { isAboutLoans } from './intents-of.js';
export { knownLoans } from './known-loans.js';
export { planFor } from './plan-for.js';
export { planOf } from './plan.js';
export type { KnownLoan, Plan, PlannedAsk, Planning, Question } from './plan.types.js';
export { PLAINLY } from './plainly.texts.js';
export { readingAfter } from './in-context.js';
export { unsaid } from './said.js';
export type { Answerer, Asked, OwnWords } from './asked.js';
export { topicsOf } from './topic.js';
