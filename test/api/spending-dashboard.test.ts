import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  SpendingDashboardDocument,
  SpendingMoversDocument,
  type SpendingDashboardQuery,
  type SpendingMoversQuery,
  type SpendingMoversQueryVariables,
} from '../../schema/generated/test/graphql.js';
import type { Actor } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { importPriceIndex } from '../../src/modules/forecasting/index.js';
import { importQuarterly } from '../../src/modules/spending/index.js';
import { quarterlyFile, type Line } from '../support/quarterly-file.js';
import { startRooms, type RoomsUnderTest } from '../support/rooms.js';

let rooms: RoomsUnderTest;
let staff: Actor;
let himself: Actor;
let neighbour: Actor;
let stranger: Actor;
let ids: string[];
let nowMs = Date.parse('2025-02-01T00:00:00Z');

const CALLER = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
/** A row of 1,000,000 won: 700,000 by credit card, 300,000 by check card; amounts are thousands of won. */
const aRow = (sourceKey: string, quarter: string, amounts: Line = {}): Line => ({
  BAS_YH: quarter,
  SEQ: sourceKey,
  TOT_USE_AM: 1_000,
  CRDSL_USE_AM: 700,
  CNF_USE_AM: 300,
  ...amounts,
});

beforeAll(async () => {
  rooms = await startRooms({ now: () => new Date(nowMs) });
  const ours = await rooms.institution();
  const theirs = await rooms.institution();
  const people = [];
  for (const key of ['A', 'B', 'C']) people.push(await rooms.customer({ institutionId: ours.id, sourceKey: key }));
  ids = people.map(({ id }) => id);
  staff = await rooms.actor(ours.id, 'STAFF');
  stranger = await rooms.actor(theirs.id, 'STAFF');
  himself = await rooms.actor(ours.id, 'CUSTOMER', people[0]?.key);
  neighbour = await rooms.actor(ours.id, 'CUSTOMER', people[1]?.key);
  const lines = [
    aRow('A', '2023Q4', { FSBZ_AM: 400, DIST_AM: 500, RESTRNT_AM: 350 }),
    aRow('A', '2024Q2', { FSBZ_AM: 100 }),
    aRow('A', '2024Q3', { FSBZ_AM: 300, DIST_AM: 600, TRVLEC_AM: 0, RESTRNT_AM: 200, TOT_USE_AM: 900 }),
    aRow('A', '2024Q4', { TOT_USE_AM: 1_200, CRDSL_USE_AM: 900, FSBZ_AM: 200, DIST_AM: 700, TRVLEC_AM: 250 }),
    aRow('B', '2024Q3'),
  ];
  const path = await quarterlyFile(lines);
  const { database } = rooms;
  const options = { path, institutionCode: ours.code, dryRun: false };
  await importQuarterly(options, { database, clock: systemClock, caller: CALLER });
});
afterAll(() => rooms.close());

type Dashboard = NonNullable<NonNullable<SpendingDashboardQuery['customer']>['spendingDashboard']>;

async function ask(actor: Actor, who = 0, quarter: string | null = null) {
  const { data, errors } = await rooms.run(SpendingDashboardDocument.toString(), actor, { id: ids[who], quarter });
  const customer = (data as SpendingDashboardQuery | null)?.customer ?? null;
  return { customer, dashboard: customer?.spendingDashboard ?? null, errors };
}

async function see(actor: Actor = himself, quarter: string | null = null): Promise<Dashboard> {
  const { dashboard, errors } = await ask(actor, 0, quarter);
  if (!dashboard) throw new Error(JSON.stringify(errors));
  return dashboard;
}

const loadPrices = (text: string) =>
  importPriceIndex(
    { text, source: '통계청 소비자물가지수(2020=100)' },
    { database: rooms.database, clock: { now: () => new Date(nowMs) }, caller: CALLER },
  );

