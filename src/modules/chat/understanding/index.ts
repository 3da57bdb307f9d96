/** Understanding finds what a question is about, what it asks for and how the asker seems to feel, by models trained
 *  here on our own templates. It decides nothing: the answer decides what follows. */
export { conceptsIn } from './concepts.js';
export { sentenceOf } from './data/expand.js';
export { choices } from './data/grammar.js';
export { writtenSentences } from './data/written.js';
export { INTENTS, OUT_OF_SCOPE, type Intent } from './intents.js';
export { UNHEARD, type ServedClassifier } from './asked.js';
export { LocalUnderstanding } from './local-understanding.js';
export { oncePerText } from './once-per-text.js';
export {
  servedClassifier,
  ServedUnderstanding,
  type Understandings,
  understandingWith,
} from './served-understanding.js';
export { asksMeaning, topicsByWords, type WordTopic } from './topic-words.js';
export { asksSummary, namesFiles } from './file-words.js';
export { chatTasks } from './training/chat-tasks.js';
export { questionTask, type QuestionTask } from './training/question.task.js';
export type { Emotion, Guess, QuestionTopic, Understanding, Understood } from './understood.js';
export { isSurelyHarmless, type Danger } from './danger/danger.js';
export { isDistressed } from './danger/distress.js';
export { triesToChangeRules } from './danger/injection.js';
export { OF_COLLEAGUE, RELATION_EN, RELATION_KO } from './danger/relations.js';
export { asksOfAnother } from './subject/of-another.js';
export { namesSomebodyKnown } from './subject/mentions.js';
export { type EmergencyKind } from './danger/emergency-words.js';
export { emergencyOf } from './danger/emergency.js';
