import type { Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Room } from '../../platform/room.js';
import type { TwoPersonCheck } from '../identity/index.js';
import { LedgerRepository, LedgerResolver, LedgerService } from './books/index.js';
import {
  LoanChangesResolver,
  LoanRegistrationRepository,
  LoanRegistrationService,
  type RateCeilings,
} from './registration/index.js';
import type { LoanService } from './loans/index.js';
import { RepaymentPostingRepository, RepaymentService } from './repayments/index.js';
import { createReversals, type ReversalObserver } from './reversal/index.js';
import type { Servicing } from './servicing/index.js';

interface BookkeepingParts {
  readonly loans: LoanService;
  readonly ceilings: RateCeilings;
  readonly servicing: () => Promise<Servicing>;
  readonly onReversed: ReversalObserver;
  readonly origins: TwoPersonCheck;
}

/** Services that add loans to the books, post repayments, reverse them and show what was posted. */
interface Bookkeeping {
  readonly repayments: RepaymentService;
  readonly registrations: LoanRegistrationService;
  readonly resolvers: Resolvers;
  readonly nodes: NonNullable<Room['nodes']>;
}

export function createBookkeeping(platform: Platform, needs: BookkeepingParts): Bookkeeping {
  const { database, clock } = platform;
  const { loans, ceilings, servicing, onReversed, origins } = needs;
  const parts = { database, clock, servicing };
  const repayments = new RepaymentService({ ...parts, postings: new RepaymentPostingRepository(database) });
  const registered = new LoanRegistrationRepository(database);
  const registrations = new LoanRegistrationService({ ...parts, registrations: registered, ceilings });
  const reversals = createReversals(platform, { servicing, onReversed, origins });
  const ledger = new LedgerService({ loans, ledger: new LedgerRepository(database) });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [LoanChangesResolver, new LoanChangesResolver(repayments, registrations)],
    [LedgerResolver, new LedgerResolver(ledger)],
    ...reversals.resolvers,
  ]);
  return { repayments, registrations, resolvers, nodes: reversals.nodes };
}
