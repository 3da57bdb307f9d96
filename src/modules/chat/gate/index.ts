/**
 * The gate stands between a model and the reader. A model writes slots, which are filled here with the values of facts in
 * the form that it asks for; no figure that it writes by itself reaches a reader, in digits of any script or in words,
 * unless it directly follows the label of the fact that carries it, counts steps or items, is the day of the data, or
 * repeats the question without affirming it. A value stands in a sentence that names its own thing, and beside no
 * other.
 *
 * Whole sentences pass or are left out; none is patched. One passes when it holds no unbound figure, no contact and no
 * request for a secret, and a classifier takes it for advice, empathy, a question, an explanation, the limits of what
 * is known, help, or own data stated by slots. A true "no arrears" and a false one have the same wording, so only the
 * server's own sentences (`{{loan.overdue.said}}`) state the customer's status. Doubtful sentences get a second look
 * while the model writes on: a verifier with the facts, where there is one, and one attempt to rephrase.
 *
 * An institution whose provider guards its answers may release tokens as they arrive; then only figures, contacts and
 * secrets are held back. All of it is pure except the second look, which the caller supplies.
 */
export { UNRECORDED, WITHHELD } from './gate.texts.js';
export type { GateFact } from './gate-fact.js';
export { bindFigures, figuresIn } from './figures/bind-figures.js';
export { HELP_LONG } from './figures/find-figures.js';
export { koreanNumber } from './figures/korean-number.js';
export { normalText } from './figures/normal-text.js';
export type { BoundFigure } from './figures/released-text.js';
export type { Release, ReleaseCounts } from './release/release.js';
export {
  type DoubtedSentence,
  type Doubt,
  LOOKS_MAX,
  type SecondLook,
  type SecondVerdict,
} from './release/second-look.js';
export { READ_MAX, SentenceRelease } from './release/sentence-release.js';
export { TokenRelease } from './release/token-release.js';
export { classifierOf, type SentenceClassifier } from './sentences/sentence-classifier.js';
export { BY_RULES, servedSentences, type ServedSentences } from './sentences/served-sentences.js';
export { sentenceTask } from './sentences/sentence.task.js';
