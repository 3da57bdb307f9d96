/** From a question to what has to be looked up for it: asks with typed slots. Pure: it reads nothing. */
export { type PlannedCall, plannedCalls } from './plan.js';
export { unsaid } from './said.js';
export type { Answerer, Asked, OwnWords } from './asked.js';
export { type Topic, topicsOf } from './topic.js';
