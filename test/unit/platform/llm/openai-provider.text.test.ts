import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as server from '../../../support/llm-server.js';
import { body, DONE, end, event, finish, head, pause, text, usage, type Step } from '../../../support/llm-server.js';
import { never, providerAt, read, REQUEST } from './support.js';

const KOREAN = '고객님의 대출 잔액은 12,345,678원입니다. 👨‍👩‍👧‍👦';

/** Every byte in a write of its own, so that every character arrives in pieces. */
const byteByByte = (content: string): readonly Step[] =>
  [...Buffer.from(content)].flatMap((byte) => [body(Buffer.from([byte])), pause(0)]);

const frames = text('첫째') + text(' 둘째') + finish();
const emoji = JSON.stringify('🙂').slice(1, -1);
const escaped = (units: string) => `data: {"choices":[{"index":0,"delta":{"content":"${units}"}}]}\n\n`;

const cases: readonly { name: string; script: readonly Step[]; text: string; finish?: object }[] = [
  {
    name: 'UTF-8 split inside every character',
    script: [head(), ...byteByByte(text(KOREAN) + finish() + DONE), end],
    text: KOREAN,
  },
  { name: 'CRLF line ends', script: [head(), body(frames.replaceAll('\n', '\r\n')), end], text: '첫째 둘째' },
  {
    name: 'CRLF split between CR and LF',
    script: [
      head(),
      ...frames
        .replaceAll('\n', '\r\n')
        .split(/(?<=\r)/)
        .map(body),
      end,
    ],
    text: '첫째 둘째',
  },
  {
    name: 'comment lines and unknown fields',
    script: [
      head(),
      body(': keep-alive\n\n'),
      body(frames.replaceAll('data:', 'id: 7\nretry: 10\n: note\ndata:')),
      end,
    ],
    text: '첫째 둘째',
  },
  {
    name: 'no space after the colon',
    script: [head(), body(frames.replaceAll('data: ', 'data:')), end],
    text: '첫째 둘째',
  },
  { name: 'many frames in one chunk', script: [head(), body(frames + usage(7, 2) + DONE), end], text: '첫째 둘째' },
  {
    name: 'no [DONE] after a finish_reason',
    script: [head(), body(frames), end],
    text: '첫째 둘째',
    finish: { reason: 'stop', usage: null },
  },
  {
    name: 'a reset after the finish_reason',
    script: [head(), body(frames), pause(20), server.reset],
    text: '첫째 둘째',
    finish: { reason: 'stop', usage: null },
  },
  {
    name: 'silence after the finish_reason',
    script: [head(), body(frames)],
    text: '첫째 둘째',
    finish: { reason: 'stop', usage: null },
  },
  {
    name: 'the role, the end, the usage and [DONE] twice',
    script: [
      head(),
      body(event({ choices: [{ index: 0, delta: { role: 'assistant' } }] }).repeat(2)),
      body(frames + finish() + usage(7, 2) + usage(7, 2) + DONE + DONE),
      end,
    ],
    text: '첫째 둘째',
    finish: { reason: 'stop', usage: { promptTokens: 7, completionTokens: 2 } },
  },
  { name: 'text after the end', script: [head(), body(frames + text(' 덤') + DONE), end], text: '첫째 둘째' },
  {
    name: 'equal pieces that follow each other',
    script: [head(), body(text('00').repeat(3) + finish()), end],
    text: '000000',
  },
  {
    name: 'other choices than the first',
    script: [head(), body(event({ choices: [{ index: 1, delta: { content: '딴 답' } }] }) + frames), end],
    text: '첫째 둘째',
  },
  {
    name: 'a surrogate pair split over two chunks',
    script: [head(), body(escaped('\\ud83d') + escaped('\\ude42!') + finish()), end],
    text: '🙂!',
  },
  {
    name: 'half a surrogate pair and a NUL',
    script: [head(), body(escaped(`a\\u0000b${emoji}\\ud83d`) + finish()), end],
    text: 'ab🙂\uFFFD',
  },
  {
    name: 'a cut by length',
    script: [head(), body(text('끝') + finish('length')), end],
    text: '끝',
    finish: { reason: 'length' },
  },
  {
    name: 'a filter',
    script: [head(), body(finish('content_filter')), end],
    text: '',
    finish: { reason: 'content_filter' },
  },
  {
    name: 'a body of unknown length',
    script: [head(200, { connection: 'close' }), body(frames), end],
    text: '첫째 둘째',
  },
];

