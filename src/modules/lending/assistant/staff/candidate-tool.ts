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
import { firstRows } from '../../../../platform/graphql/index.js';
import type { RetentionPage } from '../../decision/index.js';
import { STAFF_FOLLOW_UPS, LEDGER, namesOf, type StaffToolParts } from './staff-parts.js';

const ROWS = 10;
/** Everyone who would save anything at all, the default of the list. */
const ANYBODY = {
  loanTypes: null,
  minSavingWon: 1,
  minBalanceWon: 0,
  minGapMillionths: 1,
  feeEndsWithinDays: null,
  published: [],
};

/** Loans whose customers would save most by leaving. Recorded as the list is. */
export const candidateTool = (parts: Pick<StaffToolParts, 'retention' | 'customers'>): Tool =>
  tool({
    name: 'staff_candidates',
    description:
      'For staff: loans whose customers would save most by leaving for a cheaper product, with masked names. Recorded.',
    parameters: z.object({}),
    answers: ['STAFF_CANDIDATES'],
    topic: 'FINDING',
    title: { ko: '이탈 우려 대출', en: 'Retention candidates' },
    audience: 'STAFF',
    async run({ caller, today }): Promise<Finding> {
      const { candidates } = await parts.retention.candidates(caller, ANYBODY, firstRows(ROWS));
      const shown = candidates.slice(0, ROWS);
      const names = await namesOf(
        parts,
        caller,
        shown.map(({ loan }) => loan.customerKey),
      );
      return candidateFinding(shown, names, today, candidates.length > ROWS);
    },
  });

type Candidate = Pick<RetentionPage['candidates'][number], 'rank' | 'savingWon' | 'rateGapMillionths' | 'loan'>;

export function candidateFinding(
  candidates: readonly Candidate[],
  names: ReadonlyMap<number, Localized>,
  today: string,
  isMore: boolean,
): Finding {
  const [first] = candidates;
  const followUps = [STAFF_FOLLOW_UPS.overdue, STAFF_FOLLOW_UPS.queues];
  if (!first) {
    return {
      facts: [],
      lead: said('갈아타면 이득인 대출이 없습니다.', 'No customer would save by leaving.'),
      followUps,
    };
  }
  const most = saidWon(first.savingWon ?? 0);
  const count = `${candidates.length}${isMore ? '+' : ''}`;
  return {
    facts: [
      typedFacts('FINDING', LEDGER, today).count(
        'staff.candidates',
        said('후보', 'candidates'),
        candidates.length,
        'LOAN',
        said(`${count}건`, count),
      ),
      ...candidates.flatMap((candidate) => candidateFacts(candidate, today)),
    ],
    lead: said(
      `이탈이 가장 우려되는 대출은 ${names.get(first.loan.customerKey)?.ko ?? ''} 고객의 ${withParticle(number(first), '으로/로')}, 갈아타면 비용이 ${most.ko} 줄어듭니다(후보 ${count}건).`,
      `The loan most at risk is ${number(first)} of ${names.get(first.loan.customerKey)?.en ?? 'a customer'}, who would save ${most.en} by leaving (${count} candidates).`,
    ),
    shown: [],
    table: {
      title: said('이득이 큰 순서', 'The most saving first'),
      columns: [
        said('대출 번호', 'Loan'),
        said('고객', 'Customer'),
        said('떠나면 줄어드는 비용', 'Saves'),
        said('금리 차이', 'Gap'),
      ],
      rows: candidates.map((candidate) => [
        { text: said(number(candidate), number(candidate)) },
        { text: names.get(candidate.loan.customerKey) ?? said('-', '-') },
        candidate.savingWon === null ? { text: said('-', '-') } : { fact: `staff.candidate.${candidate.rank}.saving` },
        { fact: `staff.candidate.${candidate.rank}.gap` },
      ]),
    },
    followUps,
  };
}

const number = (candidate: Candidate): string => String(candidate.loan['loanNumber']);

function candidateFacts(candidate: Candidate, today: string): Fact[] {
  const facts = typedFacts('FINDING', LEDGER, today, said(number(candidate), number(candidate)));
  const { rank, savingWon, rateGapMillionths } = candidate;
  return [
    ...(savingWon === null
      ? []
      : [facts.money(`staff.candidate.${rank}.saving`, said('떠나면 줄어드는 비용', 'saves by leaving'), savingWon)]),
    facts.words(
      `staff.candidate.${rank}.gap`,
      said('시장 금리와의 차이', 'above the market by'),
      said(`${rateGapMillionths / 10_000}%p`, `${rateGapMillionths / 10_000} points`),
      { type: 'POINTS', points: String(rateGapMillionths / 10_000) },
    ),
  ];
}
