import { dayOfMonth, monthsBetween } from '../../../../platform/calendar.js';
import { counted, said, saidDay, saidMonths, saidWon } from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import type { AskedLoan } from '../asked-loans.js';
import type { AskedTerm } from './asked-terms.js';
import { inEnglish, listed, METHOD_TEXT, RATE_KIND_TEXT, saidRate } from '../wording.js';

/** What is asked of loans as they stand. */
export const DETAIL_INTENTS = [
  'LOAN_LIST',
  'LOAN_BALANCE',
  'LOAN_RATE',
  'LOAN_RATE_KIND',
  'LOAN_MATURITY',
  'LOAN_TERMS',
] as const;
export type DetailIntent = (typeof DETAIL_INTENTS)[number];

/** As many loans as a sentence names; a table shows all. */
export const NAMED_LOANS_MAX = 3;

type Lead = (loans: readonly AskedLoan[], today: string) => Localized;

/** `가, 나 등`: the first few of them. */
function someOf(items: readonly Localized[]): Localized {
  const some = listed(items.slice(0, NAMED_LOANS_MAX));
  return items.length > NAMED_LOANS_MAX ? said(`${some.ko} 등`, `${some.en} and others`) : some;
}
const total = (loans: readonly AskedLoan[]): number => loans.reduce((sum, { loan }) => sum + loan.balanceWon, 0);

/** What each asks of one loan, and of several. */
const eachOf =
  (one: (loan: AskedLoan, today: string) => Localized, several: Lead): Lead =>
  (loans, today) => {
    const [first] = loans;
    return first && loans.length === 1 ? one(first, today) : several(loans, today);
  };

const list = eachOf(
  ({ loan, spoken }) => {
    const won = saidWon(loan.balanceWon);
    return said(
      `진행 중인 대출은 ${spoken.ko} 1건이고, 남은 원금은 ${won.ko}입니다.`,
      `You have one open loan, ${inEnglish(spoken)}, with ${won.en} still owed.`,
    );
  },
  (loans) => {
    const won = saidWon(total(loans));
    const names = someOf(loans.map(({ spoken }) => spoken));
    return said(
      `진행 중인 대출은 ${names.ko} ${loans.length}건이고, 남은 원금은 모두 ${won.ko}입니다.`,
      `You have ${counted(loans.length, 'open loan')} (${names.en}) with ${won.en} still owed in all.`,
    );
  },
);

const balance = eachOf(
  ({ loan, spoken }) => {
    const won = saidWon(loan.balanceWon);
    return said(
      `${spoken.ko} 잔액은 ${won.ko}입니다.`,
      `${capitalized(inEnglish(spoken))} has ${won.en} left to repay.`,
    );
  },
  (loans) => {
    const won = saidWon(total(loans));
    return said(
      `남은 대출 원금은 ${loans.length}건을 합쳐 ${won.ko}입니다.`,
      `You still owe ${won.en} on ${counted(loans.length, 'loan')}.`,
    );
  },
);

const ratesOf = (loans: readonly AskedLoan[]): Localized[] =>
  loans.map(({ loan, spoken }) => {
    const rate = saidRate(loan.annualRatePercent);
    return said(`${spoken.ko} ${rate.ko}`, `${inEnglish(spoken)} at ${rate.en}`);
  });

const rate = eachOf(
  ({ loan, spoken }) => {
    const [percent, kind] = [saidRate(loan.annualRatePercent), RATE_KIND_TEXT[loan.rateType]];
    return said(
      `${spoken.ko} 금리는 ${percent.ko}, ${kind.ko}입니다.`,
      `${capitalized(inEnglish(spoken))} bears ${percent.en}, a ${kind.en}.`,
    );
  },
  (loans) => {
    const dearest = [...loans].sort((a, b) => Number(b.loan.annualRatePercent) - Number(a.loan.annualRatePercent));
    const rates = someOf(ratesOf(dearest));
    return said(`대출 금리는 ${rates.ko}입니다.`, `Your rates are: ${rates.en}.`);
  },
);

const rateKind = eachOf(
  ({ loan, spoken }) => {
    const kind = RATE_KIND_TEXT[loan.rateType];
    const meaning = MEANING[loan.rateType === 'FIXED' || loan.rateType === 'MIXED' ? loan.rateType : 'MOVING'];
    return said(
      `${withParticle(spoken.ko, '은/는')} ${kind.ko}입니다. ${meaning.ko}`,
      `${capitalized(inEnglish(spoken))} has a ${kind.en}: ${meaning.en}`,
    );
  },
  (loans) => {
    const kinds = someOf(
      loans.map(({ loan, spoken }) => {
        const kind = RATE_KIND_TEXT[loan.rateType];
        return said(`${withParticle(spoken.ko, '은/는')} ${kind.ko}`, `${inEnglish(spoken)} has a ${kind.en}`);
      }),
    );
    return said(`${kinds.ko}입니다.`, `${capitalized(kinds.en)}.`);
  },
);
const MEANING = {
  FIXED: said('만기까지 금리가 바뀌지 않습니다.', 'it stays the same to the end.'),
  MIXED: said(
    '고정 기간이 끝난 뒤에는 기준금리에 따라 금리가 바뀔 수 있습니다.',
    'once its fixed time is over it can change with its reference rate.',
  ),
  MOVING: said('기준금리에 따라 금리가 바뀔 수 있습니다.', 'it can change with its reference rate.'),
} as const;

