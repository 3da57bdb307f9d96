/** Plans what to look up for a question: asks with typed slots. Pure: it reads nothing. */
export { isAboutLoans } from './intents-of.js';
export { knownLoans } from './known-loans.js';
export { planFor } from './plan-for.js';
export { planOf } from './plan.js';
export type { Plan, PlannedAsk } from './plan.types.js';
export { PLAINLY } from './plainly.texts.js';
export { leftOut } from './left-out.js';
export { unsaid } from './said.js';
export type { Answerer, Asked, OwnWords } from './asked.js';
export { topicsOf } from './topic.js';
