import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CustomerClusterDocument, SimilarCustomersDocument } from '../../schema/generated/test/graphql.js';
import { readProfile, PROFILE_FILE } from '../../src/modules/insights/clusters/cluster-profile.js';
import { detailShares, likeness } from '../../src/modules/insights/clusters/likeness.js';
import { runSeed } from '../../src/modules/demo/index.js';
import { Population } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { readFile } from 'node:fs/promises';
import { startTestServer, type TestServer } from '../support/server.js';
import { testPasswordHash } from '../support/passwords.js';
import { eventually } from '../support/patience.js';

const CUSTOMERS = 1_200;

let server: TestServer;
let database: Database;
let staff: string;
let himself: string;
/** The customer of the demonstration account, their bank, and its newest quarter. */
let own: { readonly id: number; readonly institutionId: number; readonly quarter: string };

beforeAll(async () => {
  server = await startTestServer();
  database = createDatabase(server.app.dataSource);
  await runSeed(
    {
      customers: CUSTOMERS,
      loans: 10,
      repayments: 100,
      quarters: 1,
      seed: 41,
      asOf: '2026-11-21',
      outDir: null,
      force: false,
      passwordHash: await testPasswordHash(),
    },
    { database, clock: systemClock },
  );
  [staff, himself] = [await server.login('staff@example.com'), await server.login('customer@example.com')];
  const [row] = await server.sql<{ id: string; institution: string; quarter: string }>(`
    SELECT a.customer_id AS id, a.institution_id AS institution, (SELECT max(quarter) FROM customer_quarter) AS quarter
    FROM account a WHERE a.email = 'customer@example.com'`);
  own = { id: Number(row?.id), institutionId: Number(row?.institution), quarter: row?.quarter ?? '' };
}, 180_000);
afterAll(() => server.close());

const clusterOf = async (customerId: number, token: string) => {
  const { data, errors } = await server.query(CustomerClusterDocument, { id: encodeId('Customer', customerId) }, token);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.customer?.cluster ?? null;
};
const similarTo = (customerId: number, token: string, first = 10) =>
  server.query(SimilarCustomersDocument, { id: encodeId('Customer', customerId), first }, token);

describe('Customer.cluster', () => {
  it('is shown at once, and its people as soon as a worker has counted them', async () => {
    const before = await clusterOf(own.id, himself);
    expect(before).toMatchObject({ unknown: null, quarter: own.quarter, people: null, peopleUnknown: 'NOT_COUNTED' });
    await server.app.startWorker();
    const counted = () => server.sql('SELECT FROM spending_cluster_count');
    await eventually(async () => (await counted()).length >= 2, 200);
    const now = await clusterOf(own.id, himself);
    expect(now).toMatchObject({ number: before?.number, peopleUnknown: null, peopleUnknownText: null });
    const { size = 0, categories = [], total } = now?.people ?? {};
    expect(size).toBeGreaterThanOrEqual(20);
    expect(size % 10).toBe(0);
    expect(categories).toHaveLength(10);
    expect(total?.medianWon).toBeGreaterThanOrEqual(total?.lowerQuartileWon ?? Infinity);
    for (const won of [total?.lowerQuartileWon, total?.medianWon, total?.upperQuartileWon]) {
      expect((won ?? 1) % (total?.stepWon ?? 2)).toBe(0);
    }
    expect(now?.marks.length).toBeGreaterThan(0);
    expect(now?.name).toContain(now?.marks[0]?.name ?? '?');
  }, 180_000);

  it('keeps nothing of a group of fewer than 20, and says so', async () => {
    const [row] = await server.sql<{ groups: readonly ({ size: number } | null)[] }>(
      'SELECT groups FROM spending_cluster_count WHERE institution_id <> $1',
      [own.institutionId],
    );
    expect(row?.groups.filter((group) => group !== null && group.size < 20)).toEqual([]);
    expect(row?.groups).toContain(null);
    const few = row?.groups.indexOf(null);
    const people = await server.sql<{ id: string }>('SELECT id FROM customer WHERE institution_id <> $1', [
      own.institutionId,
    ]);
    const neighbour = await server.login('staff2@example.com');
    const clusters = await Promise.all(people.map(({ id }) => clusterOf(Number(id), neighbour)));
    for (const cluster of clusters.filter((each) => each?.number === few)) {
      expect(cluster).toMatchObject({ people: null, peopleUnknown: 'TOO_FEW' });
    }
  });
});

