import { z } from 'zod';
import { tool, type Fact, type Tool } from '../platform/assistant/index.js';
import { loanNames, type Lending, type LoanService } from '../modules/lending/index.js';
import type { Localized } from '../platform/text.js';
import { chosenLoan } from './loan-slots.js';
import { KIND_TEXT, openCriteriaText, RATE_TEXT, REASON_TEXT, type Way } from './refinance.texts.js';
import { both, factMaker, months, percentOf, won } from '../platform/assistant/index.js';

type Comparisons = Pick<Lending['decisions']['comparisons'], 'compare'>;

const SOURCE: Localized = {
  ko: '대출 원장과 대환 상품 조건에서 계산',
  en: 'computed from the loan ledger and terms of products',
};
/** Other loans that are looked at, and of them those that are told: products with the same figures are told as one. */
const [LOOKED_AT, SWITCHES] = [100, 3];

/** A way, and how many other products come to the very same figures. */
interface Told {
  readonly way: Way;
  readonly alike: number;
}

/** Whether another loan, a lower rate, or nothing serves the customer best. */
export function refinanceTool(rooms: {
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly comparisons: Comparisons;
}): Tool {
  return tool({
    name: 'refinance_comparison',
    description:
      'Compares keeping a loan, asking for a lower rate and switching to other loans over what is left of it: rate, fees on the day, total cost and saving. The order follows the customer’s cost alone, at the lowest rate of each product before approval; one loan is compared. Ask for it when the customer thinks of refinancing or of a lower rate.',
    parameters: z.object({
      loanNumber: z
        .string()
        .max(40)
        .optional()
        .describe('One loan by its place in its slot, such as 2 for loan.2.balance; the largest when absent.'),
      horizonMonths: z
        .int()
        .min(1)
        .max(600)
        .optional()
        .describe('Months to compare over; what is left of the loan when absent.'),
    }),
    saidOnly: ['horizonMonths'],
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
        ...{ loanId: loan.key, horizonMonths, on: null, most: LOOKED_AT, productRate: 'LOWEST', lenderClass: 'BANK' },
        ...{ offerMillionths: null, cutMillionths: null, otherLenderMillionths: null },
        ...{ homeRegion: null, homePriceWon: null },
      });
      const name = loanNames(open)[open.indexOf(loan)] ?? both(loan.loanNumber);
      const about = factMaker('REFINANCE', SOURCE, position.on, name);
      const others: Fact[] =
        open.length > 1
          ? [
              about(
                'refinance.others',
                { ko: '이 대출만 비교했고, 비교하지 않은 다른 대출', en: 'this loan alone; other loans not compared' },
                { ko: `${open.length - 1}건`, en: String(open.length - 1) },
              ),
            ]
          : [];
      return [
        about('refinance.horizon', { ko: '비교 기간', en: 'compared over' }, months(over)),
        ...others,
        ...toldWays(ways).flatMap((told, place) => wayFacts(told, place, position.on)),
        ...ways.flatMap((way) => turningFact(way, position.on)),
      ];
    },
  });
}

const isHypothetical = ({ basis }: Way): boolean => basis === 'TURNING_RATE';

/**
 * The ways that somebody stands by, the cheapest first with keeping in its place, and those of an unknown cost last. A rate
 * that nobody has offered has no place among them: what it would save is no outcome.
 */
function toldWays(ways: readonly Way[]): Told[] {
  const real = ways.filter((way) => way.terms !== null && !isHypothetical(way));
  const groups = [...Map.groupBy(real, (way) => (way.product ? figuresOf(way) : way.kind)).values()];
  const told = groups.flatMap(([way, ...others]) => (way ? [{ way, alike: others.length }] : []));
  const kept = told.filter(({ way }) => way.product === null);
  const switches = told.filter(({ way }) => way.product !== null).slice(0, SWITCHES);
  return [...kept, ...switches].toSorted(
    (one, other) => (one.way.netCashWon ?? Infinity) - (other.way.netCashWon ?? Infinity) || 0,
  );
}

/** All that is told of a way in figures. */
function figuresOf({ terms, monthlyPaymentWon, upfrontWon, netCashWon, savingWon, breakEvenMonth }: Way): string {
  const rate = terms?.annualRateMillionths;
  return JSON.stringify([rate, monthlyPaymentWon, upfrontWon, netCashWon, savingWon, breakEvenMonth]);
}

/** To what the rate has to fall for keeping to be as cheap as switching: told alone, without what it would come to. */
function turningFact(way: Way, on: string): Fact[] {
  if (!isHypothetical(way) || way.kind !== 'RATE_CUT_REQUEST' || way.terms === null) return [];
  const fact = factMaker('REFINANCE', SOURCE, on, KIND_TEXT.RATE_CUT_REQUEST);
  return [fact('refinance.turningRate', RATE_TEXT.TURNING_RATE, percentOf(way.terms.annualRateMillionths))];
}

function wayFacts({ way, alike }: Told, place: number, on: string): Fact[] {
  const { kind, product, terms, netCashWon, savingWon, upfrontWon, monthlyPaymentWon, breakEvenMonth, basis } = way;
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
      fact(id('rate'), RATE_TEXT[basis ?? 'CONTRACT'], percentOf(annualRateMillionths)),
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
    ...conditionsOf(way).map((condition, at) =>
      fact(id(`condition${at + 1}`), { ko: '확인할 점', en: 'to be known' }, condition),
    ),
    ...(alike > 0
      ? [
          fact(
            id('alike'),
            { ko: '금액이 같은 다른 상품', en: 'other products with the same figures' },
            { ko: `${alike}개`, en: String(alike) },
          ),
        ]
      : []),
  ];
}

/** What speaks against taking the figures of a way for granted. */
const conditionsOf = ({ reasons, openCriteria }: Way): Localized[] => [
  ...reasons.flatMap((reason) => REASON_TEXT[reason] ?? []),
  ...openCriteriaText(openCriteria),
];
