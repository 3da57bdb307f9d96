import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type FormattedExecutionResult } from 'graphql-ws';
import { startPlatform, type PlatformUnderTest } from '../../../support/graphql-platform.js';

let platform: PlatformUnderTest;
/** What the caller has; it fills only when a test says so. */
let left = 0;
beforeAll(async () => {
  platform = await startPlatform({
    budget: {
      take(_caller, points) {
        const allowed = points <= left;
        if (allowed) left -= points;
        return Promise.resolve({ allowed, remaining: left, capacity: 2_000, perSecond: 200, retryAfterMs: 500 });
      },
    },
  });
});
afterAll(() => platform.close());

type Result = FormattedExecutionResult;

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly cost?: Record<string, number> };
}

async function post(query: string, headers: Record<string, string> = { 'x-moa-cost': '1' }): Promise<Answer> {
  const response = await fetch(platform.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

async function overSocket(query: string, extensions?: Record<string, unknown>): Promise<Result[]> {
  const client = createClient({ url: platform.url.replace('http', 'ws'), retryAttempts: 0 });
  const results: Result[] = [];
  for await (const result of client.iterate<Record<string, unknown>, Record<string, unknown>>({
    query,
    ...(extensions && { extensions }),
  }))
    results.push(result);
  await client.dispose();
  return results;
}

const LIST = '{ things(first: 40, after: null) { nodes { number self { number } } } }';
const RATES = { capacity: 2_000, restoreRate: 200 };

describe('the cost of an answer', () => {
  it('is reported to callers who ask for it, the first time and again, and is what was charged', async () => {
    left = 2_000;
    for (const round of [1, 2, 3]) {
      const before = left;
      const { data, extensions } = await post(LIST);
      expect({ round, data }).toMatchObject({ data: { things: {} } });
      expect(extensions).toEqual({ cost: { requested: 80, actual: 80, available: before - 80, ...RATES } });
      expect(left).toBe(before - 80);
    }
  });

  it('counts what came, where fewer came than were asked for', async () => {
    left = 2_000;
    let after = 'null';
    const actual: unknown[] = [];
    for (let page = 1; page <= 3; page += 1) {
      const query = `{ things(first: 100, after: ${after}) { nodes { number } pageInfo { endCursor } } }`;
      const { data, extensions } = await post(query);
      expect(extensions?.cost).toMatchObject({ requested: 100 });
      actual.push(extensions?.cost?.['actual']);
      after = JSON.stringify((data as { things: { pageInfo: { endCursor: string } } }).things.pageInfo.endCursor);
    }
    expect(actual).toEqual([100, 100, 50]);
  });

  it('is reported for mutations and for errors, too', async () => {
    left = 2_000;
    const taken = await post('mutation { thingTake(number: 1) { thing { number } userErrors { code } } }');
    // The payload, its thing, and ten errors at most.
    expect(taken.extensions?.cost).toMatchObject({ requested: 22, actual: 12 });
    const refused = await post('mutation { thingTake(number: 2) { thing { number } userErrors { code } } }');
    expect(refused.extensions?.cost).toMatchObject({ requested: 22, actual: 12 });
    for (const round of [1, 2]) {
      const broken = await post('{ broken }');
      expect({ round, ...broken }).toMatchObject({ errors: [{}], extensions: { cost: { requested: 1, actual: 1 } } });
    }
  });

  it.each([[{}], [{ 'x-moa-cost': '0' }], [{ 'x-moa-cost': '' }], [{ 'x-moa-cost': 'yes' }]])(
    'is not told to %j',
    async (headers) => {
      left = 2_000;
      expect(await post(LIST, headers)).not.toHaveProperty('extensions');
    },
  );

  it('is in the refusal of what is too dear, or more than the caller has', async () => {
    left = 2_000;
    const selves = Array.from({ length: 10 }, (_, n) => `s${n}: self { number }`).join(' ');
    const dear = await post(`{ things(first: 100) { nodes { ${selves} } } }`);
    expect(dear.errors?.[0]?.extensions).toMatchObject({
      code: 'COST_EXCEEDED',
      cost: { requested: 1_100, max: 1_000 },
    });
    expect(left).toBe(2_000);
    left = 10;
    const poor = await post(LIST);
    expect(poor.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      cost: { requested: 80, available: 10, ...RATES },
    });
  });

  it('is reported over a WebSocket to operations that ask in their extensions', async () => {
    left = 2_000;
    const [told] = await overSocket(LIST, { cost: true });
    expect(told?.extensions).toEqual({ cost: { requested: 80, actual: 80, available: 1_920, ...RATES } });
    for (const extensions of [undefined, { cost: 'yes' }, {}])
      expect((await overSocket(LIST, extensions))[0]).not.toHaveProperty('extensions');
  });

  it('is reported with the first event of a subscription, which is charged once', async () => {
    left = 2_000;
    const events = await overSocket('subscription { count(to: 3) }', { cost: true });
    expect(events.map(({ extensions }) => extensions?.['cost'])).toEqual([
      { requested: 10, actual: 10, available: 1_990, ...RATES },
      undefined,
      undefined,
    ]);
    expect(left).toBe(1_990);
  });

  it('may be asked for by pages of other origins that are allowed', async () => {
    const preflight = await fetch(platform.url, { method: 'OPTIONS', headers: { origin: 'http://elsewhere.example' } });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-moa-cost');
  });
});
