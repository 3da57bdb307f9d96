import type { Cache } from '../../platform/cache/index.js';
import type { Resolvers, Selected } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import { ArrearsRunEntity } from './arrears-run.entity.js';
import { calendarEntities, createCalendar, type Calendar } from './calendar/index.js';
import { CustomerLoansResolver } from './customer-loans.resolver.js';
import { createDecisions, decisionEntities, type Decisions } from './decision/index.js';
import { createDocuments, documentEntities, type Documents } from './documents/index.js';
import { loanColumns } from './lending.columns.js';
import { createLimits, limitEntities, type Limits } from './limit/index.js';
import { loansAlong } from './loans-along.js';
import { LoanChangesResolver } from './loan-changes.resolver.js';
import { LoanRegistrationRepository } from './loan-registration.repository.js';
import { LoanRegistrationService } from './loan-registration.service.js';
import { LoanEntity } from './loan.entity.js';
import { LoanRepository } from './loan.repository.js';
import { LoanResolver } from './loan.resolver.js';
import { LoanService } from './loan.service.js';
import { LoanCounts } from './loan-totals.js';
import { startNightlyWork } from './nightly-work.js';
import { createRefinance, refinanceEntities, type Refinance } from './refinance/index.js';
import { RepaymentEntity } from './repayment.entity.js';
import { RepaymentPostingRepository } from './repayment-posting.repository.js';
import { RepaymentRepository } from './repayment.repository.js';
import { RepaymentService } from './repayment.service.js';
import { intakeEntities } from './import/index.js';
import { createReversals, reversalEntities } from './reversal/index.js';
import { createSchedules } from './schedule/index.js';
import { servicingBy, type Servicing } from './servicing/index.js';
import { LedgerPostingEntity } from './ledger-posting.entity.js';
import { LoanRateChangeEntity } from './loan-rate-change.entity.js';

export const lendingEntities: Entities = [
  LoanEntity,
  RepaymentEntity,
  LedgerPostingEntity,
  LoanRateChangeEntity,
  ArrearsRunEntity,
  ...calendarEntities,
  ...limitEntities,
  ...documentEntities,
  ...refinanceEntities,
  ...decisionEntities,
  ...reversalEntities,
  ...intakeEntities,
];

export interface LendingNeighbours {
  readonly customers: Pick<Customers, 'service' | 'totals' | 'accessLog' | 'readAlong'>;
  readonly cache: Pick<Cache, 'through'>;
}

export interface Lending extends Room {
  readonly loans: LoanService;
  readonly repayments: RepaymentService;
  readonly registrations: LoanRegistrationService;
  readonly calendar: Calendar;
  /** The books' calendar and law, for what is worked out of a loan. */
  readonly servicing: () => Promise<Servicing>;
  readonly limits: Limits;
  readonly documents: Documents;
  readonly refinance: Refinance;
  readonly decisions: Decisions;
}

/** Every field that a loan has of its own, for `node(id)`, which cannot look ahead. */
const EVERYTHING: Selected = {
  nodes: [],
  fields: new Map(Object.keys(loanColumns).map((name) => [name, { nodes: [], fields: new Map() }])),
};

/** Nodes of the room's own rows. */
const loanNodes = (loans: LoanService): NonNullable<Room['nodes']> => ({
  Loan: async (id, context) => {
    const row = await loans.find(context, id, { selected: EVERYTHING, variables: {} });
    return row && { ...row, __typename: 'Loan' };
  },
  Repayment: async (id, context) => {
    const row = await loans.findRepayment(context, id);
    return row && { ...row, __typename: 'Repayment' };
  },
});

/** Loans as they are read. */
function createLoans({ database, clock }: Platform, { customers, cache }: LendingNeighbours): LoanService {
  const repository = new LoanRepository(database);
  const counts = new LoanCounts(repository, customers.totals, cache, clock);
  const { accessLog, totals } = customers;
  customers.readAlong('loans', loansAlong);
  const repayments = new RepaymentRepository(database);
  return new LoanService({ loans: repository, repayments, counts, customers: totals, accessLog });
}

/** The books' calendar and law, as they are loaded. */
export const servicingOf = (holidays: Calendar['holidays']) => async (): Promise<Servicing> =>
  servicingBy(await holidays.current());

export function createLending(platform: Platform, neighbours: LendingNeighbours): Lending {
  const { database, clock } = platform;
  const { customers } = neighbours;
  const loans = createLoans(platform, neighbours);
  const calendar = createCalendar(platform);
  const { holidays } = calendar;
  const servicing = servicingOf(holidays);
  const postings = new RepaymentPostingRepository(database);
  const repayments = new RepaymentService({ database, clock, postings, servicing });
  const limits = createLimits(platform, { customers: customers.service, loans });
  const { rules, ceilings } = limits;
  const registrations = new LoanRegistrationService({
    database,
    clock,
    registrations: new LoanRegistrationRepository(database),
    ceilings,
    servicing,
  });
  const documents = createDocuments(platform, { customers });
  const refinance = createRefinance(platform, { customers, documents, holidays, rules, servicing });
  const reversals = createReversals(platform, servicing);
  const decisions = createDecisions(platform, { customers, loans, products: refinance.products, rules, servicing });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [LoanResolver, new LoanResolver(loans, customers.service)],
    [CustomerLoansResolver, new CustomerLoansResolver(loans)],
    [LoanChangesResolver, new LoanChangesResolver(repayments, registrations)],
    ...createSchedules(platform, servicing).resolvers,
    ...limits.resolvers,
    ...documents.resolvers,
    ...refinance.resolvers,
    ...decisions.resolvers,
    ...reversals.resolvers,
  ]);
  return {
    resolvers,
    nodes: { ...loanNodes(loans), ...documents.nodes, ...refinance.nodes, ...reversals.nodes },
    routes: documents.routes,
    async startWorker() {
      await startNightlyWork(platform, servicing);
      return documents.startWorker();
    },
    loans,
    repayments,
    registrations,
    calendar,
    servicing,
    limits,
    documents,
    refinance,
    decisions,
  };
}
