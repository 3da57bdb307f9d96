import { NO_STATED_FIGURES } from '../health/index.js';
import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../platform/assistant/index.js';
import { arrearsOption, moneyOptions, type MoneyOption, type MoneySituation } from './extra-money.js';
import { FEE_STEP, optionFacts, optionSaid, RECORDS } from './extra-money.texts.js';
import type { InsightsToolParts } from './tool-parts.js';
import { loanNames, payoffOfFact } from '../../lending/index.js';

/** The sum assumed when no amount was named and no monthly surplus is known: a round sum to scale from. */
const ROUND_SUM_WON = 1_000_000;
const EXTRA_MONEY_FOLLOW_UPS = [
  said('어느 대출부터 갚는 게 좋을까요?', 'Which loan should I repay first?'),
  said('중도상환수수료가 있나요?', 'Is there a prepayment fee?'),
  said('금리 인하를 요구할 수 있나요?', 'Can I ask for a lower rate?'),
];

/** What to do with money left over: arrears, reserves, the dearest loan, savings, in the order of what each is worth. */
export const extraMoneyTool = (parts: Pick<InsightsToolParts, 'health' | 'loans' | 'servicing' | 'positionOf'>): Tool =>
  tool({
    name: 'extra_money',
    description:
      'What the customer could do with money left over, such as a raise or a bonus: pay what is overdue, fill reserves, repay the loan with the highest rate, or save, each with what it comes to from their own figures.',
    parameters: z.object({
      amountWon: z.int().min(1).max(1_000_000_000_000).optional().describe('Only if the customer said it.'),
    }),
    saidOnly: ['amountWon'],
    answers: ['EXTRA_MONEY'],
    topic: 'FINDING',
    title: { ko: '여윳돈 쓰는 순서', en: 'Money left over' },
    async run(context, { amountWon }): Promise<Finding> {
      const { caller, customerId, today } = context;
      const position = await parts.positionOf(caller, customerId, today);
      if (!position) return { facts: [] };
      const [owed, books, [health]] = await Promise.all([
        parts.loans.loanFacts(caller, customerId),
        parts.servicing(),
        parts.health.assess(caller, [customerId], NO_STATED_FIGURES),
      ]);
      const names = loanNames(owed.loans);
      const savingWon = position.household.savingWon ?? 0;
      const sumWon = amountWon ?? (savingWon > 0 ? savingWon : ROUND_SUM_WON);
      const situation: MoneySituation = {
        sumWon,
        overdueWon: position.arrears.overdueWon ?? 0,
        reserves: position.reserves,
        reserveMonths: health?.scale.parts.LIQUIDITY.best ?? null,
        loans: owed.loans.map((loan, place) => ({
          ...loan,
          name: names[place] ?? said(loan.loanNumber, loan.loanNumber),
          hasFee: payoffOfFact(books, loan, today)?.fee.basis === 'CHARGED',
        })),
      };
      const basis = amountWon !== undefined ? 'SAID' : savingWon > 0 ? 'SAVING' : 'ROUND';
      return extraMoneyFinding(situation, today, basis);
    },
  });

/** Where the assumed sum comes from. */
type SumBasis = 'SAID' | 'SAVING' | 'ROUND';

/** Months whose median is taken for what a month leaves over, as financial positions have it. */
const MEDIAN_MONTHS = 6;

/** The sum assumed, and the number of months behind it. */
const sumFacts = ({ sumWon }: MoneySituation, today: string): Fact[] => {
  const facts = typedFacts('FINDING', RECORDS, today);
  return [
    facts.money('extra.sum', said('계산에 쓴 금액', 'used in the calculation'), sumWon),
    facts.months('extra.medianMonths', said('살펴본 기간', 'looked back'), MEDIAN_MONTHS),
  ];
};

export function extraMoneyFinding(situation: MoneySituation, today: string, basis: SumBasis): Finding {
  const late = arrearsOption(situation);
  const options: MoneyOption[] = [...(late ? [late] : []), ...moneyOptions(situation)];
  const [first, ...others] = options.map((option) => optionSaid(option, situation));
  const hasFee = options.some((option) => option.kind === 'REPAY' && option.loan.hasFee);
  const sum = saidWon(situation.sumWon);
  const assumed = {
    SAID: [],
    SAVING: [
      said(
        `최근 ${MEDIAN_MONTHS}개월 동안 매달 남은 돈의 가운데 값 ${sum.ko}`,
        `${sum.en}, the median of what the last ${MEDIAN_MONTHS} months left over`,
      ),
    ],
    ROUND: [said(`금액을 말씀하지 않으셔서 ${sum.ko}`, `${sum.en}, since no amount was named`)],
  }[basis];
  return {
    facts: [...options.flatMap((option) => optionFacts(option, situation, today)), ...sumFacts(situation, today)],
    ...(first && { lead: first.lead }),
    shown: [],
    assumed,
    advice: [...(hasFee ? [FEE_STEP] : []), ...others.map(({ step }) => step)],
    followUps: EXTRA_MONEY_FOLLOW_UPS,
  };
}
