import type { Resolvers } from '../../../../platform/graphql/index.js';
import type { Platform } from '../../../../platform/platform.js';
import type { Customers } from '../../../customers/index.js';
import type { Calendar } from '../../calendar/index.js';
import type { ApplicationService } from '../applications/application.service.js';
import { ContractTerminationChangesService } from './contract-termination-changes.service.js';
import { ContractTerminationRepository } from './contract-termination.repository.js';
import { ContractTerminationResolver, LoanTerminationsResolver } from './contract-termination.resolver.js';
import { ContractTerminationService } from './contract-termination.service.js';
import type { LoanStateRepository } from '../loan-state.repository.js';

export interface ContractTerminations {
  readonly resolvers: Resolvers;
  readonly service: ContractTerminationService;
}

/** What can be done with a demand. */
export type TerminationActs = ContractTerminationChangesService;

export const createTerminationActs = (
  { database, clock }: Pick<Platform, 'database' | 'clock'>,
  loans: LoanStateRepository,
): TerminationActs =>
  new ContractTerminationChangesService({ database, clock, terminations: new ContractTerminationRepository(), loans });

export function createContractTerminations(
  platform: Platform,
  neighbours: {
    readonly customers: Pick<Customers, 'accessLog'>;
    readonly holidays: Calendar['holidays'];
    readonly loans: LoanStateRepository;
    readonly applications: ApplicationService;
  },
): ContractTerminations {
  const { customers, holidays, loans, applications } = neighbours;
  const terminations = new ContractTerminationRepository();
  const service = new ContractTerminationService({
    ...platform,
    accessLog: customers.accessLog,
    terminations,
    holidays,
  });
  const changes = createTerminationActs(platform, loans);
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [ContractTerminationResolver, new ContractTerminationResolver(service, changes, applications)],
    [LoanTerminationsResolver, new LoanTerminationsResolver(service)],
  ]);
  return { resolvers, service };
}
