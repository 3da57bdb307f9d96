import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { body, DONE, end, finish, head, pause, startLlmServer, text, type LlmServer } from '../support/llm-server.js';
import { queryOnce } from '../support/postgres-process.js';
import {
  figure,
  login,
  openAccounts,
  startServer,
  stopServers,
  unhandledIn,
  type ServerProcess,
} from '../support/processes.js';
import {
  areConsecutive,
  askQuestion,
  openSocket,
  textOf,
  type Reading,
  type ReplySocket,
} from '../support/reply-reader.js';

const NORMAL = 500;
const PAUSED = 20;
const STREAMS_OF_A_PAUSED_READER = Array.from({ length: 40 });
/** Megabytes that a paused reader asks for and does not read: they fill the buffers of the system in between. */
const LARGE_ANSWERS = Array.from({ length: 8 }, (_, index) => `large ${index}`);
const LARGE = '{ conversations(first: 2) { nodes { messages(first: 50) { nodes { text } } } } }';
const LONG_MESSAGES = `
  INSERT INTO message (conversation_id, account_id, text)
  SELECT id, account_id, repeat('상환', 2000) FROM conversation, generate_series(1, 50)`;
/** One for each reader that stands still, and what the garbage collector may leave lying around. */
const GROWTH_MAX_MB = PAUSED + 180;

/** A reply in 60 pieces, marked by signs, since a figure without a fact would be withheld. */
const piecesOf = (piece: string): string[] => Array.from({ length: 60 }, (_, index) => `${'#'.repeat(index)} ${piece}`);
const scriptOf = (pieces: readonly string[], everyMs: number) => [
  ...[head(), ...pieces.flatMap((piece) => [body(text(piece)), pause(everyMs)])],
  ...[body(finish() + DONE), end],
];
/** What the many read, in five seconds. */
const SHORT = piecesOf('대출 상환 일정을 알려 드립니다. '.repeat(3));
/** What those who stand still asked for, in ten: 540 kB. Were it kept for each of their streams, it would be 430 MB. */
const LONG = piecesOf('대출 상환 일정을 알려 드립니다. '.repeat(200));

let database: TestDatabase;
let model: LlmServer;
let server: ServerProcess;
let token: string;

beforeAll(async () => {
  [database, model] = await Promise.all([createTestDatabase(), startLlmServer(scriptOf(SHORT, 80))]);
  await openAccounts(database.url, 1);
  server = await startServer('all', {
    DATABASE_URL: database.url,
    OPENAI_BASE_URL: model.url,
    MOA_LLM_MAX_OUTPUT_TOKENS: '100000',
    // What is read here is how text flows, and not what may be said.
    MOA_CHAT_RELEASE: 'TOKENS',
    MOA_SOCKETS_PER_USER: '1000',
  });
  token = await login(server);
}, 180_000);
afterAll(async () => {
  await stopServers();
  await model.stop();
  await database.drop();
});

/** Figures that the server reports about itself. */
async function metric(name: string): Promise<number> {
  const scraped = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(scraped)?.[1]);
}
const rssMb = async () => (await metric('process_resident_memory_bytes')) / 1_048_576;

function openSockets(count: number): Promise<ReplySocket[]> {
  return Promise.all(Array.from({ length: count }, () => openSocket(server, token)));
}

/** Reads a reply to its end. Where many ask at once, one may wait too long for a connection, and asks again as clients do. */
async function readToEnd(socket: ReplySocket, replyId: string): Promise<Reading> {
  for (;;) {
    const reading = socket.read(replyId);
    if ((await reading.over) !== 'UPSTREAM_UNAVAILABLE') return reading;
  }
}

/** Waits for the ends of readings, which have to be whole; how long after `began` the last one was. */
async function allWhole(reading: readonly Promise<Reading>[], began: number): Promise<number> {
  const whole = SHORT.join('');
  const readings = await Promise.all(reading);
  const ends = await Promise.all(readings.map(({ over }) => over));
  expect(new Set(ends)).toEqual(new Set(['complete']));
  const tookMs = performance.now() - began;
  for (const { events } of readings) {
    expect(areConsecutive(events)).toBe(true);
    expect(textOf(events) === whole).toBe(true);
  }
  return tookMs;
}

