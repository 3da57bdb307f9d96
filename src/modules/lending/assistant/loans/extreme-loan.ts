import {
  askedExtreme,
  said,
  saidDay,
  saidWon,
  type Intent,
  type Measure,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import type { AskedLoan } from '../asked-loans.js';
import { inEnglish, listed, saidRate } from '../wording.js';

/** What loans are compared by: as a number, in words, and the names of its most and least. */
interface Measured {
  readonly of: (asked: AskedLoan) => number;
  readonly words: (asked: AskedLoan, today: string) => Localized;
  readonly most: Localized;
  readonly least: Localized;
}

const MEASURED: Readonly<Record<Exclude<Measure, 'DUE'>, Measured>> = {
  RATE: {
    of: ({ loan }) => Number(loan.annualRatePercent),
    words: ({ loan }) => saidRate(loan.annualRatePercent),
    most: said('금리가 가장 높은', 'the highest rate'),
    least: said('금리가 가장 낮은', 'the lowest rate'),
  },
  BALANCE: {
    of: ({ loan }) => loan.balanceWon,
    words: ({ loan }) => saidWon(loan.balanceWon),
    most: said('잔액이 가장 많은', 'the largest balance'),
    least: said('잔액이 가장 적은', 'the smallest balance'),
  },
  MATURITY: {
    of: ({ loan }) => Date.parse(loan.maturesOn),
    words: ({ loan }, today) => saidDay(loan.maturesOn, today),
    most: said('만기가 가장 늦은', 'the latest maturity'),
    least: said('만기가 가장 빠른', 'the earliest maturity'),
  },
};
const MEASURE_BY_INTENT: Partial<Readonly<Record<Intent, keyof typeof MEASURED>>> = {
  LOAN_LIST: 'BALANCE',
  LOAN_BALANCE: 'BALANCE',
  LOAN_TERMS: 'BALANCE',
  LOAN_RATE: 'RATE',
  LOAN_RATE_KIND: 'RATE',
  LOAN_MATURITY: 'MATURITY',
};
/** The most other loans named with it. */
const MAX_OTHERS = 2;

/** The loan with the most or least of something, where the question asks for one of several; null where it does not. */
export function extremeLead(loans: readonly AskedLoan[], context: ToolContext, intent: Intent): Localized | null {
  const asked = askedExtreme((context.said ?? [])[0] ?? '');
  const by = asked?.measure ?? MEASURE_BY_INTENT[intent];
  if (!asked || loans.length < 2 || by === undefined || by === 'DUE') return null;
  const { of, words, most, least } = MEASURED[by];
  const sorted = loans.toSorted((one, other) => (asked.isMost ? of(other) - of(one) : of(one) - of(other)));
  const [first, ...others] = sorted;
  if (!first) return null;
  const [name, value] = [asked.isMost ? most : least, words(first, context.today)];
  const rest = listed(
    others.slice(0, MAX_OTHERS).map((loan) => {
      const wording = words(loan, context.today);
      return said(`${loan.spoken.ko} ${wording.ko}`, `${inEnglish(loan.spoken)}: ${wording.en}`);
    }),
  );
  const isEqual = others.some((loan) => of(loan) === of(first));
  const tie = isEqual ? said(' 같은 대출이 더 있습니다.', ' Another has the same.') : said('', '');
  return said(
    `${name.ko} 대출은 ${withParticle(first.spoken.ko, '으로/로')}, ${value.ko}입니다(${rest.ko}).${tie.ko}`,
    `${capitalized(inEnglish(first.spoken))} has ${name.en}: ${value.en} (${rest.en}).${tie.en}`,
  );
}
