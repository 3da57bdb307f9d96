import { wordsIn } from './follow-up-detection.js';
import { ONLY_INCOME, ONLY_RATE } from './memory.js';
import type { PlannedAsk } from '../plan.types.js';
import type { Tokens } from '../tokens.js';

const OF_INCOME = ['incomeChangePercent', 'incomeChangeWon', 'yearlyIncomeWon', 'monthlyIncomeWon'];
const OF_RATE = ['rateChangePoints', 'annualRatePercent'];
const OF_DEBTS = ['repaid', 'debtChangeWon', 'amountWon'];

const AS_THEY_ARE =
  /그대로|현실(?!적)|지금(?:은|대로|이면|이라면)|현재(?:는|대로)|원래대로|\bas (?:it |things )?(?:is|are|stands?)\b|\bwithout (?:that|the|any)\b|\bin reality\b/i;
/** Longer questions say what they suppose. */
const MAX_AS_THINGS_ARE_WORDS = 9;

/**
 * `지금 금리 그대로일 때는요`, `and without that drop` after a limit under other conditions: the same without what was supposed of
 * what it names, or of everything where it names nothing. Null where nothing was supposed, or a number is said. Pure.
 */
export function asThingsAre({ text, nouns, figures }: Tokens, last: PlannedAsk): PlannedAsk | null {
  if (last.intent !== 'LIMIT_SIMULATION' || figures.length > 0) return null;
  if (wordsIn(text) > MAX_AS_THINGS_ARE_WORDS || !AS_THEY_ARE.test(text)) return null;
  const named = [
    ...(nouns.some(({ kind }) => kind === 'INCOME') && !ONLY_INCOME.test(text) ? OF_INCOME : []),
    ...(nouns.some(({ kind }) => kind === 'RATE') && !ONLY_RATE.test(text) ? OF_RATE : []),
  ];
  const supposed = named.length > 0 ? named : [...OF_INCOME, ...OF_RATE, ...OF_DEBTS];
  const kept = Object.entries(last.slots).filter(([name]) => !supposed.includes(name));
  return kept.length === Object.keys(last.slots).length
    ? null
    : { intent: last.intent, slots: Object.fromEntries(kept) };
}
