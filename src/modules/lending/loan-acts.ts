import type { Platform } from '../../platform/platform.js';
import { createCalendar } from './calendar/index.js';
import { createKnownRules } from './limit/index.js';
import { LoanNews } from './news/index.js';
import { createPaymentActs, type PaymentActs, type PaymentNeighbours } from './payments/index.js';
import {
  createRateCutActs,
  createRefinanceActs,
  createRefinanceRecords,
  createTerminationActs,
  expireTerms,
  type RateCutActs,
  type RefinanceActNeighbours,
  type RefinanceActs,
  type TerminationActs,
} from './refinance/index.js';
import { createReversalActs, type ReversalActs, type ReversalObserver } from './reversal/index.js';
import { RepaymentPostingRepository, RepaymentService } from './repayments/index.js';
import { servicingByCalendar } from './servicing/index.js';
import { FinancialPositions } from './arrears/index.js';

interface LoanActNeighbours extends Pick<RefinanceActNeighbours, 'origins' | 'notifyTermsOffered'> {
  readonly notifyPaymentConfirmed: PaymentNeighbours['onConfirmed'];
  readonly notifyPaymentReversed: ReversalObserver;
}

/** What customers and staff do with loans, without the API. */
export interface LoanActs {
  readonly refinance: RefinanceActs;
  readonly rateCuts: RateCutActs;
  readonly terminations: TerminationActs;
  readonly payments: PaymentActs;
  readonly reversals: ReversalActs;
  readonly repayments: RepaymentService;
  /** Ends offers of terms that nobody answered in time; returns how many. */
  readonly expireTerms: () => Promise<number>;
  readonly news: LoanNews;
}

/** For callers without a server, such as the generator of demonstration data. It has no access to documents. */
export function createLoanActs(
  platform: Pick<Platform, 'database' | 'clock'>,
  { origins, notifyTermsOffered, notifyPaymentConfirmed, notifyPaymentReversed }: LoanActNeighbours,
): LoanActs {
  const { holidays } = createCalendar(platform);
  const servicing = async () => servicingByCalendar(await holidays.current());
  const positions = new FinancialPositions(platform.database, servicing);
  const records = createRefinanceRecords(positions);
  const { loans } = records;
  const rules = createKnownRules(platform);
  const evidence = {
    isOf: (_caller: unknown, _customer: number, papers: readonly number[]) => Promise.resolve(papers.length === 0),
  };
  return {
    refinance: createRefinanceActs(platform, records, {
      holidays,
      rules,
      servicing,
      positions,
      origins,
      notifyTermsOffered,
    }),
    rateCuts: createRateCutActs(platform, { servicing, loans, evidence }),
    terminations: createTerminationActs(platform, loans),
    payments: createPaymentActs(platform, { servicing, onConfirmed: notifyPaymentConfirmed }),
    reversals: createReversalActs(platform, { servicing, onReversed: notifyPaymentReversed, origins }),
    repayments: new RepaymentService({
      ...platform,
      servicing,
      postings: new RepaymentPostingRepository(platform.database),
    }),
    expireTerms: () => expireTerms(platform),
    news: new LoanNews(platform.database, holidays),
  };
}
