import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import type { DataSource } from 'typeorm';
import type { AccountEntity } from '../../src/modules/identity/accounts/account.entity.js';
import type { ReportCacheEntity } from '../../src/modules/insights/report-cache/report-cache.entity.js';
import { LIFE_STAGES } from '../../src/modules/insights/life-stage/life-stage.js';
import type { RecommendationLogEntity } from '../../src/modules/insights/recommendations/recommendation-log.entity.js';
import type { FigureKind } from '../../src/modules/lending/decision/figures/figures.js';
import type { HolidayEntity } from '../../src/modules/lending/calendar/holiday.entity.js';
import type { DocumentEntity } from '../../src/modules/lending/documents/document.entity.js';
import type { ApplicationLogEntity } from '../../src/modules/lending/refinance/applications/application-record.entity.js';
import type { ApplicationParticipantEntity } from '../../src/modules/lending/refinance/four-eyes/application-participant.entity.js';
import type { LabelReviewEntity } from '../../src/modules/scenarios/records/label-review.entity.js';
import type { ScenarioProposalEntity } from '../../src/modules/scenarios/publishing/proposal.entity.js';
import type { ReplyEntity } from '../../src/modules/chat/replies/reply.entity.js';
import { SOURCE_COLUMNS } from '../../src/modules/spending/source/source-columns.js';
import type { ImportBatchEntity } from '../../src/modules/spending/import/batch/import-batch.entity.js';
import { migrations } from '../../src/migrations.js';
import { loadConfig } from '../../src/platform/config/index.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { emitSchema } from '../../src/wiring/graphql-schema.js';
import { entities } from '../../src/wiring/rooms.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Constraints whose values are those of an enum of the schema, which has every value of its union and no other. */
const ENUMS: Readonly<Record<string, string>> = {
  account_role_check: 'Role',
  account_state_check: 'AccountState',
  analysis_file_kind_check: 'AnalysisFileKind',
  analysis_file_purpose_check: 'ImagePurpose',
  analysis_state_check: 'FileAnalysisState',
  anomaly_severity_check: 'AnomalySeverity',
  anomaly_state_check: 'AnomalyState',
  anomaly_unit_check: 'AnomalyUnit',
  application_explanation_item_check: 'RefinanceExplanationItem',
  application_log_from_status_check: 'RefinanceApplicationStatus',
  application_log_to_status_check: 'RefinanceApplicationStatus',
  compliance_record_kind_check: 'ComplianceRecordKind',
  contract_termination_refusal_check: 'ContractTerminationRefusal',
  contract_termination_status_check: 'ContractTerminationStatus',
  contract_termination_violation_check: 'SalesViolation',
  conversation_explanation_item_check: 'RefinanceExplanationItem',
  customer_job_type_check: 'JobType',
  customer_sex_check: 'Sex',
  document_kind_check: 'DocumentKind',
  document_photograph_problem_check: 'DocumentPhotographProblem',
  document_text_failure_check: 'DocumentTextFailure',
  document_text_status_check: 'DocumentTextStatus',
  export_format_check: 'ExportFormat',
  export_kind_check: 'ExportKind',
  export_personal_data_check: 'ExportPersonalData',
  export_state_check: 'ExportState',
  faq_state_check: 'KnowledgeState',
  financial_snapshot_employment_check: 'Employment',
  import_batch_existing_check: 'ExistingRows',
  import_batch_state_check: 'ImportState',
  import_batch_task_check: 'ImportTask',
  import_expectation_set_state_check: 'ImportExpectationSetState',
  import_file_state_check: 'ImportFileState',
  insight_product_kind_check: 'InsightProductKind',
  institution_kind_check: 'InstitutionKind',
  intent_state_check: 'KnowledgeState',
  ledger_posting_kind_check: 'LedgerPostingKind',
  loan_interest_convention_check: 'InterestConvention',
  loan_prepayment_effect_check: 'PrepaymentEffect',
  loan_rate_type_check: 'RateType',
  loan_repayment_method_check: 'RepaymentMethod',
  loan_status_check: 'LoanStatus',
  loan_type_check: 'LoanType',
  model_drift_state_check: 'ModelDriftState',
  model_promotion_kind_check: 'ModelPromotionKind',
  model_promotion_state_check: 'ModelPromotionState',
  notification_kind_check: 'NotificationKind',
  payment_channel_check: 'PaymentChannel',
  payment_effect_check: 'PrepaymentEffect',
  payment_purpose_check: 'PaymentPurpose',
  rate_cut_request_reason_check: 'RateCutReason',
  rate_cut_request_refusal_check: 'RateCutRefusal',
  rate_cut_request_status_check: 'RateCutStatus',
  recommendation_response_answer_check: 'RecommendationAnswer',
  refinance_application_home_region_check: 'LoanLimitRegion',
  refinance_application_rate_type_check: 'RateType',
  refinance_application_repayment_method_check: 'RepaymentMethod',
  refinance_application_status_check: 'RefinanceApplicationStatus',
  refinance_exception_decision_check: 'RefinanceExceptionDecision',
  refinance_product_loan_type_check: 'LoanType',
  refinance_product_rate_type_check: 'RateType',
  repayment_effect_check: 'PrepaymentEffect',
  repayment_method_check: 'PaymentMethod',
  repayment_reversal_money_check: 'ReversedMoney',
  repayment_reversal_state_check: 'RepaymentReversalState',
  reply_failure_code_check: 'ReplyFailureCode',
  reply_feedback_reason_check: 'ReplyFeedbackReason',
  reply_feedback_verdict_check: 'ReplyFeedbackVerdict',
  reply_finish_reason_check: 'ReplyFinishReason',
  reply_state_check: 'ReplyState',
  reply_understanding_emotion_check: 'QuestionEmotion',
  reply_understanding_topic_check: 'QuestionTopic',
  score_rate_table_loan_type_check: 'LoanLimitLoanType',
  series_frequency_check: 'SeriesFrequency',
  series_topic_check: 'SeriesTopic',
};
/** Enums that differ from what is stored, and by which values: some are never shown, others computed when read. */
const DIFFERING: Readonly<Record<string, { enum: string; hidden?: readonly string[]; computed?: readonly string[] }>> =
  {
    analysis_file_state_check: { enum: 'AnalysisFileState', hidden: ['DELETED'] },
    document_status_check: { enum: 'DocumentStatus', hidden: ['DELETED'] },
    model_version_state_check: { enum: 'ModelVersionState', computed: ['STANDBY'] },
    payment_state_check: { enum: 'PaymentState', computed: ['EXPIRED'] },
  };

