import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type PlatformUnderTest } from '../../../support/graphql-platform.js';

let platform: PlatformUnderTest;
/** Where nothing may take long. */
let hurried: PlatformUnderTest;
let left = 50;
beforeAll(async () => {
  hurried = await startPlatform({ timeoutMs: 150 });
  platform = await startPlatform({
    budget: {
      take(_caller, points) {
        if (left < 0) throw new Error('connect ECONNREFUSED 10.1.2.3:6379');
        const allowed = points <= left;
        if (allowed) left -= points;
        return Promise.resolve({ allowed, remaining: left, capacity: 50, perSecond: 10, retryAfterMs: 1_200 });
      },
    },
  });
});
afterAll(() => Promise.all([platform.close(), hurried.close()]));

async function post(body: unknown, headers: Record<string, string> = {}, { url } = platform) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('an operation', () => {
  it('is ended when its time is up, with an error that says so', async () => {
    const { status, text } = await post({ query: '{ slow }' }, {}, hurried);
    expect(status).toBe(503);
    expect(text).toContain('OPERATION_TIMEOUT');
  });

  it('keeps to itself what went wrong inside, and reports it with the request id', async () => {
    const before = platform.reported.length;
    const { status, text } = await post({ query: '{ broken }' });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ path: ['broken'], extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'test-request' } }],
    });
    expect(text).not.toMatch(/hunter2|10\.1\.2\.3|\.ts:/);
    expect(platform.reported).toHaveLength(before + 1);
  });

  it('keeps to itself what went wrong before it began, too', async () => {
    left = -1;
    const before = platform.reported.length;
    const { text } = await post({ query: '{ whoami }' });
    expect(text).toContain('"INTERNAL_SERVER_ERROR"');
    expect(text).toContain('Something went wrong on our side');
    expect(text).not.toMatch(/ECONNREFUSED|10\.1\.2\.3/);
    expect(platform.reported).toHaveLength(before + 1);
    left = 50;
  });

  it('answers a refusal the payload knows in userErrors, and any other as an error', async () => {
    const taken = await post({
      query: 'mutation { thingTake(number: 2) { thing { number } userErrors { code field message } } }',
    });
    expect(JSON.parse(taken.text)).toEqual({
      data: {
        thingTake: { thing: null, userErrors: [{ code: 'THING_TAKEN', field: ['number'], message: 'It is taken.' }] },
      },
    });
    const forbidden = await post({ query: 'mutation { thingTake(number: 0) { thing { number } } }' });
    expect(forbidden.text).toContain('"FORBIDDEN"');
  });

  it('answers the same when it is compiled as it did before', async () => {
    left = 50;
    const query =
      'query Same($first: Int!) { things(first: $first) { nodes { number priceWon self { number } } pageInfo { endCursor } } }';
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push((await post({ query, variables: { first: 2 } })).text);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('"priceWon":2000');
  });

  it('answers a fragment in each of its places by the condition of that place, each time', async () => {
    const query = `query ($x: Boolean!) {
      one: things(first: 1) { nodes { number ...F @include(if: $x) } }
      other: things(first: 1) { nodes { number ...F } }
    } fragment F on Thing { priceWon }`;
    for (let time = 0; time < 3; time += 1) {
      left = 1_000;
      expect(JSON.parse((await post({ query, variables: { x: false } })).text)).toEqual({
        data: { one: { nodes: [{ number: 1 }] }, other: { nodes: [{ number: 1, priceWon: 1_000 }] } },
      });
    }
  });

  it('refuses the same when it is compiled as it did before', async () => {
    const sources = [
      { query: 'mutation Refused { thingTake(number: 0) { thing { number } } }' },
      { query: 'query Range($first: Int!) { things(first: $first) { nodes { number } } }', variables: { first: -1 } },
    ];
    for (const source of sources) {
      left = 1_000;
      const answers = [];
      for (let time = 0; time < 3; time += 1) answers.push((await post(source)).text);
      expect(answers).toEqual([answers[0], answers[0], answers[0]]);
      expect(answers[0]).toContain('"locations"');
    }
  });

  it('says which variable is wrong, where in it and by which rule, compiled or not', async () => {
    const query =
      'query Pay($paid: [PaymentInput!]!, $first: Int!) { paid(payments: $paid) things(first: $first) { nodes { number } } }';
    const right = { paid: [{ amountWon: 1 }], first: 1 };
    const wrong = { paid: [{ amountWon: 1 }, { amountWon: 1.5, more: true }, {}], first: 'x' };
    const told: string[] = [];
    for (let time = 0; time < 4; time += 1) {
      left = 1_000;
      told.push((await post({ query, variables: wrong })).text);
      left = 1_000;
      expect((await post({ query, variables: right })).text).toContain('"paid":1');
    }
    expect(told).toEqual(told.map(() => told[0]));
    const { errors } = JSON.parse(told[0] ?? '') as { errors: { message: string; extensions: object }[] };
    expect(errors.map(({ message }) => message)).toEqual([
      '$paid.1.amountWon: Won is a whole number of Korean won between -(2^53-1) and 2^53-1, sent as a JSON integer.',
      '$paid.1.more: Field "more" is not defined by type "PaymentInput".',
      '$paid.2.amountWon: Field "amountWon" of required type "Won!" was not provided.',
      '$first: Int cannot represent non-integer value: "x"',
    ]);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', field: ['1', 'amountWon'] },
      { code: 'BAD_USER_INPUT', field: ['1', 'more'] },
      { code: 'BAD_USER_INPUT', field: ['2', 'amountWon'] },
      { code: 'BAD_USER_INPUT', field: ['first'] },
    ]);
    left = 1_000;
    const { text } = await post({ query, variables: { paid: null } });
    expect(text).toContain('$first: A value of type Int! is required.');
    expect(text).toContain('$paid: Expected non-nullable type');
  });

  it('reports errors in the language of the caller: a value that does not fit, a limit, the time', async () => {
    const inKorean = async (source: object, server = platform) => {
      left = 1_000;
      const { text } = await post(source, { 'accept-language': 'ko' }, server);
      return (JSON.parse(text) as { errors: { message: string }[] }).errors.map(({ message }) => message);
    };
    const query = 'query Pay($paid: [PaymentInput!]!) { paid(payments: $paid) }';
    expect(await inKorean({ query, variables: { paid: [{ amountWon: 1.5 }] } })).toEqual([
      '$paid.0.amountWon: 원화 금액은 -(2^53-1)부터 2^53-1까지의 정수여야 합니다.',
    ]);
    expect(await inKorean({ query: '{ slow }' }, hurried)).toEqual([expect.stringContaining('초를 넘어')]);
    left = 3;
    const { text } = await post(
      { query: '{ things(first: 20) { nodes { number } } }' },
      { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' },
    );
    expect(text).toContain('2초 후 다시 시도해 주세요.');
    left = 1_000;
  });

  it('takes a variable from the document when it is not sent, compiled or not', async () => {
    const query =
      'query ($number: Int! = 2, $text: String! = "x") { things(first: $number) { nodes { number } } echo(text: $text) }';
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push((await post({ query })).text);
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toContain('"echo":"x"');
  });

  it('is refused with 429 and a time to come back when its caller has spent too much', async () => {
    left = 3;
    const { status, headers, text } = await post({ query: '{ things(first: 20) { nodes { number } } }' });
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('2');
    expect(JSON.parse(text)).toMatchObject({
      errors: [
        { extensions: { code: 'RATE_LIMITED', cost: { requested: 20, available: 3, capacity: 50, restoreRate: 10 } } },
      ],
    });
    left = 1_000;
  });
});

