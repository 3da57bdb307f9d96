import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PeerComparisonDocument,
  type PeerAttribute,
  type PeerComparisonQuery,
} from '../../schema/generated/test/graphql.js';
import type { Actor } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { importQuarterly, refreshPeers } from '../../src/modules/spending/index.js';
import { quarterlyFile, type Line } from '../support/quarterly-file.js';
import { startRooms, type RoomsUnderTest } from '../support/rooms.js';
import { sixHundredPeople } from '../support/six-hundred-people.js';

let rooms: RoomsUnderTest;
let ours: { id: number; code: string };
let staff: Actor;
let stranger: Actor;
let himself: Actor;
let neighbour: Actor;
/** Ids of the customers whose figures are of interest, by source key. */
const ids: Record<string, string> = {};

const QUARTER = '2024Q4';
const ALL: readonly PeerAttribute[] = ['AGE_BAND', 'SEX', 'GRADE', 'LIFE_STAGE', 'REGION'];
const CALLER = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;

async function load(lines: readonly Line[], institutionCode = ours.code): Promise<number> {
  const options = { path: await quarterlyFile(lines), institutionCode, dryRun: false };
  const { database } = rooms;
  return (await importQuarterly(options, { database, clock: systemClock, caller: CALLER })).batchId;
}
const refresh = () => refreshPeers(rooms.database, systemClock);

type Comparison = NonNullable<NonNullable<PeerComparisonQuery['customer']>['peerComparison']>;
async function ask(who: string, groupBy: readonly PeerAttribute[], actor = staff, quarter: string | null = null) {
  const variables = { id: ids[who], groupBy, quarter };
  const { data, errors } = await rooms.run(PeerComparisonDocument.toString(), actor, variables);
  const customer = (data as PeerComparisonQuery | null)?.customer ?? null;
  return { customer, found: customer?.peerComparison ?? null, errors };
}
async function compare(who: string, groupBy: readonly PeerAttribute[], actor = staff): Promise<Comparison> {
  const { found, errors } = await ask(who, groupBy, actor);
  if (!found) throw new Error(JSON.stringify(errors));
  return found;
}

beforeAll(async () => {
  rooms = await startRooms();
  ours = await rooms.institution();
  const theirs = await rooms.institution();
  staff = await rooms.actor(ours.id, 'STAFF');
  stranger = await rooms.actor(theirs.id, 'STAFF');
  const keys: Record<string, number> = {};
  for (const sourceKey of ['P0', 'P2', 'P398', 'P399', 'P400', 'P401', 'P599', 'LATE', 'NOBODY']) {
    const { id, key } = await rooms.customer({ institutionId: ours.id, sourceKey });
    [ids[sourceKey], keys[sourceKey]] = [id, key];
  }
  const few = await rooms.customer({ institutionId: theirs.id, sourceKey: 'P0' });
  ids['THEIRS'] = few.id;
  himself = await rooms.actor(ours.id, 'CUSTOMER', keys['P398']);
  neighbour = await rooms.actor(ours.id, 'CUSTOMER', keys['P0']);
  await load(sixHundredPeople(QUARTER));
  await load(sixHundredPeople(QUARTER).slice(0, 19), theirs.code);
});
afterAll(() => rooms.close());

describe('before groups are counted', () => {
  it('there is nothing to compare with yet, and it says so', async () => {
    expect(await compare('P0', ['SEX'])).toMatchObject({
      quarter: QUARTER,
      unavailable: 'NOT_COUNTED_YET',
      group: null,
      total: null,
      categories: [],
    });
  });

  it('one of several processes counts them', async () => {
    const counted = await Promise.all([refresh(), refresh(), refresh()]);
    expect(
      counted
        .flat()
        .map(({ members }) => members)
        .sort(),
    ).toEqual([19, 600]);
    expect(await refresh()).toEqual([]);
  });
});

