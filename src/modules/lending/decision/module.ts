import type { Cache } from '../../../platform/cache/index.js';
import type { Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { Customers } from '../../customers/index.js';
import { LoanRepository, type LoanService } from '../loans/index.js';
import type { RatePaths } from '../../forecasting/index.js';
import type { Limits } from '../limit/index.js';
import type { Refinance } from '../refinance/index.js';
import type { Servicing } from '../servicing/index.js';
import type { FinancialPositions } from '../arrears/index.js';
import { DecisionFigureEntity } from './figures/decision-figure.entity.js';
import { DecisionFigureRepository } from './figures/decision-figure.repository.js';
import { DecisionReader } from './decision-reader.js';
import { AcceptanceRates } from './figures/acceptance-rates.js';
import { RateCutAcceptanceResolver } from './comparison/rate-cut-acceptance.resolver.js';
import { RefinanceCompareResolver } from './comparison/refinance-compare.resolver.js';
import { RefinanceCompareService } from './comparison/refinance-compare.service.js';
import { RetentionOffers } from './retention/retention-offers.js';
import { RetentionRepository } from './retention/retention.repository.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { RetentionService } from './retention/retention.service.js';
import { AlternativeResolver } from './alternatives/alternative.resolver.js';

export const decisionEntities: Entities = [DecisionFigureEntity];

interface DecisionNeighbours {
  readonly customers: Pick<Customers, 'service' | 'accessLog'>;
  readonly loans: Pick<LoanService, 'find' | 'loanFacts'>;
  readonly products: Refinance['products'];
  readonly rules: Limits['rules'];
  readonly positions: FinancialPositions;
  readonly servicing: () => Promise<Servicing>;
  readonly cache: Pick<Cache, 'through'>;
  readonly ratePaths: Pick<RatePaths, 'expected'>;
}

export interface Decisions {
  readonly comparisons: RefinanceCompareService;
  readonly retention: RetentionService;
  readonly resolvers: Resolvers;
}

export function createDecisions({ database, clock }: Platform, neighbours: DecisionNeighbours): Decisions {
  const { customers, loans, products, rules, cache, servicing, positions, ratePaths } = neighbours;
  const figures = new DecisionFigureRepository(database);
  const reader = new DecisionReader({ loans, customers: customers.service, products, figures, rules, positions });
  const comparisons = new RefinanceCompareService({ clock, reader, servicing, ratePaths });
  const books = new LoanRepository(database);
  const offers = new RetentionOffers({ customers: customers.service, loans: books, rules, servicing, positions });
  const ranking = { retention: new RetentionRepository(database), offers, products, figures };
  const retention = new RetentionService({ clock, cache, servicing, ...ranking, accessLog: customers.accessLog });
  const resolvers: Resolvers = new Map<abstract new (...args: never[]) => unknown, object>([
    [RefinanceCompareResolver, new RefinanceCompareResolver(comparisons)],
    [AlternativeResolver, new AlternativeResolver()],
    [RateCutAcceptanceResolver, new RateCutAcceptanceResolver(new AcceptanceRates(figures, clock))],
    [RetentionResolver, new RetentionResolver(retention)],
  ]);
  return { comparisons, retention, resolvers };
}
