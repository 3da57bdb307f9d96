import type { FactValue } from '../../../../platform/assistant/index.js';

type ValueType = FactValue['type'];

/** Words that stand directly before a value and say its type, at the end of the preceding text. */
const NOUNS: readonly (readonly [words: RegExp, types: readonly ValueType[]])[] = [
  [/(?:금리|이자율|이율|비중|비율|증가율|DSR|LTV|DTI|\brates?|\bshare)$/i, ['PERCENT', 'POINTS']],
  [
    /(?:잔액|잔고|원금|금액|상환액|납입액|이용액|사용액|지출액?|지출|소득|연봉|월급|한도|수수료|\bbalance|\bprincipal|\bpayment|\binstalments?|\bspending|\bincome|\bsalary|\bfee|\blimit)$/i,
    ['MONEY'],
  ],
  [/(?:만기일?|납입일|상환일|결제일|\bmatur(?:es|ity|ity date)|\bdue(?: date)?)$/i, ['DATE', 'MONTH']],
  [/(?:점수|\bscore)$/i, ['COUNT']],
  // Stated in words only, which have no type.
  [/(?:방식|방법|종류|\bmethod|\bkind)$/i, []],
];

/** Words before a value that no loan's value may stand behind: what was spent, earned, saved or scored. */
const NOT_LOAN_VALUE =
  /(?:지출액?|소비액?|이용액|소득|연봉|월급|저축액?|예금|적금|점수|식비|외식비|교통비|생활비|\bspending|\bspent|\bincome|\bsalary|\bsavings|\bscore|\bearn(?:ed)?)$/i;

/** What may stand between such a word and the value: a particle, and words that only lead to it. */
const LEADS =
  /(?:은|는|이|가)?[\s:：]*(?:(?:약|총|연|현재|지금|대략|모두|이번에|is|of|was|at|on|are|about|roughly|currently|stands?|now|came to|comes to|amounts? to)\s+)*$/i;

const bareOf = (before: string): string => before.replace(LEADS, '').trimEnd();

/** Whether the word directly before a value says that it has another type: `금리는` before an amount. */
export function isOfOtherType(before: string, type: ValueType | undefined): boolean {
  if (type === undefined) return false;
  const words = bareOf(before);
  const types = NOUNS.find(([noun]) => noun.test(words))?.[1];
  return types !== undefined && !types.includes(type);
}

/** Whether the word directly before a value says that it belongs to no loan: `카드 지출은`, `you spent`. */
export const isOfNoLoan = (before: string): boolean => NOT_LOAN_VALUE.test(bareOf(before));
