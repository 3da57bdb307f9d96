import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSeed } from '../../src/modules/demo/index.js';
import { wilsonInterval } from '../../src/learning/metrics/wilson.js';
import { systemClock } from '../../src/platform/clock.js';
import { createDatabase, type Database } from '../../src/platform/database/index.js';
import { evaluationOn } from '../support/insights.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { eventually } from '../support/patience.js';

const CUSTOMERS = 1_200;

let folder = '';
let server: TestServer;
let database: Database;
/** Planted quarters and found ones, as `institution key quarter`. */
let planted: Set<string>;
/** Quarters of customers whose spending was made to change and stay so, and those customers. */
let changed: Set<string>;
let changedCustomers: Set<string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-truth-test-'));
  server = await startTestServer();
  database = createDatabase(server.app.dataSource);
  await runSeed(
    {
      customers: CUSTOMERS,
      loans: 10,
      repayments: 100,
      quarters: 8,
      seed: 41,
      asOf: '2026-11-21',
      outDir: folder,
      force: false,
      passwordHash: null,
    },
    { database, clock: systemClock },
  );
  const truth = (await readFile(join(folder, 'truth.csv'), 'utf8')).trim().split('\n');
  planted = new Set(
    truth
      .map((line) => line.split(','))
      .filter(([, , , , label]) => label === 'ANOMALOUS_SPENDING')
      .map(([institution, key, , quarter]) => `${institution ?? ''} ${key ?? ''} ${quarter ?? ''}`),
  );
  const changes = truth.map((line) => line.split(',')).filter(([, , , , label]) => label === 'CHANGED_SPENDING');
  const last = await server.sql<{ quarter: string }>('SELECT DISTINCT quarter FROM customer_quarter');
  changed = new Set(
    changes.flatMap(([institution = '', key = '', , since = '']) =>
      last.filter(({ quarter }) => quarter >= since).map(({ quarter }) => `${institution} ${key} ${quarter}`),
    ),
  );
  changedCustomers = new Set(changes.map(([institution = '', key = '']) => `${institution} ${key}`));
  await evaluationOn(database).run();
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function found(condition = 'true'): Promise<Set<string>> {
  const rows = await server.sql<{ place: string }>(`
    SELECT DISTINCT i.code || ' ' || c.source_key || ' ' || a.quarter AS place
    FROM anomaly a JOIN customer c ON c.id = a.customer_id JOIN institution i ON i.id = c.institution_id
    WHERE a.state = 'OPEN' AND ${condition}`);
  return new Set(rows.map(({ place }) => place));
}

describe('the rules, held against what is known to be true of generated customers', () => {
  it('find every planted quarter: recall 1', async () => {
    expect(planted.size).toBeGreaterThanOrEqual(Math.floor(CUSTOMERS / 97));
    const all = await found();
    expect([...planted].filter((place) => !all.has(place))).toEqual([]);
  });

  it('find most customers whose spending changed and stayed so', async () => {
    const all = await found();
    const seen = new Set([...all].filter((place) => changed.has(place)).map((place) => place.slice(0, -7)));
    expect(changedCustomers.size).toBeGreaterThan(40);
    expect(seen.size / changedCustomers.size).toBeGreaterThan(0.5);
  });

  it('find little else: precision 0.85 of what customers see, 0.55 of all, and 1 of what is grave', async () => {
    const isRight = (place: string): boolean => planted.has(place) || changed.has(place);
    const told = await found(
      `rule IN ('TOTAL_SPIKE', 'CATEGORY_SHARE_JUMP', 'CATEGORY_FROM_ZERO', 'CARD_SPLIT_SHIFT')`,
    );
    const toldRight = [...told].filter(isRight).length;
    expect(toldRight / told.size).toBeGreaterThanOrEqual(0.85);
    expect(wilsonInterval(toldRight, told.size)?.low).toBeGreaterThan(0.7);
    const all = await found();
    const right = [...all].filter(isRight).length;
    expect(right / all.size).toBeGreaterThanOrEqual(0.55);
    const grave = await found(`a.severity = 'HIGH'`);
    expect([...grave].filter((place) => !isRight(place))).toEqual([]);
    expect(grave.size).toBeGreaterThan(0.9 * planted.size);
  });

  it('notify exactly those customers whose latest quarter is grave, and the one before was not', async () => {
    const [latest, before] = await server.sql<{ quarter: string }>(
      'SELECT DISTINCT quarter FROM customer_quarter ORDER BY quarter DESC LIMIT 2',
    );
    const graveIn = (quarter = '') => found(`a.severity = 'HIGH' AND a.quarter = '${quarter}'`);
    const known = new Set([...(await graveIn(before?.quarter))].map((place) => place.slice(0, -7)));
    const grave = new Set([...(await graveIn(latest?.quarter))].filter((place) => !known.has(place.slice(0, -7))));
    const told = await server.sql<{ place: string }>(`
      SELECT i.code || ' ' || c.source_key || ' ' || n.subject AS place
      FROM notification n JOIN customer c ON c.id = n.customer_id JOIN institution i ON i.id = c.institution_id`);
    expect(new Set(told.map(({ place }) => place))).toEqual(grave);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('workers', () => {
  it('look through what was loaded by themselves, as soon as they start', async () => {
    const left = async () => {
      const [row] = await server.sql<{ count: number }>('SELECT count(*)::integer AS count FROM anomaly_evaluation');
      return row?.count ?? 0;
    };
    const before = await left();
    await server.sql('DELETE FROM anomaly_evaluation');
    await server.app.startWorker();
    await eventually(async () => (await left()) >= before, 200);
    expect(await left()).toBe(before);
  }, 180_000);
});
