import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';
import { reachableEnums, SeenValues, walkEnums } from '../support/enum-walk.js';

type Absent = Readonly<Record<string, readonly string[] | 'ALL'>>;

/** Values that need not occur in the demo world, by the reason for which they do not. */
const ABSENT: readonly { readonly why: string; readonly enums: Absent }[] = [
  {
    why: 'Staff and customers answer what is found, recommended or proposed; the world begins before anybody has.',
    enums: {
      AnomalyState: ['CONFIRMED', 'DISMISSED', 'WITHDRAWN'],
      RecommendationAnswer: 'ALL',
      LifeStageBasis: ['CORRECTION'],
      InsightVersionState: ['PROPOSED', 'REJECTED'],
    },
  },
  {
    why: 'Nobody has talked to the chat yet: its replies are written by a worker when somebody asks.',
    enums: {
      ComplianceRecordKind: 'ALL',
      QuestionEmotion: 'ALL',
      QuestionTopic: 'ALL',
      ReplyFailureCode: 'ALL',
      ReplyFeedbackReason: 'ALL',
      ReplyFeedbackVerdict: 'ALL',
      ReplyFinishReason: 'ALL',
      ReplyState: 'ALL',
    },
  },
  {
    why: 'Files lie in the object store, which a generated database has none of: papers and batches come from people.',
    enums: {
      DocumentKind: 'ALL',
      DocumentStatus: 'ALL',
      DocumentTextFailure: 'ALL',
      DocumentTextStatus: 'ALL',
      ExistingRows: ['REPLACE'],
      ImportTask: 'ALL',
      RejectionCode: 'ALL',
      ImportState: ['CHECKED', 'FAILED', 'PENDING', 'UNDONE'],
      ImportWarningCode: ['CARDS_DO_NOT_ADD_UP', 'NO_FINAL_LINE_END', 'UNKNOWN_CUSTOMER'],
      AnalysisFileKind: 'ALL',
      AnalysisFileState: 'ALL',
      FileAnalysisState: 'ALL',
      AnalysisFormat: 'ALL',
      ExportKind: 'ALL',
      ExportFormat: 'ALL',
      ExportPersonalData: 'ALL',
      ExportState: 'ALL',
      AnalysisShape: 'ALL',
      AnalysisChartKind: 'ALL',
      AnalysisUnit: 'ALL',
      AnalysisColumnRole: 'ALL',
      AnalysisColumnType: 'ALL',
      DocumentPhotographProblem: 'ALL',
    },
  },
  {
    why: 'Files are held against what ships: two administrators have to agree on anything else.',
    enums: {
      ImportExpectationSetState: 'ALL',
      ImportExpectationKind: ['CODES', 'COMPLETENESS'],
      ImportExpectationState: ['NOT_MET'],
    },
  },
  {
    why: 'The walk is of the bank; the other institution is a card company whose files are in CP949.',
    enums: { InstitutionKind: ['CARD'], ImportEncoding: ['CP949'] },
  },
  {
    why: 'They tell of damage or of an outage.',
    enums: {
      ChainFaultKind: 'ALL',
      ModelFileFault: 'ALL',
      ModelStanding: ['OUT_OF_SERVICE', 'REFUSED', 'STANDBY', 'STANDING_IN'],
      ClusterUnknown: 'ALL',
      ClusterPeopleUnknown: 'ALL',
      SimilarUnknown: 'ALL',
      LifeStageUnknown: 'ALL',
      LoanRiskUnknown: 'ALL',
      DueUnknown: ['BEYOND_KNOWN_HOLIDAYS'],
    },
  },
  {
    why: 'The shipped models serve as they are: nobody has trained another, and nothing has come in since.',
    enums: {
      ModelDriftState: 'ALL',
      ModelGroupLeftOut: 'ALL',
      ModelGateName: ['NO_LANGUAGE_WORSE', 'ANSWERS_KEPT'],
      ModelGateOutcome: ['FAILED', 'NOT_JUDGED'],
      ModelVersionOrigin: ['TRAINED'],
      ModelPromotionKind: 'ALL',
      ModelPromotionState: 'ALL',
      ModelVersionState: ['CANDIDATE', 'REJECTED', 'RETIRED', 'ROLLED_BACK', 'STANDBY'],
    },
  },
  {
    why: 'No program trains or serves it any more: only versions of before are of it.',
    enums: { ModelTask: ['SPENDING_ANOMALY'] },
  },
  {
    why: 'No language model is configured, so that a template writes summaries.',
    enums: { SummaryAuthor: ['LANGUAGE_MODEL'], SummaryTemplateReason: 'ALL' },
  },
  {
    why: 'Codes of reasons of which a few examples are enough.',
    enums: {
      ContractTerminationRefusal: ['CHANGED_CIRCUMSTANCES', 'NO_GROUNDS', 'OTHER', 'REMEDIED'],
      RateCutRefusal: ['EVIDENCE_MISSING', 'IN_ARREARS', 'LOWEST_RATE_ALREADY', 'OTHER', 'PRODUCT_NOT_COVERED'],
      SalesViolation: ['IMPROPER_SOLICITATION'],
      RateCutReason: ['OTHER'],
      InsightConditionKind: 'ALL',
    },
  },
  {
    why: 'Which of them a customer has follows from their figures, and differs from day to day.',
    enums: {
      LifeStage: 'ALL',
      LifeStageFactor: 'ALL',
      LoanRiskFactor: 'ALL',
      MissingFigure: 'ALL',
      ScenarioMetric: 'ALL',
      ScenarioLever: 'ALL',
      ScenarioNoChangeReason: 'ALL',
      RecommendationsWithheld: 'ALL',
      RecommendationPart: 'ALL',
      AnomalyRuleCode: 'ALL',
      AnomalySeverity: 'ALL',
      AnomalyUnit: 'ALL',
      SpendingCategory: 'ALL',
      RefinanceHintMeasure: 'ALL',
      RefinanceHintUnknown: 'ALL',
      RefinanceHintBound: 'ALL',
      LoanRiskBand: 'ALL',
      RefinanceRejectionReason: 'ALL',
      RetentionReasonCode: 'ALL',
      PeerWideningReason: 'ALL',
      PeerComparisonUnavailable: 'ALL',
      SpendingChangeUnavailable: 'ALL',
      Region: 'ALL',
      MemberRank: 'ALL',
      DelinquencyBucket: 'ALL',
      LifeStageConfidence: 'ALL',
      SpendingCheckKind: 'ALL',
    },
  },
  {
    why: 'They are asked for, set or told by somebody: arguments of the walk are those by default.',
    enums: {
      HealthBasis: ['TOLD'],
      PeerAttribute: ['GRADE', 'LIFE_STAGE', 'REGION'],
      LoanLimitRegion: 'ALL',
      Locale: ['EN'],
      AccountState: ['BLOCKED'],
      PriceFrequency: 'ALL',
    },
  },
  {
    why: 'The made-up economy has three series of months; institutions bring in their own.',
    enums: {
      SeriesFrequency: ['DAY', 'QUARTER', 'YEAR'],
      SeriesTopic: [
        ...['BOND_YIELD', 'COMMODITY', 'GROWTH', 'LENDING_RATE', 'OTHER', 'PRODUCER_PRICES', 'STOCK_INDEX'],
      ],
    },
  },
  {
    why: "No feed of news is configured, no photograph was brought in, and a model of defects is learned from one's own.",
    enums: { NewsFeedProblem: 'ALL', ImagePurpose: 'ALL', ModelTask: ['IMAGE_DEFECT'] },
  },
  {
    why: 'Contracts, rules and methods that the made-up institutions have none of.',
    enums: {
      InterestConvention: ['DAILY_ACTUAL_ACTUAL', 'MONTHLY_ACTUAL_ACTUAL'],
      LendingRuleKind: ['SCORE_RATE'],
      ScenarioCalibrationMethod: ['NONE'],
      RefinanceHintMeasure: ['LTV_PERCENT'],
    },
  },
];

