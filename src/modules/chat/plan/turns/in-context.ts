import { askedForm, type Intent, type Slots } from '../../../../platform/assistant/index.js';
import { languageOf } from '../../../../platform/text.js';
import { namesSomebodyKnown, UNHEARD, type Understood } from '../../understanding/index.js';
import { isAboutLoans, isAboutSpending, withoutOthers } from '../intents-of.js';
import { dependsOnEarlierTurn, refersToEarlierTurn, saysWhat, wordsIn } from './follow-up-detection.js';
import { bareMillions } from './bare-numbers.js';
import { isCalculated, isPassing } from './memory.js';
import { EXAMPLE_QUESTIONS } from '../example-questions.texts.js';
import type { PlannedAsk, ReadAfter } from '../plan.types.js';
import { QUESTION_WORDS } from './repeated-words.js';
import type { Tokens } from '../tokens.js';
import { categorySaid, kindsSaid } from '../named-entities.js';

/** Small talk more probable than this by itself is small talk. */
const MIN_SMALL_TALK_PROBABILITY = 0.5;
/** A question that is this sure by its own words needs no other reading: it may open another subject. */
export const MIN_STANDALONE_PROBABILITY = 0.95;
/** Each part of a question for several things, to be read by itself. */
export const MIN_PART_PROBABILITY = 0.5;
/** Longer questions are complete by themselves, unless they point at something. */
const MAX_IN_CONTEXT_WORDS = 12;

/**
 * Understands a question that may continue the one before by what people mean by such words after it: `언제 되면 안 내도
 * 돼요` after one for a fee.
 */
export function inContext(
  tokens: Tokens,
  heard: Understood | null,
  last: PlannedAsk,
  readAfter: ReadAfter | undefined,
): Understood | null {
  const { text } = tokens;
  const mayLean = wordsIn(text) <= MAX_IN_CONTEXT_WORDS || dependsOnEarlierTurn(text);
  if (!readAfter || heard?.guesses === undefined || !mayLean || isElsewhere(tokens, last.intent)) return heard;
  const [alone] = heard.guesses;
  const isOfAsker = heard.subject?.label === 'ASKER';
  const after = (): Guesses => {
    const guesses = readAfter(text, last.intent, exampleQuestion(last.intent, text));
    return isOfAsker && !isOfSomebody(guesses, text) ? withoutOthers(guesses, UNHEARD) : guesses;
  };
  const remark = remarkOf(tokens, heard.guesses);
  if (alone && isPassing(alone.label) && isCalculated(last.intent) && saysNumber(tokens)) {
    // `make that eight`, `3500밖에 없네요, 그걸로 다시` sound like talk by themselves, and go on with a calculation.
    const guesses = after();
    if (guesses[0]?.label === last.intent) return { ...heard, guesses, parts: [] };
  }
  if (remark) return { ...heard, guesses: [remark] };
  if (alone && alone.probability >= MIN_SMALL_TALK_PROBABILITY && isPassing(alone.label)) {
    // `fair enough, thanks` goes on with nothing.
    if (alone.probability >= MIN_SURE_SMALL_TALK_PROBABILITY) return heard;
    // `나 넘었냐` sounds like talk by itself, and asks something after a ratio.
    const guesses = after();
    return isSureOf(last.intent, guesses) ? { ...heard, guesses } : heard;
  }
  if (isCalculated(last.intent) && isConditionAlone(text)) return { ...heard, guesses: after(), parts: [] };
  if (
    alone &&
    alone.probability >= MIN_STANDALONE_PROBABILITY &&
    !refersToEarlierTurn(text) &&
    (wordsIn(text) > 3 || saysAll(tokens))
  )
    return heard;
  if (!dependsOnEarlierTurn(text) && asksSeveral(heard)) return heard;
  return { ...heard, guesses: after(), parts: [] };
}

/** `우리 형 거도 봐줄 수 있지?` is of the one it names, for all that it would ask by itself. */
const isOfSomebody = ([top]: Guesses, text: string): boolean =>
  top?.label === 'SOMEBODY_ELSE' && top.probability >= MIN_SAME_INTENT_PROBABILITY && namesSomebodyKnown(text);

/** Whether a text that goes on with a calculation has a number for it, be it a single word: `eight`. */
const saysNumber = ({ text, figures }: Tokens): boolean =>
  wordsIn(text) <= MAX_WORDS_WITH_NUMBER && (figures.length > 0 || bareMillions(text) !== null);
const MAX_WORDS_WITH_NUMBER = 7;

/** `and if I clear the overdraft?`, `마통을 갚으면요?`: a condition alone, of which the question before says what is asked. */
const isConditionAlone = (text: string): boolean => CONDITION_ALONE.test(text.trim());
const CONDITION_ALONE = /^(?:(?:and|or|but|so|what|then) )+if\b[^,]*$|[가-힣]면(?:은|요|은요)?[?.! ~]*$/i;

type Guesses = ReturnType<ReadAfter>;
const [MIN_SURE_SMALL_TALK_PROBABILITY, MIN_SAME_INTENT_PROBABILITY] = [0.75, 0.9];
const isSureOf = (intent: Intent, [top]: Guesses): boolean =>
  top?.label === intent && top.probability >= MIN_SAME_INTENT_PROBABILITY;

/** Together the intents said between questions have at least this probability in a remark. */
const MIN_REMARK_PROBABILITY = 0.4;
/** `phew ok`, `은행만 배불리네`: what asks for nothing and is most likely said between questions, whichever way: surely so. */
function remarkOf({ text, nouns, figures }: Tokens, guesses: Guesses): Guesses[number] | null {
  const asks = /[?]/.test(text) || QUESTION_WORDS.test(text) || askedForm(text) !== null;
  const [first] = guesses;
  if (!first || !isPassing(first.label) || asks || nouns.length + figures.length > 0) return null;
  const passing = guesses.filter(({ label }) => isPassing(label));
  const probability = passing.reduce((sum, guess) => sum + guess.probability, 0);
  return probability >= MIN_REMARK_PROBABILITY ? { label: first.label, probability: 1 } : null;
}

/** `신용대출 금리는?` names a thing and what is asked of it: nothing of it is left to the question before. */
const saysAll = (tokens: Tokens): boolean => saysWhat(tokens) && kindsSaid(tokens).length > 0;

const exampleQuestion = (intent: Intent, text: string): string =>
  EXAMPLE_QUESTIONS[intent]?.[languageOf(text) ?? 'ko'] ?? '';

/** Whether each part of a question is sure of an intent of its own. */
const asksSeveral = ({ parts = [] }: Understood): boolean =>
  new Set(parts.map(({ guesses: [first] }) => first?.label)).size > 1 &&
  parts.every(({ guesses: [first] }) => (first?.probability ?? 0) >= MIN_PART_PROBABILITY);

/** Whether a question names a thing that the intent before is not about: a loan after spending, or the other way round. */
function isElsewhere(tokens: Tokens, intent: Intent): boolean {
  const { category }: Slots = categorySaid(tokens.text);
  return (kindsSaid(tokens).length > 0 && isAboutSpending(intent)) || (category !== undefined && isAboutLoans(intent));
}