/** Whole months from a day to another, the begun one left out; 0 once it has come. */
export function monthsUntil(today: string, on: string): number {
  return Math.max(0, monthsBetween(today, on) - (dayOfMonth(on) < dayOfMonth(today) ? 1 : 0));
}

const maturity = eachOf(
  ({ loan, spoken }, today) => {
    const day = saidDay(loan.maturesOn, today);
    const left = monthsUntil(today, loan.maturesOn);
    const span = saidMonths(left);
    return said(
      `${spoken.ko} 만기는 ${day.ko}이며${left > 0 ? ` 약 ${span.ko} 남았습니다.` : ' 한 달이 남지 않았습니다.'}`,
      `${capitalized(inEnglish(spoken))} matures on ${day.en}, in ${left > 0 ? `about ${span.en}` : 'less than a month'}.`,
    );
  },
  (loans, today) => {
    const sooner = [...loans].sort((one, other) => (one.loan.maturesOn < other.loan.maturesOn ? -1 : 1));
    const dates = someOf(
      sooner.map(({ loan, spoken }) => {
        const day = saidDay(loan.maturesOn, today);
        return said(`${spoken.ko} ${day.ko}`, `${inEnglish(spoken)} on ${day.en}`);
      }),
    );
    return said(`만기가 빠른 순서로 ${dates.ko}입니다.`, `Your loans mature, the soonest first: ${dates.en}.`);
  },
);

const terms = eachOf(
  ({ loan, spoken }, today) => {
    const [percent, kind] = [saidRate(loan.annualRatePercent), RATE_KIND_TEXT[loan.rateType]];
    const [method, day] = [METHOD_TEXT[loan.repaymentMethod], saidDay(loan.maturesOn, today)];
    const won = saidWon(loan.balanceWon);
    return said(
      `${withParticle(spoken.ko, '은/는')} ${percent.ko} ${kind.ko}, ${method.ko} 조건이며 ${day.ko}이 만기이고 잔액은 ${won.ko}입니다.`,
      `${capitalized(inEnglish(spoken))} bears ${percent.en} (${kind.en}), is repaid by ${method.en}, matures on ${day.en}, and has ${won.en} left.`,
    );
  },
  (loans, today) => list(loans, today),
);

const NO_DAY = said(
  '대출을 받으신 날은 등록되어 있지 않습니다.',
  'The day on which it was taken out is not on record.',
);

const began = eachOf(
  (asked, today) => {
    const { loan, spoken } = asked;
    if (loan.disbursedOn === null) return NO_DAY;
    const [day, won] = [saidDay(loan.disbursedOn, today), saidWon(loan.principalWon)];
    const [ko, en] = [withParticle(spoken.ko, '은/는'), inEnglish(spoken)];
    return isLine(asked)
      ? said(
          `${ko} ${day.ko}에 개설하셨고, 약정 한도는 ${won.ko}입니다.`,
          `You opened ${en} on ${day.en}, with a limit of ${won.en}.`,
        )
      : said(
          `${ko} ${day.ko}에 받으셨고, 그때 빌린 금액은 ${won.ko}입니다.`,
          `You took out ${en} on ${day.en} and borrowed ${won.en}.`,
        );
  },
  (loans, today) => {
    const days = loans.flatMap(({ loan: { disbursedOn }, spoken }) => {
      const day = disbursedOn === null ? null : saidDay(disbursedOn, today);
      return day ? [said(`${spoken.ko} ${day.ko}`, `${inEnglish(spoken)} on ${day.en}`)] : [];
    });
    const some = someOf(days);
    return days.length === 0 ? NO_DAY : said(`대출을 받으신 날은 ${some.ko}입니다.`, `You took out ${some.en}.`);
  },
);

const borrowed = eachOf(
  (asked, today) => {
    const { loan, spoken } = asked;
    const [won, day] = [saidWon(loan.principalWon), loan.disbursedOn && saidDay(loan.disbursedOn, today)];
    const on = day ? said(`(${day.ko})`, ` on ${day.en}`) : said('', '');
    return isLine(asked)
      ? said(`${spoken.ko} 약정 한도는 ${won.ko}입니다.`, `${capitalized(inEnglish(spoken))} has a limit of ${won.en}.`)
      : said(
          `${withParticle(spoken.ko, '으로/로')} 처음 빌린 금액은 ${won.ko}입니다${on.ko}.`,
          `You first borrowed ${won.en} with ${inEnglish(spoken)}${on.en}.`,
        );
  },
  (loans) => {
    const amounts = someOf(
      loans.map(({ loan, spoken }) => {
        const won = saidWon(loan.principalWon);
        return said(`${spoken.ko} ${won.ko}`, `${won.en} with ${inEnglish(spoken)}`);
      }),
    );
    return said(`처음 빌린 금액은 ${amounts.ko}입니다.`, `You first borrowed ${amounts.en}.`);
  },
);
/** An overdraft has a limit, of which nothing need be borrowed. */
const isLine = ({ loan }: AskedLoan): boolean => loan.loanType === 'OVERDRAFT';

/** The answer to a question about the beginning of loans. */
export const BEGINNING_LEADS: Readonly<Record<AskedTerm, Lead>> = { BEGAN: began, BORROWED: borrowed };

/** The direct answer, by what was asked. */
export const DETAIL_LEADS: Readonly<Record<DetailIntent, Lead>> = {
  LOAN_LIST: list,
  LOAN_BALANCE: balance,
  LOAN_RATE: rate,
  LOAN_RATE_KIND: rateKind,
  LOAN_MATURITY: maturity,
  LOAN_TERMS: terms,
};
