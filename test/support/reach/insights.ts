import { by, not, type Reach } from './reach.js';

const STAFF = not('for staff or administrators alone, and no question of a customer');
const HANDLE = not('an id, a version or a moment that programs need and nobody asks for');
const RULE = not('how it is worked out is told beside it in the application; the answer tells what it came to');
const HEALTH = by('health_score');
const STAGE = by('life_stage');
const RECOMMENDED = by('recommendations');
const UNUSUAL = by('unusual_spending');
const NOTICES = by('notifications');
const MODEL = not(
  'what a model made of single inputs; the answer names stage and certainty, the application shows the rest',
);

/** What the room of insights shows. */
export const INSIGHTS_REACH: Reach = {
  fields: {
    'Customer.healthScore': HEALTH,
    'Customer.anomalies': UNUSUAL,
    'Query.anomalies': by('staff_queues'),
    'Query.anomalyRuleSets': STAFF,
    'Query.anomalyRules': STAFF,
    'Query.healthScoreVersions': STAFF,
    'Customer.lifeStage': STAGE,
    'Customer.cluster': STAGE,
    'Customer.similarCustomers': STAFF,
    'Customer.loanRisk': not(
      'what a model makes of somebody’s risk is never said in a chat; it is explained where it is used',
    ),
    'Customer.quarterSummary': by('quarter_summary'),
    'Customer.recommendations': RECOMMENDED,
    'Query.insightProduct': RECOMMENDED,
    'Query.insightProducts': RECOMMENDED,
    'Query.recommendationRankingPolicy': RULE,
    'Query.notifications': NOTICES,
    'Query.notificationWishes': not('a setting of the page, changed there'),
  },
  types: {
    HealthScore: HEALTH,
    HealthScoreMove: HEALTH,
    HealthScorePart: HEALTH,
    Anomaly: UNUSUAL,
    CustomerLifeStage: { ...STAGE, but: { why: MODEL } },
    LifeStageCorrection: STAGE,
    LifeStageProbability: STAGE,
    LifeStageReason: MODEL,
    CustomerCluster: STAGE,
    SpendingClusterMark: STAGE,
    SpendingClusterPeople: not(
      'how others of the cluster spend: people alike are told by age and sex, which more people share',
    ),
    SpendingQuartiles: not(
      'how others of the cluster spend: people alike are told by age and sex, which more people share',
    ),
    SimilarCustomers: STAFF,
    SimilarCustomer: STAFF,
    CustomerLoanRisk: not(
      'what a model makes of somebody’s risk is never said in a chat; it is explained where it is used',
    ),
    LoanRiskReason: not(
      'what a model makes of somebody’s risk is never said in a chat; it is explained where it is used',
    ),
    QuarterSummary: by('quarter_summary'),
    SummaryFact: by('quarter_summary'),
    Recommendations: RECOMMENDED,
    Recommendation: RECOMMENDED,
    RecommendationReason: RECOMMENDED,
    RecommendationDifference: not('what would change the order of products is shown beside them'),
    HeldCard: RECOMMENDED,
    InsightProduct: RECOMMENDED,
    InsightBenefit: RECOMMENDED,
    InsightBonus: RECOMMENDED,
    InsightCondition: RECOMMENDED,
    InsightProductProposal: STAFF,
    InsightProductResponses: STAFF,
    RecommendationRankingPolicy: RULE,
    RecommendationCriterionStep: RULE,
    Notification: { ...NOTICES, but: { id: HANDLE } },
    NotificationWish: not('a setting of the page, changed there'),
  },
};
