import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLString } from 'graphql';
import { HttpClient, inBatches } from '../support/fuzz/http.js';
import { asLiterals, inOrder, oneAtATime, randomMixes, Tried, type BadRequest } from '../support/fuzz/requests.js';
import { loadSchema, nestedFields, rootFields, uncovered } from '../support/fuzz/schema.js';
import { startServerProcess, type ServerProcess } from '../support/fuzz/server-process.js';
import { openRawSocket, type RawSocket } from '../support/fuzz/socket.js';
import { badValuesFor } from '../support/fuzz/values.js';
import { faultIn } from '../support/fuzz/verdict.js';
import { createWorld, type Person } from '../support/fuzz/world.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { times } from '../support/times.js';

const SEED = 20_250_701;
const MIXES = times(250, 1_000);

const schema = loadSchema();
const places = [...rootFields(schema), ...nestedFields(schema)];

let server: TestServer;
let node: ServerProcess;
let client: HttpClient;
/** Who asks: somebody of each role, and nobody. */
let callers: readonly (Person | null)[];
let sent = 0;
const tried = new Tried();

beforeAll(async () => {
  server = await startTestServer();
  const { ours } = await createWorld(server);
  const [, customer] = ours.customers;
  callers = [ours.admin, ours.staff, { ...customer, ids: { ...ours.staff.ids, ...customer.ids } }, null];
  // Versions stand still, so that every input to a change gets as far as a current one would.
  await server.sql(`CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.version := 1; RETURN NEW; END $$`);
  await server.sql(
    `CREATE TRIGGER keep_version BEFORE UPDATE ON customer FOR EACH ROW EXECUTE FUNCTION keep_version()`,
  );
  node = await startServerProcess(server, { worker: true });
  client = new HttpClient(node.url);
}, 180_000);
afterAll(async () => {
  client.close();
  await server.close();
});

/** Sends all over HTTP and returns what is wrong with the answers. */
async function faultsOf(requests: readonly { request: BadRequest; caller: Person | null }[]): Promise<string[]> {
  const faults: string[] = [];
  await inBatches(requests, client.atOnce, async ({ request, caller }) => {
    const body = request.body((caller ?? callers[0])?.ids ?? {});
    const answer = await client.send({ body, token: caller?.token ?? null });
    const fault = faultIn(answer);
    if (!answer.text.includes('"data":')) request.onRefusal?.();
    sent += 1;
    if (fault !== null) faults.push(`${request.place.name} as ${caller?.name ?? 'nobody'}, ${request.bad}: ${fault}`);
  });
  return faults;
}

it('is sent to every field that takes arguments', () => {
  expect(uncovered(schema, places)).toEqual([]);
});

describe('a bad value in an input otherwise in order is refused, or taken, at', () => {
  const asked = places.filter(({ root, field }) => root !== 'subscription' && field.args.length > 0);
  it.each(asked.map((place) => [place.name, place] as const))(
    '%s',
    async (_, place) => {
      const [first = null, ...others] = callers;
      const answer = await client.send({ body: inOrder(schema, place, first?.ids ?? {}), token: first?.token ?? null });
      expect(JSON.parse(answer.text)).not.toHaveProperty('errors');
      const requests = oneAtATime(schema, place, tried).flatMap((request, index) => [
        { request, caller: first },
        ...(index % 3 === 0 ? [{ request, caller: others[(index / 3) % others.length] ?? null }] : []),
      ]);
      const literals = asLiterals(schema, place, tried).map((request) => ({ request, caller: first }));
      expect(await faultsOf([...requests, ...literals])).toEqual([]);
    },
    180_000,
  );
});

it('breaks nothing when several values are bad at once', async () => {
  const open = places.filter(({ root }) => root !== 'subscription');
  const mixes = randomMixes(schema, open, { count: MIXES, seed: SEED });
  const requests = mixes.map((request, index) => ({ request, caller: callers[index % callers.length] ?? null }));
  expect(await faultsOf(requests)).toEqual([]);
}, 180_000);

