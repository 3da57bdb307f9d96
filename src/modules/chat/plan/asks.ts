import { INTENTS, isIntent, type Intent, type Slots } from '../../../platform/assistant/index.js';
import type { Understood } from '../understanding/index.js';
import { figuresSaid } from './changes.js';
import { repaidSaid } from './repaid.js';
import { MIN_STANDALONE_PROBABILITY, MIN_PART_PROBABILITY } from './turns/in-context.js';
import { asksAhead } from './ahead.js';
import { declinesSuch, intentByShape, isOfSpending, likelyIntents } from './intents-of.js';
import { isOneWord, onlyNames, wordsIn } from './turns/follow-up-detection.js';
import { withoutSubject } from './turns/memory.js';
import type { PlannedAsk, Planning } from './plan.types.js';
import { tokensIn, type Tokens } from './tokens.js';
import {
  categoriesSaid,
  categorySaid,
  categoryWords,
  homeCountSaid,
  kindsSaid,
  loanSaid,
  regionSaid,
  termSaid,
} from './named-entities.js';
import { timesSaid } from './times.js';

/** An intent needs at least this probability, once what the question names is taken into account, to be answered. */
const MIN_INTENT_PROBABILITY = 0.2;
/**
 * An intent below that is still answered where all three hold: it has at least the weak probability, at least this share
 * of the probabilities of all intents once what the question names is taken into account, and the model gave all intents
 * together at least this total. Then it was in doubt only which of them is meant.
 */
const [MIN_WEAK_PROBABILITY, MIN_SHARE_OF_WEAK, MIN_TOTAL_PROBABILITY] = [0.1, 0.35, 0.8];

type Guesses = readonly { readonly probability: number }[];
const sumOf = (guesses: Guesses): number => guesses.reduce((sum, { probability }) => sum + probability, 0);
const isLikely = (probability: number, all: Guesses, heard: Guesses): boolean =>
  probability >= MIN_INTENT_PROBABILITY ||
  (probability >= MIN_WEAK_PROBABILITY &&
    probability >= MIN_SHARE_OF_WEAK * sumOf(all) &&
    sumOf(heard) >= MIN_TOTAL_PROBABILITY);

/** A single word says what it asks where the model gives its intent at least this probability. */
export const MIN_SINGLE_WORD_PROBABILITY = 0.9;

/** What is known besides the question; `asked` and `answer` are what was said right before it. */
export type PlanningContext = Pick<Planning, 'loans' | 'today' | 'isStaff' | 'readAfter'> & {
  readonly answer?: string | undefined;
  /** The questions before, the oldest first. */
  readonly asked?: readonly string[];
  /** The intent before a short question. */
  readonly after?: Intent | null;
};

/** The slots that a question fills, whatever it asks for. */
export function slotsSaid(tokens: Tokens, { loans = [], today }: PlanningContext): Slots {
  const { text } = tokens;
  const repaid = repaidSaid(tokens);
  const kinds = kindsSaid(tokens);
  const kind = kinds.findLast((each) => !repaid.repaid?.some((debt) => debt === each)) ?? kinds.at(-1);
  const amounts = figuresSaid(tokens);
  const meant = kind ?? (amounts.homePriceWon === undefined ? undefined : 'MORTGAGE');
  return {
    ...(meant && { kind: meant }),
    ...loanSaid(text, loans),
    ...categorySaid(text),
    ...timesSaid(tokens, today),
    ...amounts,
    ...repaid,
    ...regionSaid(text),
    ...homeCountSaid(text),
    ...termSaid(text),
  };
}

/** A question or a part of one, with the slots that it fills by itself. */
export interface ParsedQuestion {
  readonly tokens: Tokens;
  readonly slots: Slots;
}

/** The asks of a question's parts, where each is sure by itself; null where they are one question. */
export function severalAsks(
  understood: Understood | null,
  { tokens, slots }: ParsedQuestion,
  has: PlanningContext,
): PlannedAsk[] | null {
  const parts = understood?.parts ?? [];
  if (parts.length < 2 || intentByShape(slots, tokens, null) !== null) return null;
  const asks = parts.map(({ text, guesses }) => ({ text, guesses, tokens: tokensIn(text) }));
  // `주담대하고 신용대출 금리` is one question about two loans: a name alone asks nothing. Nor does a tail
  // that the whole is unlikely to mean: `my DSR, what is it`.
  const ofWhole = (label: string | undefined): number =>
    understood?.guesses?.find((guess) => guess.label === label)?.probability ?? 0;
  const whole = understood?.guesses?.[0]?.label;
  const isOne = asks.some(({ text, guesses: [first], tokens: part }, at) => {
    const sure = first?.probability ?? 0;
    const isWord = at === 0 && isOneWord(text) && sure >= MIN_SINGLE_WORD_PROBABILITY;
    // `interest I've paid this year, all loans`: of which loans it is asked.
    const isOfWhich = part.nouns.every(({ kind }) => kind === 'ALL' || kind === 'DEBT');
    const isTail =
      !isWord && isOfWhich && wordsIn(text) <= MAX_TAIL_WORDS && ofWhole(first?.label) < MIN_TAIL_PROBABILITY_IN_WHOLE;
    const isAlien =
      first?.label !== whole &&
      sure < MIN_SINGLE_WORD_PROBABILITY &&
      ofWhole(first?.label) < MIN_PART_PROBABILITY_IN_WHOLE;
    const isManner = at > 0 && ANSWER_FORM_WORDS.test(text.trim());
    return sure < MIN_PART_PROBABILITY || isTail || isAlien || isManner || onlyNames(part, categoryWords(text));
  });
  if (isOne) return null;
  const said = asks
    .flatMap(({ guesses, tokens: part }) => asksOf({ tokens: part, slots: slotsSaid(part, has) }, { guesses }, has))
    .filter(isOfData);
  const { kind, category } = slots;
  const subject = { ...(kind && { kind }), ...(category !== undefined && { category }) };
  return said.length > 1 ? said.map((ask) => ({ ...ask, slots: { ...subject, ...ask.slots } })) : null;
}
const [MIN_TAIL_PROBABILITY_IN_WHOLE, MAX_TAIL_WORDS] = [0.005, 3];
/** `how healthy are my finances, as a score`: how it is to be answered, and nothing else that is asked. */
const ANSWER_FORM_WORDS = /^(?:as|in|by) (?:a|an|one|percent|won|words)\b/i;
/** What a part asks beside what the whole asks is heard in the whole too, or sure by itself. */
const MIN_PART_PROBABILITY_IN_WHOLE = 0.1;
/** Whether an intent asks for something that is on record or can be computed. */
export const isDataIntent = (label: string): boolean =>
  isIntent(label) && INTENTS[label] === 'FINANCE' && label !== 'OTHER_FAQ' && label !== 'UNKNOWABLE';
