import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExplorerIdsDocument } from '../../schema/generated/test/graphql.js';
import { exampleGroups, groupsFor, type Example } from '../../src/web/explorer/examples/examples.js';
import { fill, operationName, type TabText } from '../../src/web/explorer/examples/fill.js';
import { knownFrom, learn, type Known } from '../../src/web/explorer/examples/known.js';
import { DEMO_PASSWORD, startDemoServer, type DemoAccount, type DemoServer } from '../support/demo-server.js';

const FOLDER = join(import.meta.dirname, '../../src/web/examples');
const login = { email: 'customer@example.com', password: DEMO_PASSWORD };
const all = exampleGroups.flatMap(({ examples }) => examples);
const documentOf = ({ file }: Example): string => readFileSync(join(FOLDER, `${file}.graphql`), 'utf8');
const textOf = (example: Example, known: Known | null): TabText => fill(example, documentOf(example), { known, login });
const named = (file: string): Example => {
  const found = all.find((example) => example.file === file);
  if (!found) throw new Error(`there is no example ${file}`);
  return found;
};

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
}, 180_000);
afterAll(() => server.close());

async function knownOf(token: string, isStaff: boolean): Promise<Known> {
  const known = knownFrom(await server.run(ExplorerIdsDocument, { isStaff }, token), randomUUID());
  if (!known) throw new Error('nobody is logged in');
  return known;
}

/** What a click on Run answers. Of a subscription, its first events: all up to an end, or what is there by now. */
async function run({ query, variables }: TabText, token: string | null): Promise<unknown> {
  const values = JSON.parse(variables || '{}') as Record<string, unknown>;
  if (!/^subscription/m.test(query)) {
    const { data, errors } = await server.query<object>(query, values, token);
    expect(errors).toBeUndefined();
    return data;
  }
  const events: object[] = [];
  for await (const data of server.subscribe<object, Record<string, unknown>>(query, values, token)) {
    events.push(data);
    if ('notificationAdded' in data) break;
  }
  return events;
}

/** Every list of `userErrors` in an answer. */
const refusalsIn = (answer: unknown): readonly unknown[] => {
  const found: unknown[] = [];
  JSON.stringify(answer, (key: string, value: unknown) => {
    if (key === 'userErrors' && Array.isArray(value)) found.push(...(value as unknown[]));
    return value;
  });
  return found;
};

describe('the examples of the explorer', () => {
  it('are all the documents there are, each with a name of its own', () => {
    const files = all.map(({ file }) => `${file}.graphql`).sort();
    expect(files).toEqual(readdirSync(FOLDER).sort());
    expect(new Set(all.map((example) => operationName(documentOf(example)))).size).toBe(all.length);
  });

  it.each<[DemoAccount, number]>([
    ['customer', 15],
    ['staff', 20],
    ['admin', 23],
  ])(
    'run for the account %s, all %s of them, one after the other',
    async (account, count) => {
      const token = await server.tokenOf(account);
      let known = await knownOf(token, account !== 'customer');
      const offered = groupsFor(known.role).flatMap(({ examples }) => examples);
      expect(offered).toHaveLength(count);
      for (const example of offered) {
        const text = textOf(example, known);
        expect(text.query).toBe(documentOf(example));
        const answer = await run(text, token);
        expect({ file: example.file, refusals: refusalsIn(answer) }).toEqual({ file: example.file, refusals: [] });
        expect(JSON.stringify(answer)).not.toMatch(/^\{"\w+":null\}$/);
        known = learn(known, answer);
      }
      const streamed = (await run(textOf(named('chat-reply'), known), token)) as readonly object[];
      expect(streamed.at(-1)).toMatchObject({ chatReply: { __typename: 'ChatReplyEnded' } });
    },
    180_000,
  );

  it('are two for nobody, who may try the login', async () => {
    const offered = groupsFor(null).flatMap(({ examples }) => examples);
    expect(offered.map(({ file }) => file)).toEqual(['viewer', 'login']);
    expect(await run(textOf(named('viewer'), null), null)).toEqual({ viewer: null });
    expect(await run(textOf(named('login'), null), null)).toMatchObject({ login: { accessToken: expect.any(String) } });
  });

  it('say what is missing, and where it would be, instead of failing', async () => {
    const token = await server.tokenOf('staff');
    const nothing: Known = {
      ...(await knownOf(token, true)),
      customerId: null,
      loan: null,
      applicationId: null,
      conversationId: null,
      replyId: null,
    };
    const needy = groupsFor('STAFF').flatMap(({ examples }) => examples.filter(({ needs }) => needs !== undefined));
    expect(needy.length).toBeGreaterThan(5);
    for (const example of needy) {
      const text = textOf(example, nothing);
      expect(text.query).toMatch(/^# .+\n#\n# .+(없습니다|실행하면)/);
      expect(text.query).toMatch(/^# There is no|^# The institution has no/m);
      expect(operationName(text.query)).toBe(operationName(documentOf(example)));
      await run(text, token);
    }
  });

  it('that are left over from another login say so, and run', async () => {
    const token = await server.tokenOf('customer');
    const left = textOf(named('loan-statistics'), await knownOf(token, false));
    expect(left.query).toContain('# 이 계정으로는 볼 수 없는 예제입니다.');
    expect(await run(left, token)).toMatchObject({ viewer: { role: 'CUSTOMER' } });
    const before = textOf(named('payment-start'), null);
    expect(before.query).toContain('# Log in,');
    expect(await run(before, null)).toEqual({ viewer: null });
  });
});
