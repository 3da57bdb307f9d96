import { encodeId } from '../../../platform/graphql/index.js';
import type { Locale } from '../../../platform/text.js';
import { CATEGORIES } from '../../spending/index.js';
import type { SpendingDifference } from './ranking/counterfactual.js';
import { toInsightProduct } from './products/insight-product.types.js';
import { RANKING_CRITERIA, RANKING_VERSION } from './ranking/ranking.js';
import type { RecommendationList, RecommendationRow } from './recommendation.service.js';
import type { GivenAnswer } from './recommendation-answer.service.js';
import { DISMISSED_DAYS, REASONS_PER_RECOMMENDATION } from './recommendation-log.js';
import {
  comparedText,
  CRITERION_TEXT,
  differenceText,
  experienceText,
  partText,
  RANKING_FORMULA,
  RANKING_TEXT,
  UNCERTAINTY,
  WITHHELD_TEXT,
} from './recommendation.texts.js';
import type { RecommendationDifferenceType, RecommendationRankingPolicyType } from './recommendation.types.js';
import type { SpendingYear } from './ranking/spending-year.js';
import { largestParts } from './ranking/valuation.js';
import { DAY_MS } from '../../../platform/calendar.js';

/** What is recommended, as it goes out. */
export function toRecommendations({ items, withheld, held, quarters, asOf }: RecommendationList, locale: Locale) {
  return {
    heldCard: held && { product: toInsightProduct(held.product, locale), netBenefitWon: held.netWon },
    comparedWith: comparedText(held)[locale],
    withheld,
    quarters,
    asOf,
    rankingVersion: RANKING_VERSION,
    uncertainty: UNCERTAINTY[locale],
    withheldText: withheld && WITHHELD_TEXT[withheld][locale],
    items: items.map((item) => toRecommendation(item, locale)),
  };
}

/** A recommendation with the data to compute another order on request. */
export type ShownRecommendation = ReturnType<typeof toRecommendation>;

function toRecommendation(
  { key, rank, entry, product, answer, basis, gainWon, experience }: RecommendationRow,
  locale: Locale,
) {
  const { netWon, lowWon, highWon } = entry.value;
  return {
    entry,
    basis,
    rank,
    lowWon,
    highWon,
    gainWon,
    netBenefitWon: netWon,
    recommendationId: encodeId('Recommendation', key),
    product: toInsightProduct(product, locale),
    reasons: [
      ...largestParts(entry.value, REASONS_PER_RECOMMENDATION).map((part) => ({
        part: part.kind,
        category: part.kind === 'BENEFIT' ? part.category : null,
        won: part.won,
        text: partText(part)[locale],
      })),
      ...(experience
        ? [{ part: 'CLUSTER' as const, category: null, won: 0, text: experienceText(experience)[locale] }]
        : []),
    ],
    answer: answer?.answer ?? null,
    answeredAt: answer?.answeredAt ?? null,
  };
}

export function toDifference(
  difference: SpendingDifference,
  { categories, quarters }: SpendingYear,
  locale: Locale,
): RecommendationDifferenceType {
  const { category, changeWon } = difference;
  const sum = (categories.get(category) ?? []).reduce((all, won) => all + won, 0);
  return {
    category,
    changeWon,
    name: CATEGORIES[category].text[locale],
    monthlyWon: Math.floor(sum / quarters.length),
    text: differenceText(difference)[locale],
  };
}

export function rankingPolicy(locale: Locale): RecommendationRankingPolicyType {
  return {
    version: RANKING_VERSION,
    formula: RANKING_FORMULA,
    text: RANKING_TEXT[locale],
    uncertainty: UNCERTAINTY[locale],
    criteria: RANKING_CRITERIA.map((criterion, index) => ({
      place: index + 1,
      criterion,
      text: CRITERION_TEXT[criterion][locale],
    })),
  };
}

/** An answer as it goes out. */
export function toResponse({ recommendationId, product, answer, answeredAt }: GivenAnswer, locale: Locale) {
  const until = new Date(answeredAt.getTime() + DISMISSED_DAYS * DAY_MS);
  return {
    answer,
    answeredAt,
    recommendationId: encodeId('Recommendation', recommendationId),
    product: toInsightProduct(product, locale),
    hiddenUntil: answer === 'DISMISSED' ? until : null,
  };
}