describe('over a WebSocket', () => {
  let sockets: (RawSocket | null)[];
  beforeAll(async () => {
    sockets = await Promise.all(callers.map((caller) => openRawSocket(node.url, caller?.token ?? null)));
  });

  /** Sends all, each on the socket of its caller, and returns what is wrong; a closed socket is. */
  async function faultsOverSockets(requests: readonly BadRequest[]): Promise<string[]> {
    const faults: string[] = [];
    await inBatches(requests, client.atOnce, async (request, index) => {
      const caller = callers[index % callers.length] ?? null;
      const answer = await sockets[index % callers.length]?.ask(request.body((caller ?? callers[0])?.ids ?? {}));
      sent += 1;
      const fault = !answer || answer.type === 'closed' ? 'closed' : faultIn({ status: 200, text: answer.text });
      if (fault !== null) faults.push(`${request.place.name} as ${caller?.name ?? 'nobody'}, ${request.bad}: ${fault}`);
    });
    return faults;
  }

  it.each(places.filter(({ root }) => root === 'subscription').map((place) => [place.name, place] as const))(
    'it is refused, or taken, at %s',
    async (_, place) => {
      const requests = oneAtATime(schema, place, tried).flatMap((request) => callers.map(() => request));
      expect(await faultsOverSockets(requests)).toEqual([]);
    },
  );

  it('it is as harmless at every other field, and never ends other operations', async () => {
    const mixes = randomMixes(schema, places, { count: MIXES, seed: SEED + 1 });
    expect(await faultsOverSockets(mixes)).toEqual([]);
    for (const socket of sockets) expect((await socket?.ask('{"query":"{ __typename }"}'))?.text).toContain('Query');
    for (const socket of sockets) socket?.close();
  });
});

describe('text', () => {
  const RENAME = `mutation ($input: ConversationRenameInput!) { conversationRename(input: $input) {
    conversation { title } userErrors { code } } }`;
  const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) {
    message { text } reply { id } userErrors { code } } }`;
  const values = badValuesFor(GraphQLString).filter((value) => value.startsWith('"'));

  /** Waits until no reply is being written: of several at once by one account, further questions are refused. */
  async function repliesEnded(): Promise<void> {
    const open = `SELECT 1 FROM reply WHERE state IN ('QUEUED', 'STREAMING') LIMIT 1`;
    while ((await server.sql(open)).length > 0) await sleep(10);
  }

  /** Of each text that was taken, what was sent and what the answer says was stored. */
  async function taken(query: string, input: (id: string) => string, path: RegExp): Promise<[unknown, unknown][]> {
    const caller = callers[1];
    const found: [unknown, unknown][] = [];
    await inBatches(values, 1, async (value) => {
      const ids = caller?.ids ?? {};
      const variables = `{"input":{${input(ids['Conversation'] ?? '')}:${value}}}`;
      const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
      const { text } = await client.send({ body, token: caller?.token ?? null });
      const [, stored] = path.exec(text) ?? [];
      if (stored !== undefined) found.push([JSON.parse(value), JSON.parse(stored)]);
      await repliesEnded();
    });
    return found;
  }

  it('is stored as it was sent, or refused', async () => {
    const titles = await taken(RENAME, (id) => `"conversationId":"${id}","title"`, /"title":("(?:[^"\\]|\\.)*")/);
    const questions = await taken(SEND, (id) => `"conversationId":"${id}","text"`, /"text":("(?:[^"\\]|\\.)*")/);
    expect([...titles, ...questions].filter(([given, stored]) => given !== stored)).toEqual([]);
    expect([titles.length > 20, questions.length > 20]).toEqual([true, true]);
  });
});

it('would be told apart from a fault, a leak, and an error without a code', () => {
  const text = (error: object) => JSON.stringify({ errors: [error] });
  const bad = [
    { status: 500, text: '{"data":{}}' },
    { status: 200, text: '<html>' },
    { status: 200, text: '{}' },
    { status: 200, text: text({ message: 'no', extensions: {} }) },
    { status: 200, text: text({ message: 'no', extensions: { code: 'INTERNAL_SERVER_ERROR' } }) },
    { status: 200, text: text({ message: new Error('x').stack, extensions: { code: 'NO' } }) },
    { status: 200, text: text({ message: 'invalid input syntax for type date: "x"', extensions: { code: 'NO' } }) },
    { status: 200, text: '{"data":{"change":{"userErrors":[{"message":"no"}]}}}' },
  ];
  expect(bad.filter((answer) => faultIn(answer) === null)).toEqual([]);
  expect(faultIn({ status: 200, text: text({ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }) })).toBeNull();
});

it('leaves the process as it was', async () => {
  process.stdout.write(`  ${sent} requests\n`);
  const stopped = await node.stop();
  expect(stopped).toEqual({ code: 0, inherited: [] });
  expect(sent).toBeGreaterThan(12_000);
  expect(node.faults()).toEqual([]);
});
