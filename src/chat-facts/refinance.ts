import { z } from 'zod';
import { tool, type Fact, type Tool } from '../modules/chat/index.js';
import { loanNames, type Lending, type LoanService } from '../modules/lending/index.js';
import type { Localized } from '../platform/text.js';
import { chosenLoan } from './payoff.js';
import { both, factMaker, months, percentOf, won } from './wording.js';

type Comparisons = Pick<Lending['decisions']['comparisons'], 'compare'>;
type Way = Awaited<ReturnType<Comparisons['compare']>>['ways'][number];

const SOURCE: Localized = {
  ko: '대출 원장과 대환 상품 조건에서 계산',
  en: 'computed from the loan ledger and terms of products',
};
/** Other loans that are told. */
const SWITCHES = 3;

const KIND_TEXT: Readonly<Record<Way['kind'], Localized>> = {
  NOTHING: { ko: '지금 대출 유지', en: 'Keeping the loan as it is' },
  STAY: { ko: '지금 금융회사의 금리 조정', en: 'A new rate at the lender of today' },
  RATE_CUT_REQUEST: { ko: '금리인하요구', en: 'Asking for a lower rate' },
  SWITCH: { ko: '대환', en: 'Switching' },
};

/** Whether another loan, a lower rate, or nothing serves the customer best. */
export function refinanceTool(rooms: {
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly comparisons: Comparisons;
}): Tool {
  return tool({
    name: 'refinance_comparison',
    description:
      'Compares keeping a loan, asking for a lower rate and switching to other loans over what is left of it: rate, fees on the day, total cost and saving. The order follows the customer’s cost alone. Ask for it when the customer thinks of refinancing or of a lower rate.',
    parameters: z.object({
      loanNumber: z
        .string()
        .max(40)
        .optional()
        .describe('The number of the loan as in its slot; the largest when absent.'),
      horizonMonths: z
        .int()
        .min(1)
        .max(600)
        .optional()
        .describe('Months to compare over; what is left of the loan when absent.'),
    }),
    topic: 'REFINANCE',
    title: { ko: '대환 비교', en: 'Refinancing' },
    isSelling: true,
    async run({ caller, customerId }, { loanNumber, horizonMonths = null }) {
      const { loans: open } = await rooms.loans.loanFacts(caller, customerId);
      const loan = loanNumber === undefined ? open[0] : chosenLoan(open, loanNumber);
      if (!loan) return [];
      const {
        ways,
        position,
        horizonMonths: over,
      } = await rooms.comparisons.compare(caller, {
        ...{ loanId: loan.key, horizonMonths, on: null, most: SWITCHES, productRate: 'LOWEST', lenderClass: 'BANK' },
        ...{ offerMillionths: null, cutMillionths: null, otherLenderMillionths: null },
        ...{ homeRegion: null, homePriceWon: null },
      });
      const name = loanNames(open)[open.indexOf(loan)] ?? both(loan.loanNumber);
      const about = factMaker('REFINANCE', SOURCE, position.on, name);
      const horizon = about('refinance.horizon', { ko: '비교 기간', en: 'compared over' }, months(over));
      return [
        horizon,
        ...ways.filter(({ terms }) => terms !== null).flatMap((way, place) => wayFacts(way, place, position.on)),
      ];
    },
  });
}

function wayFacts(way: Way, place: number, on: string): Fact[] {
  const { kind, product, terms, netCashWon, savingWon, upfrontWon, monthlyPaymentWon, breakEvenMonth } = way;
  const name = product ? { ko: `대환: ${product.nameKo}`, en: `Switching: ${product.nameEn}` } : KIND_TEXT[kind];
  const fact = factMaker('REFINANCE', SOURCE, on, name);
  const id = (part: string): string => `refinance.${place + 1}.${part}`;
  const known = <T>(value: T | null, make: (value: T) => Fact): Fact[] => (value === null ? [] : [make(value)]);
  const saving = (amount: number): Fact =>
    amount < 0
      ? fact(id('saving'), { ko: '유지보다 더 드는 금액', en: 'costs more than keeping by' }, won(-amount))
      : fact(id('saving'), { ko: '유지보다 줄어드는 금액', en: 'saves over keeping' }, won(amount));
  return [
    ...known(terms, ({ annualRateMillionths }) =>
      fact(id('rate'), { ko: '금리 연', en: 'rate a year' }, percentOf(annualRateMillionths)),
    ),
    ...known(monthlyPaymentWon, (amount) =>
      fact(id('payment'), { ko: '월 상환액', en: 'monthly payment' }, won(amount)),
    ),
    ...known(upfrontWon, (amount) => fact(id('upfront'), { ko: '당일 비용', en: 'cost on the day' }, won(amount))),
    ...known(netCashWon, (amount) => fact(id('cost'), { ko: '기간 전체 비용', en: 'cost over the time' }, won(amount))),
    ...(kind === 'NOTHING' ? [] : known(savingWon, saving)),
    ...known(breakEvenMonth, (month) =>
      fact(id('breakEven'), { ko: '이득이 되는 시점', en: 'pays off after' }, months(month)),
    ),
  ];
}
