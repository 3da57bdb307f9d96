import { describe, expect, it } from '@jest/globals';
import { qualityOf, type Refusals } from '../../../../src/modules/spending/quality/quality-figures.js';
import { QuarterProfile } from '../../../../src/modules/spending/quality/quarter-profile.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS } from '../../../../src/modules/spending/source/source-columns.js';

/** So many rows whose amounts are all the same and whose codes are all this one. */
function profileOf(rows: number, thousands: number, code = 'X'): QuarterProfile {
  const profile = new QuarterProfile();
  const [amounts, codes] = [new Int32Array(AMOUNT_COLUMNS.length).fill(thousands), CODED_COLUMNS.map(() => code)];
  for (let row = 0; row < rows; row++) profile.addRow(amounts, codes);
  return profile;
}
const refusals: readonly Refusals[] = [
  { column: 'AGE', code: 'EMPTY', rows: 2 },
  { column: 'AGE', code: 'UNKNOWN_CODE', rows: 3 },
  { column: 'FUEL_AM', code: 'NEGATIVE', rows: 4 },
  { column: 'FUEL_AM', code: 'NOT_A_NUMBER', rows: 5 },
  { column: 'SEQ', code: 'DUPLICATE_IN_FILE', rows: 6 },
  { column: 'SEQ', code: 'DUPLICATE_KEY', rows: 7 },
  { column: null, code: 'COLUMN_COUNT', rows: 8 },
];
const of = (figures: ReturnType<typeof qualityOf>, name: string) =>
  figures.columns.find((each) => each.column === name);

describe('the quality of a quarter', () => {
  it('counts each refused line once, under its first fault', () => {
    const figures = qualityOf({ quarter: '2024Q1', profile: profileOf(10, 15), base: null, refusals, knownKeys: 9 });
    expect(figures).toMatchObject({ rows: 10, rowsRejected: 35, duplicatesInFile: 6, duplicatesAcrossFiles: 16 });
    expect(of(figures, 'AGE')).toMatchObject({ filled: 10, empty: 2, unknownCodes: 3, malformed: 0, outOfRange: 0 });
    expect(of(figures, 'FUEL_AM')).toMatchObject({ outOfRange: 4, malformed: 5, offStep: 10, noPsi: 'NO_BASE' });
    expect(of(figures, 'SEQ')).toMatchObject({ filled: 10, empty: 0, noPsi: 'NOT_COMPARABLE' });
  });

  it('holds each column against the quarter before, and is as bad as the worst', () => {
    const base = { quarter: '2023Q4', profile: profileOf(600, 20), source: 'FILE' as const };
    const same = qualityOf({ quarter: '2024Q1', profile: profileOf(900, 20), base, refusals: [], knownKeys: 0 });
    expect(same).toMatchObject({ drift: 'STABLE', baseQuarter: '2023Q4', baseRows: 600, baseSource: 'FILE' });
    const other = qualityOf({ quarter: '2024Q1', profile: profileOf(900, 20, 'Y'), base, refusals: [], knownKeys: 0 });
    expect(other.drift).toBe('STOP');
    expect(of(other, 'TOT_USE_AM')?.psi).toBeLessThan(0.1);
    expect(of(other, 'AGE')?.psi).toBeGreaterThan(0.25);
  });

  it('says nothing of drift from few rows', () => {
    const base = { quarter: '2023Q4', profile: profileOf(600, 20), source: 'LOADED' as const };
    const few = qualityOf({ quarter: '2024Q1', profile: profileOf(499, 900), base, refusals: [], knownKeys: 0 });
    expect(few.drift).toBeNull();
    expect(of(few, 'TOT_USE_AM')).toMatchObject({ psi: null, noPsi: 'TOO_FEW_ROWS' });
  });

  it('takes months of a first card after the quarter for out of range', () => {
    const late = qualityOf({
      quarter: '2024Q1',
      profile: profileOf(3, 0, '202404'),
      base: null,
      refusals: [],
      knownKeys: 0,
    });
    expect(of(late, 'ATT_YM')?.outOfRange).toBe(3);
    const fine = qualityOf({
      quarter: '2024Q1',
      profile: profileOf(3, 0, '202403'),
      base: null,
      refusals: [],
      knownKeys: 0,
    });
    expect(of(fine, 'ATT_YM')?.outOfRange).toBe(0);
  });
});
