import { enumType } from '../../../platform/graphql/index.js';
import type { ConditionKind, ProductKind } from './products/product.js';
import type { RankingCriterion } from './ranking/ranking.js';
import type { Answer, ReasonKind } from './recommendation-log.js';
import type { Withheld } from './ranking/withheld-reason.js';

export const InsightProductKindEnum = enumType<ProductKind>('InsightProductKind', 'What a product is.', {
  CREDIT_CARD: 'A credit card (신용카드).',
  CHECK_CARD: 'A check card (체크카드): what is spent is taken from the account at once.',
  SAVINGS: 'A savings account that gives back a share of card spending. Its interest is not counted.',
});

export const InsightConditionKindEnum = enumType<ConditionKind>(
  'InsightConditionKind',
  'What must hold of a customer’s year of card spending, or of other known facts about them.',
  {
    CATEGORY_SHARE_AT_LEAST: 'A category takes at least `sharePercent` of all spending.',
    CATEGORY_AT_LEAST: 'A category takes at least `won` a month.',
    TOTAL_AT_LEAST: 'All spending is at least `won` a month.',
    TOTAL_AT_MOST: 'All spending is at most `won` a month.',
    CREDIT_SHARE_AT_LEAST: 'The credit card takes at least `sharePercent` of both cards.',
    CREDIT_SHARE_AT_MOST: 'The credit card takes at most `sharePercent` of both cards.',
    LIFE_STAGE_IN: 'The stage of life that was said, or else that the source has, is one of `lifeStages`.',
    HEALTH_FIGURE_BELOW: 'The figure of a part of the health score, `healthPart`, is known and below `below`.',
  },
);

export const RecommendationPartEnum = enumType<ReasonKind>(
  'RecommendationPart',
  'What brings or costs a customer something.',
  {
    BENEFIT: 'A share of spending that is given back.',
    BONUS: 'Something else that is worth won to the customer.',
    FEE: 'The annual fee.',
    CLUSTER: 'How others with similar spending responded; it does not affect the order, and its won are 0.',
  },
);

export const RecommendationAnswerEnum = enumType<Answer>(
  'RecommendationAnswer',
  'What a customer thinks of a recommendation.',
  { DISMISSED: 'He does not want it: it is not shown for 90 days.', INTERESTED: 'He wants to know more.' },
);

export const RecommendationsWithheldEnum = enumType<Withheld>(
  'RecommendationsWithheld',
  'Why nothing is recommended.',
  {
    IN_ARREARS: 'A payment is overdue: customers in hardship are sold nothing.',
    IN_DISTRESS: 'Loans or card bills are hard to pay: customers in hardship are sold nothing.',
    SITUATION_UNKNOWN: 'Whether the customer is in hardship cannot be determined now.',
    NO_SPENDING: 'No card spending is known, so no benefit can be computed.',
    NOTHING_OFFERED: 'The institution offers nothing.',
    NOTHING_BETTER: 'No product the customer qualifies for brings more than the card they use.',
    NOTHING_PAYS: 'No product the customer qualifies for, and has not dismissed, brings more than it costs.',
  },
);

export const RecommendationCriterionEnum = enumType<RankingCriterion>(
  'RecommendationCriterion',
  'The criteria that order products. What anyone earns by a product is not among them.',
  {
    ELIGIBLE: 'Every condition of the product is known to hold; others are not shown.',
    PAYS: 'It brings more than it costs, and more than the card that is used; others are not shown.',
    NET_BENEFIT: 'Benefits and bonuses of a year less the annual fee, in won; the more the better.',
    ANNUAL_FEE: 'The annual fee in won; the less the better.',
    PRODUCT_CODE: 'The code of the product, so that the order is always the same.',
  },
);
