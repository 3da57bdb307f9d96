import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chunkedEvents, type ChatRequest, type ModelEvent } from '../../../../src/platform/llm/index.js';
import {
  body,
  DONE,
  end,
  event,
  finish,
  head,
  startLlmServer,
  text,
  type LlmServer,
  type Step,
} from '../../../support/llm-server.js';
import { never, providerAt, read, REQUEST } from './support.js';

const MB = 1024 * 1024;
const WITH_TOOLS: ChatRequest = {
  ...REQUEST,
  tools: [{ name: 'loan_payoff', description: 'What it costs.', parameters: { type: 'object', properties: {} } }],
};

const calls = (...pieces: readonly object[]): string =>
  event({ choices: [{ index: 0, delta: { tool_calls: pieces }, finish_reason: null }] });
const call = (written: string, name = 'loan_payoff', index = 0): object => ({
  index,
  id: `call_${index}`,
  type: 'function',
  function: { name, arguments: written },
});
const callsOf = (events: readonly ModelEvent[]) =>
  events.flatMap((each) => (each.type === 'tool_calls' ? each.calls : []));

/** Bytes that never end, so long as they are taken. */
const endless =
  (bytes: string): Step =>
  async (socket) => {
    const chunk = Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n${bytes}\r\n`);
    while (!socket.destroyed) await new Promise<void>((resolve) => socket.write(chunk, () => resolve()));
  };

describe('an answer of an unreasonable size', () => {
  let llm: LlmServer;
  beforeEach(async () => void (llm = await startLlmServer()));
  afterEach(() => llm.stop());

  it.each([
    ['a line', endless('x'.repeat(MB))],
    ['a line of an event', endless('data: '.padEnd(MB, 'x'))],
  ])('%s that never ends is cut off, and its connection closed', async (_, step) => {
    llm.play([head(), step]);
    const { error } = await read(providerAt(llm.url).stream(REQUEST, never));
    expect(error).toMatchObject({ kind: 'malformed' });
    await llm.closed();
  });

  it.each([
    ['comments', `: ${'waiting '.repeat(500)}\n\n`],
    ['empty chunks', event({ choices: [], padding: 'x'.repeat(4_000) })],
    ['chunks without text', text('').repeat(10)],
    ['blanks', text(' ')],
  ])('%s without end end the stream', async (_, chunk) => {
    llm.play([head(), endless(chunk.repeat(Math.ceil(MB / chunk.length)))]);
    const { error } = await read(providerAt(llm.url, { maxOutputTokens: 16 }).stream(REQUEST, never));
    expect(error).toMatchObject({ kind: 'malformed' });
    await llm.closed();
  });

  it('is taken as far as it goes where it comes in one chunk of two million letters', async () => {
    for (const said of ['한국어 '.repeat(500_000), 'x'.repeat(2_000_000)]) {
      llm.play([head(), body(text(said) + finish() + DONE), end]);
      const { events, error } = await read(chunkedEvents(providerAt(llm.url).stream(REQUEST, never), 128));
      expect(error).toBeNull();
      const told = events.flatMap((each) => (each.type === 'delta' ? each.text : []));
      expect(told.join('')).toBe(said.slice(0, 16_000));
      expect(Math.max(...told.map(({ length }) => length))).toBe(128);
      expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
    }
  });

  it('asks for tools with arguments no longer than the answer may be', async () => {
    llm.play([head(), body(calls(call(`{"a":"${'x'.repeat(2_000_000)}`)) + finish('tool_calls') + DONE), end]);
    const { events } = await read(providerAt(llm.url, { maxOutputTokens: 100 }).stream(WITH_TOOLS, never));
    expect(callsOf(events)).toMatchObject([{ name: 'loan_payoff', arguments: `{"a":"${'x'.repeat(1_594)}` }]);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
  });

  it.each([
    ['a hundred thousand calls', calls(...Array.from({ length: 100_000 }, (_, place) => call('', 'x', place)))],
    ['a name of a million letters', calls(call('{}', 'x'.repeat(1_000_000)))],
  ])('asks in vain for %s', async (_, chunk) => {
    llm.play([head(), body(chunk + finish('tool_calls') + DONE), end]);
    const { error, events } = await read(providerAt(llm.url).stream(WITH_TOOLS, never));
    expect(error).toMatchObject({ kind: 'malformed' });
    expect(callsOf(events)).toEqual([]);
  });

  it('lets others run while many small chunks come at once', async () => {
    // Over two megabytes: some thirty reads of a socket, however fast or slow the machine is.
    const empty = event({ choices: [] }).repeat(100_000);
    llm.play([head(), body(empty + text('네.') + finish() + DONE), end]);
    const gaps: number[] = [];
    let last = performance.now();
    const bystander = setInterval(() => {
      gaps.push(performance.now() - last);
      last = performance.now();
    }, 1);
    const { text: shown } = await read(providerAt(llm.url).stream(REQUEST, never));
    clearInterval(bystander);
    expect(shown).toBe('네.');
    expect(gaps.length).toBeGreaterThan(20);
  });
});