describe('Customer.spendingDashboard', () => {
  it('shows the newest quarter beside the one before and that of a year before', async () => {
    const dashboard = await see();
    expect(dashboard).toMatchObject({
      quarter: '2024Q4',
      previousQuarter: '2024Q3',
      yearBeforeQuarter: '2023Q4',
      creditSharePercent: '75.00',
      credit: { amountWon: 900_000 },
      check: { amountWon: 300_000 },
    });
    expect(dashboard.total).toMatchObject({
      amountWon: 1_200_000,
      sincePreviousQuarter: { since: '2024Q3', beforeWon: 900_000, changeWon: 300_000, changePercent: '33.33' },
      sinceYearBefore: { since: '2023Q4', beforeWon: 1_000_000, changeWon: 200_000, changePercent: '20.00' },
    });
    expect(dashboard.majorCategories.slice(0, 3)).toMatchObject([
      { category: 'RETAIL', name: 'Retail', amountWon: 700_000, sharePercent: '60.87' },
      { category: 'TRAVEL_AND_LEISURE', sincePreviousQuarter: { changeWon: 250_000, unavailable: 'NOTHING_BEFORE' } },
      { category: 'FOOD_SERVICE', sinceYearBefore: { changeWon: -200_000, changePercent: '-50.00' } },
    ]);
    expect(dashboard.majorCategories).toHaveLength(10);
    expect(dashboard.detailCategories).toHaveLength(32);
  });

  it('shows no change where there is nothing to compare with, and says why', async () => {
    const { total } = await see(himself, '2024Q2');
    expect(total.sincePreviousQuarter).toEqual({
      since: '2024Q1',
      beforeWon: null,
      changeWon: null,
      changePercent: null,
      unavailable: 'NO_FIGURES',
      realChangeWon: null,
      realChangePercent: null,
      realUnavailable: 'NO_FIGURES',
    });
    expect(total.sinceYearBefore.unavailable).toBe('NO_FIGURES');
  });

  it('flags what does not add up, and by how much', async () => {
    const checks = async (quarter: string) => (await see(himself, quarter)).checks;
    expect(await checks('2024Q4')).toEqual([
      { kind: 'CARDS', holds: true, differenceWon: 0, toleranceWon: 10_000 },
      { kind: 'MAJOR_CATEGORIES', holds: true, differenceWon: 50_000, toleranceWon: 90_000 },
      { kind: 'DETAIL_CATEGORIES', holds: false, differenceWon: 1_200_000, toleranceWon: 310_000 },
    ]);
    expect((await checks('2024Q3'))[0]).toMatchObject({ kind: 'CARDS', holds: false, differenceWon: -100_000 });
  });

  it('speaks the language of the caller', async () => {
    const { data } = await rooms.run(SpendingDashboardDocument.toString(), himself, { id: ids[0] }, 'ko');
    const dashboard = (data as SpendingDashboardQuery).customer?.spendingDashboard;
    expect(dashboard?.majorCategories[0]?.name).toBe('유통');
  });

  it('is null for a customer of whom the source knows nothing', async () => {
    expect(await ask(staff, 2)).toEqual({ customer: { spendingDashboard: null }, dashboard: null, errors: undefined });
  });

  it.each([
    ['2031Q1', 'QUARTER_NOT_FOUND'],
    ['2024Q4', 'NO_SPENDING_IN_QUARTER'],
  ])('refuses %s with %s, naming the field', async (quarter, code) => {
    const { errors, dashboard } = await ask(staff, 1, quarter);
    expect(errors?.[0]).toMatchObject({
      path: ['customer', 'spendingDashboard'],
      extensions: { code, field: ['quarter'] },
    });
    expect(dashboard).toBeNull();
  });

  it('refuses what is no quarter', async () => {
    for (const quarter of ['2024Q5', '2024-Q4', "2024Q4'; --", '']) {
      expect((await ask(staff, 0, quarter)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  it('is for the customer and staff of their institution; for others the customer does not exist', async () => {
    expect(await see(staff)).toEqual(await see(himself));
    for (const other of [neighbour, stranger]) expect((await ask(other)).customer).toBeNull();
  });

  it('is recorded, with the customer, when staff look', async () => {
    const LAST = statement(`SELECT action, detail FROM audit_entry ORDER BY id DESC LIMIT 1`);
    await ask(staff);
    const [entry] = await rooms.database.rows<{ action: string; detail: object }>(LAST);
    expect(entry).toMatchObject({ action: 'CUSTOMER_VIEWED', detail: { fields: ['spendingDashboard'] } });
  });
});

describe('SpendingDashboard.movers', () => {
  async function movers(variables: Partial<SpendingMoversQueryVariables> = {}) {
    const asked = { id: ids[0], quarter: null, level: 'MAJOR', basis: 'PREVIOUS_QUARTER', first: 2, ...variables };
    const { data, errors } = await rooms.run(SpendingMoversDocument.toString(), himself, asked);
    const found = (data as SpendingMoversQuery | null)?.customer?.spendingDashboard?.movers;
    return { errors, found, names: [found?.risen, found?.fallen].map((list) => list?.map(({ category }) => category)) };
  }

  it('names what rose and fell most, at either level, since either quarter', async () => {
    expect((await movers()).names).toEqual([['TRAVEL_AND_LEISURE', 'RETAIL'], ['FOOD_SERVICE']]);
    expect((await movers({ basis: 'YEAR_BEFORE', first: 1 })).names).toEqual([
      ['TRAVEL_AND_LEISURE'],
      ['FOOD_SERVICE'],
    ]);
    expect((await movers({ level: 'DETAIL', basis: 'YEAR_BEFORE' })).names).toEqual([[], ['RESTAURANTS']]);
  });

  it('says that there is nothing to compare with', async () => {
    expect((await movers({ quarter: '2024Q2' })).found).toEqual({
      since: '2024Q1',
      unavailable: 'NO_FIGURES',
      risen: [],
      fallen: [],
    });
  });

  it.each([0, 33, -1])('refuses %d', async (first) => {
    expect((await movers({ first })).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: ['first'],
    });
  });
});

describe('reading dashboards', () => {
  const SMALL = `spendingDashboard { quarter total { amountWon sinceYearBefore { changeWon } } }`;

  it('takes one statement with the customer, whether one or many', async () => {
    const one = await rooms.watch(`{ customer(id: "${ids[0] ?? ''}") { ${SMALL} } }`, himself);
    expect(one.result.errors).toBeUndefined();
    expect(one.statements).toHaveLength(1);
    const many = await rooms.watch(`{ customers(first: 3) { nodes { id ${SMALL} } } }`, staff);
    const { nodes } = many.result.data?.['customers'] as { nodes: { spendingDashboard: object | null }[] };
    expect(nodes.map(({ spendingDashboard }) => spendingDashboard !== null)).toEqual([true, true, false]);
    // The customers, and the record that they were looked at.
    expect(many.statements).toHaveLength(2);
  });

  it('gives the same when it cannot be read along: at two quarters at once', async () => {
    const both = await rooms.watch(
      `{ customer(id: "${ids[0] ?? ''}") { a: ${SMALL} b: ${SMALL.replace('{', '(quarter: "2024Q3") {')} } }`,
      himself,
    );
    expect(both.result.data).toEqual({
      customer: {
        a: { quarter: '2024Q4', total: { amountWon: 1_200_000, sinceYearBefore: { changeWon: 200_000 } } },
        b: { quarter: '2024Q3', total: { amountWon: 900_000, sinceYearBefore: { changeWon: null } } },
      },
    });
  });

  it('reads no categories that nobody asked for, and no partitions out of bounds', async () => {
    const { statements } = await rooms.watch(
      `{ customer(id: "${ids[0] ?? ''}") { ${SMALL.replace('{', '(quarter: "2024Q3") {')} } }`,
      himself,
    );
    const [read] = statements;
    expect(read?.text).not.toContain('fsbz_am');
    const explained = await rooms.database.dataSource.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (COSTS OFF) ${read?.text ?? ''}`,
      [...(read?.values ?? [])],
    );
    const plan = explained.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('customer_quarter_2023q4');
    expect(plan).not.toContain('customer_quarter_2024q4');
  });
});

describe('changes in real terms', () => {
  const months = (from: number, to: number, level: (index: number) => string): string[] =>
    Array.from({ length: to - from + 1 }, (_, index) => {
      const month = from + index;
      return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${level(month)}`;
    });

  it('are missing before an index is loaded', async () => {
    const { total, prices } = await see();
    expect(prices).toBeNull();
    expect(total.sinceYearBefore).toMatchObject({ realChangeWon: null, realUnavailable: 'NO_PRICE_INDEX' });
  });

  it('are given for quarters whose months the index covers, by the index that was loaded last', async () => {
    await loadPrices('month,cpi\n2024-01,500');
    // July 2023 to December 2024: 100 points in 2023, 104 in 2024.
    const text = ['month,cpi', ...months(6, 23, (month) => (month < 12 ? '100' : '104'))].join('\n');
    const { replaced, missing, periods } = await loadPrices(text);
    expect({ replaced, missing, periods }).toEqual({ replaced: true, missing: 0, periods: 18 });
    // What was read before is kept for a minute.
    nowMs += 60_000;
    const { total, prices } = await see();
    expect(prices).toEqual({
      source: '통계청 소비자물가지수(2020=100)',
      frequency: 'MONTH',
      sincePreviousQuarterPercent: '0.00',
      sinceYearBeforePercent: '4.00',
    });
    expect(total.sinceYearBefore).toMatchObject({
      changeWon: 200_000,
      changePercent: '20.00',
      realChangeWon: 160_000,
      realChangePercent: '15.38',
      realUnavailable: null,
    });
    const older = await see(himself, '2024Q3');
    expect(older.total.sincePreviousQuarter).toMatchObject({ realChangeWon: -100_000, realUnavailable: null });
    expect(older.prices).toMatchObject({ sinceYearBeforePercent: null });
  });
});
