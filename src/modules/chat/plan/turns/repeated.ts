import { askedForm } from '../../../../platform/assistant/index.js';
import type { Plan, PlannedAsk } from '../plan.types.js';
import { tokensIn, type Noun, type Tokens } from '../tokens.js';
import { timesOf } from './bare-numbers.js';
import { isCalculated } from './memory.js';
import { OWN_FIGURE_OF_TERM } from '../term-meant.js';
import { AS_SHARE } from './continued-spending.js';
import { categoryWords } from '../named-entities.js';
import { namesNothingElse, saysWhat, wordsIn } from './follow-up-detection.js';
import { DOUBT_OPENING, QUESTION_WORDS, SAME_AGAIN_WORDS } from './repeated-words.js';

/** Longer texts say what they doubt, and ask for something else. */
const MAX_DOUBT_WORDS = 12;

/**
 * `진짜요? 제가 아는 거랑 다른데`, `are you sure?`: the same once more, where a question only doubts the answer before. Null
 * where it names a thing or a number of its own, or asks anything else. Pure.
 */
export function repeatIfDoubted({ text, nouns, figures }: Tokens, last: PlannedAsk): PlannedAsk | null {
  const trimmed = text.trim();
  if (nouns.length > 0 || figures.length > 0 || wordsIn(trimmed) > MAX_DOUBT_WORDS) return null;
  const [said] = DOUBT_OPENING.exec(trimmed) ?? [];
  return said === undefined || QUESTION_WORDS.test(trimmed.slice(said.length)) ? null : last;
}

/** A turn before a question: its plan, and its text. */
interface TurnBefore {
  readonly plan: Plan | undefined;
  readonly text: string | undefined;
}

/**
 * A question in the words of the one that it continues, for answers that put first what is asked for: `and for the other
 * loan` after `how many payments is that`. Names and numbers of the earlier question are left out. Null where the question
 * asks something by itself. Pure.
 */
export function wordingOf(text: string, { asks }: Plan, { plan, text: earlier }: TurnBefore): string | null {
  const [[ask, ...others], last] = [asks, plan?.asks.at(-1)];
  if (!ask || others.length > 0 || !last || earlier === undefined) return null;
  // `do I have it, if I close my loan today?` after the meaning of a fee asks for that fee.
  if (last.intent === 'GLOSSARY' && ask.intent === OWN_FIGURE_OF_TERM[last.slots.term ?? ''])
    return `${TERM_WORDS.exec(earlier)?.[0] ?? ''} ${text}`.trim();
  if (ask.intent !== last.intent) return null;
  const tokens = tokensIn(text);
  const isSame = SAME_AGAIN_WORDS.test(text.trim()) || repeatIfDoubted(tokens, last) !== null;
  const isNamed = !saysWhat(tokens) && namesNothingElse(tokens, categoryWords(text));
  // `퍼센트로 하면?` after the change over a year is of that change.
  const isAsShare = ask.intent === 'SPENDING_CHANGE' && AS_SHARE.test(text.trim());
  const isRecalculated =
    isCalculated(ask.intent) && givesNumber(tokens) && !PART_WORDS.test(text) && askedForm(earlier) !== 'WHY';
  if (!isSame && !isNamed && !isAsShare && !isRecalculated) return null;
  return `${withoutNames(tokensIn(plan?.wording ?? earlier))} ${text}`;
}

/** `아 그렇게까진 없고 3천이면요`, `두 배로 갚으면`: the same calculation with another number. */
const givesNumber = ({ text, figures }: Tokens): boolean => figures.length > 0 || timesOf(text) !== null;
/** What names the part of a calculation that is asked for. */
const PART_WORDS =
  /수수료|이자|아[끼껴낀낄]|절약|기간|개월|몇 ?달|빨리|일찍|당겨|납입|다달이|매달|한 ?달에|언제|왜|얼마|\b(?:fee|penalty|interest|sav(?:e[sd]?|ings?)|months?|monthly|sooner|earlier|shorter|payments?|when|why|how much)\b/i;

/** Terms for a part of what the asker's own figure is told with. */
const TERM_WORDS = /중도 ?상환 ?수수료|수수료|(?:early[ -]?(?:repayment|payment)|prepayment)? ?fee|penalty/i;

function withoutNames({ text, nouns, figures }: Tokens): string {
  return [...nouns.filter(({ kind }) => OF_SUBJECT.has(kind)), ...figures]
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
    .trim();
}
const OF_SUBJECT: ReadonlySet<string> = new Set<Noun>([
  ...(['MORTGAGE', 'JEONSE', 'CREDIT', 'OVERDRAFT', 'AUTO', 'BUSINESS', 'ALL'] as const),
]);
