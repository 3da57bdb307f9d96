import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelTasks } from '../../src/wiring/model-tasks.js';
import { runCommand } from '../support/command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { queryOnce } from '../support/postgres-process.js';

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'moa-train-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const run = (...words: readonly string[]) => runCommand(words, { MOA_DATA_DIR: dataDir, DATABASE_URL: database.url });
const train = (...words: readonly string[]) => run('train', ...words);

it('lists what can be trained, says what is missing, and keeps a candidate that serving takes', async () => {
  const listed = await train('--list');
  expect(listed.code).toBe(0);
  for (const { title } of modelTasks) expect(listed.output).toContain(title.en);

  const nothing = await train();
  expect(nothing.code).toBe(1);
  expect(nothing.output).toContain('Say what to train');
  const unknown = await train('horoscope');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('Allowed choices are');

  const seed = await run('seed', '--customers', '600', '--loans', '600', '--quarters', '6');
  expect(seed).toMatchObject({ code: 0 });
  const series = await train('forecast', '--institution', 'MOA_BANK');
  expect([series.code, series.output]).toEqual([
    1,
    expect.stringContaining('series are long enough to be forecast; at least 8 are needed'),
  ]);
  const nobodys = await train('spending-cluster', '--institution', 'NOBODY');
  expect(nobodys.code).toBe(1);
  expect(nobodys.output).toContain('There is no institution NOBODY');

  const trained = await train('spending-cluster', '--institution', 'MOA_BANK', '--seed', '3');
  expect(trained).toEqual({ code: 0, output: expect.stringContaining('Kept as version 1 of MOA_BANK') });
  const row = await queryOnce(
    database.url,
    `SELECT state, seed, code_version <> '' AS "says" FROM model_version WHERE task = 'SPENDING_CLUSTER'`,
  );
  const kept = [{ state: 'CANDIDATE', seed: '3', says: true }];
  expect(row).toEqual(kept);

  const again = await train('spending-cluster', '--institution', 'MOA_BANK', '--seed', '3');
  expect(again.code).toBe(0);
  expect(again.output).toMatch(
    /Equals version 1 of MOA_BANK byte for byte \(CANDIDATE, id \w+\): nothing new was kept/,
  );
  expect(await queryOnce(database.url, 'SELECT count(*)::integer AS count FROM model_version')).toEqual([{ count: 1 }]);

  const other = await train('spending-cluster', '--institution', 'MOA_BANK', '--option', 'mostClusters=5');
  expect([other.code, other.output]).toEqual([0, expect.stringContaining('Kept as version 2 of MOA_BANK')]);
  expect(
    await queryOnce(database.url, `SELECT record->'options' AS options FROM model_version WHERE version = '2'`),
  ).toEqual([{ options: { leastClusters: 4, mostClusters: 5, rounds: 40 } }]);
  const compared = await train('spending-cluster', '--institution', 'MOA_BANK', '--compare', '1,2');
  expect(compared.code).toBe(0);
  expect(compared.output).toMatch(/silhouette +\d\.\d{4} +\d\.\d{4} +-?\d\.\d{4}/);
  expect(compared.output).toMatch(/mostClusters +10 +5/);
  for (const [words, told] of [
    [['--compare', '1,9'], 'has no version 9 of spending-cluster'],
    [['--compare', '1'], 'Expected two versions'],
    [['--option', 'mostClusters=40'], 'mostClusters must be a whole number from 2 to 12'],
    [['--option', 'mostClusters=4.5'], 'mostClusters must be a whole number from 2 to 12'],
    [['--option', 'depth=3'], 'there is no option depth; there are: leastClusters, mostClusters, rounds'],
    [['--option', 'depth'], 'Expected a name and a number'],
  ] as const) {
    const refused = await train('spending-cluster', '--institution', 'MOA_BANK', ...words);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining(told)]);
  }
  const usage = await train('--help');
  expect([usage.code, usage.output]).toEqual([0, expect.stringMatching(/loan-risk +depth=3 \(1 to 8\)/)]);

  const few = await train('loan-risk', '--institution', 'MOA_BANK');
  expect(few.code).toBe(1);
  expect(few.output).toMatch(
    /Nothing was trained: \d+ borrowers, \d+ of them late; at least 1000 and 100 are needed\..*moa seed/,
  );
  expect(few.output).not.toMatch(/^ +at /m);

  const help = await train('--help');
  expect(help.code).toBe(0);
  expect(help.output).toContain('1,000 borrowers, 100 of whom fell behind');
}, 240_000);
