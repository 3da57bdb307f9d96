import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { QuarterHistories } from '../../src/modules/spending/index.js';
import { ordinaryLines, startInsights, type InsightsBank } from '../support/insights.js';

const CUSTOMERS = 600;
const LATEST = '2026Q3';

let bank: InsightsBank;
beforeAll(async () => {
  bank = await startInsights();
  await bank.sql(
    `INSERT INTO customer (institution_id, source_key, name, email, phone, birth_date)
     SELECT $1, 'S' || n, '김하늘', 's' || n || '@example.com', '010-0000-0000', '1990-01-01' FROM generate_series(1, $2::int) n`,
    [bank.institutionId, CUSTOMERS],
  );
  await bank.load(ordinaryLines('S7', [LATEST]));
});
afterAll(() => bank.close());

async function sampled(customers: number): Promise<{ pages: number[]; ids: number[]; withQuarters: number }> {
  const request = { institutionId: bank.institutionId, customers, from: '2026Q1', to: LATEST };
  const pages: number[] = [];
  const ids: number[] = [];
  let withQuarters = 0;
  for await (const people of new QuarterHistories(bank.db).sample(bank.db, request)) {
    pages.push(people.length);
    for (const { customerId, quarters } of people) {
      ids.push(customerId);
      withQuarters += quarters.length;
    }
  }
  return { pages, ids, withQuarters };
}

it('a sample is drawn from everybody, page by page, and is the same each time', async () => {
  const sample = await sampled(300);
  expect(sample.pages).toEqual([250, 50]);
  expect(new Set(sample.ids).size).toBe(300);
  expect((await sampled(300)).ids).toEqual(sample.ids);
  // Of the first hundred by id some fifty are drawn: within five deviations of it.
  const everybody = await sampled(CUSTOMERS + 1);
  const first = everybody.ids.toSorted((one, other) => one - other).slice(0, 100);
  const drawn = first.filter((id) => sample.ids.includes(id)).length;
  expect(drawn).toBeGreaterThan(30);
  expect(drawn).toBeLessThan(70);
});

it('a sample of more than there are is everybody, with the quarters that they have', async () => {
  const all = await sampled(CUSTOMERS + 1);
  expect(all.ids).toHaveLength(CUSTOMERS);
  expect(all.withQuarters).toBe(1);
});
