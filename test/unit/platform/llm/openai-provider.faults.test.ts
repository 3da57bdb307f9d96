import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FailureKind } from '../../../../src/platform/llm/index.js';
import { ProviderFailure } from '../../../../src/platform/llm/index.js';
import * as server from '../../../support/llm-server.js';
import {
  body,
  DONE,
  end,
  event,
  finish,
  head,
  page,
  pause,
  raw,
  text,
  type Step,
} from '../../../support/llm-server.js';
import { HURRIED, never, providerAt, read, REQUEST, SECRET } from './support.js';

interface Fault {
  readonly name: string;
  readonly script: readonly Step[];
  readonly kind: FailureKind;
  readonly status?: number;
  readonly retryAfterMs?: number;
  /** What came through before the fault. */
  readonly shown?: string;
}

const errorJson = JSON.stringify({ error: { message: `Incorrect API key ${SECRET}`, code: SECRET, type: SECRET } });
const errorObject = event({ error: { message: `upstream said ${SECRET}`, code: SECRET } });
const half = [head(), body(text('절반'))];

const faults: readonly Fault[] = [
  { name: 'HTML 502', script: page(502, `<html>${SECRET}</html>`), kind: 'server_error', status: 502 },
  { name: '500', script: page(500, errorJson), kind: 'server_error', status: 500 },
  {
    name: '503 with retry-after in seconds',
    script: page(503, errorJson, { 'retry-after': '3' }),
    kind: 'server_error',
    status: 503,
    retryAfterMs: 3_000,
  },
  {
    name: '429 with retry-after-ms',
    script: page(429, errorJson, { 'retry-after-ms': '1500' }),
    kind: 'rate_limited',
    status: 429,
    retryAfterMs: 1_500,
  },
  { name: '401', script: page(401, errorJson), kind: 'refused', status: 401 },
  { name: 'a redirect', script: page(307, '', { location: 'http://127.0.0.1:9/v1' }), kind: 'refused', status: 307 },
  { name: 'an error page that never ends', script: [head(500), body(SECRET)], kind: 'server_error', status: 500 },
  { name: 'reset before the head', script: [server.reset], kind: 'connection' },
  { name: 'closed without a word', script: [server.hangUp], kind: 'connection' },
  { name: 'reset before the first token', script: [head(), pause(5), server.reset], kind: 'connection' },
  {
    name: 'reset after the first token',
    script: [...half, pause(20), server.reset],
    kind: 'connection',
    shown: '절반',
  },
  { name: 'hung up in mid-body', script: [...half, server.hangUp], kind: 'connection', shown: '절반' },
  { name: 'silence instead of a head', script: [], kind: 'timeout' },
  { name: 'silence after the head', script: [head()], kind: 'timeout' },
  { name: 'silence in mid-stream', script: half, kind: 'timeout', shown: '절반' },
  { name: 'a line that never ends', script: [head(), body('data: {"'), ...drip(60)], kind: 'timeout' },
  { name: 'a gateway that only keeps alive', script: [head(), ...beat(60)], kind: 'timeout' },
  {
    name: 'a chunk that is no JSON',
    script: [...half, body(`data: {"${SECRET}\n\n`), end],
    kind: 'malformed',
    shown: '절반',
  },
  { name: 'a chunk of a wrong shape', script: [head(), body(event({ choices: SECRET })), end], kind: 'malformed' },
  { name: 'a chunk that is null', script: [head(), body(event(null)), end], kind: 'malformed' },
  { name: 'content that is no text', script: [head(), body(delta({ content: [SECRET] })), end], kind: 'malformed' },
  { name: 'no finish_reason and no [DONE]', script: [...half, end], kind: 'malformed', shown: '절반' },
  { name: 'no finish_reason but [DONE]', script: [...half, body(DONE), end], kind: 'malformed', shown: '절반' },
  {
    name: 'a finish_reason never offered',
    script: [...half, body(finish('tool_calls')), end],
    kind: 'malformed',
    shown: '절반',
  },
  { name: '200 with an empty body', script: [head(), end], kind: 'malformed' },
  {
    name: '200 with content-length 0',
    script: [raw('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'), server.hangUp],
    kind: 'malformed',
  },
  { name: '200 with an HTML page', script: page(200, `<html>${SECRET}</html>`), kind: 'malformed' },
  { name: '200 with an error as JSON', script: page(200, errorJson), kind: 'malformed' },
  { name: 'a finished answer without a word', script: [head(), body(finish() + DONE), end], kind: 'malformed' },
  {
    name: 'a finished answer of blanks',
    script: [head(), body(text('   \n ') + text('\u200b\u200b\u3164') + finish() + DONE), end],
    kind: 'malformed',
  },
  {
    name: 'an error object in mid-stream',
    script: [...half, body(errorObject), end],
    kind: 'server_error',
    shown: '절반',
  },
  { name: 'an error event', script: [head(), body(`event: error\n${errorObject}`), end], kind: 'server_error' },
  { name: 'no HTTP at all', script: [raw(`${SECRET}\r\n\r\n`), server.hangUp], kind: 'connection' },
  { name: 'a broken chunk size', script: [head(), raw(`${SECRET}\r\n`)], kind: 'connection' },
];

