/**
 * Recommendations own what an institution offers beside loans, and rank it by its yearly net benefit to a customer at
 * their present spending: benefits with their caps and bonuses that fit, less the fee. What anyone earns by a product
 * is unknown here. Customers in hardship are sold nothing. What was shown is stored with its reasons, and so are
 * customers' answers. Clusters of similar customers may only become a condition of a product, so that the order stays
 * explained in won.
 */
export { createRecommendations, recommendationEntities, type Recommendations } from './module.js';
export { comparedText, partText, UNCERTAINTY, WITHHELD_TEXT } from './recommendation.texts.js';
export type {
  RecommendationList,
  RecommendationNeighbours,
  RecommendationRow,
  RecommendationService,
} from './recommendation.service.js';
export { largestParts } from './ranking/valuation.js';
export * as insightProductPolicy from './products/insight-product.policy.js';
