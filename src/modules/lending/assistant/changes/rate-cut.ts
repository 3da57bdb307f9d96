import { z } from 'zod';
import {
  counted,
  formOf,
  percent,
  said,
  saidDay,
  saysAny,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type FoundAction,
  type Tool,
  type ToolContext,
  joinSentences,
} from '../../../../platform/assistant/index.js';
import { encodeId, firstRows } from '../../../../platform/graphql/index.js';
import { withParticle } from '../../../../platform/korean.js';
import { capitalized, type Localized } from '../../../../platform/text.js';
import { RATE_CUT_ANSWER_DAYS, type RateCutRow, type Refinance } from '../../refinance/index.js';
import { askedLoans, LOAN_ARGUMENTS, type AskedLoan } from '../asked-loans.js';
import { FOLLOW } from '../follow-ups.texts.js';
import type { LoanParts } from '../loan-parts.js';
import { loanSlots } from '../loan-slots.js';
import { APPLICATIONS, LEDGER, inEnglish, listed, saidRate } from '../wording.js';
import { RATE_CUT_REFUSAL, RATE_CUT_STATUS } from './states.texts.js';

export interface RateCutParts extends Pick<LoanParts, 'loans'> {
  readonly rateCuts: Pick<Refinance['rateCuts']['requests'], 'page' | 'answerDue'>;
}
const MOST_READ = 20;
const LAW = said('은행법 시행령(금리인하요구)', 'Enforcement Decree of the Banking Act, on demands for a lower rate');
const OPEN_STATUSES: readonly RateCutRow['status'][] = ['RECEIVED', 'DOCUMENTS_REQUIRED'];

/** The status of a demand for a lower rate, and the right to make one. */
export function rateCutTool(parts: RateCutParts): Tool {
  return tool({
    name: 'rate_cut_request',
    description:
      'The customer’s demands that a rate be lowered (금리인하요구): their state and when the answer is due; and whether one can be made, on what grounds.',
    parameters: z.object(LOAN_ARGUMENTS),
    answers: ['RATE_CUT_REQUEST'],
    topic: 'REFINANCE',
    title: said('금리인하요구', 'Asking for a lower rate'),
    async run(context, named): Promise<Finding> {
      const asked = await askedLoans(parts.loans, context, named);
      if (asked.none) return asked.none;
      const question = { loanId: null, customerId: context.customerId, status: null };
      const page = await parts.rateCuts.page(context.caller, firstRows(MOST_READ), question);
      const of = new Map(asked.meant.map((loan) => [loan.loan.key, loan]));
      const rows = page.filter(({ loanKey }) => of.has(loanKey));
      const [newest] = rows;
      const form = formOf(context);
      const refused = form === 'WHY' ? rows.find(({ status }) => status === 'REFUSED') : undefined;
      const latest = refused ?? rows.find(({ status }) => OPEN_STATUSES.includes(status)) ?? newest;
      const loan = latest && of.get(latest.loanKey);
      const due =
        latest && OPEN_STATUSES.includes(latest.status) ? (await parts.rateCuts.answerDue(latest)).dueOn : null;
      const free = asked.meant.filter(
        ({ loan: { key } }) => !rows.some((row) => row.loanKey === key && OPEN_STATUSES.includes(row.status)),
      );
      const requested = latest && loan ? requestFacts(latest, loan, due) : [];
      const facts = [
        ...requested,
        daysFact(context.today),
        groundsFact(context.today),
        ...free.slice(0, NAMED_LOANS_MAX).map((each) => rateFact(each, context.today)),
      ];
      return {
        facts,
        lead: leadOf(context, { free, state: latest && loan ? stateLead(latest, loan, due, context.today) : null }),
        shown: requested.map(({ id }) => id),
        advice: free.length > 0 ? RATE_CUT_GROUNDS : [],
        ...(free[0] && !(latest && OPEN_STATUSES.includes(latest.status)) && { action: requestAction(free[0]) }),
        followUps: [FOLLOW.REFINANCE, FOLLOW.RATE_UP, FOLLOW.PAPERS],
      };
    },
  });
}