describe('a body', () => {
  it.each([
    ['that is too large', `{"query":"{ whoami }","x":"${'x'.repeat(200_000)}"}`, {}, 413],
    ['that is not JSON', '{"query":', {}, 400],
    ['of another type', 'query={whoami}', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['that is compressed', '{}', { 'content-encoding': 'gzip' }, 415],
    ['that is a list', '[{"query":"{ whoami }"}]', {}, 400],
    ['whose variables are text', '{"query":"{ whoami }","variables":"x"}', {}, 400],
  ])('%s is refused', async (_what, body, headers, status) => {
    expect((await post(body, headers as Record<string, string>)).status).toBe(status);
  });

  it('with a key that would change objects changes none', async () => {
    await post(
      '{"query":"query($a: String!){ echo(text: $a) }","variables":{"a":"x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud83db'],
  ])('with %s in a variable is refused by name, compiled or not', async (_what, text) => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await post({ query: 'query ($text: String!) { echo(text: $text) }', variables: { text } });
      expect(answer.text).toContain('Variable text holds a character');
    }
  });

  it.each([
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['objects', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`],
  ])('with %s thousands deep in a variable is refused by name', async (_what, deep) => {
    const body = `{"query":"query ($text: String!) { echo(text: $text) }","variables":{"text":${deep}}}`;
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.text()).toMatch(/Variable text\.\S+ is nested deeper/);
  });

  it('with any other text comes back byte for byte', async () => {
    const text = '한글 e\u0301 \u200b \u202e \u{1f600} \\ " \n';
    const answer = await post({ query: 'query ($text: String!) { echo(text: $text) }', variables: { text } });
    expect(JSON.parse(answer.text)).toEqual({ data: { echo: text } });
  });

  it('cannot be sent by a page of another origin without a preflight', async () => {
    const get = await fetch(`${platform.url}?query=${encodeURIComponent('{ whoami }')}`);
    expect(get.status).toBe(400);
    const preflight = await fetch(platform.url, { method: 'OPTIONS', headers: { origin: 'http://evil.example' } });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});
