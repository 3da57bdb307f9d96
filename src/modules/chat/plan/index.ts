/** Plans what to look up for a question: asks with typed slots. Pure: it reads nothing. */
export { isAboutLoans } from './intents-of.js';
export { knownLoans } from './known-loans.js';
export { planFor } from './plan-for.js';
export { inStandardKorean } from './standard-korean.js';
export { planOf } from './plan.js';
export type { Plan, PlannedAsk } from './plan.types.js';
export { EXAMPLE_QUESTIONS } from './example-questions.texts.js';
export { leftOut } from './left-out.js';
export { argumentsNotGivenByUser } from './given-numbers.js';
export type { Answerer, QuestionContext, FixedWords } from './question-context.js';
export { topicsOf } from './topic.js';
