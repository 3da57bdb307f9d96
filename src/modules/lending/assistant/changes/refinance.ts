import { z } from 'zod';
import {
  months,
  said,
  saidMonths,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { Refusal } from '../../../../platform/errors/index.js';
import type { ComparisonAnswer, RefinanceCompareService } from '../../decision/index.js';
import type { ProductService } from '../../refinance/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { inEnglish } from '../wording.js';
import { basisFacts } from '../basis-facts.js';
import {
  aheadFacts,
  REFINANCE_SOURCE,
  shownAlternatives,
  turningFact,
  alternativeFacts,
  alternativeName,
  type ShownAlternative,
} from './refinance-facts.js';
import { draftTerms, draftAction } from './refinance-draft.js';
import { refinanceLead } from './refinance-lead.js';

/** The most other loans compared. */
const MAX_WAYS_COMPARED = 100;

export interface RefinanceParts extends Pick<LoanParts, 'loans'> {
  readonly comparisons: Pick<RefinanceCompareService, 'compare'>;
  readonly products: Pick<ProductService, 'listOffered'>;
}

/** Whether another loan, a lower rate, or nothing serves the customer best. */
export function refinanceTool(parts: RefinanceParts): Tool {
  return tool({
    name: 'refinance_comparison',
    description:
      'Compares keeping a loan, asking for a lower rate and switching to other loans over what is left of it: rate, fees on the day, total cost and saving. The order follows the customer’s cost alone, at the lowest rate of each product before approval; one loan is compared. Ask for it when the customer thinks of refinancing or of a lower rate.',
    parameters: z.object({
      ...LOAN_ARGUMENTS,
      termMonths: z
        .int()
        .min(1)
        .max(600)
        .optional()
        .describe('Months to compare over; what is left of the loan when absent.'),
      annualRatePercent: z
        .number()
        .min(0)
        .max(30)
        .optional()
        .describe('Of a loan offered elsewhere, if the customer said it.'),
    }),
    saidOnly: ['termMonths', 'annualRatePercent'],
    answers: ['REFINANCE_COMPARISON'],
    topic: 'REFINANCE',
    title: said('대환 비교', 'Refinancing'),
    isSelling: true,
    async run(context, { termMonths: horizonMonths = null, annualRatePercent, ...named }): Promise<Finding> {
      const { open, meant, none } = await askedLoans(parts.loans, context, named);
      if (none) return none;
      const each = await compared(meant.slice(0, LOANS_MAX), (loan) =>
        parts.comparisons.compare(context.caller, {
          loanId: loan.loan.key,
          horizonMonths,
          on: null,
          most: MAX_WAYS_COMPARED,
          productRate: 'LOWEST',
          lenderClass: 'BANK',
          offerMillionths: null,
          cutMillionths: null,
          homeRegion: null,
          homePriceWon: null,
          otherLenderMillionths: annualRatePercent === undefined ? null : Math.round(annualRatePercent * 10_000),
        }),
      );
      const [most] = each.toSorted((one, other) => bySaving(one.answer, other.answer));
      return most ? foundOf(most.loan, open, each.length, most.answer) : { facts: [] };
    },
  });
}

/** The most loans compared where none is named: those with the largest balance. */
const LOANS_MAX = 3;

/**
 * The comparison of each of some loans. One that cannot be compared, such as one in arrears, is left out if others can.
 * @throws the refusal of the first where none can.
 */
async function compared(loans: readonly AskedLoan[], compare: (loan: AskedLoan) => Promise<ComparisonAnswer>) {
  const settled = await Promise.allSettled(loans.map(async (loan) => ({ loan, answer: await compare(loan) })));
  const done = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const [failed] = settled.flatMap((each) =>
    each.status === 'rejected' && each.reason instanceof Error ? [each.reason] : [],
  );
  if (failed && (done.length === 0 || !(failed instanceof Refusal))) throw failed;
  return done;
}

/** What is attainable first, then what would save but is hardly attainable. */
const bySaving = (one: ComparisonAnswer, other: ComparisonAnswer): number =>
  savingOf(other, bestOf) - savingOf(one, bestOf) || savingOf(other, anySaving) - savingOf(one, anySaving);
const savingOf = (
  { ways }: ComparisonAnswer,
  of: (shown: readonly ShownAlternative[]) => ShownAlternative | undefined,
): number => of(shownAlternatives(ways))?.alternative.savingWon ?? 0;
const anySaving = (shown: readonly ShownAlternative[]): ShownAlternative | undefined => shown.find(savesMore);

function foundOf(
  chosen: AskedLoan,
  open: readonly AskedLoan[],
  comparedCount: number,
  answer: ComparisonAnswer,
): Finding {
  const shown = shownAlternatives(answer.ways);
  const best = bestOf(shown);
  const facts = factsOf(chosen, shown, answer, open.length - 1);
  const outOfReach = best ? undefined : anySaving(shown);
  const leading = best ?? outOfReach;
  const place = leading
    ? shown.indexOf(leading) + 1
    : shown.findIndex(({ alternative }) => alternative.kind === 'NOTHING') + 1;
  const span = saidMonths(answer.horizonMonths);
  return {
    facts,
    lead: refinanceLead(
      chosen,
      shown,
      { best: best?.alternative ?? null, outOfReach: outOfReach?.alternative ?? null },
      span,
    ),
    shown: facts
      .filter(({ id }) => id.startsWith(`refinance.${place}.`) || id === 'refinance.turningRate')
      .map(({ id }) => id),
    assumed: [
      said(`남은 ${span.ko}`, `the ${span.en} that are compared`),
      ...(leading ? [said('심사 전 최저 금리', 'the lowest rate before approval')] : []),
      ...(comparedCount > 1
        ? [
            leading
              ? said(`가장 이득이 큰 ${chosen.spoken.ko}`, `${inEnglish(chosen.spoken)}, where it does most`)
              : said(`잔액이 가장 큰 ${chosen.spoken.ko}`, `${inEnglish(chosen.spoken)}, your largest`),
          ]
        : []),
    ],
    ...(shown.length > 1 && { table: tableOf(shown, facts) }),
    ...(best?.alternative.product && { action: draftAction(chosen, best.alternative, best.alternative.product) }),
    followUps: [FOLLOW.RATE_CUT, FOLLOW.PAYOFF, FOLLOW.HOW],
  };
}

/** Over which time and loans the comparison is, and the figures of what is shown. */
function factsOf(
  chosen: AskedLoan,
  shown: readonly ShownAlternative[],
  answer: ComparisonAnswer,
  others: number,
): Fact[] {
  const { ways, position, horizonMonths: over } = answer;
  const about = typedFacts('REFINANCE', REFINANCE_SOURCE, position.on, chosen.name);
  const best = bestOf(shown);
  return [
    about.count('refinance.horizon', said('비교 기간', 'compared over'), over, 'MONTH', months(over)),
    ...(others > 0
      ? [
          about.count(
            'refinance.others',
            said('이 대출에 대한 비교이며, 그 밖의 대출', 'this loan alone; other loans'),
            others,
            'LOAN',
            said(`${others}건`, String(others)),
          ),
        ]
      : []),
    ...shown.flatMap((each, place) => [
      ...alternativeFacts(each, place, position.on),
      ...aheadFacts(each, place, answer),
    ]),
    ...ways.flatMap((alternative) => turningFact(alternative, position.on)),
    ...(answer.aheadBasis ? basisFacts('refinance.forecast', 'REFINANCE', answer.aheadBasis, position.on) : []),
    ...(best
      ? [
          about.money(
            'refinance.amount',
            said('바꿀 금액', 'amount replaced'),
            draftTerms(chosen, best.alternative).amountWon,
          ),
        ]
      : []),
  ];
}

const savesMore = ({ alternative }: ShownAlternative): boolean =>
  alternative.product !== null && (alternative.savingWon ?? 0) > 0;

/** The switch that saves most, among those against which nothing is known. */
const bestOf = (shown: readonly ShownAlternative[]): ShownAlternative | undefined =>
  shown.find((each) => savesMore(each) && !each.alternative.reasons.includes('DSR_ABOVE_CAP'));

function tableOf(shown: readonly ShownAlternative[], facts: readonly Fact[]): NonNullable<Finding['table']> {
  const cell = (id: string) => (facts.some((fact) => fact.id === id) ? { fact: id } : { text: said('-', '-') });
  return {
    title: said('방법별 비교', 'Ways compared'),
    columns: [
      said('방법', 'Way'),
      said('금리(연)', 'Rate a year'),
      said('월 상환액', 'Monthly payment'),
      said('전체 비용', 'Total cost'),
      said('아끼는 금액', 'Saving'),
    ],
    rows: shown.map(({ alternative }, at) => [
      { text: alternativeName(alternative) },
      ...['rate', 'payment', 'cost', 'saving'].map((part) => cell(`refinance.${at + 1}.${part}`)),
    ]),
  };
}
