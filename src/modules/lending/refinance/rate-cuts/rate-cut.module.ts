import type { Resolvers } from '../../../../platform/graphql/index.js';
import type { Platform } from '../../../../platform/platform.js';
import type { Customers } from '../../../customers/index.js';
import type { Calendar } from '../../calendar/index.js';
import type { Servicing } from '../../servicing/index.js';
import type { ApplicationService } from '../applications/application.service.js';
import type { EvidenceReader } from '../applications/evidence-reader.js';
import type { LoanStateRepository } from '../loan-state.repository.js';
import { RateCutChanges } from './rate-cut-changes.js';
import { RateCutChangesResolver } from './rate-cut-changes.resolver.js';
import { RateCutDecisionService } from './rate-cut-decision.service.js';
import { RateCutFilingService } from './rate-cut-filing.service.js';
import { LoanRateCutsResolver, RateCutResolver } from './rate-cut.resolver.js';
import { RateCutRepository } from './rate-cut.repository.js';
import { RateCutService } from './rate-cut.service.js';
import { RateCutWritingRepository } from './rate-cut-writing.repository.js';

interface RateCutNeighbours {
  readonly customers: Pick<Customers, 'accessLog'>;
  readonly holidays: Calendar['holidays'];
  readonly servicing: () => Promise<Servicing>;
  readonly loans: LoanStateRepository;
  readonly evidence: Pick<EvidenceReader, 'isOf'>;
  readonly applications: ApplicationService;
}

export interface RateCuts {
  readonly resolvers: Resolvers;
  readonly requests: RateCutService;
  readonly filing: RateCutFilingService;
}

/** What can be done with a request. */
export interface RateCutActs {
  readonly filing: RateCutFilingService;
  readonly decisions: RateCutDecisionService;
}

export function createRateCutActs(
  platform: Pick<Platform, 'database' | 'clock'>,
  { servicing, loans, evidence }: Pick<RateCutNeighbours, 'servicing' | 'loans' | 'evidence'>,
): RateCutActs {
  const { database, clock } = platform;
  const requests = new RateCutRepository();
  const writing = new RateCutWritingRepository();
  const changes = new RateCutChanges({ database, clock, requests, writing });
  return {
    filing: new RateCutFilingService({ database, changes, requests, writing, loans, evidence }),
    decisions: new RateCutDecisionService({ changes, writing, loans, servicing }),
  };
}

export function createRateCuts(platform: Platform, neighbours: RateCutNeighbours): RateCuts {
  const { customers, holidays, applications } = neighbours;
  const requests = new RateCutRepository();
  const shown = new RateCutService({ ...platform, accessLog: customers.accessLog, requests, holidays });
  const { filing, decisions } = createRateCutActs(platform, neighbours);
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [RateCutResolver, new RateCutResolver(shown, applications)],
    [LoanRateCutsResolver, new LoanRateCutsResolver(shown)],
    [RateCutChangesResolver, new RateCutChangesResolver(filing, decisions)],
  ]);
  return { resolvers, requests: shown, filing };
}
