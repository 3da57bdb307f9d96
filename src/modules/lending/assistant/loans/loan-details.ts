import { z } from 'zod';
import {
  saysAny,
  tool,
  type Fact,
  type Finding,
  type FoundTable,
  type Tool,
  type ToolContext,
} from '../../../../platform/assistant/index.js';
import { findingOf, said, typedFacts } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import { LOAN_ARGUMENTS, meantOf, type AskedLoan, type AskedLoans } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import { financialPositionFor, type LoanParts, type FinancialPositionParts } from '../loan-parts.js';
import { ASKS_AHEAD } from '../borrowing/rate-ahead.js';
import { movesLead } from '../borrowing/rate-moves.texts.js';
import { loanSlots } from '../loan-slots.js';
import { LEDGER, METHOD_TEXT, RATE_KIND_TEXT } from '../wording.js';
import { loanFacts } from './base-facts.js';
import { instalmentsAhead } from './instalments-ahead.js';
import { aheadFinding, asksPaymentsLeft } from './payments-ahead.js';
import { HOW_MANY_LOANS } from './payment-leads.js';
import { extremeLead } from './extreme-loan.js';
import { askedTerm } from './asked-terms.js';
import type { PaidParts } from './paid-amounts.js';
import { repaidLoansFinding } from './repaid-loans.js';
import {
  BEGINNING_LEADS,
  DETAIL_INTENTS,
  DETAIL_LEADS,
  monthsUntil,
  NAMED_LOANS_MAX,
  type DetailIntent,
} from './loan-details.texts.js';

const isDetail = (intent: string | undefined): intent is DetailIntent => DETAIL_INTENTS.some((each) => each === intent);

/** Which facts support each answer, by the ends of their slots. */
const SUPPORTING_SLOTS: Readonly<Record<DetailIntent, readonly string[]>> = {
  LOAN_LIST: ['balance', 'rate', 'maturity'],
  LOAN_BALANCE: ['balance'],
  LOAN_RATE: ['rate', 'rateKind'],
  LOAN_RATE_KIND: ['rateKind', 'rate'],
  LOAN_MATURITY: ['maturity', 'balance'],
  LOAN_TERMS: [
    'principal',
    'rate',
    'rateKind',
    'method',
    'disbursedOn',
    'maturity',
    'grace',
    'fee',
    'payment',
    'dueOn',
  ],
};

/** Words that ask what a loan costs, rather than what kind of rate it has. */
const COSTS = /얼마|이자|상환액|부담|\b(?:costs?|pay(?:ing|ments?)?|interest|expensive)\b/i;

/**
 * The customer's loans as they stand, and what was agreed on them. @param rates answers what one whose rate may change
 * may come to cost.
 */
export function loansTool(
  { loans, servicing, ...parts }: LoanParts & FinancialPositionParts & { readonly loans: PaidParts },
  rates: Pick<Tool, 'run'>,
): Tool {
  return tool({
    name: 'loan_details',
    description:
      'The customer’s open loans as they stand: balance, rate and kind of rate, method, dates, fee, maturity, next payment, arrears. Ask for one by its place, such as 2 for loan.2.balance, or by how its number ends.',
    parameters: z.object(LOAN_ARGUMENTS),
    answers: DETAIL_INTENTS,
    topic: 'LOAN',
    title: said('대출 현황', 'Loans'),
    async run(context, named): Promise<Finding> {
      const { caller, customerId, today, intent } = context;
      if (intent === 'LOAN_RATE_KIND' && saysAny(context, ASKS_AHEAD) && saysAny(context, COSTS))
        return findingOf(await rates.run(context, named));
      const owed = await loans.loanFacts(caller, customerId);
      const asked = meantOf(owed.loans, named);
      if (asked.none && named.kind !== undefined)
        return (await repaidLoansFinding(loans, context, named.kind)) ?? asked.none;
      if (asked.none && asked.isNamed) return asked.none;
      if (asksPaymentsLeft(context) && !asked.none) {
        const ahead = instalmentsAhead(await servicing(), asked.meant, today);
        if (ahead.length > 0) return aheadFinding(ahead, context);
      }
      const position = await financialPositionFor(parts, caller, customerId, owed, today);
      const base = loanFacts(await servicing(), owed, position?.arrears ?? null, today);
      if (asked.none) return { ...asked.none, facts: base };
      const kept = asked.isNamed ? base.filter(({ id }) => isOf(asked.meant, id)) : base;
      const facts = [...kept, ...asked.meant.flatMap((loan) => termFacts(loan, today))];
      const chosen = askedDetail(context, asked.meant.length);
      return {
        facts,
        lead:
          extremeLead(asked.meant, context, chosen) ??
          beginningLead(asked.meant, context, chosen) ??
          (chosen === 'LOAN_RATE_KIND' ? movesLead(context, asked.meant) : null) ??
          DETAIL_LEADS[chosen](asked.meant, today),
        shown: shownOf(facts, chosen, asked),
        ...(isTabled(chosen, asked) && { table: tableOf(asked.meant) }),
        followUps: [FOLLOW.SCHEDULE, FOLLOW.ORDER, asked.meant.length > 1 ? FOLLOW.NEXT : FOLLOW.REFINANCE],
      };
    },
  });
}

