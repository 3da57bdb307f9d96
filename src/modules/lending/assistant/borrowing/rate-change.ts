import { z } from 'zod';
import {
  said,
  saidWon,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  joinSentences,
} from '../../../../platform/assistant/index.js';
import { withParticle } from '../../../../platform/korean.js';
import type { Localized } from '../../../../platform/text.js';
import { atRate, positionOf } from '../../decision/index.js';
import type { RatePaths } from '../../../forecasting/index.js';
import { followsMarket } from '../../loans/index.js';
import { owedLoan } from '../../schedule/index.js';
import type { Servicing } from '../../servicing/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { type LoanParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { COMPUTED, inPoints, listed } from '../wording.js';
import { movesLead } from './rate-moves.texts.js';
import { ASKS_AHEAD, rateAhead, type Repriced } from './rate-ahead.js';

/** The change used where none is named. */
const ASSUMED_POINTS = 1;
const MILLIONTHS_A_POINT = 10_000;
const MONTHS_PER_YEAR = 12;

export interface RateChangeParts extends LoanParts {
  readonly ratePaths: Pick<RatePaths, 'expected'>;
}

/** What a change of rates does to the payments of the customer's own loans. */
export function rateChangeTool({ loans, servicing, ratePaths }: RateChangeParts): Tool {
  return tool({
    name: 'rate_change',
    description:
      'What happens to the payments of the customer’s loans with variable rates when rates rise or fall by some points; fixed ones stay.',
    parameters: z.object({ ...LOAN_ARGUMENTS, rateChangePoints: z.number().min(-30).max(30).optional() }),
    saidOnly: ['rateChangePoints'],
    answers: ['RATE_CHANGE'],
    topic: 'REPAYMENT',
    title: said('금리 변화의 영향', 'A change of rates'),
    async run(context, { rateChangePoints, ...named }): Promise<Finding> {
      const [asked, books] = await Promise.all([askedLoans(loans, context, named), servicing()]);
      if (asked.none) return asked.none;
      const points = rateChangePoints === undefined || rateChangePoints === 0 ? ASSUMED_POINTS : rateChangePoints;
      const moving = asked.meant.filter(({ loan }) => followsMarket(loan.rateType));
      const each = moving.flatMap((loan) => repriced(books, loan, points, context.today) ?? []);
      const expected = each.length === 0 ? null : await ratePaths.expected(context.caller);
      const repricedBy = (by: number): readonly Repriced[] =>
        moving.flatMap((loan) => repriced(books, loan, by, context.today) ?? []);
      const ahead = expected && rateAhead(expected, repricedBy, context.today);
      const facts = [...rateFacts(each, points, context.today), ...(ahead?.facts ?? []), ...(ahead?.beside ?? [])];
      const moves = rateChangePoints === undefined ? movesLead(context, asked.meant) : null;
      const first = (lead: Localized): Localized => (moves ? joinSentences([moves, lead]) : lead);
      const lead = rateChangePoints === undefined && ahead && saysAny(context, ASKS_AHEAD) ? first(ahead.lead) : null;
      if (ahead && lead)
        return {
          facts,
          lead,
          about: [MONTHS_PER_YEAR],
          assumed: [ahead.assumed],
          shown: ahead.facts.map(({ id }) => id),
          followUps: [FOLLOW.RATE_UP, FOLLOW.REFINANCE, FOLLOW.PREPAY],
        };
      const change = said(
        `금리 ${Math.abs(points)}%p ${points > 0 ? '상승' : '하락'}`,
        `rates ${inPoints(Math.abs(points))} ${points > 0 ? 'higher' : 'lower'}`,
      );
      return {
        facts,
        lead: each.length === 0 ? (moves ?? noneMoves(asked.meant)) : first(leadOf(each, points)),
        shown: facts
          .filter(({ id }) => each.length < 2 || id.startsWith('rateChange.') || id.startsWith('rateAhead.'))
          .map(({ id }) => id),
        assumed: [
          ...(rateChangePoints || each.length === 0 ? [] : [change]),
          ...(each.length > 0 ? [said('바뀐 금리가 오늘부터 적용될 때', 'the new rate in force from today')] : []),
          ...(moving.some(({ loan }) => loan.rateType !== 'VARIABLE')
            ? [said('혼합형·주기형도 바로 다시 정해질 때', 'mixed and periodic rates set again at once')]
            : []),
        ],
        ...(each.length > 1 && { table: tableOf(each) }),
        followUps:
          points > 0
            ? [FOLLOW.REFINANCE, FOLLOW.RATE_CUT, FOLLOW.PREPAY]
            : [FOLLOW.REFINANCE, FOLLOW.SCHEDULE, FOLLOW.LIMIT],
      };
    },
  });
}

