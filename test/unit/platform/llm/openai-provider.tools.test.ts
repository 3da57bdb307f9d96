import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../../src/platform/clock.js';
import { createFailover, type ChatRequest, type ModelEvent } from '../../../../src/platform/llm/index.js';
import * as server from '../../../support/llm-server.js';
import {
  body,
  DONE,
  end,
  event,
  finish,
  head,
  pause,
  reset,
  text,
  usage,
  type Step,
} from '../../../support/llm-server.js';
import { never, providerAt, read, REQUEST } from './support.js';

const WITH_TOOLS: ChatRequest = {
  ...REQUEST,
  tools: [{ name: 'loan_payoff', description: 'What it costs.', parameters: { type: 'object', properties: {} } }],
};

const calls = (...pieces: readonly object[]): string =>
  event({ choices: [{ index: 0, delta: { tool_calls: pieces }, finish_reason: null }] });
const piece = (index: number | null, written: string, id?: string, name?: string): object => ({
  ...(index !== null && { index }),
  ...(id !== undefined && { id, type: 'function' }),
  function: { ...(name !== undefined && { name }), arguments: written },
});
const asked = (...chunks: readonly string[]): readonly Step[] => [
  head(),
  ...chunks.map((chunk) => body(chunk)),
  body(finish('tool_calls') + usage(11, 5) + DONE),
  end,
];
const callsOf = (events: readonly ModelEvent[]) =>
  events.flatMap((each) => (each.type === 'tool_calls' ? each.calls : []));

describe('tool calls of an OpenAI-compatible server', () => {
  let llm: server.LlmServer;
  beforeEach(async () => void (llm = await server.startLlmServer()));
  afterEach(() => llm.stop());

  it('are put together by their index, however their arguments are cut', async () => {
    llm.play(
      asked(
        calls(piece(0, '', 'call_a', 'loan_payoff')),
        calls(piece(0, '{"loan')),
        calls(piece(1, '{', 'call_b', 'loan_limit'), piece(0, 'Number":')),
        calls(piece(1, '}'), piece(0, '"LN-1"}')),
      ),
    );
    const { events, error } = await read(providerAt(llm.url).stream(WITH_TOOLS, never));
    expect(error).toBeNull();
    expect(callsOf(events)).toEqual([
      { id: 'call_a', name: 'loan_payoff', arguments: '{"loanNumber":"LN-1"}' },
      { id: 'call_b', name: 'loan_limit', arguments: '{}' },
    ]);
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop', usage: { promptTokens: 11, completionTokens: 5 } });
  });

  it('are put together in turn where a server does not count them, and each gets an id of its own', async () => {
    llm.play(
      asked(
        calls(piece(null, '{"a":', 'same', 'one')),
        calls(piece(null, '1}')),
        calls(piece(null, '{}', 'other', 'two')),
        calls({ function: { name: 'three', arguments: { b: 2 } }, id: 'same' }),
      ),
    );
    const { events } = await read(providerAt(llm.url).stream(WITH_TOOLS, never));
    expect(callsOf(events)).toEqual([
      { id: 'same', name: 'one', arguments: '{"a":1}' },
      { id: 'other', name: 'two', arguments: '{}' },
      { id: 'call_2_same', name: 'three', arguments: '{"b":2}' },
    ]);
  });

  it.each([
    ['a finish for tools without a call', [head(), body(finish('tool_calls') + DONE), end]],
    ['arguments of no call', asked(calls(piece(0, '{}')))],
    ['a call without a name', asked(calls(piece(0, '{}', 'id')))],
    [
      'more calls than anybody needs',
      asked(calls(...Array.from({ length: 17 }, (_, at) => piece(at, '', `c${at}`, 'x')))),
    ],
  ])('%s is malformed', async (_, script) => {
    llm.play(script);
    const { error, events } = await read(providerAt(llm.url).stream(WITH_TOOLS, never));
    expect(error).toMatchObject({ kind: 'malformed' });
    expect(callsOf(events)).toEqual([]);
  });

  it('are cut off when their arguments never end', async () => {
    const endless = Array.from({ length: 40 }, () => calls(piece(0, 'x'.repeat(1_000))));
    llm.play([head(), body(calls(piece(0, '', 'id', 'loan_payoff'))), ...endless.map((each) => body(each))]);
    const { events, error } = await read(providerAt(llm.url, { maxOutputTokens: 100 }).stream(WITH_TOOLS, never));
    expect(error).toBeNull();
    expect(callsOf(events)[0]?.arguments.length).toBeLessThan(4_000);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'length' });
    await llm.closed();
  });

  it('are not taken from a server that was offered none', async () => {
    llm.play(asked(calls(piece(0, '{}', 'id', 'loan_payoff'))));
    expect((await read(providerAt(llm.url).stream(REQUEST, never))).error).toMatchObject({ kind: 'malformed' });
  });

  it('go out and come back in the words of the protocol', async () => {
    llm.play(server.answer('네'));
    const call = { id: 'c1', name: 'loan_payoff', arguments: '{}' };
    await read(
      providerAt(llm.url).stream(
        {
          ...WITH_TOOLS,
          withoutTools: true,
          messages: [
            { role: 'user', content: '다 갚으면?' },
            { role: 'assistant', content: '', toolCalls: [call] },
            { role: 'tool', content: '{"facts":[]}', toolCallId: 'c1' },
          ],
        },
        never,
      ),
    );
    expect(JSON.parse(llm.requests[0] ?? '')).toMatchObject({
      tool_choice: 'none',
      tools: [{ type: 'function', function: { name: 'loan_payoff', parameters: { type: 'object' } } }],
      messages: [
        { role: 'user' },
        {
          role: 'assistant',
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'loan_payoff', arguments: '{}' } }],
        },
        { role: 'tool', tool_call_id: 'c1', content: '{"facts":[]}' },
      ],
    });
  });

  it.each([
    [
      'unseen when a call breaks before any text',
      [head(), body(calls(piece(0, '{"lo', 'id', 'x'))), pause(5), reset],
      'start',
    ],
    [
      'with a restart when text was told before',
      [head(), body(text('확인해 ')), body(calls(piece(0, '{', 'id', 'x'))), pause(20), reset],
      'restart',
    ],
  ] as const)('are taken over by another provider %s', async (_, broken, opening) => {
    const other = await server.startLlmServer(asked(calls(piece(0, '{}', 'b', 'loan_payoff'))));
    llm.play(broken);
    const model = createFailover([providerAt(llm.url), providerAt(other.url, { name: 'second' })], {
      clock: systemClock,
    });
    const { events, error } = await read(model.stream(WITH_TOOLS, never));
    await other.stop();
    expect(error).toBeNull();
    expect(events.filter(({ type }) => type === opening)).toHaveLength(1);
    expect(callsOf(events)).toEqual([{ id: 'b', name: 'loan_payoff', arguments: '{}' }]);
  });
});
