import { project, type Column, type RowColumns } from '../../../platform/database/index.js';
import { encodeId } from '../../../platform/graphql/index.js';
import type { RepaymentMethod } from '../terms/index.js';
import type { LoanKind, RateKind } from '../loans/index.js';
import type { ApplicationStatus } from './applications/application-status.js';
import type { HomeRegion, Rejection } from './eligibility/eligibility.js';
import type { RefinanceSettlement } from './execution/settlement.js';

/** The names of lists of products and of applications in cursors. */
export const PRODUCTS = 'refinanceProducts';
export const APPLICATIONS = 'refinanceApplications';

/** What a product asks of an applicant, as returned. Null sets no bound. */
export interface EligibilityRow {
  readonly fromLoanTypes: readonly LoanKind[];
  readonly minCreditScore: number | null;
  readonly maxCreditScore: number | null;
  readonly minAnnualIncomeWon: number | null;
  readonly homeRegions: readonly HomeRegion[] | null;
  readonly maxDsrPercent: string | null;
  readonly maxLtvPercent: string | null;
}

/** All of a product, as returned. Instants are text: the row is also stored as JSON. */
export interface ProductRow {
  readonly key: number;
  readonly id: string;
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly loanType: LoanKind;
  readonly rateType: RateKind;
  readonly rateMinPercent: string;
  readonly rateMaxPercent: string;
  readonly amountMinWon: number;
  readonly amountMaxWon: number;
  readonly termMinMonths: number;
  readonly termMaxMonths: number;
  readonly repaymentMethods: readonly RepaymentMethod[];
  readonly prepaymentFeePercent: string;
  readonly eligibility: EligibilityRow;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What was granted. */
export interface ApprovalRow {
  readonly amountWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
  readonly prepaymentFeePercent: string;
}

/** What came back after a withdrawal from a contract. */
export interface WithdrawalRow {
  readonly bankReference: string;
  readonly amountWon: number;
  readonly valueOn: string;
}

/** All of an application, as returned. */
export interface ApplicationRow {
  readonly key: number;
  readonly id: string;
  readonly customerKey: number;
  readonly loanKey: number;
  readonly productKey: number;
  readonly newLoanKey: number | null;
  readonly number: string;
  readonly status: ApplicationStatus;
  readonly requestedWon: number;
  readonly rateType: RateKind;
  readonly termMonths: number;
  readonly repaymentMethod: RepaymentMethod;
  readonly homeRegion: HomeRegion | null;
  readonly homePriceWon: number | null;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly approval: ApprovalRow | null;
  readonly termsValidUntil: string | null;
  readonly rejections: readonly Rejection[] | null;
  readonly executedOn: string | null;
  readonly settlement: RefinanceSettlement | null;
  readonly supersededByKey: number | null;
  readonly withdrawalRequestedOn: string | null;
  readonly withdrawal: WithdrawalRow | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** In a tuple a timestamp is a Date already; inside aggregated JSON it is text. */
export const instant = (sql: string): Column => ({
  sql,
  read: (at) => (at === null ? null : new Date(at as string | Date).toISOString()),
});

const productColumns: RowColumns<ProductRow> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('RefinanceProduct', key as number) },
  code: '$.code',
  nameKo: '$.name_ko',
  nameEn: '$.name_en',
  loanType: '$.loan_type',
  rateType: '$.rate_type',
  rateMinPercent: '$.rate_min_percent',
  rateMaxPercent: '$.rate_max_percent',
  amountMinWon: '$.amount_min_won',
  amountMaxWon: '$.amount_max_won',
  termMinMonths: '$.term_min_months',
  termMaxMonths: '$.term_max_months',
  repaymentMethods: '$.repayment_methods',
  prepaymentFeePercent: '$.prepayment_fee_percent',
  eligibility: `json_build_object('fromLoanTypes', $.from_loan_types, 'minCreditScore', $.min_credit_score,
    'maxCreditScore', $.max_credit_score, 'minAnnualIncomeWon', $.min_annual_income_won,
    'homeRegions', $.home_regions, 'maxDsrPercent', $.max_dsr_percent::text,
    'maxLtvPercent', $.max_ltv_percent::text)`,
  active: '$.active',
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
};

const applicationColumns: RowColumns<ApplicationRow> = {
  key: '$.id',
  id: { sql: '$.id', read: (key) => encodeId('RefinanceApplication', key as number) },
  customerKey: '$.customer_id',
  loanKey: '$.loan_id',
  productKey: '$.product_id',
  newLoanKey: '$.new_loan_id',
  number: '$.number',
  status: '$.status',
  requestedWon: '$.requested_won',
  rateType: '$.rate_type',
  termMonths: '$.term_months',
  repaymentMethod: '$.repayment_method',
  homeRegion: '$.home_region',
  homePriceWon: '$.home_price_won',
  submittedAt: instant('$.submitted_at'),
  decidedAt: instant('$.decided_at'),
  approval: `CASE WHEN $.approved_won IS NOT NULL THEN json_build_object('amountWon', $.approved_won,
    'annualRatePercent', $.approved_rate_percent::text, 'termMonths', $.approved_term_months,
    'prepaymentFeePercent', $.approved_fee_percent::text) END`,
  termsValidUntil: '$.terms_valid_until',
  rejections: '$.rejections',
  executedOn: '$.executed_on',
  settlement: `CASE WHEN $.executed_on IS NOT NULL THEN json_build_object('payoffBalanceWon', $.payoff_balance_won,
    'payoffInterestWon', $.payoff_interest_won, 'payoffFeeWon', $.payoff_fee_won,
    'fromCustomerWon', $.from_customer_won, 'toCustomerWon', $.to_customer_won) END`,
  supersededByKey: '$.superseded_by_id',
  withdrawalRequestedOn: '$.withdrawal_requested_on',
  withdrawal: `CASE WHEN $.withdrawal_reference IS NOT NULL THEN json_build_object(
    'bankReference', $.withdrawal_reference, 'amountWon', $.withdrawal_won, 'valueOn', $.withdrawal_value_on) END`,
  withdrawnOn: '$.withdrawn_on',
  version: '$.version',
  createdAt: instant('$.created_at'),
  updatedAt: instant('$.updated_at'),
};

/** Every column of a product `p` and of an application `a`. */
export const wholeProduct = project<ProductRow>(productColumns, 'p', Object.keys(productColumns));
export const wholeApplication = project<ApplicationRow>(applicationColumns, 'a', Object.keys(applicationColumns));

export const readProduct = (tuple: readonly unknown[]): ProductRow => wholeProduct.read(tuple, 0);
export const readApplication = (tuple: readonly unknown[]): ApplicationRow => wholeApplication.read(tuple, 0);
