import {
  checkEligibility,
  explain,
  rateMillionths,
  rejectionsFor,
  type Applicant,
  type ApplicationStatus,
  type RepaymentMethod,
} from '../lending/index.js';
import type { RateType } from './loan-shape.js';
import type { LoanType } from './market-rate.js';
import { addDays } from '../../platform/calendar.js';

/** A loan dearer than a product of the institution, with what a decision needs of product and borrower. */
export interface Candidate {
  readonly loanId: number;
  readonly customerId: number;
  readonly productId: number;
  readonly loanType: LoanType;
  readonly rateType: RateType;
  readonly requestedWon: number;
  readonly overdueWon: number;
  readonly repaymentMethod: RepaymentMethod;
  readonly rateMinPercent: string;
  readonly rateMaxPercent: string;
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly prepaymentFeePercent: string;
  readonly fromLoanTypes: readonly LoanType[];
  readonly minCreditScore: number | null;
  readonly minAnnualIncomeWon: number | null;
  readonly creditScore: number | null;
  readonly annualIncomeWon: number | null;
}

interface Step {
  readonly to: ApplicationStatus;
  readonly daysBefore: number;
  readonly note: string | null;
}

/** An application as it is written. */
export interface DemoApplication {
  readonly status: ApplicationStatus;
  readonly termMonths: number;
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly approved: boolean;
  /** JSON; null where nothing was rejected. */
  readonly rejections: string | null;
  readonly reasons: readonly string[];
  readonly steps: readonly { readonly to: ApplicationStatus; readonly on: string; readonly note: string | null }[];
  readonly explained: readonly { readonly item: string; readonly textVersion: string; readonly shownText: string }[];
}

const step = (to: ApplicationStatus, daysBefore: number, note: string | null = null): Step => ({
  to,
  daysBefore,
  note,
});
const FILED = [step('DRAFT', 9), step('SUBMITTED', 8)] as const;
const REVIEWED = [...FILED, step('UNDER_REVIEW', 6)] as const;

/** The first two are of the customer whom the demonstration account shows, the others of whoever comes next. */
const COURSES: readonly (readonly Step[])[] = [
  REVIEWED,
  [step('DRAFT', 1)],
  FILED,
  [...FILED, step('DOCUMENTS_REQUIRED', 5, '최근 3개월 급여명세서를 보내 주세요.')],
  [...REVIEWED, step('APPROVED', 3, '승인되었습니다. 실행일을 정해 주세요.')],
  [...REVIEWED, step('REJECTED', 2, '제출하신 자료로는 상환 능력을 확인하기 어려웠습니다.')],
  [...FILED, step('WITHDRAWN', 4)],
];
export const DEMO_APPLICATIONS = COURSES.length;

/** What becomes of the candidates, one course each, as long as there are both. */
export function demoApplications(candidates: readonly Candidate[], asOf: string): DemoApplication[] {
  return COURSES.slice(0, candidates.length).flatMap((course, index) => {
    const candidate = candidates[index];
    return candidate ? [applicationOf(candidate, course, asOf)] : [];
  });
}

function applicationOf(candidate: Candidate, course: readonly Step[], asOf: string): DemoApplication {
  const steps = course.map(({ to, daysBefore, note }) => ({ to, on: addDays(asOf, -daysBefore), note }));
  const dayOf = (...states: readonly ApplicationStatus[]) => steps.find(({ to }) => states.includes(to))?.on ?? null;
  const status = steps.at(-1)?.to ?? 'DRAFT';
  const termMonths = Math.min(candidate.termMaxMonths, Math.max(candidate.termMinMonths, 60));
  const rejections = status === 'REJECTED' ? rejectionsOf(candidate, termMonths) : null;
  return {
    ...{ status, termMonths, steps },
    submittedOn: dayOf('SUBMITTED'),
    decidedOn: dayOf('APPROVED', 'REJECTED'),
    approved: status === 'APPROVED',
    rejections: rejections && JSON.stringify(rejections),
    reasons: rejections?.map(({ reason }) => reason) ?? [],
    explained: status === 'DRAFT' ? [] : explanationOf(candidate, termMonths),
  };
}

/** What is not met, and what a person found beside it. */
function rejectionsOf(candidate: Candidate, termMonths: number) {
  const applicant: Applicant = { ...candidate, termMonths, homeRegion: null, homePriceWon: null, service: null };
  const boundless = { maxCreditScore: null, homeRegions: null, maxDsrMillionths: null, maxLtvMillionths: null };
  const checks = checkEligibility({ ...candidate, ...boundless }, applicant);
  const failed = checks.flatMap(({ reason, met }) => (met === false ? [reason] : []));
  return rejectionsFor([...failed, 'OTHER'], checks);
}

function explanationOf(candidate: Candidate, termMonths: number): DemoApplication['explained'] {
  const { rateType, repaymentMethod, requestedWon: amountWon } = candidate;
  const items = explain({
    ...{ amountWon, termMonths, rateType, repaymentMethod },
    rateMinMillionths: rateMillionths(candidate.rateMinPercent),
    rateMaxMillionths: rateMillionths(candidate.rateMaxPercent),
    prepaymentFeeMillionths: rateMillionths(candidate.prepaymentFeePercent),
  });
  return items.map(({ item, version, text }) => ({ item, textVersion: version, shownText: text.ko }));
}
