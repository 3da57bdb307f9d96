import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { login, openAccounts, startServer, stopServers, type ServerProcess } from '../support/processes.js';
import { askQuestion, openSocket, storedReply, textOf } from '../support/reply-reader.js';

let database: TestDatabase;
let server: ServerProcess;
let token: string;

/** One process for everything: its event log dies with it. A reply takes some twenty seconds. */
const start = () =>
  startServer('all', {
    NODE_ENV: 'production',
    MOA_DEMO_PASSWORD: '',
    DATABASE_URL: database.url,
    MOA_CHAT_LEASE_MS: '10000',
    MOA_NARRATOR_TOKEN_MS: '400',
  });

beforeAll(async () => {
  database = await createTestDatabase();
  server = await start();
  await openAccounts(database.url, 1);
  token = await login(server);
}, 180_000);
afterAll(async () => {
  await stopServers();
  await database.drop();
});

it('keeps a reply but for its last moment, and lets its reader go on, when the only process is killed', async () => {
  const replyId = await askQuestion(server, token);
  const socket = await openSocket(server, token);
  const reading = socket.read(replyId);
  await reading.reached(25);
  await server.kill();
  await reading.over;
  const heard = textOf(reading.events);
  const last = reading.events.at(-1)?.sequence ?? 0;

  server = await start();
  const after = await openSocket(server, token);
  const rest = after.read(replyId, last);
  expect(await rest.over).toBe('complete');

  expect(rest.events).toMatchObject([{ __typename: 'ChatReplyFailed', code: 'WRITER_LOST' }]);
  expect(rest.events[0]?.sequence).toBeGreaterThan(last);
  const { state, text } = await storedReply(server, token, replyId);
  expect(state).toBe('INTERRUPTED');
  expect(heard.startsWith(text)).toBe(true);
  // Two or three tokens a second, stored every second: some may be lost, and a few more on a slow machine.
  expect(text.length).toBeGreaterThan(heard.length / 3);
  const again = after.read(replyId);
  expect(await again.over).toBe('complete');
  expect([textOf(again.events), again.events.at(-1)]).toEqual([text, rest.events[0]]);
  await after.close();
}, 180_000);
