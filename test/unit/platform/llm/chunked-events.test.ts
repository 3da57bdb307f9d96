import { describe, expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { chunkedEvents, type ModelEvent } from '../../../../src/platform/llm/index.js';

const start: ModelEvent = { type: 'start', provider: 'p', model: 'm' };
const restart: ModelEvent = { type: 'restart', provider: 'q', model: 'n' };
const finish: ModelEvent = { type: 'finish', reason: 'stop', usage: null };
const delta = (text: string): ModelEvent => ({ type: 'delta', text });

async function* at(...events: readonly (ModelEvent | Error | 'TURN')[]): AsyncGenerator<ModelEvent> {
  for (const event of events) {
    if (event === 'TURN') await setImmediate();
    else if (event instanceof Error) throw event;
    else yield event;
  }
}

/** Events, and how many turns of the event loop others had meanwhile. */
async function read(events: AsyncIterable<ModelEvent>, most = 8) {
  const seen: ModelEvent[] = [];
  const others = { turns: 0, isOver: false };
  const bystander = (async () => {
    while (!others.isOver) {
      await setImmediate();
      others.turns += 1;
    }
  })();
  let error: unknown = null;
  try {
    for await (const event of chunkedEvents(events, most)) seen.push(event);
  } catch (thrown) {
    error = thrown;
  }
  others.isOver = true;
  const { turns } = others;
  await bystander;
  return { seen, error, turns };
}

describe('gathered deltas', () => {
  it('come alone where each comes in a turn of its own', async () => {
    const { seen } = await read(at(start, 'TURN', delta('a'), 'TURN', 'TURN', delta('b'), 'TURN', 'TURN', finish));
    expect(seen).toEqual([start, delta('a'), delta('b'), finish]);
  });

  it('come together where they are at hand together, and others have their turns', async () => {
    const letters = Array.from({ length: 80 }, (_, place) => delta(String(place % 10)));
    const { seen, turns } = await read(at(start, ...letters, finish));
    const pieces = '0123456789'.repeat(8).match(/.{8}/g) ?? [];
    expect(seen).toEqual([start, ...pieces.map(delta), finish]);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it('come in pieces that split no pair of surrogates, with turns in between', async () => {
    const text = 'a😀😀😀😀😀😀😀😀😀😀';
    const { seen, turns } = await read(at(delta(text), finish));
    const pieces = seen.flatMap((event) => (event.type === 'delta' ? event.text : []));
    expect(pieces.join('')).toBe(text);
    expect(pieces.every((piece) => piece.length <= 8 && piece.isWellFormed())).toBe(true);
    expect(turns).toBeGreaterThanOrEqual(pieces.length);
  });

  it('stand before everything that came after them', async () => {
    const calls: ModelEvent = { type: 'tool_calls', calls: [{ id: 'c', name: 'n', arguments: '{}' }] };
    const { seen } = await read(at(start, delta('a'), delta('b'), restart, delta('c'), calls, finish));
    expect(seen).toEqual([start, delta('ab'), restart, delta('c'), calls, finish]);
  });

  it('come before the error that ended them', async () => {
    const broken = new Error('broken');
    expect(await read(at(start, delta('a'), broken))).toMatchObject({ seen: [start, delta('a')], error: broken });
    expect(await read(at(broken))).toMatchObject({ seen: [], error: broken });
  });

  it('leave their source when nobody reads on, and wait for nothing', async () => {
    const never = new AbortController();
    let closed = false;
    const source = async function* (): AsyncGenerator<ModelEvent> {
      try {
        yield delta('a');
        await new Promise((_, reject) => never.signal.addEventListener('abort', () => reject(new Error('left'))));
      } finally {
        closed = true;
      }
    };
    for await (const event of chunkedEvents(source(), 8)) {
      expect(event).toEqual(delta('a'));
      break;
    }
    never.abort();
    await setImmediate();
    expect(closed).toBe(true);
  });
});
