import { loadConfig } from '../../src/platform/config/index.js';
import { createDatabase, createDataSource, type Database } from '../../src/platform/database/index.js';
import { SOURCE_COLUMNS } from '../../src/modules/spending/index.js';
import { PATIENT_DATABASE } from './patience.js';

export const HEADER = SOURCE_COLUMNS.map(({ name }) => name).join(',');

const LEAST: Readonly<Record<string, string>> = {
  BAS_YH: '2023Q1',
  SEQ: 'KEY1',
  AGE: '35',
  SEX_CD: '2',
  MBR_RK: '25',
  ATT_YM: '201503',
  HOUS_SIDO_NM: '서울',
  DIGT_CHNL_REG_YN: 'Y',
  DIGT_CHNL_USE_YN: 'N',
  LIFE_STAGE: 'NEW_JOB',
};

/** A line of the source that is accepted, with some columns otherwise; amounts are 0 unless given. */
export function aLine(columns: Readonly<Record<string, string>> = {}): string {
  return SOURCE_COLUMNS.map(({ name }) => columns[name] ?? LEAST[name] ?? '0').join(',');
}

/** Many accepted lines: so many customers, each with eight quarters from 2023 on. */
export function* manyLines(customers: number): Generator<string> {
  for (let customer = 0; customer < customers; customer++) {
    for (let quarter = 0; quarter < 8; quarter++) {
      const time = `${2023 + Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
      yield aLine({ BAS_YH: time, SEQ: `CUSTOMER${customer}`, TOT_USE_AM: String(quarter * 10) });
    }
  }
}

/** The platform's database on a test's own PostgreSQL database, with the time limits of requests. */
export async function openDatabase(url: string): Promise<Database> {
  const { database } = loadConfig({
    NODE_ENV: 'test',
    MOA_JWT_SECRET: 'x'.repeat(32),
    DATABASE_URL: url,
    ...PATIENT_DATABASE,
  });
  return createDatabase(await createDataSource(database, { entities: [], migrations: [] }).initialize());
}
