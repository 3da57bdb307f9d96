import { describe, expect, it } from '@jest/globals';
import { quartersBefore } from '../../../../src/modules/demo/basis/calendar.js';
import { demoCustomer } from '../../../../src/modules/demo/people/demo-customer.js';
import { demoSpending } from '../../../../src/modules/demo/spending/demo-spending.js';
import { SOURCE_COLUMNS } from '../../../../src/modules/spending/import/index.js';
import { RowEncoder } from '../../../../src/modules/spending/import/rows/row-encoder.js';

const SETTINGS = { seed: 3, asOf: '2026-11-21' };
const QUARTERS = quartersBefore(SETTINGS.asOf, 8);
const people = Array.from({ length: 600 }, (_, index) => demoCustomer(SETTINGS, 'MOA_BANK', index));
const spending = people.map((person) => demoSpending(SETTINGS, 'MOA_BANK', person, QUARTERS));
const rows = spending.flatMap(({ lines }) => lines.map((line) => line.split(',')));
const at = (name: string): number => SOURCE_COLUMNS.findIndex((column) => column.name === name);
const amount = (row: readonly string[], name: string): number => Number(row[at(name)]);

describe('made-up spending', () => {
  it('is what the importer accepts, in every column of every row', () => {
    // Ten years reach back beyond the day on which many joined.
    const ten = people.flatMap(
      (person) => demoSpending(SETTINGS, 'MOA_BANK', person, quartersBefore(SETTINGS.asOf, 40)).lines,
    );
    for (const [lines, count] of [
      [rows.map((row) => row.join(',')), 600 * 8],
      [ten, 600 * 40],
    ] as const) {
      const encoder = new RowEncoder(SOURCE_COLUMNS, '2026Q3');
      encoder.encode(Buffer.from(`${lines.join('\n')}\n`), 2);
      expect([encoder.read, encoder.refused]).toEqual([count, 0]);
    }
  });

  it('is cut to ten thousand won, and adds up but for what cutting loses', () => {
    for (const row of rows) {
      expect(row.slice(10).filter((text) => Number(text) % 10 !== 0)).toEqual([]);
      const total = amount(row, 'TOT_USE_AM');
      const cards = amount(row, 'CRDSL_USE_AM') + amount(row, 'CNF_USE_AM');
      expect(total - cards).toBeGreaterThanOrEqual(0);
      expect(total - cards).toBeLessThanOrEqual(20);
      const middle = row.slice(23).reduce((sum, text) => sum + Number(text), 0);
      expect(total - middle).toBeGreaterThanOrEqual(0);
      expect(total - middle).toBeLessThan(33 * 10);
    }
  });

  it('carries over from quarter to quarter but is not the same', () => {
    const totals = spending
      .filter(({ anomaly }) => !anomaly)
      .map(({ lines }) => lines.map((line) => Number(line.split(',')[at('TOT_USE_AM')])));
    const changes = totals.flatMap((own) =>
      own.slice(1).map((total, index) => Math.log((total + 10) / ((own[index] ?? 0) + 10))),
    );
    const spread = Math.sqrt(changes.reduce((sum, change) => sum + change ** 2, 0) / changes.length);
    expect(spread).toBeGreaterThan(0.1);
    expect(spread).toBeLessThan(0.25);
  });

  it('leaves some regions and stages untold, and grades by amount', () => {
    const untold = (name: string): number => rows.filter((row) => row[at(name)] === '').length / rows.length;
    expect(untold('HOUS_SIDO_NM')).toBeGreaterThan(0);
    expect(untold('HOUS_SIDO_NM')).toBeLessThan(0.03);
    expect(untold('LIFE_STAGE')).toBeGreaterThan(0);
    for (const row of rows) {
      const months3 = amount(row, 'TOT_USE_AM') * 3;
      expect(row[at('MBR_RK')] === '25').toBe(months3 < 5_000);
    }
  });

  it('spends by stage of life: families on schools, the retired on health', () => {
    const share = (stage: string, group: string): number => {
      const own = rows.filter((row) => row[at('LIFE_STAGE')] === stage);
      const sum = (name: string): number => own.reduce((all, row) => all + amount(row, name), 0);
      return sum(group) / sum('TOT_USE_AM');
    };
    expect(share('CHILD_TEEN', 'OFFEDU_AM')).toBeGreaterThan(2 * share('RETIR', 'OFFEDU_AM'));
    expect(share('RETIR', 'INSUHOS_AM')).toBeGreaterThan(1.5 * share('NEW_JOB', 'INSUHOS_AM'));
    expect(share('NEW_WED', 'DIST_AM')).toBeGreaterThan(share('NEW_JOB', 'DIST_AM'));
  });

  it('stands out in the planted quarter, which a customer has once in a while', () => {
    const planted = spending.filter(({ anomaly }) => anomaly);
    expect(planted.length).toBeGreaterThanOrEqual(6);
    expect(planted.length).toBeLessThan(12);
    for (const { lines, anomaly } of planted) {
      const totals = lines.map((line) => Number(line.split(',')[at('TOT_USE_AM')]));
      const there = totals[QUARTERS.indexOf(anomaly?.quarter ?? '')] ?? 0;
      const usual = totals.toSorted((a, b) => a - b)[3] ?? 0;
      expect(there).toBeGreaterThan(2 * usual);
      expect(QUARTERS.slice(-4)).toContain(anomaly?.quarter);
    }
  });
});
