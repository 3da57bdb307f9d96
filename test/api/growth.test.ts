import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { surprise, type Attack } from '../support/fuzz/attacks.js';
import { Bystander } from '../support/fuzz/bystander.js';
import { GROWTH } from '../support/fuzz/growth.js';
import { LONG_VALUES } from '../support/fuzz/growth-values.js';
import { HttpClient } from '../support/fuzz/http.js';
import { startServerProcess, type ServerProcess } from '../support/fuzz/server-process.js';
import { openRawSocket } from '../support/fuzz/socket.js';
import { createWorld, type Person } from '../support/fuzz/world.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let node: ServerProcess;
let attacker: HttpClient;
let bystander: Bystander;
let person: Person;

beforeAll(async () => {
  server = await startTestServer();
  const { ours, theirs } = await createWorld(server);
  person = ours.customers[0];
  // What one operation may cost is that of any server: questions about the schema are held to it.
  node = await startServerProcess(server, { env: { MOA_MAX_COST: '1000' } });
  attacker = new HttpClient(node.url);
  bystander = new Bystander(node.url, theirs.customers[0]);
}, 180_000);
afterAll(async () => {
  bystander.close();
  attacker.close();
  await server.close();
});

/** Three times: plainly, compiled, and as a request that is known. An answer never repeats all that it refuses. */
async function overHttp(attack: Attack, token: string | null): Promise<unknown[]> {
  const wrong: unknown[] = [];
  for (let time = 0; time < 3; time += 1) {
    const answer = await attacker.send({ token, ...attack.request });
    if (answer.text.length > 40_000) wrong.push(`an answer of ${answer.text.length} characters`);
    wrong.push(...[surprise(attack, answer)].filter((found) => found !== null));
  }
  return wrong;
}

/** What HTTP refuses with a status of its own ends the socket, or its operation, too. */
async function overSocket(attack: Attack, token: string | null): Promise<unknown[]> {
  const socket = await openRawSocket(node.url, token);
  const { text } = await socket.ask(String(attack.request.body));
  socket.close();
  const code = await socket.closed;
  if (code === 4400 || code === 1009) return attack.status.includes(200) ? [code] : [];
  if (text.includes('"http"')) return [`tells of HTTP: ${text.slice(0, 300)}`];
  return [surprise({ ...attack, status: [200] }, { status: 200, text, headers: {} })].filter((found) => found !== null);
}

const named = (attacks: readonly Attack[]) => attacks.map((attack) => [attack.name, attack] as const);

describe('costs no more than its length, from anybody, over HTTP and WebSocket:', () => {
  it.each(named(GROWTH))('%s', async (name, attack) => {
    for (const token of [null, person.token])
      expect(await bystander.during(name, () => overHttp(attack, token))).toEqual([]);
    expect(await bystander.during(name, () => overSocket(attack, person.token))).toEqual([]);
  });
});

describe('is reported at low cost, over HTTP and WebSocket:', () => {
  it.each(named(LONG_VALUES))('%s', async (name, attack) => {
    expect(await bystander.during(name, () => overHttp(attack, person.token))).toEqual([]);
    expect(await bystander.during(name, () => overSocket(attack, person.token))).toEqual([]);
  });
});

it('leaves the process as it was, and every bystander answered', async () => {
  expect(bystander.wrong).toEqual([]);
  expect(node.faults()).toEqual([]);
  expect(await node.stop()).toEqual({ code: 0, inherited: [] });
});
