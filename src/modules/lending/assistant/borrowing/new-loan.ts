import { percentOfMillionths } from '../../../../platform/percent-of.js';
import { z } from 'zod';
import {
  said,
  saidMonths,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import type { RepaymentMethod } from '../../terms/index.js';
import type { WantedKind } from '../../limit/index.js';
import { LOAN_KINDS, type LoanService } from '../../loans/index.js';
import type { LoanScheduleService, ScheduleAnswer } from '../../schedule/index.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { COMPUTED, METHOD_TEXT, saidRate } from '../wording.js';
import { assumedRate, type RateParts } from './assumed-rate.js';
import { TERM_MONTHS } from './limit-subject.js';

export interface NewLoanParts extends RateParts {
  readonly loans: Pick<LoanService, 'loanFacts'>;
  readonly schedules: Pick<LoanScheduleService, 'schedule'>;
}

const AMOUNT_MAX = 1_000_000_000_000;
/** The amount used where none is named; stated with every answer. */
const ASSUMED_WON: Readonly<Record<WantedKind, number>> = {
  CREDIT: 10_000_000,
  MORTGAGE: 100_000_000,
  JEONSE: 100_000_000,
  OVERDRAFT: 10_000_000,
};
/** How such loans are usually repaid: jeonse loans and overdrafts at their end. */
const METHOD: Readonly<Record<WantedKind, RepaymentMethod>> = {
  CREDIT: 'EQUAL_PAYMENT',
  MORTGAGE: 'EQUAL_PAYMENT',
  JEONSE: 'BULLET',
  OVERDRAFT: 'BULLET',
};
const POINTS_MAX = 12;

/** What a new loan would cost a month. */
export function newLoanTool(parts: NewLoanParts): Tool {
  return tool({
    name: 'new_loan_instalment',
    description:
      'What a new loan would cost a month and in all: amount, rate and term as the customer said them; what is not said is assumed and told. Take numbers only from what the customer said.',
    parameters: z.object({
      kind: z.enum(['CREDIT', 'MORTGAGE', 'JEONSE', 'OVERDRAFT']).default('CREDIT'),
      amountWon: z.int().min(10_000).max(AMOUNT_MAX).optional(),
      annualRatePercent: z.number().min(0).max(30).optional(),
      termMonths: z.int().min(1).max(600).optional(),
    }),
    saidOnly: ['amountWon', 'annualRatePercent', 'termMonths'],
    answers: ['NEW_LOAN_INSTALMENT'],
    topic: 'LIMIT',
    title: said('새 대출의 월 상환액', 'Payments of a new loan'),
    isSelling: true,
    async run({ caller, customerId, today }, given): Promise<Finding> {
      const { kind, amountWon, termMonths } = given;
      const loans = await parts.loans.loanFacts(caller, customerId);
      const rate = await assumedRate(parts, caller, kind, { annualRatePercent: given.annualRatePercent, loans });
      const [principalWon, months] = [amountWon ?? ASSUMED_WON[kind], termMonths ?? TERM_MONTHS[kind]];
      const answer = await parts.schedules.schedule(caller, {
        method: METHOD[kind],
        principalWon,
        months,
        graceMonths: 0,
        firstDueOn: null,
        annualRateMillionths: rate.millionths,
      });
      const [sum, span] = [saidWon(principalWon), saidMonths(months)];
      const priced = { kind, principalWon, months, percent: percentOfMillionths(rate.millionths), answer };
      const facts = factsOf(priced, today);
      return {
        facts,
        lead: leadOf(priced),
        shown: facts.slice(0, 3).map(({ id }) => id),
        assumed: [
          ...(amountWon === undefined ? [said(`대출 금액 ${sum.ko}`, `${sum.en} borrowed`)] : []),
          ...(rate.assumed ? [rate.assumed] : []),
          ...(termMonths === undefined ? [said(`기간 ${span.ko}`, `a term of ${span.en}`)] : []),
          METHOD_TEXT[METHOD[kind]],
        ],
        chart: chartOf(answer),
        followUps: [FOLLOW.LIMIT, FOLLOW.PRODUCTS, FOLLOW.HOW],
      };
    },
  });
}

interface Priced {
  readonly kind: WantedKind;
  readonly principalWon: number;
  readonly months: number;
  readonly percent: string;
  readonly answer: ScheduleAnswer;
}

function leadOf({ kind, principalWon, months, percent, answer }: Priced): Localized {
  const [sum, monthly, total] = [
    saidWon(principalWon),
    saidWon(answer.monthlyPaymentWon),
    saidWon(answer.totalInterestWon),
  ];
  const [span, rate] = [saidMonths(months), saidRate(percent)];
  const atEnd = METHOD[kind] === 'BULLET';
  return said(
    `${withParticle(sum.ko, '을/를')} ${rate.ko}로 ${span.ko} 빌리면 매달 ${atEnd ? '이자 ' : ''}${withParticle(monthly.ko, '을/를')} 내고${atEnd ? ' 만기에 원금을 갚으며' : ''}, 이자는 모두 ${total.ko}입니다.`,
    `${sum.en} at ${rate.en} over ${span.en} costs ${monthly.en} a month${atEnd ? ' of interest, with the principal at the end' : ''}, ${total.en} of interest in all.`,
  );
}

function factsOf({ kind, principalWon, months, percent, answer }: Priced, today: string): Fact[] {
  const fact = typedFacts('LIMIT', COMPUTED, today, LOAN_KINDS[kind]);
  return [
    fact.money('new.payment', said('월 상환액', 'monthly payment'), answer.monthlyPaymentWon),
    fact.money('new.interest', said('이자 합계', 'interest in all'), answer.totalInterestWon),
    fact.money('new.total', said('상환액 합계', 'to repay in all'), answer.totalPaymentWon),
    fact.money('new.amount', said('빌리는 금액', 'borrowed'), principalWon),
    fact.percent('new.rate', said('금리 연', 'rate a year'), percent),
    fact.months('new.term', said('기간', 'term'), months),
  ];
}

function chartOf({ rows }: ScheduleAnswer): NonNullable<Finding['chart']> {
  const step = Math.max(1, Math.ceil(rows.length / POINTS_MAX));
  const points = rows.filter(({ number }) => number % step === 0 || number === rows.length);
  return {
    title: said('남은 원금', 'Principal left'),
    kind: 'LINE',
    unit: 'WON',
    points: points.map(({ number }) => said(`${number}회차`, `month ${number}`)),
    series: [
      { name: said('남은 원금', 'Principal left'), values: points.map(({ balanceAfterWon }) => balanceAfterWon) },
    ],
  };
}
