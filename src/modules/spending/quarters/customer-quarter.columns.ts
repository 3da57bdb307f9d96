import type { Column, FieldColumns } from '../../../platform/database/index.js';
import { CATEGORIES, CATEGORY_NAMES, type CategoryLevel } from '../source/index.js';
import type { QuarterlySpendingType } from './spending.types.js';

/** The source's amounts are whole thousands of won; the API speaks in won. */
const WON_OF_SOURCE = 1_000;

const won = (column: string): Column => ({
  sql: `$.${column}`,
  read: (thousands) => (thousands as number) * WON_OF_SOURCE,
});

const yes = (column: string): Column => ({ sql: `$.${column}`, read: (answer) => answer === 'Y' });

const level = (of: CategoryLevel): Column => ({
  sql: `ARRAY[${CATEGORY_NAMES[of].map((name) => `$.${CATEGORIES[name].column}`).join(', ')}]`,
  read: (thousands) => (thousands as number[]).map((amount) => amount * WON_OF_SOURCE),
});

/**
 * What is read of `customer_quarter`, keyed by GraphQL field. `majorWon` and `detailWon` are what `categories` is made
 * of, at either level: amounts in the order of `CATEGORY_NAMES`.
 */
export const quarterColumns = {
  quarter: '$.quarter',
  ageBand: { sql: '$.age', read: (age) => Number(age) },
  memberRank: '$.mbr_rk',
  lifeStage: '$.life_stage',
  region: '$.hous_sido_nm',
  sexCode: '$.sex_cd',
  joinedMonth: '$.att_ym',
  hasDigitalChannel: yes('digt_chnl_reg_yn'),
  usesDigitalChannel: yes('digt_chnl_use_yn'),
  totalWon: won('tot_use_am'),
  creditWon: won('crdsl_use_am'),
  checkWon: won('cnf_use_am'),
  majorWon: level('MAJOR'),
  detailWon: level('DETAIL'),
} as const satisfies FieldColumns<
  QuarterlySpendingType,
  'majorWon' | 'detailWon' | 'sexCode' | 'joinedMonth' | 'hasDigitalChannel' | 'usesDigitalChannel'
>;

export type QuarterField = keyof typeof quarterColumns;

/** One quarter of one customer, with the requested fields. Amounts are won a month. */
export interface QuarterRow {
  readonly quarter: string;
  readonly totalWon?: number;
  readonly creditWon?: number;
  readonly checkWon?: number;
  readonly majorWon?: readonly number[];
  readonly detailWon?: readonly number[];
}
