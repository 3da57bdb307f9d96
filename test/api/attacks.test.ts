import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { ATTACKS, surprise } from '../support/fuzz/attacks.js';
import { Bystander } from '../support/fuzz/bystander.js';
import { HttpClient, inBatches, type RawAnswer } from '../support/fuzz/http.js';
import { startServerProcess, type ServerProcess } from '../support/fuzz/server-process.js';
import { openRawSocket, type RawSocket } from '../support/fuzz/socket.js';
import { createWorld, type Person } from '../support/fuzz/world.js';
import { eventually } from '../support/patience.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let node: ServerProcess;
let attacker: HttpClient;
let bystander: Bystander;
let person: Person;

beforeAll(async () => {
  server = await startTestServer();
  const { ours, theirs } = await createWorld(server);
  person = ours.staff;
  node = await startServerProcess(server);
  attacker = new HttpClient(node.url);
  bystander = new Bystander(node.url, theirs.customers[0]);
}, 180_000);
afterAll(async () => {
  bystander.close();
  attacker.close();
  await server.close();
});

/** Sends a request ten times at once; a refused body may end its connection before it is read. */
async function tenTimes(name: string, send: () => Promise<RawAnswer>): Promise<RawAnswer[]> {
  const answers: RawAnswer[] = [];
  const hold = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error;
  };
  await bystander.during(name, () =>
    Promise.all(Array.from({ length: 10 }, () => send().then((answer) => answers.push(answer), hold))),
  );
  return answers;
}

describe('is refused, at little cost to others:', () => {
  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (name, attack) => {
    const answers = await tenTimes(name, () => attacker.send({ token: person.token, ...attack.request }));
    if (answers.length < 10)
      answers.push(await attacker.send({ token: person.token, ...attack.request, patient: true }));
    expect(answers.flatMap((answer) => surprise(attack, answer) ?? [])).toEqual([]);
  });
});

describe('over a WebSocket', () => {
  it('a frame of 8 MB ends the socket with 1009', async () => {
    const socket = await openRawSocket(node.url, person.token);
    await bystander.during('a frame of 8 MB', async () => {
      socket.socket.send('x'.repeat(8 * 2 ** 20));
      expect(await socket.closed).toBe(1009);
    });
  });

  it('documents have the limits of HTTP', async () => {
    const socket = await openRawSocket(node.url, person.token);
    for (const attack of ATTACKS.filter(({ request: { body } }) => String(body).startsWith('{"query"'))) {
      if (attack.request.headers !== undefined || String(attack.request.body).length > 100_000) continue;
      const { text } = await socket.ask(String(attack.request.body));
      expect([attack.name, surprise({ ...attack, status: [200] }, { status: 200, text, headers: {} })]).toEqual([
        attack.name,
        null,
      ]);
    }
    socket.close();
    await socket.closed;
  });

  it('one user holds fifty sockets of a thousand', async () => {
    const sockets: RawSocket[] = [];
    await bystander.during('1,000 sockets', async () => {
      const thousand = Array.from({ length: 1_000 });
      await inBatches(thousand, 50, async () => void sockets.push(await openRawSocket(node.url, person.token)));
    });
    const open = sockets.filter(({ socket }) => socket.readyState === socket.OPEN);
    expect(open).toHaveLength(50);
    const refused = sockets.filter((socket) => !open.includes(socket));
    const codes = await Promise.all(refused.map(({ closed }) => closed));
    expect(new Set(codes)).toEqual(new Set([4429]));
    for (const socket of open) {
      socket.close();
      await socket.closed;
    }
  }, 180_000);

  it('one socket runs a hundred subscriptions of a thousand', async () => {
    await server.sql(
      `UPDATE reply SET state = 'QUEUED', finished_at = NULL, finish_reason = NULL, started_at = NULL,
      frame_ends = '{}', text = '', created_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
      [person.said.find((text) => text.includes('@'))],
    );
    const socket = await openRawSocket(node.url, person.token);
    const query = 'subscription ($id: ID!) { chatReply(replyId: $id) { __typename } }';
    const payload = JSON.stringify({ query, variables: { id: person.ids['Reply'] } });
    const refused: string[] = [];
    await bystander.during('1,000 subscriptions', async () => {
      for (let count = 0; count < 1_000; count += 1) void socket.start(payload).then(({ text }) => refused.push(text));
      expect((await socket.ask('{"query":"{ __typename }"}')).text).toContain('RATE_LIMITED');
    });
    expect(refused).toHaveLength(900);
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toContain('RATE_LIMITED');
    socket.close();
  });
});

it('5,000 persisted queries that nobody asks for again take bounded memory', async () => {
  const before = await node.residentMiB();
  await bystander.during('5,000 persisted queries', () =>
    inBatches(Array.from({ length: 5_000 }), attacker.atOnce, async () => {
      const query = `{ __typename } # ${randomBytes(400).toString('hex')}`;
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      const body = JSON.stringify({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } });
      expect((await attacker.send({ body, token: person.token })).status).toBe(200);
    }),
  );
  expect((await node.residentMiB()) - before).toBeLessThan(150);
}, 180_000);

it('a thousand requests that never end are cut off, and keep nobody waiting', async () => {
  const slow: Socket[] = [];
  let ended = 0;
  const { hostname, port } = new URL(node.url);
  await bystander.during('1,000 requests that never end', async () => {
    for (let count = 0; count < 1_000; count += 1) {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      socket.on('close', () => (ended += 1)).resume();
      socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      slow.push(socket);
    }
    const drip = setInterval(() => {
      for (const socket of slow) if (!socket.destroyed) socket.write('a');
    }, 1_000);
    await eventually(() => ended === slow.length, 200).finally(() => clearInterval(drip));
  });
  for (const socket of slow) socket.destroy();
  expect(ended).toBe(1_000);
}, 180_000);

it('leaves the process as it was, and every bystander answered', async () => {
  expect(bystander.wrong).toEqual([]);
  expect(node.faults()).toEqual([]);
  expect(await node.stop()).toEqual({ code: 0, inherited: [] });
});