export const isOfData = ({ intent }: PlannedAsk): boolean => isDataIntent(intent);

/** What a question or a part of one asks, by itself. */
export function asksOf(
  { tokens, slots }: ParsedQuestion,
  guessed: Pick<Understood, 'guesses'> | null,
  has: PlanningContext,
): PlannedAsk[] {
  const all = likelyIntents(guessed?.guesses ?? [], slots, tokens, has);
  const likely = all[0];
  const heard = likely && isLikely(likely.probability, all, guessed?.guesses ?? []) ? likely.label : null;
  const shaped = declinesSuch(tokens.text, heard)
    ? 'APPLICATION_STATE'
    : intentByShape(slots, tokens, likely?.label ?? null, surelyHeard(guessed?.guesses));
  const isDoubtful = (likely?.probability ?? 0) < MIN_PROBABILITY_BESIDE_MARKETS && asksAhead(tokens);
  const intent = shaped ?? (isDoubtful ? null : heard) ?? byThing(slots, tokens);
  if (intent === null) return [];
  const categories =
    intent === 'SPENDING_CATEGORY' && JOINED_BY_AND.test(tokens.text) ? categoriesSaid(tokens.text) : [];
  if (categories.length > 1) return categories.map((category) => ({ intent, slots: { ...slots, category } }));
  const kinds = kindsSaid(tokens);
  if (intent === 'REPAYMENT_ORDER' && kinds.length > 1) return [{ intent, slots: { ...withoutSubject(slots), kinds } }];
  if (kinds.length < 2 || !INTENTS_PER_LOAN.has(intent)) return [{ intent, slots }];
  const rest = withoutSubject(slots);
  return AMONG_THEM.test(tokens.text)
    ? [{ intent, slots: { ...rest, kinds } }]
    : kinds.map((kind) => ({ intent, slots: { ...rest, kind } }));
}

/** A question about what markets will do is read as another intent only from this probability on. */
const MIN_PROBABILITY_BESIDE_MARKETS = 0.6;

/** The intent that is heard beyond doubt; null where there is none. */
function surelyHeard(guesses: Understood['guesses']): Intent | null {
  const [first] = guesses ?? [];
  return first && first.probability >= MIN_STANDALONE_PROBABILITY && isIntent(first.label) ? first.label : null;
}

/** The intent by the thing that a question names, where its words have no intent. */
function byThing(slots: Slots, tokens: Tokens): Intent | null {
  if (asksAhead(tokens)) return 'FORECAST';
  if (isOfSpending(slots, tokens)) return 'CARD_SPENDING';
  return tokens.nouns.some(({ kind }) => kind === 'LIMIT') ? 'LIMIT_SIMULATION' : null;
}

/** Intents that apply to each loan that is named; a limit applies to the last. */
export const INTENTS_PER_LOAN: ReadonlySet<Intent> = new Set<Intent>([
  ...(['LOAN_BALANCE', 'LOAN_RATE', 'LOAN_RATE_KIND', 'LOAN_MATURITY', 'LOAN_TERMS', 'NEXT_INSTALMENT'] as const),
  ...(['PAYOFF_AMOUNT', 'INTEREST_PAID', 'APPLICATION_STATE', 'RATE_CUT_REQUEST'] as const),
]);
/** `외식비와 여행비`: things named beside each other, and not held against each other. */
const JOINED_BY_AND =
  /[가-힣](?:와|과|하고|이랑|랑) (?!.*(?:비교|차이|대비|다르|다른|보다|중에|가운데|어느|뭐가))|\band\b(?!.*\b(?:compar\w*|differ\w*|which)\b)/i;
const AMONG_THEM = /중에?|둘 ?중|가운데|먼저|어느 ?(?:쪽|게|것|거)|뭐가 더|\bor\b|which/i;
