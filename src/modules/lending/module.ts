import type { Background } from '../../platform/jobs/index.js';
import type { Cache } from '../../platform/cache/index.js';
import { fieldsNamed, type Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import type { RatePaths } from '../forecasting/index.js';
import { ArrearsHistory, ArrearsRunEntity, FinancialPositions } from './arrears/index.js';
import { calendarEntities, createCalendar, type Calendar } from './calendar/index.js';
import {
  CustomerLoansResolver,
  loanColumns,
  preloadLoans,
  LoanEntity,
  LoanRepository,
  LoanResolver,
  LoanService,
  LoanCounts,
  RepaymentRepository,
  LoanRateChangeEntity,
} from './loans/index.js';
import { createDecisions, createStampDuties, decisionEntities, type Decisions } from './decision/index.js';
import { createDocuments, documentEntities, READ_TEXT, SWEEP_DOCUMENTS, type Documents } from './documents/index.js';
import { createLimits, limitEntities, type Limits } from './limit/index.js';
import type { LoanRegistrationService } from './registration/index.js';
import { LoanNews } from './news/index.js';
import { NIGHTLY_JOBS, startNightlyWork } from './nightly-work.js';
import { createRefinance, refinanceEntities, type Refinance, type RefinanceNeighbours } from './refinance/index.js';
import { createPayments, paymentEntities, type PaymentNeighbours, type Payments } from './payments/index.js';
import { RepaymentEntity, LedgerPostingEntity, type RepaymentService } from './repayments/index.js';
import { createBookkeeping } from './bookkeeping.js';
import type { ReversalObserver } from './reversal/index.js';
import { reversalEntities } from './reversal/index.js';
import { createSchedules, type Schedules } from './schedule/index.js';
import { servicingByCalendar, type Servicing } from './servicing/index.js';
import { createScoreRates, scoreRateEntities } from './score-rates/index.js';

export const lendingBackground: Background = {
  jobs: [...NIGHTLY_JOBS, READ_TEXT, SWEEP_DOCUMENTS],
  continuous: [
    {
      kind: 'WORKER',
      name: 'payment stand-in',
      does: 'Confirms payments that wait, as the payment system would, where `MOA_PAYMENT_STAND_IN` is set.',
      when: 'Every second.',
      ifItDies: 'The next worker goes on; a payment is confirmed once.',
    },
  ],
};

export const lendingEntities: Entities = [
  LoanEntity,
  RepaymentEntity,
  LedgerPostingEntity,
  LoanRateChangeEntity,
  ArrearsRunEntity,
  ...calendarEntities,
  ...limitEntities,
  ...scoreRateEntities,
  ...documentEntities,
  ...refinanceEntities,
  ...decisionEntities,
  ...reversalEntities,
  ...paymentEntities,
];

interface LendingNeighbours {
  readonly customers: Pick<Customers, 'service' | 'snapshots' | 'totals' | 'accessLog' | 'preload'>;
  readonly cache: Pick<Cache, 'through'>;
  readonly ratePaths: Lending['ratePaths'];
  /** Whether two accounts can be trusted to be two people. */
  readonly origins: RefinanceNeighbours['origins'];
  readonly notifyTermsOffered: RefinanceNeighbours['notifyTermsOffered'];
  /** The account of an institution's payment system; null when it has none. */
  readonly serviceAccountOf: PaymentNeighbours['serviceAccountOf'];
  /** Called when money came in, for rooms that notify people. */
  readonly notifyPaymentConfirmed: PaymentNeighbours['onConfirmed'];
  readonly notifyPaymentReversed: ReversalObserver;
}

export interface Lending extends Room {
  readonly loans: LoanService;
  readonly repayments: RepaymentService;
  readonly registrations: LoanRegistrationService;
  readonly calendar: Calendar;
  /** The books' calendar and law, for computing on loans. */
  readonly servicing: () => Promise<Servicing>;
  readonly limits: Limits;
  readonly schedules: Schedules;
  /** Financial position of customers, for rooms that have checked access to them. */
  readonly positions: FinancialPositions;
  /** When payments of customers were overdue, for callers that have checked access to the loans. */
  readonly arrearsHistory: ArrearsHistory;
  readonly documents: Documents;
  readonly refinance: Refinance;
  readonly decisions: Decisions;
  /** Loan events that customers wait for, for rooms that notify them. */
  readonly news: LoanNews;
  readonly payments: Payments;
  /** Expected paths of market rates. */
  readonly ratePaths: Pick<RatePaths, 'expected'>;
}

/** Every column field of a loan, for `node(id)`, which cannot look ahead. */
const ALL_LOAN_FIELDS = fieldsNamed(...Object.keys(loanColumns));

/** Nodes of the room's own rows. */
const loanNodes = (loans: LoanService): NonNullable<Room['nodes']> => ({
  Loan: async (id, context) => {
    const row = await loans.find(context, id, ALL_LOAN_FIELDS);
    return row && { ...row, __typename: 'Loan' };
  },
  Repayment: async (id, context) => {
    const row = await loans.findRepayment(context, id);
    return row && { ...row, __typename: 'Repayment' };
  },
});

/** Creates the service that reads loans. */
function createLoans({ database, clock }: Platform, { customers, cache }: LendingNeighbours): LoanService {
  const repository = new LoanRepository(database);
  const counts = new LoanCounts(repository, customers.totals, cache, clock);
  const { accessLog, totals } = customers;
  customers.preload('loans', preloadLoans);
  const repayments = new RepaymentRepository(database);
  return new LoanService({ loans: repository, repayments, counts, customers: totals, accessLog });
}

/** Returns a loader of the books' calendar and law. */
export const servicingOf = (holidays: Calendar['holidays']) => async (): Promise<Servicing> =>
  servicingByCalendar(await holidays.current());

export function createLending(platform: Platform, neighbours: LendingNeighbours): Lending {
  const { customers, cache, origins, notifyTermsOffered, notifyPaymentReversed: onReversed, ratePaths } = neighbours;
  const loans = createLoans(platform, neighbours);
  const calendar = createCalendar(platform);
  const servicing = servicingOf(calendar.holidays);
  const positions = new FinancialPositions(platform.database, servicing);
  const limits = createLimits(platform, {
    customers: customers.service,
    loans,
    stampDuties: createStampDuties(platform),
    scoreRates: createScoreRates(platform),
    snapshots: customers.snapshots,
    positions,
    ratePaths,
  });
  const bookkeeping = createBookkeeping(platform, { loans, ceilings: limits.ceilings, servicing, onReversed, origins });
  const documents = createDocuments(platform, { customers });
  const shared = { customers, rules: limits.rules, servicing, positions, holidays: calendar.holidays };
  const refinance = createRefinance(platform, { ...shared, documents, origins, notifyTermsOffered });
  const decisions = createDecisions(platform, { ...shared, loans, products: refinance.products, cache, ratePaths });
  const payments = createPayments(platform, {
    customers,
    servicing,
    serviceAccountOf: neighbours.serviceAccountOf,
    loansByIds: (context, ids) => refinance.applications.loansByIds(context, ids),
    onConfirmed: neighbours.notifyPaymentConfirmed,
  });
  const schedules = createSchedules(platform, servicing);
  const parts = [bookkeeping, schedules, limits, documents, refinance, decisions, payments];
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [LoanResolver, new LoanResolver(loans, customers.service)],
    [CustomerLoansResolver, new CustomerLoansResolver(loans)],
    ...parts.flatMap((part) => [...part.resolvers]),
  ]);
  return {
    resolvers,
    nodes: { ...loanNodes(loans), ...documents.nodes, ...refinance.nodes, ...bookkeeping.nodes, ...payments.nodes },
    routes: documents.routes,
    async startWorker() {
      await startNightlyWork(platform, servicing);
      const ends = [await documents.startWorker(), payments.startWorker()];
      return () => Promise.all(ends.map((end) => end())).then(() => undefined);
    },
    loans,
    repayments: bookkeeping.repayments,
    registrations: bookkeeping.registrations,
    calendar,
    servicing,
    positions,
    arrearsHistory: new ArrearsHistory(platform.database, servicing),
    limits,
    schedules,
    documents,
    refinance,
    decisions,
    news: new LoanNews(platform.database, calendar.holidays),
    payments,
    ratePaths,
  };
}
