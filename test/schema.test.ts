import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  getIntrospectionQuery,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  validateSchema,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { emitSchema } from '../src/wiring/graphql-schema.js';
import { compileCost } from '../src/platform/graphql/limits/index.js';

let text: string;
let schema: GraphQLSchema;
beforeAll(() => {
  text = emitSchema();
  schema = buildSchema(text);
});

const own = (): GraphQLNamedType[] => Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

it('holds by the rules of GraphQL', () => {
  expect(validateSchema(schema)).toEqual([]);
});

interface Found {
  readonly type: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown> | GraphQLInputField;
  readonly path: string;
}

const fieldsOf = (): Found[] =>
  own().flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const fields = Object.values<Found['field']>(type.getFields());
    return fields.map((field) => ({ type, field, path: `${type.name}.${field.name}` }));
  });

const nodeField = (path: string): string => {
  const [name = '', field = ''] = path.split('.');
  const type = schema.getType(name);
  return isInterfaceType(type) || isObjectType(type) ? String(type.getFields()[field]?.type) : 'no such type';
};

describe('the schema', () => {
  it('is the one in schema/schema.graphql', () => {
    expect(text).toBe(readFileSync(join(import.meta.dirname, '../schema/schema.graphql'), 'utf8'));
  });

  it('describes every type, field, argument and value', () => {
    const missing = [
      ...own()
        .filter((type) => !type.description && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
        .map(({ name }) => name),
      ...fieldsOf()
        .filter(({ field }) => !field.description)
        .map(({ path }) => path),
      ...fieldsOf().flatMap(({ field, path }) =>
        'args' in field
          ? field.args.filter(({ description }) => !description).map(({ name }) => `${path}(${name})`)
          : [],
      ),
      ...own().flatMap((type) =>
        isEnumType(type)
          ? type
              .getValues()
              .filter(({ description }) => !description)
              .map(({ name }) => `${type.name}.${name}`)
          : [],
      ),
    ];
    expect(missing).toEqual([]);
  });

  it('holds no float, and says what each scalar of its own is', () => {
    expect(
      fieldsOf()
        .filter(({ field }) => getNamedType(field.type).name === 'Float')
        .map(({ path }) => path),
    ).toEqual([]);
    const scalars = own().filter(
      (type) => isScalarType(type) && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
    );
    expect(scalars.filter((type) => isScalarType(type) && !type.specifiedByURL)).toEqual([]);
  });

  it('gives every mutation one input, and a payload of nullable objects with userErrors', () => {
    const wrong = Object.values(schema.getMutationType()?.getFields() ?? {}).filter((field) => {
      const [input] = field.args;
      const payload = getNamedType(field.type);
      if (field.args.length !== 1 || input?.name !== 'input' || !isNonNullType(input.type)) return true;
      if (!isObjectType(payload) || !payload.name.endsWith('Payload')) return true;
      const { userErrors, ...rest } = payload.getFields();
      return !userErrors || Object.values(rest).some(({ type }) => isNonNullType(type));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('gives no field of an input a default, which compiled execution would forget: code fills in what is left out', () => {
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const defaults = inputs.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ defaultValue }) => defaultValue !== undefined)
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(defaults).toEqual([]);
  });

  it('bounds every list of objects: a connection, or a stated size', () => {
    const lists = fieldsOf().filter(({ type, field }) => {
      const inner = getNullableType(field.type);
      const inConnection = /(Connection|Edge|Payload)$/.test(type.name);
      return isListType(inner) && !inConnection && isObjectType(getNamedType(field.type)) && !('defaultValue' in field);
    });
    // Lists beside connections are fixed and short; a new one must be put here with its bound in mind.
    expect(lists.map(({ path }) => path).sort()).toEqual([
      'AnalysisChart.series',
      'AnalysisColumn.frequent',
      'AnalysisResult.charts',
      'AnalysisResult.figures',
      'AnalysisResult.notes',
      'AnalysisResult.sheets',
      'AnalysisResult.tables',
      'AnalysisTable.columns',
      'AnomalyRule.parameters',
      'AnomalyRuleDefinition.parameters',
      'AnomalyRuleSet.rules',
      'AnomalyRulesBackTest.byRule',
      'ComplianceRecord.verdicts',
      'ComplianceRecord.versions',
      'Conversation.matches',
      'Conversation.path',
      'Conversation.runningReplies',
      'ConversationExplanation.items',
      'CorrectedRow.fields',
      'Customer.quarterlySpending',
      'CustomerCluster.marks',
      'CustomerLifeStage.probabilities',
      'CustomerLifeStage.why',
      'CustomerLoanRisk.why',
      'DataQuality.columns',
      'DataQuality.expectations',
      'FeedbackFigures.reasons',
      'Forecast.history',
      'Forecast.points',
      'ForecastRecord.candidates',
      'HealthScore.moves',
      'HealthScore.parts',
      'HealthScoreVersion.parts',
      'ImageInspection.scores',
      'ImportBatch.blockedBy',
      'ImportBatch.correctionRules',
      'ImportBatch.diff',
      'ImportBatch.expectations',
      'ImportBatch.rejections',
      'ImportBatch.warnings',
      'ImportChangedRow.changes',
      'ImportExpectationSet.expectations',
      'ImportExpectationsInForce.expectations',
      'ImportFailure.problems',
      'InsightBonus.when',
      'InsightProduct.benefits',
      'InsightProduct.bonuses',
      'InsightProduct.eligibility',
      'InsightProductProposal.benefits',
      'InsightProductProposal.bonuses',
      'InsightProductProposal.eligibility',
      'IntentReplay.examples',
      'IntentReplay.shadows',
      'LedgerPosting.entries',
      'LoanLimit.constraints',
      'LoanLimit.rules',
      'LoanLimit.warnings',
      'LoanLimitGoal.obstacles',
      'LoanLimitPath.points',
      'LoanLimitPath.prolonged',
      'LoanLimitPathPoint.expiredRules',
      'LoanLimitPathPoint.ruleChanges',
      'LoanLimitPlan.steps',
      'LoanLimitReplay.points',
      'LoanLimitReplayPoint.expiredRules',
      'LoanLimitReplayPoint.ruleChanges',
      'LoanLimitSimulation.changes',
      'LoanLimitSimulation.chart',
      'LoanLimitSimulation.debts',
      'LoanSchedule.instalments',
      'LoanStatistics.byStatus',
      'LoanStatistics.byType',
      'Message.attachments',
      'Message.replies',
      'Message.siblings',
      'ModelCalibration.bins',
      'ModelDrift.columns',
      'ModelEvaluation.baselineFigures',
      'ModelEvaluation.features',
      'ModelEvaluation.figures',
      'ModelEvaluation.importance',
      'ModelEvaluation.options',
      'ModelEvaluation.roc',
      'ModelEvaluation.subgroups',
      'ModelPromotion.gates',
      'ModelSubgroup.groups',
      'ModelVersion.gates',
      'ModelVersion.promotions',
      'ModelVersionComparison.figures',
      'ModelVersionComparison.options',
      'NewsDigest.items',
      'Payment.receipts',
      'Payment.refunds',
      'PeerComparison.categories',
      'PeerGroup.widened',
      'QuarterSummary.facts',
      'QuarterlySpending.categories',
      'Query.anomalyRuleSets',
      'Query.anomalyRules',
      'Query.feedbackByIntent',
      'Query.feedbackSummary',
      'Query.forecastScoreboard',
      'Query.healthScoreVersions',
      'Query.lendingRules',
      'Query.newsFeeds',
      'Query.notificationWishes',
      'Query.refinanceExplanation',
      'Query.spendingStatistics',
      'Query.unansweredQuestions',
      'RankingPolicy.criteria',
      'RateCutRequest.pauses',
      'Recommendation.reasons',
      'RecommendationRankingPolicy.criteria',
      'Recommendations.items',
      'RefinanceApplication.eligibility',
      'RefinanceApplication.exceptions',
      'RefinanceApplication.explanation',
      'RefinanceApplication.rejections',
      'RefinanceComparison.failedCriteria',
      'RefinanceComparison.ways',
      'RefinanceEligibilityCheck.hints',
      'RefinanceRejection.hints',
      'RefinanceWay.unknown',
      'Reply.facts',
      'ReplyChartPart.series',
      'ReplyFactGroup.facts',
      'ReplyFactsPart.groups',
      'ReplyScenario.keyMetrics',
      'ReplyTablePart.origins',
      'ReplyTablePart.rows',
      'ReplyTableRow.cells',
      'ReplyUnderstanding.models',
      'RetentionCandidate.parts',
      'RetentionCandidate.reasons',
      'RuleSelfTest.examples',
      'RuleSelfTestExample.rules',
      'ScenarioCounterfactual.changes',
      'ScenarioEvaluation.labels',
      'ScenarioEvaluation.toWatch',
      'ScenarioLabelResult.keyMetrics',
      'Series.news',
      'Series.observations',
      'Series.vintages',
      'SimilarCustomers.nodes',
      'SpendingClusterPeople.categories',
      'SpendingDashboard.checks',
      'SpendingDashboard.detailCategories',
      'SpendingDashboard.majorCategories',
      'SpendingMovers.fallen',
      'SpendingMovers.risen',
      'SpendingStatistics.asOf',
      'SpendingStatistics.parts',
      'SpendingStatisticsFigures.categories',
      'ThresholdEffects.labels',
      'ThresholdEffects.listed',
      'ThresholdProbabilityEffects.labels',
      'ThresholdProbabilityEffects.listed',
      'ThresholdVersion.calibration',
      'ThresholdVersion.thresholds',
    ]);
  });

  it('can be asked for by an explorer in one operation, and not by thirty aliases', () => {
    const priceOf = (source: string): number => {
      const document = parse(source);
      const operation = getOperationAST(document);
      return operation ? compileCost(schema, document, operation)({}) : NaN;
    };
    expect(priceOf(getIntrospectionQuery())).toBeLessThan(500);
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n}: fields { type { ofType { fields { name } } } }`);
    expect(priceOf(`{ __schema { types { ${aliases.join(' ')} } } }`)).toBeGreaterThan(1_000);
  });

  it('implements the Relay server specification: Node, PageInfo and connections', () => {
    expect(nodeField('Node.id')).toBe('ID!');
    expect(nodeField('Query.node')).toBe('Node');
    const nodes = own().filter((type) => isObjectType(type) && String(type.getFields()['id']?.type) === 'ID!');
    const unfetched = nodes.filter(
      (type) => isObjectType(type) && !type.getInterfaces().some(({ name }) => name === 'Node'),
    );
    expect(unfetched.map(({ name }) => name)).toEqual([]);
    const pageInfo = schema.getType('PageInfo');
    const shape = isObjectType(pageInfo)
      ? Object.values(pageInfo.getFields()).map(({ name, type }) => `${name}: ${String(type)}`)
      : [];
    expect(shape.sort()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
    for (const type of own()) {
      if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
      const edge = getNamedType(type.getFields()['edges']?.type ?? type);
      expect(isObjectType(edge) && Object.keys(edge.getFields()).sort()).toEqual(['cursor', 'node']);
    }
  });
});
