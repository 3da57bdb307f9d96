import type { NodeLoader, Resolvers } from '../../../platform/graphql/index.js';
import type { Platform } from '../../../platform/platform.js';
import type { Entities } from '../../../platform/room.js';
import type { TwoPersonCheck } from '../../identity/index.js';
import { CustomerCardEntity } from './cards/customer-card.entity.js';
import { CustomerCardRepository } from './cards/customer-card.repository.js';
import { CustomerCardResolver } from './cards/customer-card.resolver.js';
import { CustomerCardService } from './cards/customer-card.service.js';
import { InsightProductEntity } from './products/insight-product.entity.js';
import { InsightProductRepository } from './products/insight-product.repository.js';
import { InsightProductResolver } from './products/insight-product.resolver.js';
import { InsightProductService } from './products/insight-product.service.js';
import { toInsightProduct } from './products/insight-product.types.js';
import { RecommendationAnswerService } from './recommendation-answer.service.js';
import { RecommendationLogEntity, RecommendationResponseEntity } from './recommendation-log.entity.js';
import { RecommendationLogRepository } from './recommendation-log.repository.js';
import { CustomerRecommendationsResolver, RecommendationResolver } from './recommendation.resolver.js';
import { RecommendationService, type RecommendationNeighbours } from './recommendation.service.js';

export const recommendationEntities: Entities = [
  InsightProductEntity,
  CustomerCardEntity,
  RecommendationLogEntity,
  RecommendationResponseEntity,
];

export interface Recommendations {
  readonly resolvers: Resolvers;
  readonly nodes: Readonly<Record<string, NodeLoader>>;
  readonly service: RecommendationService;
}

export function createRecommendations(
  platform: Platform,
  { origins, ...neighbours }: RecommendationNeighbours & { readonly origins: TwoPersonCheck },
): Recommendations {
  const { database, clock, log: logger } = platform;
  const products = new InsightProductRepository(database);
  const log = new RecommendationLogRepository(database);
  const catalogue = new InsightProductService({ database, clock, products, log, origins });
  const cards = new CustomerCardRepository(database);
  const { customers } = neighbours;
  const customerCards = new CustomerCardService({ database, clock, customers, products, cards });
  const service = new RecommendationService({ ...neighbours, clock, logger, products, log, cards });
  const answers = new RecommendationAnswerService({ database, clock, log, products });
  return {
    service,
    resolvers: new Map<abstract new (...args: never[]) => unknown, object>([
      [InsightProductResolver, new InsightProductResolver(catalogue)],
      [CustomerCardResolver, new CustomerCardResolver(customerCards)],
      [RecommendationResolver, new RecommendationResolver(answers)],
      [CustomerRecommendationsResolver, new CustomerRecommendationsResolver(service)],
    ]),
    nodes: {
      InsightProduct: async (id, context) => {
        const row = await catalogue.find(context, id);
        return row && toInsightProduct(row, context.locale);
      },
    },
  };
}
