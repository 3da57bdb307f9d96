import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parseId } from '../../src/platform/graphql/index.js';
import { startFileBank, type FileBank } from '../support/files.js';
import { figure, startServer, stopServers, type ServerProcess } from '../support/processes.js';
import { startS3, type TestS3 } from '../support/s3.js';
import { startTestServer, type TestServer } from '../support/server.js';

/** So many rows take a worker some seconds; each kill hits a different one. */
const ROWS = 200_000;
const PLANTED = 49;
/** Each costs a lease of twenty seconds where it hits; MOA_TEST_KILLS asks for more of them. */
const KILLS = Number(process.env['MOA_TEST_KILLS'] ?? 3);
/** Kills hit anywhere from the fetching of the file to the storing of the result. */
const SPREAD_MS = 2_000;
/** A lease of twenty seconds, the time to notice, and the analysis itself on a machine that is busy. */
const TAKEN_OVER_WITHIN_MS = 120_000;

let s3: TestS3;
let bank: FileBank;
let other: TestServer;
let token: string;

beforeAll(async () => {
  s3 = await startS3();
  bank = await startFileBank(s3.env, { worker: false });
  other = await startTestServer({ database: bank.database, env: s3.env });
  token = await bank.loginAs(await bank.aCustomer());
}, 180_000);
afterAll(async () => {
  await stopServers();
  await other.close();
  await bank.close();
  await s3.close();
});

const startWorker = (): Promise<ServerProcess> => startServer('all', { DATABASE_URL: bank.database.url, ...s3.env });
const table = (round: number): Buffer =>
  Buffer.from(
    [
      'code,amount,day',
      ...Array.from({ length: ROWS }, (_, at) => `A${at % 97},${at + round},2025-01-${10 + (at % 19)}`),
      ...Array.from({ length: PLANTED }, () => 'A1,1'),
      '',
    ].join('\n'),
  );

it('ends in one correct result wherever its worker is killed, and the file goes out on another node', async () => {
  for (let round = 0; round < KILLS; round += 1) {
    const body = table(round);
    const worker = await startWorker();
    const id = await bank.bring(token, body);
    while ((await bank.file(token, id))?.analysis?.state === 'QUEUED') await delay(20);
    await delay(randomInt(SPREAD_MS));
    await worker.kill();
    const { attempts = 0, state } = (await bank.file(token, id))?.analysis ?? {};
    figure(`worker killed in round ${round + 1} at state ${state ?? 'none'}, attempt ${attempts}`);
    const next = await startWorker();
    const giveUp = Date.now() + TAKEN_OVER_WITHIN_MS;
    const isOpen = (state = ''): boolean => ['QUEUED', 'RUNNING'].includes(state);
    while (isOpen((await bank.file(token, id))?.analysis?.state) && Date.now() < giveUp) await delay(200);
    const file = await bank.file(token, id);
    expect(file?.analysis).toMatchObject({
      state: 'SUCCEEDED',
      rowsRead: ROWS + PLANTED,
      rowsAccepted: ROWS,
      rowsRefused: PLANTED,
    });
    const [kept] = await bank.sql<{ analyses: string; rows: string }>(
      `SELECT count(DISTINCT a.id) AS analyses, count(r.place) AS rows
       FROM analysis a JOIN analysis_refused_row r ON r.analysis_id = a.id WHERE a.file_id = $1`,
      [parseId(id)?.id],
    );
    expect([Number(kept?.analyses), Number(kept?.rows)]).toEqual([1, PLANTED]);
    const response = await fetch(new URL(file?.downloadUrl ?? '', other.url));
    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true);
    await next.kill();
  }
}, 600_000);