describe('Customer.similarCustomers', () => {
  it('are exactly the nearest by cosine, for staff, and the look is recorded', async () => {
    const { data } = await similarTo(own.id, staff, 5);
    const { nodes = [], among, unknown, quarter } = data.customer?.similarCustomers ?? {};
    expect({ among, unknown, quarter }).toEqual({ among: CUSTOMERS, unknown: null, quarter: own.quarter });
    const profile = readProfile(await readFile(`src/modules/models/shipped/spending-cluster/${PROFILE_FILE}`));
    const about = { institutionId: own.institutionId, quarter: own.quarter, from: own.quarter, limit: 5_000, oneIn: 1 };
    const people = await new Population(database).page({ ...about, afterSourceKey: '' });
    const vectors = new Map(
      people.map(({ customerId, quarters }) => [
        customerId,
        likeness(detailShares(quarters[0]?.detailWon ?? []) ?? [], profile.likeness),
      ]),
    );
    const mine = vectors.get(own.id) ?? new Float32Array();
    const nearest = [...vectors]
      .filter(([id]) => id !== own.id)
      .map(([id, vector]) => ({ id, cosine: mine.reduce((sum, each, at) => sum + each * (vector[at] ?? 0), 0) }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, 5);
    expect(nodes.map(({ customer }) => customer?.id)).toEqual(nearest.map(({ id }) => encodeId('Customer', id ?? 0)));
    for (const [at, { similarity }] of nodes.entries())
      expect(Number(similarity)).toBeCloseTo(nearest[at]?.cosine ?? 0, 2);
    const [seen] = await server.sql<{ detail: { customerIds: number[] } }>(
      `SELECT detail FROM audit_entry WHERE action = 'CUSTOMERS_VIEWED' ORDER BY id DESC LIMIT 1`,
    );
    expect(seen?.detail.customerIds).toEqual(nearest.map(({ id }) => id));
  });

  it('are for staff of the institution alone', async () => {
    const refused = await similarTo(own.id, himself);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const stranger = await similarTo(own.id, await server.login('staff2@example.com'));
    expect(stranger.data.customer).toBeNull();
    const many = await similarTo(own.id, staff, 51);
    expect(many.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('say so where nothing is known of the customer', async () => {
    const [row] = await server.sql<{ id: string }>(
      `INSERT INTO customer (institution_id, name, email) VALUES ($1, '무소비', 'none@example.com') RETURNING id`,
      [own.institutionId],
    );
    const { data } = await similarTo(Number(row?.id), staff);
    expect(data.customer?.similarCustomers).toMatchObject({ nodes: [], unknown: 'NO_SPENDING', among: null });
    expect(await clusterOf(Number(row?.id), staff)).toMatchObject({ number: null, name: null, unknown: 'NO_SPENDING' });
  });
});

describe('clusters by a model that is no better than noise', () => {
  it('are shown for nobody, with the reason, while similar customers still are', async () => {
    // As a version that was promoted before noise was measured: its record says nothing of it.
    await server.sql(
      `INSERT INTO model_version (institution_id, task, version, origin, state, sha256, contract_version, contract_hash, seed,
         code_version, files, record, trained_at)
       SELECT $1, task, '1', 'TRAINED', 'PROMOTED', sha256, contract_version, contract_hash, seed, code_version, files,
         record - 'noise', trained_at FROM model_version WHERE task = 'SPENDING_CLUSTER' AND institution_id IS NULL`,
      [own.institutionId],
    );
    await eventually(async () => (await clusterOf(own.id, himself))?.unknown !== null, 500);
    const cluster = await clusterOf(own.id, himself);
    expect(cluster).toMatchObject({ number: null, name: null, marks: [], people: null, unknown: 'NO_CLEAR_GROUPS' });
    expect(cluster?.unknownText).toContain('groups that are clearly apart');
    const { data } = await similarTo(own.id, staff, 3);
    expect(data.customer?.similarCustomers?.nodes).toHaveLength(3);
  }, 180_000);
});
