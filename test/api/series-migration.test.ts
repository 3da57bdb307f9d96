import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { Series1764700000000 } from '../../migrations/1764700000000-series.js';
import { findPriceIndex, importPriceIndex } from '../../src/modules/forecasting/index.js';
import { BooksOffice } from '../support/books-files.js';

const CALLER = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
const TODAY = '2026-11-21';
let office: BooksOffice;
let runner: QueryRunner;
beforeAll(async () => {
  office = await BooksOffice.open(`${TODAY}T03:00:00Z`);
  runner = office.database.dataSource.createQueryRunner();
});
afterAll(async () => {
  await runner.release();
  await office.close();
});

it('makes a series of the prices that were loaded, and prices of the series again, with every figure', async () => {
  const { database, clock } = office;
  const load = (text: string) => importPriceIndex({ text, source: '통계청' }, { database, clock, caller: CALLER });
  await load('month,cpi\n2024-01,100\n2024-02,101.25\n2024-03,99\n');
  await load('month,cpi\n2024-01,100\n2024-02,101.5\n');
  // Batches of series, with a line that was refused, go with the series.
  await office.take('SERIES', 'series,period,value,name,unit,source\nA,2024-01,1,이름,%,출처\nA,2024-13,1,,,\n');
  const loaded = await findPriceIndex(database, TODAY);
  expect(loaded?.values).toEqual(
    new Map([
      ['2024-01', 100_000_000],
      ['2024-02', 101_500_000],
    ]),
  );
  const step = new Series1764700000000();
  await step.down(runner);
  expect(await office.sql('SELECT series, period, value FROM price_index ORDER BY period')).toEqual([
    { series: 'CPI', period: '2024-01', value: '100.000000' },
    { series: 'CPI', period: '2024-02', value: '101.500000' },
  ]);
  expect(await office.sql(`SELECT 1 FROM import_batch WHERE kind = 'SERIES'`)).toEqual([]);
  await step.up(runner);
  expect(await findPriceIndex(database, TODAY)).toEqual(loaded);
});
