/**
 * Recommendations own what an institution offers beside loans, and rank it by what it would bring a customer in a year as
 * he spends: benefits with their caps, bonuses that fit, less the fee. Nothing that anybody earns by a product is known
 * here. Whoever struggles is sold nothing. What was shown is kept with its reasons, and so is what customers answered.
 * Clusters of similar customers join, if ever, as a condition of a product, so that the order stays explained in won.
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
