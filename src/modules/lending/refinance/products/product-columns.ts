import type { FieldRule, FileColumn } from '../../../../platform/delimited/index.js';
import { CODE_PATTERN } from '../../../../platform/graphql/index.js';
import { RegionEnum } from '../../limit/index.js';
import { LoanTypeEnum, RateTypeEnum, RepaymentMethodEnum } from '../../loans/index.js';
import { MAX_PRINCIPAL_WON } from '../../registration/index.js';
import { PRODUCT_COLUMN_TEXTS, type ProductColumn } from './product-columns.texts.js';

const PRODUCT_NAME_PATTERN = /^\P{Cc}+$/u;
const MAX_TERM_MONTHS = 600;
const MAX_SCORE = 1_000;

const whole = (least: number, most: number): FieldRule => ({ kind: 'WHOLE', least, most });
const percent: FieldRule = { kind: 'PERCENT' };
const code = (codes: object): FieldRule => ({ kind: 'CODE', codes: Object.keys(codes) });
const codes = (given: object): FieldRule => ({ kind: 'CODES', codes: Object.keys(given) });
const name: FieldRule = { kind: 'TEXT', most: 100, form: PRODUCT_NAME_PATTERN };
const needed = (column: ProductColumn, rule: FieldRule): FileColumn => ({
  name: column,
  isFilled: true,
  rule,
  description: PRODUCT_COLUMN_TEXTS[column],
});
const optional = (column: ProductColumn, rule: FieldRule): FileColumn => ({
  name: column,
  isFilled: false,
  isOptional: true,
  rule,
  description: PRODUCT_COLUMN_TEXTS[column],
});

/**
 * Columns of a file of products: the fields of `refinanceProductCreate`, with its bounds. An empty criterion sets no
 * bound; a column that the file omits stays as it is.
 */
export const PRODUCT_COLUMNS: readonly FileColumn[] = [
  needed('code', { kind: 'TEXT', most: 40, form: CODE_PATTERN }),
  needed('nameKo', name),
  needed('nameEn', name),
  needed('loanType', code(LoanTypeEnum)),
  needed('rateType', code(RateTypeEnum)),
  needed('rateMinPercent', percent),
  needed('rateMaxPercent', percent),
  needed('amountMinWon', whole(1, MAX_PRINCIPAL_WON)),
  needed('amountMaxWon', whole(1, MAX_PRINCIPAL_WON)),
  needed('termMinMonths', whole(1, MAX_TERM_MONTHS)),
  needed('termMaxMonths', whole(1, MAX_TERM_MONTHS)),
  needed('repaymentMethods', codes(RepaymentMethodEnum)),
  needed('prepaymentFeePercent', percent),
  needed('fromLoanTypes', codes(LoanTypeEnum)),
  optional('minCreditScore', whole(1, MAX_SCORE)),
  optional('maxCreditScore', whole(1, MAX_SCORE)),
  optional('minAnnualIncomeWon', whole(0, MAX_PRINCIPAL_WON)),
  optional('homeRegions', codes(RegionEnum)),
  optional('maxDsrPercent', percent),
  optional('maxLtvPercent', percent),
];
