import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { createNarrator } from '../../../../src/platform/llm/index.js';
import { narrationTokens } from '../../../../src/platform/llm/narration-tokens.js';
import { never, read } from './support.js';

const narrate = (narration: string, tokenMs: number, signal = never) =>
  createNarrator({ tokenMs }).stream({ messages: [], narration }, signal);

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('고객님의', ' ', '\n', '1,234,567원', '3.2%', '👨‍👩‍👧‍👦', '🇰🇷', '한', '\u0301', '\uD83D', 'loan'))
    .map((parts) => parts.join('')),
);

describe('the tokens of a narration', () => {
  it('join to the text exactly, are never empty and end where a character ends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = [...narrationTokens(text)];
        expect(tokens.join('')).toBe(text);
        expect(tokens).not.toContain('');
        const ends = new Set([...graphemes.segment(text)].map(({ index, segment }) => index + segment.length));
        let length = 0;
        for (const token of tokens) expect(ends.has((length += token.length))).toBe(true);
      }),
    );
  });

  it('are words, groups of syllables and whole figures', () => {
    expect([
      ...narrationTokens('김하나 고객님의 대출 잔액은 12,345,678원(연 4.25%)입니다.\n2025-03-31까지예요 😊'),
    ]).toEqual([
      '김하나',
      ' 고객님의',
      ' 대출',
      ' 잔액은',
      ' 12,345,678',
      '원',
      '(',
      '연',
      ' 4.25%',
      ')',
      '입니다',
      '.',
      '\n2025-03-31',
      '까지예요',
      ' 😊',
    ]);
    expect([...narrationTokens('주택담보대출상환액')]).toEqual(['주택담보', '대출상환', '액']);
  });
});

describe('the narrator', () => {
  it('streams the narration and nothing else', async () => {
    const { events, text } = await read(narrate('이번 달 지출은 1,000원이에요.', 0));
    expect(text).toBe('이번 달 지출은 1,000원이에요.');
    expect(events[0]).toEqual({ type: 'start', provider: 'built-in', model: 'narrator' });
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'stop', usage: null });
  });

  it('keeps two hundred replies at once near their schedule', async () => {
    const tokenMs = 25;
    const narration = Array.from({ length: 60 }, () => '말').join(' ');
    const startedAt = performance.now();
    const lateness = (count: number): number => performance.now() - startedAt - count * tokenMs;
    /** Sets a timer after each token, and is late by what all of them and the machine were late together. */
    const drifting = (async () => {
      const late: number[] = [];
      while (late.push(lateness(late.length)) < 60) await sleep(tokenMs);
      return late;
    })();
    const lags = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const late: number[] = [];
        for await (const { type } of narrate(narration, tokenMs))
          if (type === 'delta') late.push(lateness(late.length));
        return late;
      }),
    );
    const drifted = await drifting;
    expect(lags.map(({ length }) => length)).toEqual(Array.from({ length: 200 }, () => 60));
    // A timer set after each token adds its own lateness every time: all of the last tokens are 30 ms late or more. A busy
    // machine delays some of them; the schedule is kept when others still come nearer to it than what drifts.
    const ends = lags.flatMap((late) => late.slice(-20)).sort((a, b) => a - b);
    expect(ends[Math.floor(ends.length / 10)]).toBeLessThan(Math.min(...drifted.slice(-20)));
    expect(Math.min(...lags.flat())).toBeGreaterThan(-5);
    expect(Math.max(...lags.flat())).toBeLessThan(1_000 + Math.max(...drifted));
  });

  it('makes good what a slow reader missed', async () => {
    let read = 0;
    let atOnce = 0;
    for await (const { type } of narrate('하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열', 100)) {
      if (type !== 'delta' || ++read > 1) continue;
      await sleep(800);
      setImmediate(() => (atOnce = read));
    }
    expect(read).toBe(10);
    // All eight that were due meanwhile come before anything else has a turn.
    expect(atOnce).toBeGreaterThanOrEqual(9);
  });

  it('stops at once when given up, also without pauses', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Error('stopped')), 30);
    const { error, events } = await read(narrate('말 '.repeat(100), 1_000, stop.signal));
    expect(error).toMatchObject({ message: 'stopped' });
    expect(events).toHaveLength(2);

    const other = new AbortController();
    setTimeout(() => other.abort(new Error('stopped')), 5);
    const fast = await read(narrate('말 '.repeat(200_000), 0, other.signal));
    expect(fast.error).toMatchObject({ message: 'stopped' });
    expect(fast.events.length).toBeLessThan(200_000);
  });

  it('says nothing when given up before', async () => {
    const { events, error } = await read(narrate('말', 0, AbortSignal.abort(new Error('too late'))));
    expect(events).toEqual([]);
    expect(error).toMatchObject({ message: 'too late' });
  });
});
