/**
 * What a room can give the assistant: facts with their sources, findings that answer a question, and tools that find
 * them. A room exports its own tools; the chat plans and runs them and words the results without knowing the room.
 */
export {
  factsTogether,
  fullLabel,
  type CountUnit,
  type Fact,
  type FactSource,
  type FactTopic,
  type FactValue,
  type LookedUpTopic,
} from './fact.js';
export type { Finding, FoundAction, FoundCell, FoundChart, FoundScenario, FoundTable } from './finding.js';
export type { AskedForecasts, ForecastReply } from './asked-forecast.js';
export type { ForecastAsk } from './forecast-ask.js';
export {
  askedExtreme,
  askedForm,
  formOf,
  SUPERLATIVE,
  type AskedExtreme,
  type AskedForm,
  type Measure,
} from './asked-form.js';
export { declines, isDeclined } from './declined.js';
export { INTENTS, isIntent, isOfStaff, type Intent } from './intents.js';
export { existingFactIds } from './existing-fact-ids.js';
export type { Slots } from './slots.js';
export { spansOf, type Span } from './word-spans.js';
export { CATEGORY_PARENTS, CATEGORY_WORDS, LOAN_WORDS, type LoanWord } from './loan-and-category-words.js';
export { findingOf, tool, type Tool, type ToolContext } from './tool.js';
export { both, counted, days, factMaker, months, percent, percentOf } from './wording.js';
export { said, saidDay, saidMonth, saidMonths, saidWon, joinSentences } from './spoken-values.js';
export { typedFacts, type TypedFacts } from './typed-facts.js';
export { askedBefore, saysAny, takesYesOrNo, withYesOrNo } from './yes-or-no.js';
