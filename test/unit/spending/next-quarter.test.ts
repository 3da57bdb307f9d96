import { afterAll, describe, expect, it } from '@jest/globals';
import type { QuarterRow } from '../../../src/modules/spending/quarters/customer-quarter.columns.js';
import { LEAST_QUARTERS, nextQuarter, OutlookService } from '../../../src/modules/spending/outlook/index.js';
import { quarterAfter } from '../../../src/modules/spending/source/quarter.js';
import { ForecastThread } from '../../../src/platform/forecast-thread/index.js';

const thread = new ForecastThread();
afterAll(() => thread.close());

function quartersFrom(first: string, amounts: readonly number[]): QuarterRow[] {
  let quarter = first;
  return amounts.map((totalWon) => {
    const row = { quarter, totalWon };
    quarter = quarterAfter(quarter);
    return row;
  });
}
/** Rises by 50,000 won a quarter, with a little noise. */
const rising = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => 1_000_000 + 50_000 * at + Math.round(8_000 * Math.sin(at * 2.3)));

describe('the next quarter of a customer', () => {
  it('is given with bands that held in the past, in whole won, after the newest quarter', async () => {
    const outlook = await nextQuarter(quartersFrom('2021Q1', rising(24)).toReversed(), thread.companions);
    expect(outlook).toMatchObject({ quarter: '2027Q1', quarters: 24, isYearBefore: false });
    expect(outlook?.medianWon).toBeGreaterThan(2_100_000);
    expect(outlook?.medianWon).toBeLessThan(2_300_000);
    const { band80, band95, medianWon = 0 } = outlook ?? {};
    const ends = [band95?.lowWon, band80?.lowWon, medianWon, band80?.highWon, band95?.highWon].map(Number);
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    expect(ends.every(Number.isInteger)).toBe(true);
    expect(band80?.values).toBeGreaterThanOrEqual(6);
  });

  it('is that of the year before where little is known, and never below nothing', async () => {
    const few = await nextQuarter(quartersFrom('2024Q1', [1, 2, 3, 4, 5, 6, 7, 8]), thread.companions);
    expect(few).toMatchObject({ quarter: '2026Q1', medianWon: 5, band80: null, isYearBefore: true });
    const falling = rising(20).map((won) => Math.max(0, 2_000_000 - won));
    const gone = await nextQuarter(quartersFrom('2021Q1', falling), thread.companions);
    expect(gone?.medianWon).toBeGreaterThanOrEqual(0);
    expect(gone?.band95?.lowWon ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('needs two years in a row: quarters before a gap do not count', async () => {
    expect(await nextQuarter([], thread.companions)).toBeNull();
    const short = quartersFrom('2025Q1', rising(LEAST_QUARTERS - 1));
    expect(await nextQuarter(short, thread.companions)).toBeNull();
    expect(await nextQuarter([...quartersFrom('2020Q1', rising(12)), ...short], thread.companions)).toBeNull();
  });

  it('asks for the customers as the caller, and answers in their order', async () => {
    const asked: unknown[] = [];
    const service = new OutlookService({
      companions: thread.companions,
      spending: {
        listQuarters: (caller, ids) => {
          asked.push([caller, ids]);
          return Promise.resolve([[], quartersFrom('2021Q1', rising(12))]);
        },
      },
    });
    const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
    const told = await service.list(caller, [5, 3]);
    expect(told.map((each) => each?.quarter ?? null)).toEqual([null, '2024Q1']);
    expect(asked).toEqual([[caller, [5, 3]]]);
  });
});