/** Whether one of the reasons covers a value. */
const mayBeAbsent = (name: string, value: string): boolean =>
  ABSENT.some(({ enums }) => enums[name] === 'ALL' || enums[name]?.includes(value));

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const seen = new SeenValues();
let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer({ customers: 500, loans: 1_000, repayments: null });
  for (const account of ['customer', 'staff', 'admin'] as const) {
    const token = await server.tokenOf(account);
    await walkEnums(
      schema,
      async (document) => {
        const { data } = await server.query<Record<string, unknown> | null>(document, {}, token);
        return data;
      },
      seen,
    );
  }
}, 600_000);
afterAll(() => server.close());

describe('the demo world, walked over through the API', () => {
  it('shows every value of every enum, except those that the list excuses with a reason', () => {
    const missing = [...reachableEnums(schema)].flatMap(([name, values]) =>
      values
        .filter((value) => !seen.of(name).has(value) && !mayBeAbsent(name, value))
        .map((value) => `${name}.${value}`),
    );
    expect(missing).toEqual([]);
  });

  it('lists no enum that the walk does not come upon', () => {
    const reachable = reachableEnums(schema);
    const listed = ABSENT.flatMap(({ enums }) => Object.entries(enums));
    expect(listed.filter(([name]) => !reachable.has(name)).map(([name]) => name)).toEqual([]);
    const unknown = listed.flatMap(([name, values]) =>
      values === 'ALL' ? [] : values.filter((value) => !reachable.get(name)?.includes(value)),
    );
    expect(unknown).toEqual([]);
  });
});