function repriced(servicing: Servicing, asked: AskedLoan, points: number, today: string): Repriced | null {
  const owed = owedLoan(asked.loan);
  const position = owed && positionOf(servicing, owed, today);
  if (!position) return null;
  const { rows, terms } = position;
  const after = atRate(
    position,
    Math.max(0, terms.annualRateMillionths + Math.round(points * MILLIONTHS_A_POINT)),
  ).rows;
  const interest = (of: typeof after): number =>
    of.slice(0, MONTHS_PER_YEAR).reduce((sum, { interestWon }) => sum + interestWon, 0);
  // The first may cover a partial period.
  const ordinary = (of: typeof after): number => (of[1] ?? of[0])?.paymentWon ?? 0;
  return { asked, beforeWon: ordinary(rows), afterWon: ordinary(after), yearWon: interest(after) - interest(rows) };
}

function leadOf(each: readonly Repriced[], points: number): Localized {
  const byWon = each.reduce((sum, { beforeWon, afterWon }) => sum + afterWon - beforeWon, 0);
  const yearWon = each.reduce((sum, one) => sum + one.yearWon, 0);
  const [by, year] = [saidWon(Math.abs(byWon)), saidWon(Math.abs(yearWon))];
  const names = listed(each.map(({ asked: { spoken } }) => said(spoken.ko, spoken.en.toLowerCase())));
  const size = Math.abs(points);
  return points > 0
    ? said(
        `금리가 ${size}%p 오르면 ${names.ko}의 월 상환액이 ${by.ko} 늘고, 1년 이자는 ${year.ko} 늘어납니다.`,
        `If rates rise by ${inPoints(size)}, you pay ${by.en} more a month (${names.en}) and ${year.en} more interest in a year.`,
      )
    : said(
        `금리가 ${size}%p 내리면 ${names.ko}의 월 상환액이 ${by.ko} 줄고, 1년 이자는 ${year.ko} 줄어듭니다.`,
        `If rates fall by ${inPoints(size)}, you pay ${by.en} less a month (${names.en}) and ${year.en} less interest in a year.`,
      );
}

function noneMoves(loans: readonly AskedLoan[]): Localized {
  const names = listed(loans.map(({ spoken }) => said(spoken.ko, spoken.en.toLowerCase())));
  return said(
    `${withParticle(names.ko, '은/는')} 고정금리라 시중 금리가 바뀌어도 상환액은 그대로입니다.`,
    `Your rate is fixed (${names.en}), so your payments stay the same whatever rates do.`,
  );
}

function rateFacts(each: readonly Repriced[], points: number, today: string): Fact[] {
  if (each.length === 0) return [];
  const all = typedFacts('REPAYMENT', COMPUTED, today);
  const sum = (of: (one: Repriced) => number): number => each.reduce((total, one) => total + of(one), 0);
  return [
    all.money(
      'rateChange.payment',
      said('월 상환액 변화', 'change of the monthly payment'),
      sum(({ beforeWon, afterWon }) => afterWon - beforeWon),
    ),
    all.money(
      'rateChange.year',
      said('1년 이자 변화', 'change of a year’s interest'),
      sum(({ yearWon }) => yearWon),
    ),
    ...each.flatMap(({ asked, beforeWon, afterWon }) => {
      const fact = typedFacts('REPAYMENT', COMPUTED, today, asked.name);
      const slot = loanSlots('loan', asked.at);
      return [
        fact.money(slot('paymentBefore'), said('지금 월 상환액', 'monthly payment now'), beforeWon),
        fact.money(slot('paymentAfter'), said('바뀐 뒤 월 상환액', 'monthly payment after it'), afterWon),
      ];
    }),
    all.points('change.points', said('금리 변화', 'change of rates'), points),
  ];
}

const tableOf = (each: readonly Repriced[]): NonNullable<Finding['table']> => ({
  title: said('대출별 월 상환액', 'Monthly payments by loan'),
  columns: [said('대출', 'Loan'), said('지금', 'Now'), said('바뀐 뒤', 'After it')],
  rows: each.map(({ asked: { at, name } }) => {
    const slot = loanSlots('loan', at);
    return [{ text: name }, { fact: slot('paymentBefore') }, { fact: slot('paymentAfter') }];
  }),
});