function beat(times: number): readonly Step[] {
  return Array.from({ length: times }, () => [body(': PROCESSING\n\n'), pause(30)]).flat();
}

function drip(times: number): readonly Step[] {
  return Array.from({ length: times }, () => [body('x'.repeat(10_000)), pause(30)]).flat();
}

/** Only where silence is the fault may it be found early, and not before what is to be shown has come. */
function limits(kind: FailureKind, shown = '') {
  if (kind !== 'timeout') return {};
  return shown === '' ? HURRIED : { idleTimeoutMs: HURRIED.idleTimeoutMs };
}

function delta(content: object): string {
  return event({ choices: [{ index: 0, delta: content }] });
}

/** Everything of an error that a log, a serialiser or a debugger could show. */
function everythingOf(error: unknown): string {
  const shown = inspect(error, { depth: Infinity, showHidden: true, getters: true });
  const own = error instanceof Error ? [error.message, error.stack, error.cause] : [];
  return [shown, JSON.stringify(error), String(error), ...own.map(String)].join('\n');
}

describe('a faulty OpenAI-compatible server', () => {
  let llm: server.LlmServer;
  beforeEach(async () => void (llm = await server.startLlmServer()));
  afterEach(() => llm.stop());

  it.each(faults)('reports $name as $kind, in our words only, and closes', async ({ script, kind, ...expected }) => {
    llm.play(script);
    const { error, text: shown } = await read(providerAt(llm.url, limits(kind, expected.shown)).stream(REQUEST, never));
    expect(error).toBeInstanceOf(ProviderFailure);
    expect(error).toMatchObject({
      system: 'language model',
      provider: 'scripted',
      kind,
      status: expected.status ?? null,
      retryAfterMs: expected.retryAfterMs ?? null,
    });
    expect(shown).toBe(expected.shown ?? '');
    expect(everythingOf(error)).not.toContain('sk-');
    await llm.closed();
    expect(llm.requests).toHaveLength(1);
  });

  it('writes nothing to the console, even when the environment asks the library to', async () => {
    const methods = ['error', 'warn', 'info', 'log', 'debug'] as const;
    const spies = methods.map((method) => jest.spyOn(console, method).mockImplementation(() => undefined));
    process.env['OPENAI_LOG'] = 'debug';
    try {
      const scripts = faults.filter(({ kind }) => kind !== 'timeout').map(({ script }) => script);
      llm.play(...scripts);
      while (llm.requests.length < scripts.length) await read(providerAt(llm.url).stream(REQUEST, never));
      expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
    } finally {
      delete process.env['OPENAI_LOG'];
      jest.restoreAllMocks();
    }
  });

  it('reports a server that is not there as connection', async () => {
    await llm.stop();
    const { error } = await read(providerAt(llm.url).stream(REQUEST, never));
    expect(error).toMatchObject({ kind: 'connection', status: null });
    expect(everythingOf(error)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|sk-/);
  });

  it('waits for the first chunk as long as configured, and less between chunks', async () => {
    // All in one chunk: between two, a busy machine may well be silent for half a second.
    llm.play([head(), pause(700), body(text('늦은') + text(' 답') + finish()), end]);
    const late = providerAt(llm.url, { idleTimeoutMs: 500 });
    expect(await read(late.stream(REQUEST, never))).toMatchObject({ text: '늦은 답', error: null });
  });

  it('does not take a slow reader for a stalled server', async () => {
    const { promise: isSent, resolve: sent } = Promise.withResolvers<null>();
    llm.play([...server.answer('하나', ' 둘', ' 셋'), () => sent(null)]);
    const seen: string[] = [];
    for await (const step of providerAt(llm.url, { idleTimeoutMs: 150 }).stream(REQUEST, never)) {
      seen.push(step.type);
      // The reader alone is slow: all is there by the time it comes to the second word.
      if (step.type === 'delta') await isSent;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(seen).toEqual(['start', 'delta', 'delta', 'delta', 'finish']);
  });
});
