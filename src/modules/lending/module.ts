import type { Caller } from '../../platform/access/index.js';
import type { Cache } from '../../platform/cache/index.js';
import type { Resolvers, Selected } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { Customers } from '../customers/index.js';
import { ArrearsRunEntity } from './arrears-run.entity.js';
import { ArrearsService, ASSESS_ARREARS, ASSESS_ARREARS_CRON } from './arrears.service.js';
import { calendarEntities, createCalendar, type Calendar } from './calendar/index.js';
import { CustomerLoansResolver } from './customer-loans.resolver.js';
import { createDecisions, createStampDuties, decisionEntities, type Decisions } from './decision/index.js';
import { createDocuments, documentEntities, type Documents } from './documents/index.js';
import { loanColumns } from './lending.columns.js';
import { createLimits, limitEntities, type Limits } from './limit/index.js';
import { loansAlong } from './loans-along.js';
import { LoanChangesResolver } from './loan-changes.resolver.js';
import { LoanRegistrationRepository } from './loan-registration.repository.js';
import { LoanRegistrationService } from './loan-registration.service.js';
import { LoanEntity } from './loan.entity.js';
import { LoanRepository } from './loan.repository.js';
import { LoanNews } from './loan-news.js';
import { LoanResolver } from './loan.resolver.js';
import { LoanService } from './loan.service.js';
import { LoanCounts } from './loan-totals.js';
import { PURGE_KEYS, PURGE_KEYS_CRON, purgeKeys } from './purge.js';
import { createRefinance, refinanceEntities, type Refinance } from './refinance/index.js';
import { RepaymentEntity } from './repayment.entity.js';
import { RepaymentPostingRepository } from './repayment-posting.repository.js';
import { RepaymentRepository } from './repayment.repository.js';
import { RepaymentService } from './repayment.service.js';
import { createSchedules } from './schedule/index.js';
import { createScoreRates, scoreRateEntities } from './score-rates/index.js';

export const lendingEntities: Entities = [
  LoanEntity,
  RepaymentEntity,
  ArrearsRunEntity,
  ...calendarEntities,
  ...limitEntities,
  ...scoreRateEntities,
  ...documentEntities,
  ...refinanceEntities,
  ...decisionEntities,
];

/** On whose behalf arrears are assessed: nobody's. */
const ASSESSOR: Caller = { actor: null, requestId: 'arrears', locale: 'ko', address: null };

export interface LendingNeighbours {
  readonly customers: Pick<Customers, 'service' | 'snapshots' | 'totals' | 'accessLog' | 'readAlong'>;
  readonly cache: Pick<Cache, 'through'>;
}

export interface Lending extends Room {
  readonly loans: LoanService;
  readonly repayments: RepaymentService;
  readonly registrations: LoanRegistrationService;
  readonly calendar: Calendar;
  readonly limits: Limits;
  readonly documents: Documents;
  readonly refinance: Refinance;
  readonly decisions: Decisions;
  /** What happens to loans that people wait for, for who tells them. */
  readonly news: LoanNews;
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

/** Nightly work on loans and keys; what was missed while no worker ran is caught up with. */
async function startNightlyWork({ database, clock, jobs }: Platform): Promise<void> {
  const arrears = new ArrearsService({ database, clock });
  await jobs.work(PURGE_KEYS, () => purgeKeys(database, clock));
  await jobs.schedule(PURGE_KEYS, PURGE_KEYS_CRON);
  await jobs.work(ASSESS_ARREARS, async () => {
    await arrears.catchUp(ASSESSOR);
  });
  await jobs.schedule(ASSESS_ARREARS, ASSESS_ARREARS_CRON);
  await arrears.catchUp(ASSESSOR);
}

export function createLending(platform: Platform, neighbours: LendingNeighbours): Lending {
  const { database, clock } = platform;
  const { customers } = neighbours;
  const loans = createLoans(platform, neighbours);
  const repayments = new RepaymentService({ database, clock, postings: new RepaymentPostingRepository(database) });
  const calendar = createCalendar(platform);
  const { holidays } = calendar;
  const limits = createLimits(platform, {
    customers: customers.service,
    loans,
    stampDuties: createStampDuties(platform),
    scoreRates: createScoreRates(platform),
    snapshots: customers.snapshots,
  });
  const { rules, ceilings } = limits;
  const registrations = new LoanRegistrationService({
    database,
    clock,
    registrations: new LoanRegistrationRepository(database),
    ceilings,
  });
  const documents = createDocuments(platform, { customers });
  const refinance = createRefinance(platform, { customers, documents, holidays, rules });
  const decisions = createDecisions(platform, {
    customers,
    loans,
    products: refinance.products,
    rules,
    cache: neighbours.cache,
  });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [LoanResolver, new LoanResolver(loans, customers.service)],
    [CustomerLoansResolver, new CustomerLoansResolver(loans)],
    [LoanChangesResolver, new LoanChangesResolver(repayments, registrations)],
    ...createSchedules(platform).resolvers,
    ...limits.resolvers,
    ...documents.resolvers,
    ...refinance.resolvers,
    ...decisions.resolvers,
  ]);
  return {
    resolvers,
    nodes: { ...loanNodes(loans), ...documents.nodes, ...refinance.nodes },
    routes: documents.routes,
    async startWorker() {
      await startNightlyWork(platform);
      return documents.startWorker();
    },
    loans,
    repayments,
    registrations,
    calendar,
    limits,
    documents,
    refinance,
    decisions,
    news: new LoanNews(database, holidays),
  };
}