/** Highest memory until `over` resolves. */
async function peakRssMb(over: Promise<unknown>): Promise<number> {
  const state = { peak: 0, isOver: false };
  const ended = over.then(
    () => (state.isOver = true),
    () => (state.isOver = true),
  );
  while (!state.isOver) {
    state.peak = Math.max(state.peak, await rssMb());
    await Promise.race([ended, delay(250)]);
  }
  return state.peak;
}

it('lets readers that stand still harm neither the process nor the others', async () => {
  const sockets = await openSockets(NORMAL);
  const alone = await askQuestion(server, token);
  const aloneBegan = performance.now();
  const aloneOver = allWhole(
    sockets.map((socket) => readToEnd(socket, alone)),
    aloneBegan,
  );
  const alonePeak = await peakRssMb(aloneOver);
  const aloneMs = await aloneOver;

  await queryOnce(database.url, LONG_MESSAGES);
  const still = await openSockets(PAUSED);
  const pausedAt = performance.now();
  for (const socket of still) {
    socket.pause();
    for (const id of LARGE_ANSWERS) {
      socket.sendRaw(JSON.stringify({ id, type: 'subscribe', payload: { query: LARGE } }));
    }
    await delay(100);
  }
  const filled = await rssMb();
  // Other questions: the same one is answered from the cache, at once.
  model.play(scriptOf(LONG, 170), scriptOf(SHORT, 80));
  const long = await askQuestion(server, token, '반갑습니다');
  for (const socket of still) STREAMS_OF_A_PAUSED_READER.forEach(() => socket.read(long));
  const [watcher] = await openSockets(1);
  const watched = watcher?.read(long);
  await watched?.reached(2);
  const replyId = await askQuestion(server, token, '안녕히 계세요');
  const began = performance.now();
  const besideOver = allWhole(
    sockets.map((socket) => readToEnd(socket, replyId)),
    began,
  );
  // Some only send nonsense beside what they read.
  for (const socket of sockets.slice(0, 10)) {
    socket.sendRaw(JSON.stringify({ id: 'wrong', type: 'subscribe', payload: { query: '{ viewer { ' } }));
    socket.sendRaw(JSON.stringify({ id: 'none', type: 'subscribe', payload: { query: '{ nothing }' } }));
    socket.sendRaw(JSON.stringify({ id: 'never', type: 'complete' }));
  }
  const junk = await openSockets(10);
  for (const socket of junk) socket.sendRaw('{"type":');

  const dropped = (async () => {
    while ((await metric('moa_ws_sockets')) > NORMAL + 1) await delay(250);
    return performance.now() - pausedAt;
  })();
  const peak = await peakRssMb(Promise.all([besideOver, dropped]));
  const [besideMs, droppedMs] = await Promise.all([besideOver, dropped]);
  expect(await Promise.all(junk.map(({ closed }) => closed))).toEqual(junk.map(() => 4400));

  for (const socket of still) socket.resume();
  const codes = await Promise.all(still.map(({ closed }) => closed));
  figure(
    `${NORMAL} readers, ${PAUSED} beside them that stand still: ${codes.join(' ')} after ${Math.round(droppedMs)} ms`,
  );
  figure(`the others were done after ${Math.round(besideMs)} ms, ${Math.round(aloneMs)} ms alone`);
  figure(
    `resident memory at most ${Math.round(peak)} MB; ${Math.round(alonePeak)} MB without them, ${Math.round(filled)} MB after their large answers`,
  );
  expect(codes.every((code) => code !== 1000)).toBe(true);
  expect(peak - Math.max(alonePeak, filled)).toBeLessThan(GROWTH_MAX_MB);

  // What they missed is there for them, and was there for who read on.
  const missed = watcher?.read(long);
  expect(await Promise.all([watched?.over, missed?.over])).toEqual(['complete', 'complete']);
  for (const { events } of [watched, missed].flatMap((reading) => reading ?? [])) {
    expect(textOf(events) === LONG.join('')).toBe(true);
  }
  expect(unhandledIn(server)).toEqual([]);
}, 180_000);
