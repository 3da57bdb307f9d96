import { quartersBefore } from '../../src/modules/demo/basis/calendar.js';
import { demoCustomer, type DemoCustomer } from '../../src/modules/demo/people/demo-customer.js';
import { demoSpending, type DemoSpending } from '../../src/modules/demo/spending/demo-spending.js';
import { SOURCE_COLUMNS, type PersonQuarter } from '../../src/modules/spending/index.js';

/** Somebody the generator made, with all that is known of them. */
export interface GeneratedPerson {
  readonly customer: DemoCustomer;
  readonly quarters: readonly PersonQuarter[];
  readonly anomaly: DemoSpending['anomaly'];
}

/** Whose customers they are. */
export const INSTITUTION = 'MOA_BANK';
const at = Object.fromEntries(SOURCE_COLUMNS.map(({ name }, index) => [name, index]));
const FIRST_MAJOR = at['INTERIOR_AM'] ?? 0;
const FIRST_DETAIL = at['FUNITR_AM'] ?? 0;

/** People of a made-up world, without a database. */
export function* generatedPeople(
  people: number,
  { seed = 41, asOf = '2026-11-21', quarters = 8 } = {},
): Generator<GeneratedPerson> {
  const settings = { seed, asOf };
  const names = quartersBefore(asOf, quarters);
  for (let index = 0; index < people; index += 1) {
    const customer = demoCustomer(settings, INSTITUTION, index);
    const { lines, anomaly } = demoSpending(settings, INSTITUTION, customer, names);
    yield { customer, quarters: lines.map(readLine), anomaly };
  }
}

/** A line of the source as it is read back from the database. */
export function readLine(line: string): PersonQuarter {
  const fields = line.split(',');
  const text = (name: string): string => fields[at[name] ?? -1] ?? '';
  const won = fields.slice(at['TOT_USE_AM']).map((thousand) => Number(thousand) * 1_000);
  const first = at['TOT_USE_AM'] ?? 0;
  return {
    quarter: text('BAS_YH'),
    ageBand: Number(text('AGE')),
    sexCode: text('SEX_CD'),
    memberRank: text('MBR_RK'),
    joinedMonth: text('ATT_YM'),
    region: text('HOUS_SIDO_NM') || null,
    lifeStage: text('LIFE_STAGE') || null,
    hasDigitalChannel: text('DIGT_CHNL_REG_YN') === 'Y',
    usesDigitalChannel: text('DIGT_CHNL_USE_YN') === 'Y',
    totalWon: won[0] ?? 0,
    creditWon: won[1] ?? 0,
    checkWon: won[2] ?? 0,
    majorWon: won.slice(FIRST_MAJOR - first, FIRST_DETAIL - first),
    detailWon: won.slice(FIRST_DETAIL - first),
  };
}