/** What is asked of the loans: which they are, where a question for what is left of them asks for that. */
function askedDetail(context: ToolContext, count: number): DetailIntent {
  const { intent } = context;
  if (intent === 'LOAN_BALANCE' && count > 1 && saysAny(context, HOW_MANY_LOANS)) return 'LOAN_LIST';
  return isDetail(intent) ? intent : count === 1 ? 'LOAN_TERMS' : 'LOAN_LIST';
}

/** When loans began or what was borrowed at first, where the question asks for that; null where it does not. */
function beginningLead(
  loans: readonly AskedLoan[],
  { said: [question = ''] = [], today }: ToolContext,
  intent: DetailIntent,
): Localized | null {
  if (intent === 'LOAN_RATE' || intent === 'LOAN_RATE_KIND') return null;
  const term = askedTerm(question, intent === 'LOAN_TERMS');
  return term && BEGINNING_LEADS[term](loans, today);
}

const isOf = (loans: readonly AskedLoan[], id: string): boolean =>
  loans.some(({ at }) => id.startsWith(loanSlots('loan', at)('')));

/** For sums, and for too many loans to state, the table shows each; else their own facts are shown. */
function isTabled(intent: DetailIntent, { meant }: Pick<AskedLoans, 'meant'>): boolean {
  return meant.length > NAMED_LOANS_MAX || (meant.length > 1 && TABLED.includes(intent));
}
const TABLED: readonly DetailIntent[] = ['LOAN_LIST', 'LOAN_BALANCE', 'LOAN_TERMS'];

function shownOf(facts: readonly Fact[], intent: DetailIntent, asked: Pick<AskedLoans, 'meant'>): string[] {
  const total = facts.filter(({ id }) => id === 'loan.count' || id === 'loan.balance');
  const own = facts.filter(
    ({ id }) => /^loan\.\d/.test(id) && SUPPORTING_SLOTS[intent].includes(id.replace(/^loan\.\d+\./, '')),
  );
  return (isTabled(intent, asked) && total.length > 0 ? total : own).map(({ id }) => id);
}

const CALLS = {
  rateKind: ['종류', '고정', '변동', '유형', 'kind', 'type', 'fixed', 'variable'],
  principal: [
    '처음',
    '당시',
    '애초',
    '원래',
    '당초',
    '최초',
    'original',
    'initial',
    'at first',
    'first place',
    'took it out',
  ],
  line: ['한도', '약정', '처음', 'limit', 'credit line', 'ceiling'],
  disbursedOn: [
    '받은 날',
    '받았',
    '빌린 날',
    '빌렸',
    '실행',
    '시작',
    '나온 날',
    '만든',
    '만들었',
    '개설',
    '열었',
    'opened',
    'start',
    'take out',
    'took out',
    'paid out',
    '대출일',
    'disburs',
    'granted',
    'issued',
    'originat',
  ],
} as const;

/** What was agreed, besides the base facts. */
function termFacts({ loan, at, name }: AskedLoan, today: string): Fact[] {
  const fact = typedFacts('LOAN', LEDGER, today, name);
  const slot = loanSlots('loan', at);
  const { termMonths, graceMonths, disbursedOn, prepaymentFeePercent: fee } = loan;
  return [
    {
      ...fact.words(slot('rateKind'), said('금리 방식', 'kind of rate'), RATE_KIND_TEXT[loan.rateType]),
      calls: CALLS.rateKind,
    },
    fact.words(slot('method'), said('상환 방식', 'repaid by'), METHOD_TEXT[loan.repaymentMethod]),
    loan.loanType === 'OVERDRAFT'
      ? { ...fact.money(slot('principal'), said('약정 한도', 'agreed limit'), loan.principalWon), calls: CALLS.line }
      : {
          ...fact.money(slot('principal'), said('처음 빌린 금액', 'borrowed'), loan.principalWon),
          calls: CALLS.principal,
        },
    fact.months(slot('term'), said('대출 기간', 'term'), termMonths),
    fact.months(slot('monthsLeft'), said('만기까지 남은 기간', 'left to maturity'), monthsUntil(today, loan.maturesOn)),
    ...(graceMonths > 0 ? [fact.months(slot('grace'), said('거치기간', 'months of grace'), graceMonths)] : []),
    ...(disbursedOn === null
      ? []
      : [{ ...fact.date(slot('disbursedOn'), said('대출일', 'paid out on'), disbursedOn), calls: CALLS.disbursedOn }]),
    ...(fee === null ? [] : [fact.percent(slot('fee'), said('중도상환수수료율', 'prepayment fee rate'), fee)]),
  ];
}

const tableOf = (loans: readonly AskedLoan[]): FoundTable => ({
  title: said('진행 중인 대출', 'Open loans'),
  columns: [said('대출', 'Loan'), said('잔액', 'Balance'), said('금리(연)', 'Rate a year'), said('만기', 'Matures on')],
  rows: loans.map(({ at, name }) => {
    const slot = loanSlots('loan', at);
    return [{ text: name }, { fact: slot('balance') }, { fact: slot('rate') }, { fact: slot('maturity') }];
  }),
});
