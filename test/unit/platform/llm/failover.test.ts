import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFailover, LanguageModelFailure, type FailoverOptions } from '../../../../src/platform/llm/index.js';
import * as server from '../../../support/llm-server.js';
import { answer, body, end, event, head, page, pause, text, type Step } from '../../../support/llm-server.js';
import { aClock, HURRIED, never, providerAt, read, REQUEST } from './support.js';

const silent = [
  { name: '429', script: page(429, '', { 'retry-after': '20' }), kind: 'rate_limited' },
  { name: '500', script: page(500, ''), kind: 'server_error' },
  { name: '503', script: page(503, ''), kind: 'server_error' },
  { name: 'HTML 502', script: page(502, '<html>'), kind: 'server_error' },
  { name: '400', script: page(400, ''), kind: 'refused' },
  { name: '401', script: page(401, ''), kind: 'refused' },
  { name: '403', script: page(403, ''), kind: 'refused' },
  { name: '404', script: page(404, ''), kind: 'refused' },
  { name: 'reset before the head', script: [server.reset], kind: 'connection' },
  { name: 'reset before the first token', script: [head(), pause(5), server.reset], kind: 'connection' },
  { name: 'a hang', script: [], kind: 'timeout' },
  { name: 'an empty body', script: [head(), end], kind: 'malformed' },
  { name: 'a broken first chunk', script: [head(), body('data: {oops\n\n'), end], kind: 'malformed' },
] as const;

const half = [head(), body(text('반쪽')), body(text(' 답'))];
const marked = [
  { name: 'reset', script: [...half, pause(20), server.reset], kind: 'connection' },
  // In one chunk: between two, a busy machine may be silent for as long as one that stalls.
  { name: 'stall', script: [head(), body(text('반쪽') + text(' 답'))], kind: 'timeout' },
  { name: 'broken chunk', script: [...half, body('data: {oops\n\n'), end], kind: 'malformed' },
  { name: 'missing finish_reason', script: [...half, end], kind: 'malformed' },
  { name: 'error object', script: [...half, body(event({ error: { message: 'no' } })), end], kind: 'server_error' },
] as const;

