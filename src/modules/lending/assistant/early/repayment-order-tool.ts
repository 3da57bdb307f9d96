import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { askedLoans, LOAN_ARGUMENTS } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inEnglish, saidRate } from '../wording.js';
import { earlyLoans, type EarlyLoan } from './early-debts.js';
import { debtOrder, type OrderedDebt } from './debt-order.js';

/** The amount compared where none is named. */
const COMPARED_WON = 1_000_000;
const AMOUNT_MAX = 1_000_000_000_000;
type Ordered = OrderedDebt<EarlyLoan>;

/** Which loan money should go to first, with the reason in won. */
export function orderTool({ loans, servicing }: LoanParts): Tool {
  return tool({
    name: 'repayment_order',
    description:
      'In which order the customer’s loans are best repaid early: what is overdue first, then by what the same amount saves in a year less its fee.',
    parameters: z.object({
      amountWon: z
        .int()
        .min(10_000)
        .max(AMOUNT_MAX)
        .optional()
        .describe('What there is to repay with, if the customer said it.'),
      kinds: LOAN_ARGUMENTS.kinds,
    }),
    saidOnly: ['amountWon'],
    answers: ['REPAYMENT_ORDER'],
    topic: 'PAYOFF',
    title: said('갚는 순서', 'Order of repayment'),
    async run(context, { amountWon: given, kinds }): Promise<Finding> {
      const [{ meant, none }, books] = await Promise.all([askedLoans(loans, context, { kinds }), servicing()]);
      if (none) return none;
      const amountWon = given ?? COMPARED_WON;
      const ordered = debtOrder(earlyLoans(books, meant, amountWon, context.today), amountWon);
      const facts = [
        typedFacts('PAYOFF', COMPUTED, context.today).money(
          'order.amount',
          said('갚는다고 본 금액', 'taken as repaid'),
          amountWon,
        ),
        ...ordered.flatMap((each, place) => orderFacts(each, place + 1, context.today)),
      ];
      const compared = saidWon(amountWon);
      return {
        facts,
        lead: leadOf(ordered, compared),
        shown: facts.slice(1, 2).map(({ id }) => id),
        assumed: [
          said(
            `각 대출에 똑같이 ${compared.ko}을 갚을 때 1년 동안의 이자`,
            `${compared.en} put towards each loan, over a year`,
          ),
        ],
        ...(ordered.length > 1 && { table: tableOf(ordered) }),
        ...(ordered.some(({ debt }) => debt.feeWon === null) && { advice: [FEE_OPEN] }),
        followUps: [FOLLOW.PREPAY, FOLLOW.PAYOFF, FOLLOW.REFINANCE],
      };
    },
  });
}

const FEE_OPEN = said(
  '중도상환수수료율이 등록되지 않은 대출은 갚기 전에 수수료를 금융회사에 확인해 보세요.',
  'Where the rate of the prepayment fee is not on record, ask the lender for it before you repay.',
);

function leadOf(ordered: readonly Ordered[], compared: Localized): Localized {
  const [first] = ordered;
  if (!first) return said('미리 갚을 원금이 남은 대출이 없습니다.', 'No loan has principal left to repay early.');
  const { debt, yearlyInterestWon, gainWon } = first;
  const { spoken, loan } = debt.asked;
  const [rate, won] = [saidRate(loan.annualRatePercent), saidWon(yearlyInterestWon)];
  if (debt.isOverdue)
    return said(
      `연체 중인 ${spoken.ko}부터 갚으셔야 합니다. 연체된 금액에는 더 높은 연체이자가 붙습니다.`,
      `Repay what is overdue on ${inEnglish(spoken)} first: it bears the higher rate on arrears.`,
    );
  const alone = ordered.length === 1;
  const start = alone
    ? said(
        `대출이 ${spoken.ko}뿐이라 순서를 정할 것은 없습니다.`,
        `You have only ${inEnglish(spoken)}, so there is no order to choose.`,
      )
    : said(`${spoken.ko}(${rate.ko})부터 갚는 것이 가장 유리합니다.`, `Repay ${inEnglish(spoken)} (${rate.en}) first.`);
  const fee = saidWon(debt.feeWon ?? 0);
  const less =
    (debt.feeWon ?? 0) > 0
      ? gainWon >= 0
        ? said(
            `, 수수료 ${fee.ko}을 빼도 ${saidWon(gainWon).ko} 이득입니다`,
            `, ${saidWon(gainWon).en} after the fee of ${fee.en}`,
          )
        : said(
            `지만 수수료가 ${fee.ko}이라 첫해에는 ${saidWon(-gainWon).ko} 손해입니다`,
            `, but the fee of ${fee.en} costs ${saidWon(-gainWon).en} more than that in the first year`,
          )
      : null;
  const paid = withParticle(compared.ko, '을/를');
  return said(
    `${start.ko} ${paid} 갚으면 1년 이자가 ${won.ko} 줄어${less ? (gainWon >= 0 ? `들고${less.ko}` : `들${less.ko}`) : '듭니다'}.`,
    `${start.en} ${compared.en} saves ${won.en} of interest in a year${less ? less.en : ''}.`,
  );
}

function orderFacts({ debt, yearlyInterestWon, gainWon }: Ordered, place: number, today: string): Fact[] {
  const { asked, feeWon } = debt;
  const fact = typedFacts('PAYOFF', COMPUTED, today, asked.name);
  const id = (part: string): string => `order.${place}.${part}`;
  return [
    fact.count(id('place'), said('순서', 'place'), place, 'THING', said(`${place}번째`, `number ${place}`)),
    fact.percent(loanSlots('loan', asked.at)('rate'), said('금리 연', 'rate a year'), asked.loan.annualRatePercent),
    fact.money(id('interest'), said('1년에 줄어드는 이자', 'interest saved in a year'), yearlyInterestWon),
    feeWon === null
      ? fact.words(id('fee'), said('중도상환수수료', 'prepayment fee'), said('확인되지 않음', 'not known'))
      : fact.money(id('fee'), said('중도상환수수료', 'prepayment fee'), feeWon),
    fact.money(id('gain'), said('수수료를 뺀 첫해 이득', 'gain of the first year after the fee'), gainWon),
  ];
}

const tableOf = (ordered: readonly Ordered[]): NonNullable<Finding['table']> => ({
  title: said('갚는 순서', 'Order of repayment'),
  columns: [
    said('대출', 'Loan'),
    said('순서', 'Place'),
    said('금리(연)', 'Rate a year'),
    said('1년에 줄어드는 이자', 'Interest saved in a year'),
    said('중도상환수수료', 'Prepayment fee'),
  ],
  rows: ordered.map(({ debt: { asked } }, at) => [
    { text: asked.name },
    { fact: `order.${at + 1}.place` },
    { fact: loanSlots('loan', asked.at)('rate') },
    { fact: `order.${at + 1}.interest` },
    { fact: `order.${at + 1}.fee` },
  ]),
});