describe('the text of an OpenAI-compatible server', () => {
  let llm: server.LlmServer;
  beforeAll(async () => void (llm = await server.startLlmServer()));
  afterAll(() => llm.stop());

  it.each(cases)('is whole with $name', async ({ script, text: expected, finish: ending = {} }) => {
    llm.play(script);
    const { events, text: shown, error } = await read(providerAt(llm.url).stream(REQUEST, never));
    expect(error).toBeNull();
    expect(shown).toBe(expected);
    expect(events[0]).toEqual({ type: 'start', provider: 'scripted', model: 'scripted-1' });
    expect(events.filter(({ type }) => type === 'finish')).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: 'stop', ...ending });
    expect(events.every((step) => step.type !== 'delta' || (step.text !== '' && step.text.isWellFormed()))).toBe(true);
    await llm.closed();
  });

  it('equals what was sent, to the last byte of a very long answer', async () => {
    const words = Array.from(
      { length: 20_000 },
      (_, n) => `${n}번째 지출은 ${(n * 7919).toLocaleString('en')}원입니다. `,
    );
    const sent = words.map(text).join('') + finish() + usage(9, words.length) + DONE;
    const bytes = Buffer.from(sent);
    // Pieces of a prime size end in the middle of characters, fields and frames.
    const pieces = Array.from({ length: Math.ceil(bytes.length / 4_093) }, (_, n) =>
      body(bytes.subarray(n * 4_093, (n + 1) * 4_093)),
    );
    llm.play([head(), ...pieces, end]);
    const model = providerAt(llm.url, { maxOutputTokens: 100_000 });
    const { text: shown, error, events } = await read(model.stream(REQUEST, never));
    expect(error).toBeNull();
    const sha = (content: string) => createHash('sha256').update(content).digest('hex');
    expect(sha(shown)).toBe(sha(words.join('')));
    expect(events.at(-1)).toMatchObject({ usage: { completionTokens: 20_000 } });
  });

  it('is cut as too long when the server ignores the limit', async () => {
    llm.play([head(), ...Array.from({ length: 500 }, () => body(text('끝없는 이야기 ')))]);
    const { events, text: shown } = await read(providerAt(llm.url, { maxOutputTokens: 10 }).stream(REQUEST, never));
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'length', usage: null });
    expect(shown.length).toBeLessThan(200);
    await llm.closed();
  });

  it('is cut where it grows too long, in one chunk of megabytes as well', async () => {
    llm.play([head(), body(text('긴 이야기 '.repeat(500_000)) + finish() + DONE), end]);
    const { events, text: shown } = await read(providerAt(llm.url, { maxOutputTokens: 10 }).stream(REQUEST, never));
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'length', usage: null });
    expect(shown.length).toBeLessThan(200);
  });

  it('is whole when it comes drop by drop, slower in all than one silence may last', async () => {
    const drops = Array.from({ length: 10 }, (_, place) => [body(text(`${place} `)), pause(700)]).flat();
    llm.play([head(), ...drops, body(finish() + DONE), end]);
    const { text: shown, error } = await read(providerAt(llm.url, { idleTimeoutMs: 6_000 }).stream(REQUEST, never));
    expect(error).toBeNull();
    expect(shown).toBe(Array.from({ length: 10 }, (_, place) => `${place} `).join(''));
  });
});
