import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/platform/access/index.js';
import { type Answer, type RoomsUnderTest } from '../support/rooms.js';
import { QUARTERS, startSpendingRooms, type SpendingRooms } from '../support/spending-rooms.js';

let spending: SpendingRooms;
let rooms: RoomsUnderTest;
let staff: Actor;
let stranger: Actor;
let himself: Actor;
let customerIds: readonly string[];
let keys: readonly number[];
beforeAll(async () => {
  spending = await startSpendingRooms();
  ({ rooms, staff, stranger, himself, customerIds, keys } = spending);
});
afterAll(() => rooms.close());
const one: SpendingRooms['one'] = (...args) => spending.one(...args);

describe('Customer.quarterlySpending', () => {
  it('gives the eight latest quarters, newest first, in won a month', async () => {
    const { quarters } = await one(
      'quarterlySpending { quarter ageBand memberRank lifeStage region totalWon creditWon checkWon }',
      himself,
    );
    expect(quarters?.map(({ quarter }) => quarter)).toEqual(QUARTERS.slice(2).reverse());
    expect(quarters?.[0]).toEqual({
      quarter: '2025Q1',
      ageBand: 30,
      memberRank: 'GOLD',
      lifeStage: 'NEWLYWED',
      region: 'SEOUL',
      totalWon: 1_009_000,
      creditWon: 900_000,
      checkWon: 300_000,
    });
  });

  it('takes a number and bounds, both included', async () => {
    const quartersOf = async (args: string) =>
      (await one(`quarterlySpending(${args}) { quarter }`)).quarters?.map(({ quarter }) => quarter);
    expect(await quartersOf('last: 2')).toEqual(['2025Q1', '2024Q4']);
    expect(await quartersOf('last: 40')).toHaveLength(10);
    expect(await quartersOf('from: "2023Q2", to: "2023Q4"')).toEqual(['2023Q4', '2023Q3', '2023Q2']);
    expect(await quartersOf('last: 1, to: "2024Q1"')).toEqual(['2024Q1']);
    expect(await quartersOf('from: "2030Q1"')).toEqual([]);
    expect(await quartersOf('from: null, to: null, last: 1')).toEqual(['2025Q1']);
  });

  it.each([
    ['last: 0', 'last'],
    ['last: -1', 'last'],
    ['last: 41', 'last'],
    ['from: "2024Q2", to: "2024Q1"', 'from'],
  ])('refuses (%s)', async (args, field) => {
    const { errors } = await one(`quarterlySpending(${args}) { quarter }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(JSON.stringify(errors)).toContain(field);
  });

  it.each(['from: "2024Q5"', 'from: "24Q1"', 'to: 2024', 'last: 3000000000', 'last: "8"'])(
    'refuses (%s), which is no such value',
    async (args) => {
      await expect(one(`quarterlySpending(${args}) { quarter }`)).rejects.toThrow();
    },
  );

  it('returns unknown values as null, and the largest amount exactly', async () => {
    const { data } = await rooms.run(
      `query ($one: ID!, $other: ID!) {
        one: customer(id: $one) { quarterlySpending { memberRank lifeStage region } }
        other: customer(id: $other) { quarterlySpending { totalWon } }
      }`,
      staff,
      { one: customerIds[1], other: customerIds[2] },
    );
    expect(data).toEqual({
      one: { quarterlySpending: [{ memberRank: 'VVIP', lifeStage: null, region: null }] },
      other: { quarterlySpending: [{ totalWon: 1_200_000 }, { totalWon: 2_147_483_647_000 }] },
    });
  });

  it('is empty for a customer whom the source does not know', async () => {
    const { data } = await rooms.run(
      'query ($id: ID!) { customer(id: $id) { quarterlySpending { quarter } } }',
      staff,
      {
        id: customerIds[4],
      },
    );
    expect(data).toEqual({ customer: { quarterlySpending: [] } });
  });

  it('keeps institutions apart, though their source keys are equal', async () => {
    const document = 'query ($id: ID!) { customer(id: $id) { quarterlySpending { totalWon } } }';
    const theirs = await rooms.run(document, stranger, { id: customerIds[5] });
    expect(theirs.data).toEqual({ customer: { quarterlySpending: [{ totalWon: 77_000 }] } });
    expect((await rooms.run(document, stranger, { id: customerIds[0] })).data).toEqual({ customer: null });
    expect((await rooms.run(document, himself, { id: customerIds[1] })).data).toEqual({ customer: null });
  });

  it('checks again who may see a customer, for every caller of the service', async () => {
    const range = { last: 8, from: '0000Q1', to: '9999Q4' };
    const ask = (actor: Actor) => rooms.spending.service.listQuarters(rooms.callerOf(actor), keys, range, ['quarter']);
    const counts = async (actor: Actor) => (await ask(actor)).map((quarters) => quarters.length);
    expect(await counts(staff)).toEqual([8, 1, 2, 0, 0, 0]);
    expect(await counts(stranger)).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await counts(himself)).toEqual([8, 0, 0, 0, 0, 0]);
  });
});

describe('QuarterlySpending.categories', () => {
  it('sorts by major category and by detail in one answer, in the language of the caller', async () => {
    const { data } = await rooms.run(
      `query ($id: ID!, $level: CategoryLevel!) { customer(id: $id) { quarterlySpending {
        categories { category amountWon }
        detail: categories(level: $level, first: 32) { category name amountWon sharePercent }
      } } }`,
      staff,
      { id: customerIds[1], level: 'DETAIL' },
      'ko',
    );
    const [quarter] = (data?.['customer'] as { quarterlySpending: Record<string, Answer[]>[] }).quarterlySpending;
    expect(quarter?.['categories']).toHaveLength(10);
    expect(new Set(quarter?.['categories']?.map(({ amountWon }) => amountWon))).toEqual(new Set([0]));
    expect(quarter?.['detail']).toHaveLength(32);
    expect(quarter?.['detail']?.slice(0, 3)).toEqual([
      { category: 'GROCERIES', name: '음식료품', amountWon: 750_000, sharePercent: '75.00' },
      { category: 'RESTAURANTS', name: '일반/휴게음식', amountWon: 250_000, sharePercent: '25.00' },
      { category: 'FURNITURE', name: '가구', amountWon: 0, sharePercent: '0.00' },
    ]);
  });

  it('is sorted by major category by default', async () => {
    const { quarters } = await one('quarterlySpending(last: 1) { categories { name sharePercent } }');
    expect((quarters?.[0]?.['categories'] as Answer[]).slice(0, 2)).toEqual([
      { name: 'Food service', sharePercent: '75.00' },
      { name: 'Retail', sharePercent: '25.00' },
    ]);
  });

  it('is read for each place of a fragment with what is selected beside it', async () => {
    const { data, errors } = await rooms.run(
      `query ($one: ID!, $other: ID!) {
        one: customer(id: $one) { ...Totals }
        other: customer(id: $other) { ...Totals quarterlySpending { creditWon categories(level: DETAIL, first: 31) { amountWon } } }
      }
      fragment Totals on Customer { quarterlySpending { totalWon } }`,
      staff,
      { one: customerIds[1], other: customerIds[2] },
    );
    expect(errors).toBeUndefined();
    const { one: first, other } = data as Record<string, { quarterlySpending: Answer[] }>;
    expect(first?.quarterlySpending).toEqual([{ totalWon: 1_200_000 }]);
    expect(other?.quarterlySpending[0]).toMatchObject({ totalWon: 1_200_000, creditWon: 900_000 });
    expect(other?.quarterlySpending[0]?.['categories']).toHaveLength(31);
  });

  it.each([0, 33, -1])('refuses the %d largest', async (first) => {
    const { errors } = await one(`quarterlySpending { categories(first: ${first}) { name } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('reading the spending of many', () => {
  it('takes as many statements for five customers as for one', async () => {
    const document = (first: number) =>
      `{ customers(first: ${first}) { nodes { quarterlySpending { quarter categories { amountWon } } } } }`;
    const few = await rooms.watch(document(1), staff);
    const many = await rooms.watch(document(5), staff);
    expect(many.result.errors).toBeUndefined();
    const { nodes } = many.result.data?.['customers'] as { nodes: { quarterlySpending: Answer[] }[] };
    expect(nodes.map(({ quarterlySpending }) => quarterlySpending.length)).toEqual([8, 1, 2, 0, 0]);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(many.statements.length).toBeLessThanOrEqual(4);
  });

  it('is priced by the quarters and categories asked for', async () => {
    const costOf = async (last: number, first: number) =>
      (await one(`quarterlySpending(last: ${last}) { categories(first: ${first}) { name } }`)).errors?.[0]?.extensions;
    expect(await costOf(40, 32)).toMatchObject({ code: 'COST_EXCEEDED', cost: { requested: 1 + 40 * (1 + 32) } });
    expect(await costOf(40, 10)).toBeUndefined();
  });

  it('leaves partitions unread that are out of bounds, and stops at the quarters asked for', async () => {
    const { statements } = await rooms.watch(
      '{ customers(first: 1) { nodes { quarterlySpending(last: 2, from: "2024Q1") { quarter } } } }',
      staff,
    );
    const read = statements.find(({ text }) => text.includes('customer_quarter'));
    const explained = await rooms.database.dataSource.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF) ${read?.text ?? ''}`,
      [...(read?.values ?? [])],
    );
    const plan = explained.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('customer_quarter_2023q4');
    expect(plan).toMatch(/customer_quarter_2025q1.*rows=1/);
    expect(plan).toMatch(/customer_quarter_2024q1.*\(never executed\)/);
  });
});

describe('spending facts', () => {
  it('compare the latest quarter with the one right before, and with none further back', async () => {
    const facts = await rooms.spending.service.spendingFactsOf(rooms.callerOf(staff), keys);
    expect(Object.fromEntries(facts)).toEqual({
      [keys[0] ?? 0]: { quarter: '2025Q1', totalWon: 1_009_000, creditWon: 900_000, previousTotalWon: 1_008_000 },
      [keys[1] ?? 0]: { quarter: '2025Q1', totalWon: 1_200_000, creditWon: 900_000, previousTotalWon: null },
      [keys[2] ?? 0]: { quarter: '2024Q4', totalWon: 1_200_000, creditWon: 900_000, previousTotalWon: null },
    });
  });

  it('are for those who may see the customer', async () => {
    const of = (actor: Actor, index: number) =>
      rooms.spending.service.spendingFacts(rooms.callerOf(actor), keys[index] ?? 0);
    expect(await of(himself, 0)).toMatchObject({ quarter: '2025Q1' });
    expect(await of(himself, 1)).toBeNull();
    expect(await of(stranger, 0)).toBeNull();
    await expect(
      rooms.spending.service.spendingFacts({ ...rooms.callerOf(staff), actor: null }, keys[0] ?? 0),
    ).rejects.toThrow('UNAUTHENTICATED');
  });
});