describe('failover between two servers', () => {
  let first: server.LlmServer;
  let second: server.LlmServer;
  let clock: ReturnType<typeof aClock>;
  const failures: string[] = [];
  const faults: string[] = [];
  const firstTokens: string[] = [];

  /** `limits` are those of the first server. */
  const model = (options: Partial<FailoverOptions> = {}, only = false, limits: Partial<typeof HURRIED> = {}) =>
    createFailover(
      [
        providerAt(first.url, { name: 'first', ...limits }),
        ...(only ? [] : [providerAt(second.url, { name: 'second' })]),
      ],
      {
        clock,
        backoffMs: 10,
        random: () => 0.5,
        observer: {
          failed: (provider, kind) => void failures.push(`${provider} ${kind}`),
          configurationFault: (provider, status) => void faults.push(`${provider} ${status}`),
          firstToken: (provider, seconds) => void firstTokens.push(`${provider} ${seconds}`),
        },
        ...options,
      },
    );
  const ask = (of = model()) => read(of.stream(REQUEST, never));
  const play = (one: readonly Step[], other: readonly Step[]) => {
    first.play(one);
    second.play(other);
  };

  beforeEach(async () => {
    [first, second] = await Promise.all([server.startLlmServer(), server.startLlmServer()]);
    clock = aClock();
    for (const list of [failures, faults, firstTokens]) list.length = 0;
  });
  afterEach(() => Promise.all([first.stop(), second.stop()]));

  it('asks the first one only while it works', async () => {
    play(answer('좋은', ' 답'), answer('남는 답'));
    const { events, text: shown } = await ask();
    expect(shown).toBe('좋은 답');
    expect(events.map(({ type }) => type)).toEqual(['start', 'delta', 'delta', 'finish']);
    expect(second.requests).toHaveLength(0);
    expect(firstTokens).toEqual(['first 0']);
  });

  it.each(silent)('hides $name before the first token', async ({ script, kind }) => {
    play(script, answer('둘째', ' 답'));
    const { events, text: shown, error } = await ask(model({}, false, kind === 'timeout' ? HURRIED : {}));
    expect(error).toBeNull();
    expect(shown).toBe('둘째 답');
    expect(events.map(({ type }) => type)).toEqual(['start', 'delta', 'delta', 'finish']);
    expect(events[0]).toMatchObject({ provider: 'second' });
    expect(failures).toEqual([`first ${kind}`]);
    expect([first.requests.length, second.requests.length]).toEqual([1, 1]);
    await first.closed();
  });

  it.each(marked)('marks a $name after the first token as a restart', async ({ script, kind }) => {
    play(script, answer('둘째', ' 답'));
    const { idleTimeoutMs } = HURRIED;
    const { events, text: shown } = await ask(model({}, false, kind === 'timeout' ? { idleTimeoutMs } : {}));
    expect(shown).toBe('둘째 답');
    expect(events.map((step) => (step.type === 'delta' ? step.text : step.type))).toEqual([
      'start',
      '반쪽',
      ' 답',
      'restart',
      '둘째',
      ' 답',
      'finish',
    ]);
    expect(events[3]).toEqual({ type: 'restart', provider: 'second', model: 'scripted-1' });
    expect(failures).toEqual([`first ${kind}`]);
  });

  it('reports what each did when all fail, and when to ask again', async () => {
    play(page(429, '', { 'retry-after': '20' }), page(401, ''));
    const { error, events } = await ask();
    expect(events).toEqual([]);
    expect(error).toBeInstanceOf(LanguageModelFailure);
    expect(error).toMatchObject({
      name: 'UpstreamFailure',
      system: 'language model',
      kinds: ['rate_limited', 'refused'],
      retryAfterMs: 20_000,
      message: 'every provider failed: first rate_limited (429), second refused (401)',
    });
  });

  it('fails after a partial text when nobody can go on, and keeps what was shown', async () => {
    play([...half, end], page(401, ''));
    first.play([...half, end], page(401, ''));
    const { error, events, text: shown } = await ask();
    expect(error).toMatchObject({ kinds: ['malformed', 'refused', 'refused'] });
    expect(events.map(({ type }) => type)).toEqual(['start', 'delta', 'delta']);
    expect(shown).toBe('반쪽 답');
  });

  it('asks a lone server once more for what may pass, with a restart if text was out', async () => {
    first.play([server.reset], answer('다시'));
    expect(await ask(model({}, true))).toMatchObject({ text: '다시', error: null });
    first.play([...half, end], answer('다시'));
    const { events, text: shown } = await ask(model({}, true));
    expect(shown).toBe('다시');
    expect(events.map(({ type }) => type)).toEqual(['start', 'delta', 'delta', 'restart', 'delta', 'finish']);
  });

  it.each(['401', '429', 'a hang'])('does not ask a lone server twice after %s', async (fault) => {
    first.play(silent.find(({ name }) => name === fault)?.script ?? []);
    const hurried = fault === 'a hang' ? HURRIED : {};
    expect((await ask(model({}, true, hurried))).error).toBeInstanceOf(LanguageModelFailure);
    expect(first.requests).toHaveLength(1);
  });

  it('leaves a server alone for as long as it asked', async () => {
    play(page(429, '', { 'retry-after': '20' }), answer('둘째'));
    const both = model();
    await ask(both);
    first.play(answer('첫째'));
    clock.move(19_999);
    expect((await ask(both)).text).toBe('둘째');
    expect(first.requests).toHaveLength(1);
    clock.move(1);
    expect((await ask(both)).text).toBe('첫째');
  });

  it('opens after five failures in a row, then sends one probe of many', async () => {
    play(page(500, ''), answer('둘째'));
    const both = model();
    for (let n = 0; n < 8; n++) expect((await ask(both)).text).toBe('둘째');
    expect(first.requests).toHaveLength(5);
    first.play([head(), pause(50), ...answer('첫째').slice(1)]);
    clock.move(30_000);
    const texts = (await Promise.all(Array.from({ length: 10 }, () => ask(both)))).map(({ text: shown }) => shown);
    expect(texts.filter((shown) => shown === '첫째')).toHaveLength(1);
    expect(first.requests).toHaveLength(6);
    expect((await ask(both)).text).toBe('첫째');
  });

  it('says when to ask again while the only breaker is open', async () => {
    first.play(page(500, ''));
    const alone = model({ rounds: 1 }, true);
    for (let n = 0; n < 5; n++) await ask(alone);
    clock.move(10_000);
    const { error } = await ask(alone);
    expect(error).toMatchObject({ kinds: ['server_error'], retryAfterMs: 20_000 });
    expect(first.requests).toHaveLength(5);
  });

  it('keeps asking a server that refuses, and warns once until it has worked', async () => {
    play(page(401, ''), answer('둘째'));
    const both = model();
    for (let n = 0; n < 7; n++) await ask(both);
    expect(first.requests).toHaveLength(7);
    expect(faults).toEqual(['first 401']);
    first.play(answer('첫째'), page(401, ''));
    await ask(both);
    await ask(both);
    expect(faults).toEqual(['first 401', 'first 401']);
  });

  it('gives the probe to the next reply when its reader leaves', async () => {
    play(page(500, ''), answer('둘째'));
    const both = model();
    for (let n = 0; n < 5; n++) await ask(both);
    clock.move(30_000);
    first.play([], answer('첫째'));
    const stop = new AbortController();
    const left = read(both.stream(REQUEST, stop.signal));
    while (first.requests.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    expect((await left).error).toMatchObject({ name: 'AbortError' });
    expect((await ask(both)).text).toBe('첫째');
    expect(failures.filter((failure) => failure.includes('timeout'))).toEqual([]);
  });
});