const RATE_CUT_GROUNDS = [
  said(
    '소득 증가, 승진, 취업, 신용점수 상승, 자산 증가가 있으면 요구할 수 있습니다.',
    'You may ask when your income, position, job, credit score or assets have improved.',
  ),
  said(
    '재직·소득 증빙처럼 나아진 점을 보여 주는 서류를 함께 내면 심사에 도움이 됩니다.',
    'Papers that show the improvement, such as proof of income, help.',
  ),
];

/** The most loans named with the right. */
const NAMED_LOANS_MAX = 3;

/** The rate that a demand would be about. */
const rateFact = ({ loan, at, name }: AskedLoan, today: string): Fact =>
  typedFacts('LOAN', LEDGER, today, name).percent(
    loanSlots('loan', at)('rate'),
    said('금리 연', 'rate a year'),
    loan.annualRatePercent,
  );

const daysFact = (today: string): Fact =>
  typedFacts('REFINANCE', LAW, today).count(
    'rateCut.days',
    said('답변까지 걸리는 최대 영업일', 'business days within which the answer comes'),
    RATE_CUT_ANSWER_DAYS,
    'DAY',
    said(`${RATE_CUT_ANSWER_DAYS}영업일`, counted(RATE_CUT_ANSWER_DAYS, 'business day')),
  );

/** Words by which people ask for the status of a request and for its grounds, which are answered as text. */
const CALLS = {
  status: ['결과', '처리', '진행', '어떻게 됐', 'result', 'outcome', 'status', 'decision'],
  grounds: ['조건', '요건', '사유', '자격', '경우', 'grounds', 'condition', 'case', 'reason'],
} as const;

const groundsFact = (today: string): Fact => ({
  ...typedFacts('REFINANCE', LAW, today).words(
    'rateCut.grounds',
    said('요구할 수 있는 사유', 'grounds for a demand'),
    said(
      '소득 증가, 승진, 취업, 신용점수 상승, 자산 증가',
      'more income, a better position or job, credit score or assets',
    ),
  ),
  calls: CALLS.grounds,
});

/** Whether it asks for the right itself, not for the outcome of a demand. */
const ASKS_RIGHT =
  /(?:달라고 ?할|요구할|신청할|요청할|[가-힣]*(?<!알|볼|확인할|될)) ?수 ?(?:가 ?|는 ?|도 ?)?(?:있|없)|가능|되나|될까|되는지|해도|자격|조건|요건|사유|근거|경우|상황|인정|(?:어떤|무슨) ?때|(?:쓰|하|받|내리|넣으|먹히)려면|\b(?:can|could|may|able|allowed|entitled|eligible|right|grounds|qualify|qualifies|what counts|say yes|agree to|what (?:case|situation|reason)s?|(?:in|under) (?:what|which))\b/i;
/** Whether it asks what came of a demand. */
const ASKS_RESULT =
  /결과|어떻게 ?(?:됐|되었|되고|돼)|어찌 ?(?:됐|되)|처리|진행|\b(?:results?|outcome|status|came of|decided|decision|any news)\b/i;

interface Answers {
  readonly free: readonly AskedLoan[];
  /** The outcome of a demand; null where there is none. */
  readonly state: Localized | null;
}

/** The right and its grounds first where they are asked for, and then a demand; else the status of the demand. */
function leadOf(context: ToolContext, { free, state }: Answers): Localized {
  const form = formOf(context);
  const isResult = saysAny(context, ASKS_RESULT);
  const asksRight = form !== 'WHY' && form !== 'HOW_MANY' && !isResult && saysAny(context, ASKS_RIGHT);
  const isYesNo = form === 'WHETHER';
  if (!state && (isResult || !asksRight || isYesNo))
    return isResult ? joinSentences([NONE_ASKED, rightLead(free)]) : yes(rightLead(free));
  const rest = state ?? rightLead(free);
  if (!asksRight) return rest;
  return joinSentences([isYesNo ? yes(RIGHT) : said(RIGHT.ko, capitalized(RIGHT.en)), rest]);
}

