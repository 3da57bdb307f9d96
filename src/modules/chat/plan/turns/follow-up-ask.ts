import type { Intent, Slots } from '../../../../platform/assistant/index.js';
import { holdsTerm } from '../../glossary/index.js';
import { MIN_SINGLE_WORD_PROBABILITY } from '../asks.js';
import { MIN_STANDALONE_PROBABILITY } from './in-context.js';
import { asksForTerm, isAboutLoans, isAboutSpending, likelyIntents } from '../intents-of.js';
import {
  isGeneric,
  isOneWord,
  isShort,
  namesNothingElse,
  namesOther,
  onlyNames,
  dependsOnEarlierTurn,
  refersToEarlierTurn,
  intentChangedByFollowUp,
} from './follow-up-detection.js';
import { carriedSlots, inPlace, isCorrection, ofBorrowing } from './memory.js';
import type { PlannedAsk, Question } from '../plan.types.js';
import type { Subject } from './pointed.js';
import type { Tokens } from '../tokens.js';
import { OWN_FIGURE_OF_TERM, termMeant } from '../term-meant.js';
import { categoryWords } from '../named-entities.js';
import { quarterWords } from '../times.js';

/** From this probability on, a question that may continue the one before is read as another intent. */
const MIN_NEW_INTENT_PROBABILITY = 0.45;
/** One that points at what was said needs a higher probability. */
const MIN_NEW_INTENT_PROBABILITY_IF_REFERRING = 0.5;

interface FollowUp {
  readonly understood: Question['understood'];
  /** The intent that is heard surely. */
  readonly sure: Intent | null;
  /** The one that it is heard as with and without the question before. */
  readonly agreed?: Intent | null;
  readonly slots: Slots;
  readonly last: PlannedAsk;
  /** What it points at in the answer before, where it does. */
  readonly subject?: Subject;
  /** Whether it means the loan that was not spoken of. */
  readonly isOther?: boolean;
  readonly answer?: string | undefined;
}

/** The ask of a question that continues the one before; null where it is complete by itself. */
export function followUpAsk(
  tokens: Tokens,
  { understood, sure, agreed = null, slots, last, subject = {}, isOther = false, answer }: FollowUp,
): PlannedAsk | null {
  const { text } = tokens;
  if (asksForTerm(slots, tokens)) return null;
  const own = inPlace(text, slots, last);
  const isUnsure =
    (likelyIntents(understood?.guesses ?? [], own, tokens)[0]?.probability ?? 0) < MIN_SINGLE_WORD_PROBABILITY;
  const named = categoryWords(text) ?? (isAboutSpending(last.intent) ? quarterWords(text) : null);
  const names = onlyNames(tokens, named) || (isOther && namesOther(tokens));
  const isNamed = names || (isOneWord(text) && isUnsure);
  const isLeaning =
    isNamed ||
    dependsOnEarlierTurn(text) ||
    subject.loanNumber !== undefined ||
    (isShort(text) && (isGeneric(tokens) || intentChangedByFollowUp(tokens, last) !== null));
  const isNumber = isCorrection(own, last) && (isShort(text) || dependsOnEarlierTurn(text));
  if (!isLeaning && !isNumber && own === slots) return null;
  // Words that are sure of another intent open it, unless they are but a name or another number for the one before.
  const another =
    agreed === last.intent || isNumber || (isOther && names) || namesNothingElse(tokens, named) ? null : agreed;
  const opened =
    another ?? (names && !isOneWord(text) ? null : (intentChangedByFollowUp(tokens, last) ?? (names ? null : sure)));
  const turn = opened === 'GLOSSARY' && asksWhichOne(text, last) ? last.intent : opened;
  if (turn === 'GLOSSARY') {
    const slots = termMeant(text, own, last, answer ?? '');
    // What has no word of its own to explain is said once more.
    return slots.term === undefined && !holdsTerm(text) && FOUND_ITEM_INTENTS.has(last.intent)
      ? last
      : { intent: turn, slots };
  }
  const pointed = { ...subject, ...own };
  const heard = turn ?? intentAfter(tokens, { understood, slots: pointed, last }, isNamed || isNumber);
  const intent = ofTheScore(heard, last);
  return { intent, slots: { ...carriedSlots(text, intent, pointed, last), ...ofIntent(intent, subject), ...own } };
}

/** `what is it` after something that was found asks which it is, unless it asks for the meaning of a word. */
const asksWhichOne = (text: string, { intent }: PlannedAsk): boolean =>
  FOUND_ITEM_INTENTS.has(intent) && !MEANING_OF_WORDS.test(text);
const FOUND_ITEM_INTENTS: ReadonlySet<Intent> = new Set<Intent>([
  ...([
    'SPENDING_UNUSUAL',
    'NOTIFICATIONS',
    'RECOMMENDATION',
    'APPLICATION_STATE',
    'LOAN_PRODUCTS',
    'SITUATION',
  ] as const),
]);
const MEANING_OF_WORDS = /뜻|의미|(?:무슨|뭔) ?(?:말|소리)|mean|explain/i;

/** `올리려면?` after the score of financial health asks what would raise that one, which its own answer says. */
const ofTheScore = (intent: Intent, last: PlannedAsk): Intent =>
  last.intent === 'HEALTH_SCORE' && SCORE_RAISING_INTENTS.has(intent) ? 'HEALTH_SCORE' : intent;
const SCORE_RAISING_INTENTS: ReadonlySet<Intent> = new Set<Intent>(['SITUATION_CHANGE', 'CREDIT_SCORE_UP']);

/** The subject pointed at, where the intent is about such a thing. */
const ofIntent = (intent: Intent, { category, ...loan }: Subject): Subject => ({
  ...(isAboutLoans(intent) && loan),
  ...(isAboutSpending(intent) && category !== undefined && { category }),
});

/** The intent of a continuing question: that of the one before, unless its own words are sure of another. */
function intentAfter(tokens: Tokens, { understood, slots, last }: Omit<FollowUp, 'sure'>, isSame: boolean): Intent {
  const isSure =
    (understood?.guesses?.[0]?.probability ?? 0) >= MIN_STANDALONE_PROBABILITY && !refersToEarlierTurn(tokens.text);
  const after = (isShort(tokens.text) || dependsOnEarlierTurn(tokens.text)) && !isSure ? last.intent : null;
  const likely = likelyIntents(understood?.guesses ?? [], slots, tokens, { after })[0];
  const mine = last.intent === 'GLOSSARY' ? OWN_FIGURE_OF_TERM[last.slots.term ?? ''] : undefined;
  if (mine) return mine;
  if (slots.category !== undefined && last.intent === 'CARD_SPENDING') return 'SPENDING_CATEGORY';
  if (slots.incomeChangePercent !== undefined && last.intent === 'INCOME') return 'LIMIT_SIMULATION';
  const borrowing = ofBorrowing(slots, last.intent);
  if (borrowing) return borrowing;
  if (isSame && last.intent !== 'INCOME') return last.intent;
  if (isGeneric(tokens) && isShort(tokens.text) && !isSure) return last.intent;
  // Only spending is reported by quarter.
  if (slots.quarter !== undefined && isAboutSpending(last.intent) && !(likely && isAboutSpending(likely.label)))
    return last.intent;
  return likely &&
    likely.probability >=
      (refersToEarlierTurn(tokens.text) ? MIN_NEW_INTENT_PROBABILITY_IF_REFERRING : MIN_NEW_INTENT_PROBABILITY)
    ? likely.label
    : last.intent;
}