/** All values of a union, which the compiler holds to be all and no others. */
const allOf = <Union extends string>(values: Readonly<Record<Union, true>>): string[] => Object.keys(values);
/** Values that the schema has no enum for, or that it names otherwise. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  account_locale_check: allOf<AccountEntity['locale']>({ ko: true, en: true }),
  application_log_role_check: allOf<Exclude<ApplicationLogEntity['role'], 'SERVICE'>>({
    CUSTOMER: true,
    STAFF: true,
    ADMIN: true,
    SYSTEM: true,
  }),
  application_participant_part_check: allOf<ApplicationParticipantEntity['part']>({
    FILED: true,
    ACKNOWLEDGED: true,
    REVIEWED: true,
    APPROVED: true,
    EXCEPTION_CONFIRMED: true,
  }),
  decision_figure_kind_check: allOf<FigureKind>({ STAMP_DUTY: true, RATE_CUT_ACCEPTANCE: true }),
  document_media_type_check: allOf<NonNullable<DocumentEntity['mediaType']>>({
    'application/pdf': true,
    'image/png': true,
    'image/jpeg': true,
  }),
  holiday_kind_check: allOf<HolidayEntity['kind']>({
    PUBLIC: true,
    SUBSTITUTE: true,
    TEMPORARY: true,
    ELECTION: true,
    BANK: true,
  }),
  import_batch_encoding_check: allOf<NonNullable<ImportBatchEntity['encoding']>>({ 'UTF-8': true, CP949: true }),
  import_batch_kind_check: allOf<ImportBatchEntity['kind']>({
    QUARTERLY_SPENDING: true,
    CUSTOMERS: true,
    LOANS: true,
    REPAYMENTS: true,
    SERIES: true,
    PRODUCTS: true,
  }),
  life_stage_correction_stage_check: LIFE_STAGES,
  recommendation_log_audience_check: allOf<RecommendationLogEntity['audience']>({ CUSTOMER: true, STAFF: true }),
  reply_asked_as_check: allOf<Exclude<ReplyEntity['askedAs'], 'SERVICE'>>({ CUSTOMER: true, STAFF: true, ADMIN: true }),
  reply_locale_check: allOf<ReplyEntity['locale']>({ ko: true, en: true }),
  report_cache_audience_check: allOf<ReportCacheEntity['audience']>({ CUSTOMER: true, STAFF: true }),
  report_cache_kind_check: allOf<ReportCacheEntity['kind']>({ QUARTER_SUMMARY: true }),
  report_cache_locale_check: allOf<ReportCacheEntity['locale']>({ ko: true, en: true }),
  report_cache_state_check: allOf<ReportCacheEntity['state']>({
    WRITING: true,
    KEPT: true,
    REFUSED: true,
    FAILED: true,
  }),
  scenario_label_review_source_check: allOf<LabelReviewEntity['source']>({ STAFF: true, PLANTED: true }),
  scenario_proposal_kind_check: allOf<ScenarioProposalEntity['kind']>({ RULES: true, THRESHOLDS: true }),
  // Codes of the source, but for regions: imports shorten their names.
  ...Object.fromEntries(
    SOURCE_COLUMNS.flatMap(({ name, databaseName, rule }) =>
      rule.kind === 'CODE' && name !== 'HOUS_SIDO_NM'
        ? [[`customer_quarter_${databaseName}_check`, [...rule.codes.keys()]]]
        : [],
    ),
  ),
};

/** `column IN ('A', 'B')` as PostgreSQL writes it back, and nothing else beside it. */
const ANY_OF =
  /^CHECK \(\(\(?\w+\)?(?:::text)? = (?:ANY \(\(?ARRAY\[)?((?:'[^']+'::(?:text|bpchar|character varying)(?:, )?)+)[^a-z']*(?:::text\[\])?\)*$/;
const quoted = (text: string): string[] => [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '').sort();

let database: TestDatabase;
let dataSource: DataSource;
/** The values that each such constraint of the migrated database allows. */
const allowed = new Map<string, readonly string[]>();
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', MOA_JWT_SECRET: 'x'.repeat(32) });
  const options = { entities: [...entities], migrations };
  dataSource = await createDataSource(config.database, options, database.url).initialize();
  const constraints = await dataSource.query<{ name: string; definition: string }[]>(`
    SELECT DISTINCT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND coninhcount = 0`);
  for (const { name, definition } of constraints) {
    const values = ANY_OF.exec(definition)?.[1];
    if (values !== undefined) allowed.set(name, quoted(values));
  }
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('a column of a closed set of values', () => {
  it('has the values of its union and of its enum in the schema', () => {
    const schema = buildSchema(emitSchema());
    const valuesOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isEnumType(type) ? type.getValues().map((value) => value.name) : [`there is no enum ${name}`];
    };
    const expected = new Map<string, readonly string[]>(Object.entries(VALUES));
    for (const [check, name] of Object.entries(ENUMS)) expected.set(check, valuesOf(name));
    for (const [check, { enum: name, hidden = [], computed = [] }] of Object.entries(DIFFERING))
      expected.set(check, [...valuesOf(name).filter((value) => !computed.includes(value)), ...hidden]);
    const sorted = (sets: ReadonlyMap<string, readonly string[]>): object =>
      Object.fromEntries([...sets].sort().map(([check, values]) => [check, [...values].sort()]));
    expect(sorted(allowed)).toEqual(sorted(expected));
  });

  it('has in the migrated database the values that its entity says', () => {
    const checks = dataSource.entityMetadatas.flatMap((entity) => entity.checks);
    const said = checks.filter(({ expression }) => /^\w+ IN \('[^()]*'\)$/.test(expression.trim()));
    expect(said.length).toBeGreaterThan(80);
    for (const { name, expression } of said) expect([name, allowed.get(name)]).toEqual([name, quoted(expression)]);
  });
});