const yes = ({ ko, en }: Localized): Localized => said(`네, ${ko}`, `Yes, ${en.charAt(0).toLowerCase()}${en.slice(1)}`);

const NONE_ASKED = said('금리인하를 요구하신 기록은 없습니다.', 'You have not asked for a lower rate.');
const RIGHT = said(
  '소득 증가나 승진, 취업, 신용점수 상승, 자산 증가가 있으면 언제든지 금리인하를 요구할 수 있습니다.',
  'you may ask for a lower rate at any time once your income, position, job, credit score or assets have improved.',
);

function rightLead(free: readonly AskedLoan[]): Localized {
  const names = listed(free.slice(0, NAMED_LOANS_MAX).map(({ spoken }) => said(spoken.ko, inEnglish(spoken))));
  return said(
    `${names.ko}에 대해 금리인하를 요구할 수 있고, 요구하신 날부터 ${RATE_CUT_ANSWER_DAYS}영업일 안에 답을 받습니다.`,
    `You can ask for a lower rate on ${names.en}; the answer comes within ${counted(RATE_CUT_ANSWER_DAYS, 'business day')}.`,
  );
}

function stateLead(row: RateCutRow, { spoken }: AskedLoan, due: string | null, today: string): Localized {
  const [asked, state] = [saidDay(row.requestedOn, today), RATE_CUT_STATUS[row.status]];
  const why = row.refusal === null ? said('', '') : RATE_CUT_REFUSAL[row.refusal];
  const start = said(
    `${asked.ko}에 요구하신 ${spoken.ko} 금리인하는 ${why.ko} ${state.ko}.`.replace('  ', ' '),
    `Your request of ${asked.en} for a lower rate on ${inEnglish(spoken)} ${`${state.en} ${why.en}`.trim()}.`,
  );
  if (row.status === 'ACCEPTED' && row.newRatePercent !== null) {
    const rate = saidRate(row.newRatePercent);
    return said(
      `${start.ko} 금리가 ${withParticle(rate.ko, '으로/로')} 내려갑니다.`,
      `${start.en} The rate comes down to ${rate.en}.`,
    );
  }
  if (due === null) return start;
  const by = saidDay(due, today);
  return said(`${start.ko} 답변 기한은 ${by.ko}입니다.`, `${start.en} The answer is due by ${by.en}.`);
}

function requestFacts(row: RateCutRow, { name }: AskedLoan, due: string | null): Fact[] {
  const fact = typedFacts('REFINANCE', APPLICATIONS, row.requestedOn, name);
  const { ko, en } = RATE_CUT_STATUS[row.status];
  return [
    fact.date('rateCut.requestedOn', said('금리인하 요구일', 'lower rate asked for on'), row.requestedOn),
    { ...fact.words('rateCut.status', said('처리 상태', 'state'), said(ko, en)), calls: CALLS.status },
    fact.words('rateCut.oldRate', said('요구할 때 금리 연', 'rate a year when asked'), percent(row.oldRatePercent), {
      type: 'PERCENT',
      percent: row.oldRatePercent,
    }),
    ...(row.newRatePercent === null
      ? []
      : [fact.percent('rateCut.newRate', said('새 금리 연', 'new rate a year'), row.newRatePercent)]),
    ...(due === null ? [] : [fact.date('rateCut.answerDue', said('답변 기한', 'answer due by'), due)]),
  ];
}

const requestAction = ({ loan, spoken }: AskedLoan): FoundAction => ({
  label: said(`${spoken.ko} 금리인하 요구`, `Ask for a lower rate on ${inEnglish(spoken)}`),
  mutation: 'rateCutRequestCreate',
  arguments: { input: { loanId: encodeId('Loan', loan.key), reason: 'INCOME_UP' } },
  preview: said(
    `${spoken.ko}의 금리를 내려 달라는 요구가 접수됩니다. 사유는 소득 증가로 적혀 있으며 바꾸실 수 있습니다.`,
    `A demand for a lower rate on ${inEnglish(spoken)} is filed. The reason is set to more income; you can change it.`,
  ),
});
