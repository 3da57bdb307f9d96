import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import { loanNames, payoffOfFact, type PayoffQuote } from '../modules/lending/index.js';
import type { Localized } from '../platform/text.js';
import { chosenLoan, loanSlots } from './loan-slots.js';
import type { LoanFactParts } from './standing.js';
import { both, factMaker, won } from '../platform/assistant/index.js';

const SOURCE: Localized = { ko: '대출 원장에서 계산', en: 'computed from the loan ledger' };
/** Loans that are told one by one. */
const LOANS_MAX = 8;
const NUMBER = z
  .string()
  .max(40)
  .optional()
  .describe('One loan by its place in its slot, such as 2 for loan.2.balance; all when absent.');

const FEE: Readonly<Record<PayoffQuote['fee']['basis'], Localized>> = {
  CHARGED: { ko: '발생', en: 'charged' },
  FREE: { ko: '없음(계약상 면제)', en: 'none by contract' },
  PERIOD_OVER: { ko: '없음(부과 기간 경과)', en: 'none any more' },
  RATE_UNKNOWN: { ko: '수수료율이 등록되지 않아 확인되지 않음', en: 'not known: its rate is not on record' },
};

/** What ending loans today costs, fee and interest of the day included, less what was paid in advance. */
export function payoffTool({ loans, servicing }: LoanFactParts): Tool {
  return tool({
    name: 'loan_payoff',
    description:
      'What it costs today to repay a loan in full: principal, interest up to today, prepayment fee, money paid in advance that is taken off, total, and what each further day adds. Ask for it when the customer thinks of repaying everything or early.',
    parameters: z.object({ loanNumber: NUMBER }),
    topic: 'PAYOFF',
    title: { ko: '오늘 전액 상환', en: 'Repaying in full today' },
    async run({ caller, customerId, today }, { loanNumber }) {
      const [{ loans: open }, books] = await Promise.all([loans.loanFacts(caller, customerId), servicing()]);
      const chosen = loanNumber === undefined ? open : [chosenLoan(open, loanNumber)];
      const names = new Map(loanNames(open).map((name, index) => [open[index], name]));
      const quoted = chosen.slice(0, LOANS_MAX).flatMap((loan) => {
        const quote = payoffOfFact(books, loan, today);
        return quote ? [{ loan, quote }] : [];
      });
      const each = quoted.flatMap(({ loan, quote }) =>
        quoteFacts(open.indexOf(loan), names.get(loan) ?? both(loan.loanNumber), quote),
      );
      return [
        ...sumFacts(
          quoted.map(({ quote }) => quote),
          chosen.length,
          today,
        ),
        ...each,
      ];
    },
  });
}

function quoteFacts(index: number, name: Localized, quote: PayoffQuote): Fact[] {
  const fact = factMaker('PAYOFF', SOURCE, quote.on, name);
  const id = loanSlots('payoff', index);
  const { fee, totalWon, totalWithoutFeeWon, balanceWon, perDiemWon } = quote;
  const interestWon = quote.unpaidInterestWon + quote.accruedInterestWon + quote.defaultInterestWon;
  const total =
    totalWon === null
      ? fact(id('total'), { ko: '수수료를 뺀 상환액', en: 'to pay without the fee' }, won(totalWithoutFeeWon))
      : fact(id('total'), { ko: '총 상환액', en: 'to pay in all' }, won(totalWon));
  return [
    total,
    fact(id('principal'), { ko: '원금', en: 'principal' }, won(balanceWon)),
    fact(id('interest'), { ko: '이자', en: 'interest' }, won(interestWon)),
    fact(
      id('fee'),
      { ko: '중도상환수수료', en: 'prepayment fee' },
      fee.amountWon ? won(fee.amountWon) : FEE[fee.basis],
    ),
    ...heldFacts(id('held'), fact, quote.heldWon),
    fact(id('perDay'), { ko: '하루 늦어질 때마다 이자', en: 'interest of each further day' }, won(perDiemWon)),
  ];
}

/** Money that came in for an instalment before its day. It is taken off what is to pay, so that the parts sum to it. */
function heldFacts(id: string, fact: ReturnType<typeof factMaker>, heldWon: number): Fact[] {
  const label = { ko: '미리 입금되어 상환액에서 뺀 금액', en: 'paid in advance and taken off' };
  return heldWon > 0 ? [fact(id, label, won(heldWon))] : [];
}

/** Of all loans together, when there are several; without the fees where one of them is not known. */
function sumFacts(quotes: readonly PayoffQuote[], chosen: number, today: string): Fact[] {
  if (chosen < 2 || quotes.length < chosen) return [];
  const sum = (of: (quote: PayoffQuote) => number): Localized =>
    won(quotes.reduce((before, quote) => before + of(quote), 0));
  const fact = factMaker('PAYOFF', SOURCE, today);
  const isWhole = quotes.every(({ totalWon }) => totalWon !== null);
  const heldWon = quotes.reduce((before, quote) => before + quote.heldWon, 0);
  return [
    isWhole
      ? fact(
          'payoff.total',
          { ko: '대출 전부의 총 상환액', en: 'All loans together' },
          sum(({ totalWon }) => totalWon ?? 0),
        )
      : fact(
          'payoff.totalWithoutFees',
          { ko: '대출 전부의 상환액(중도상환수수료 제외)', en: 'All loans together, prepayment fees not counted' },
          sum(({ totalWithoutFeeWon }) => totalWithoutFeeWon),
        ),
    ...heldFacts('payoff.held', fact, heldWon),
  ];
}
