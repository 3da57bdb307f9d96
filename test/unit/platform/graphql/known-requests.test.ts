import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type PlatformUnderTest } from '../../../support/graphql-platform.js';

let platform: PlatformUnderTest;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

/** Everything of an answer that a client can see, but the hour. */
async function answerTo(body: object, headers: Readonly<Record<string, string>> = {}): Promise<object> {
  const response = await fetch(platform.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const seen = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers: seen, text: await response.text() };
}

const MODERN = 'application/graphql-response+json, application/json';
const requests: Readonly<Record<string, object>> = {
  'a query': { query: '{ whoami }' },
  'a query with variables': { query: 'query E($t: String!) { echo(text: $t) }', variables: { t: '모아' } },
  'a variable that is missing': { query: 'query E($t: String!) { echo(text: $t) }' },
  'a variable of the wrong type': { query: 'query E($t: String!) { echo(text: $t) }', variables: { t: 7 } },
  'a mutation': { query: 'mutation { thingTake(number: 1) { thing { number } userErrors { code } } }' },
  'a refused mutation': { query: 'mutation { thingTake(number: 2) { thing { number } userErrors { code } } }' },
  'a fault': { query: '{ broken }' },
  'a refused query': { query: '{ forbidden }' },
  'an operation by name': { query: 'query A { whoami } query B { echo(text: "b") }', operationName: 'B' },
  'an operation left unnamed': { query: 'query A { whoami } query B { echo(text: "b") }' },
  'an operation that is not there': { query: 'query A { whoami }', operationName: 'C' },
  'a document that is none': { query: '{ nothing }' },
  'variables that are none': { query: '{ whoami }', variables: 'text' },
  'a persisted query under a wrong hash': {
    query: '{ whoami }',
    extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } },
  },
  'a persisted query that is not known': { extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } },
  'a subscription': { query: 'subscription { count(to: 1) }' },
};

describe('a request that is made again', () => {
  it.each(Object.entries(requests))('answers %s as the first time, byte for byte', async (_what, body) => {
    for (const headers of [{}, { accept: MODERN }, { authorization: 'Bearer 2' }, { authorization: 'Bearer 404' }]) {
      const first = await answerTo(body, headers);
      expect(await answerTo(body, headers)).toEqual(first);
      expect(await answerTo(body, headers)).toEqual(first);
    }
  });

  it('answers a persisted query that does not match its hash as the fault of the client', async () => {
    for (const persistedQuery of [
      { version: 1, sha256Hash: 'f'.repeat(64) },
      { version: 2, sha256Hash: 'f' },
    ]) {
      expect(await answerTo({ query: '{ whoami }', extensions: { persistedQuery } })).toMatchObject({
        status: 400,
        text: expect.stringContaining('"code":"BAD_REQUEST"'),
      });
    }
  });

  it('gives every client the media type that it accepts', async () => {
    const body = { query: '{ __typename whoami }' };
    for (const round of [1, 2, 3]) {
      expect({ round, answer: await answerTo(body) }).toMatchObject({
        answer: { headers: { 'content-type': 'application/json; charset=utf-8' } },
      });
      expect(await answerTo(body, { accept: MODERN })).toMatchObject({
        headers: { 'content-type': 'application/graphql-response+json; charset=utf-8' },
      });
      expect(await answerTo(body, { accept: 'text/html' })).toMatchObject({ status: 406 });
    }
  });

  it('answers each caller with their own data', async () => {
    const whoami = async (token: string) => answerTo({ query: '{ whoami }' }, { authorization: `Bearer ${token}` });
    expect(await whoami('1')).toMatchObject({ text: '{"data":{"whoami":"1"}}\n' });
    expect(await whoami('2')).toMatchObject({ text: '{"data":{"whoami":"2"}}\n' });
    expect(await answerTo({ query: '{ whoami }' })).toMatchObject({ text: '{"data":{"whoami":null}}\n' });
  });

  it('runs no subscription over HTTP', async () => {
    expect(await answerTo({ query: 'subscription { count(to: 1) }' })).toMatchObject({
      text: expect.stringContaining('Subscriptions are served over a WebSocket'),
    });
  });
});