describe('Customer.peerComparison', () => {
  it('shows where a customer stands among the others of their group', async () => {
    const { group, total, categories } = await compare('P398', ['AGE_BAND', 'SEX'], himself);
    expect(group).toMatchObject({
      groupBy: ['AGE_BAND', 'SEX'],
      ageBand: 30,
      sex: 'MALE',
      memberRank: null,
      lifeStage: null,
      region: null,
      size: 200,
      widened: [],
      countedAt: expect.any(String),
    });
    // 199 of 199 others spend less than 2,000,000 won; a step is 5 %, and the error that of 200 people.
    expect(total).toMatchObject({ amountWon: 2_000_000, percentile: '100', percentStep: 5, samePercent: '0' });
    // Of the sample, of steps of five points, and of three ranks between two points of the sketch.
    const [sample, steps, ranks] = [
      100 * Math.sqrt(((202 / 204) * (2 / 204)) / 204),
      5 / Math.sqrt(12),
      1.5 / Math.sqrt(12),
    ];
    expect(total?.standardError).toBe(Math.hypot(sample, steps, ranks).toFixed(1));
    // 10 to 2,000 thousand won: the mean is 1,005,000 with an error of 41,000, the median likewise of 70,000.
    expect(total).toMatchObject({ meanWon: 1_000_000, meanStepWon: 50_000, quartileStepWon: 100_000 });
    expect([total?.lowerQuartileWon, total?.medianWon, total?.upperQuartileWon]).toEqual([
      500_000, 1_000_000, 1_500_000,
    ]);
    expect(categories).toHaveLength(10);
    const food = categories.find(({ category }) => category === 'FOOD_SERVICE');
    expect(food).toMatchObject({
      name: 'Food service',
      amountWon: 0,
      percentile: '50',
      samePercent: '100',
      medianWon: 0,
    });
  });

  it('compares by age band and sex by default, and with everybody by nothing', async () => {
    const { data } = await rooms.run(
      `query ($id: ID!) { customer(id: $id) { peerComparison { groupBy group { groupBy size } } } }`,
      himself,
      { id: ids['P398'] },
    );
    expect(data).toEqual({
      customer: {
        peerComparison: { groupBy: ['AGE_BAND', 'SEX'], group: { groupBy: ['AGE_BAND', 'SEX'], size: 200 } },
      },
    });
    const { group, total } = await compare('P0', []);
    expect(group).toMatchObject({ groupBy: [], size: 600, ageBand: null });
    expect(total).toMatchObject({ percentile: '0', amountWon: 10_000 });
  });

  it('is the same to himself and to staff, and not there for others', async () => {
    expect(await compare('P398', ALL)).toEqual(await compare('P398', ALL, himself));
    for (const other of [neighbour, stranger]) expect((await ask('P398', ['SEX'], other)).customer).toBeNull();
  });

  it('gives up attributes from the last to the first where people are too few, and says so', async () => {
    const { groupBy, group } = await compare('P400', ['REGION', 'AGE_BAND', 'SEX']);
    expect(groupBy).toEqual(['AGE_BAND', 'SEX', 'REGION']);
    expect(group).toMatchObject({ groupBy: ['AGE_BAND', 'SEX'], ageBand: 40, region: null, size: 100 });
    expect(group?.widened).toEqual([{ attribute: 'REGION', reason: 'TOO_FEW_PEOPLE' }]);
  });

  it('does not count what is not known of the customer', async () => {
    const { group } = await compare('P2', ['SEX', 'LIFE_STAGE', 'REGION']);
    expect(group).toMatchObject({ groupBy: ['SEX', 'REGION'], sex: 'MALE', region: 'SEOUL' });
    expect(group?.widened).toEqual([{ attribute: 'LIFE_STAGE', reason: 'NOT_KNOWN' }]);
  });

  it('shows nothing for an institution with fewer than twenty people', async () => {
    const { found } = await ask('THEIRS', ['SEX'], stranger);
    expect(found).toMatchObject({ unavailable: 'TOO_FEW_PEOPLE', group: null, total: null, categories: [] });
    const STORED = statement('SELECT count(*) FROM peer_group WHERE institution_id = $1');
    expect(await rooms.database.rows(STORED, [stranger.institutionId])).toEqual([{ count: 0 }]);
  });

  it('is null for a customer without figures, and refuses a quarter without them', async () => {
    expect((await ask('NOBODY', [])).customer).toEqual({ peerComparison: null });
    const refusal = async (who: string, quarter: string) =>
      (await ask(who, [], staff, quarter)).errors?.[0]?.extensions;
    expect(await refusal('P0', '2031Q1')).toEqual({ code: 'QUARTER_NOT_FOUND', field: ['quarter'] });
    expect(await refusal('NOBODY', QUARTER)).toEqual({ code: 'NO_SPENDING_IN_QUARTER', field: ['quarter'] });
  });

  it.each([
    ['twice the same', ['SEX', 'SEX']],
    ['more than there are', [...ALL, 'SEX']],
    ['what is none', ['SHOE_SIZE']],
  ])('refuses %s to group by', async (_what, groupBy) => {
    const { errors } = await ask('P0', groupBy as PeerAttribute[]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('takes one statement with the customer, and few for many', async () => {
    const fields = 'peerComparison(groupBy: [AGE_BAND, REGION]) { total { percentile } } spendingDashboard { quarter }';
    const one = await rooms.watch(`{ customer(id: "${ids['P398'] ?? ''}") { ${fields} } }`, himself);
    expect(one.result.errors).toBeUndefined();
    expect(one.statements).toHaveLength(1);
    const many = await rooms.watch(`{ customers(first: 9) { nodes { ${fields} } } }`, staff);
    expect(many.statements).toHaveLength(2);
    const apart = await rooms.watch(
      `{ customer(id: "${ids['P398'] ?? ''}") { a: peerComparison { quarter total { percentile } } b: peerComparison(groupBy: []) { quarter total { percentile } } } }`,
      himself,
    );
    expect(apart.result.data).toMatchObject({
      customer: { a: { total: { percentile: '100' } }, b: { quarter: QUARTER } },
    });
    // The customer, and for each of the two the key and the figures.
    expect(apart.statements.length).toBeLessThanOrEqual(5);
  });
});

describe('an attacker who subtracts groups', () => {
  /** Every choice of attributes. */
  const choices = Array.from({ length: 32 }, (_, mask) => ALL.filter((_attribute, index) => (mask >> index) % 2 === 1));
  const COLUMNS = { AGE_BAND: 'age', SEX: 'sex_cd', GRADE: 'mbr_rk', LIFE_STAGE: 'life_stage', REGION: 'hous_sido_nm' };

  it('never finds two groups that fewer than twenty people lie between', async () => {
    const groups = new Map<string, Set<string>>();
    for (const who of ['P0', 'P2', 'P398', 'P399', 'P400', 'P401', 'P599']) {
      for (const choice of choices) {
        const { group } = await compare(who, choice);
        const same = group?.groupBy.map((attribute) => `c.${COLUMNS[attribute]} = o.${COLUMNS[attribute]}`) ?? [];
        const members = await rooms.database.dataSource.query<{ key: string }[]>(
          `SELECT o.source_key AS key FROM customer_quarter c JOIN customer_quarter o
             ON o.institution_id = c.institution_id AND o.quarter = c.quarter AND ${['true', ...same].join(' AND ')}
           WHERE c.institution_id = $1 AND c.quarter = $2 AND c.source_key = $3`,
          [ours.id, QUARTER, who],
        );
        const set = new Set(members.map(({ key }) => key));
        expect(set.size).toBeGreaterThanOrEqual(20);
        expect(Math.abs(set.size - (group?.size ?? 0))).toBeLessThanOrEqual(5);
        groups.set([...set].sort().join(), set);
      }
    }
    expect(groups.size).toBeGreaterThan(6);
    for (const wider of groups.values()) {
      for (const group of groups.values()) {
        const between = wider.size - group.size;
        if (between > 0 && group.isSubsetOf(wider)) expect(between).toBeGreaterThanOrEqual(20);
      }
    }
  });

  it('gives every member of a group the same figures of it', async () => {
    const [one, other] = [await compare('P0', ['AGE_BAND']), await compare('P399', ['AGE_BAND'])];
    expect({ ...one.group, countedAt: null }).toEqual({ ...other.group, countedAt: null });
    expect(one.total?.meanWon).toBe(other.total?.meanWon);
    expect(one.total?.medianWon).toBe(other.total?.medianWon);
  });
});

describe('when data are loaded or taken back', () => {
  const STATE = statement(
    `SELECT quarter, members, batches FROM peer_quarter WHERE institution_id = $1 ORDER BY quarter`,
  );

  it('counts those quarters again, and no others', async () => {
    const late = Array.from({ length: 30 }, (_, index) => ({
      ...sixHundredPeople(QUARTER)[2],
      SEQ: `L${index}`,
      TOT_USE_AM: 100,
    }));
    const batch = await load([{ ...sixHundredPeople(QUARTER)[0], SEQ: 'LATE', TOT_USE_AM: 9_990 }, ...late]);
    // Until then they are compared with the group as it was, without them.
    expect((await compare('LATE', ['AGE_BAND', 'SEX'])).total).toMatchObject({ percentile: '100' });
    expect(await refresh()).toMatchObject([{ quarter: QUARTER, members: 631 }]);
    expect((await compare('LATE', ['AGE_BAND', 'SEX'])).group).toMatchObject({ size: 230 });
    const database = rooms.database.dataSource;
    await database.query(`DELETE FROM customer_quarter WHERE batch_id = $1`, [batch]);
    await database.query(`UPDATE import_batch SET state = 'UNDONE' WHERE id = $1`, [batch]);
    expect(await refresh()).toMatchObject([{ quarter: QUARTER, members: 600 }]);
    expect(await refresh()).toEqual([]);
  });

  it('forgets the groups of a quarter that is taken back whole', async () => {
    const batch = await load(sixHundredPeople(QUARTER).map((line) => ({ ...line, BAS_YH: '2025Q1' })));
    await refresh();
    expect((await rooms.database.rows(STATE, [ours.id])).length).toBe(2);
    const database = rooms.database.dataSource;
    await database.query(`DELETE FROM customer_quarter WHERE batch_id = $1`, [batch]);
    await database.query(`UPDATE import_batch SET state = 'UNDONE' WHERE id = $1`, [batch]);
    expect(await refresh()).toEqual([{ institutionId: ours.id, quarter: '2025Q1', members: 0, groups: 0 }]);
    expect(await rooms.database.rows(STATE, [ours.id])).toMatchObject([{ quarter: QUARTER, members: 600 }]);
    const LEFT = statement(`SELECT DISTINCT quarter FROM peer_group`);
    expect(await rooms.database.rows(LEFT)).toEqual([{ quarter: QUARTER }]);
  });
});
