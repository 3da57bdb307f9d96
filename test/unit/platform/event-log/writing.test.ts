import { beforeAll, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  LogEnded,
  LogExpired,
  LogGap,
  SequenceMismatch,
  StaleWriter,
  type EventLog,
} from '../../../../src/platform/event-log/index.js';
import { contract } from '../../../support/both-implementations.js';
import { ManualTime } from '../../../support/manual-time.js';
import { deltas, newStream, twoNodes, type Delta } from './support.js';

contract('writing an event log', (bench) => {
  let here: EventLog;
  let there: EventLog;
  beforeAll(async () => {
    [here, there] = await twoNodes(bench);
  });

  it('numbers events from 1 without a gap and gives them back on any node', async () => {
    const stream = newStream();
    expect(await here.open(stream, 1)).toEqual({ last: 0, ended: false });
    expect(await here.append(stream, deltas('a', 'b'), { writer: 1, expectedSequence: 0 })).toBe(2);
    expect(await here.append(stream, deltas('c'), { writer: 1, expectedSequence: 2 })).toBe(3);
    expect(await there.read<Delta>(stream, 1)).toEqual({
      events: [
        { sequence: 2, event: { text: 'b' } },
        { sequence: 3, event: { text: 'c' } },
      ],
      first: 2,
      last: 3,
      ended: false,
    });
  });

  it('keeps any text as it was: Korean, emoji, line breaks, NUL, quotes, lone surrogates', async () => {
    const stream = newStream();
    const texts = ['대출 한도는', '👩‍👩‍👧', 'a\nb\r\nc', '\u0000', '"\\"', '\ud800', ''];
    await here.open(stream, 1);
    await here.append(stream, deltas(...texts), { writer: 1, expectedSequence: 0 });
    const page = await there.read<Delta>(stream, 0);
    expect(page?.events.map(({ event }) => event.text)).toEqual(texts);
  });

  it('answers null for a log that is not there, and refuses to add to it', async () => {
    expect(await here.read(newStream(), 0)).toBeNull();
    const adding = here.append(newStream(), deltas('a'), { writer: 1, expectedSequence: 0 });
    await expect(adding).rejects.toBeInstanceOf(LogExpired);
  });

  it('refuses a writer that was replaced, in opening and in appending, and stores nothing of it', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    expect(await there.open(stream, 2)).toEqual({ last: 1, ended: false });
    await expect(here.append(stream, deltas('x'), { writer: 1, expectedSequence: 1 })).rejects.toBeInstanceOf(
      StaleWriter,
    );
    await expect(here.end(stream, { writer: 1, expectedSequence: 1 })).rejects.toBeInstanceOf(StaleWriter);
    await expect(here.open(stream, 1)).rejects.toMatchObject({ stream, writer: 1, owner: 2 });
    await there.append(stream, deltas('b'), { writer: 2, expectedSequence: 1 });
    expect((await here.read<Delta>(stream, 0))?.events.map(({ event }) => event.text)).toEqual(['a', 'b']);
  });

  it('fences even when the newer writer never opened but appended', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await there.append(stream, deltas('b'), { writer: 5, expectedSequence: 0 });
    await expect(here.append(stream, deltas('x'), { writer: 4, expectedSequence: 1 })).rejects.toMatchObject({
      owner: 5,
    });
  });

  it('recognises a repeated append and stores it once', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const options = { writer: 1, expectedSequence: 0 };
    expect(await here.append(stream, deltas('a', 'b'), options)).toBe(2);
    expect(await here.append(stream, deltas('a', 'b'), options)).toBe(2);
    await here.append(stream, deltas('c'), { writer: 1, expectedSequence: 2 });
    expect(await there.append(stream, deltas('a', 'b'), options)).toBe(2);
    expect(await here.read(stream, 0)).toMatchObject({ last: 3, first: 1 });
  });

  it('refuses what does not follow on: a gap, other events at the same place, an overlap', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await here.append(stream, deltas('a', 'b'), { writer: 1, expectedSequence: 0 });
    for (const [texts, expectedSequence] of [
      [['c'], 3],
      [['x'], 0],
      [['a', 'x'], 0],
      [['b', 'c'], 1],
      [['a', 'b', 'c'], 0],
    ] as const) {
      const adding = here.append(stream, deltas(...texts), { writer: 1, expectedSequence });
      await expect(adding).rejects.toBeInstanceOf(SequenceMismatch);
      await expect(adding).rejects.toMatchObject({ expected: expectedSequence, last: 2 });
    }
    expect(await here.read(stream, 0)).toMatchObject({ last: 2 });
  });

  it('ends once: a repeated end is recognised, anything more is refused', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const last = { writer: 1, expectedSequence: 0, final: true };
    expect(await here.append(stream, deltas('a'), last)).toBe(1);
    expect(await here.append(stream, deltas('a'), last)).toBe(1);
    expect(await here.end(stream, { writer: 1, expectedSequence: 1 })).toBe(1);
    await expect(here.append(stream, deltas('b'), { writer: 1, expectedSequence: 1 })).rejects.toBeInstanceOf(LogEnded);
    expect(await there.open(stream, 2)).toEqual({ last: 1, ended: true });
    await expect(there.end(stream, { writer: 2, expectedSequence: 0 })).rejects.toBeInstanceOf(LogEnded);
    expect(await here.read(stream, 1)).toEqual({ events: [], first: 2, last: 1, ended: true });
  });

  it('does not take a final append for the retry of one that did not end the log', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    const ending = here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0, final: true });
    await expect(ending).rejects.toBeInstanceOf(SequenceMismatch);
  });

  it('lets exactly one of many writers win each place, whatever their tokens', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const attempts = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? here : there)
        .append(stream, deltas(`${index}`), { writer: 1 + (index % 7), expectedSequence: 0 })
        .then(() => index),
    );
    const settled = await Promise.allSettled(attempts);
    const winners = settled.filter(({ status }) => status === 'fulfilled');
    for (const result of settled) {
      if (result.status === 'rejected')
        expect([SequenceMismatch, StaleWriter]).toContain((result.reason as Error).constructor);
    }
    expect(winners).toHaveLength(1);
    expect(await here.read(stream, 0)).toMatchObject({ last: 1 });
  });

  it('refuses appends that no log could take, before they reach one', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const options = { writer: 1, expectedSequence: 0 };
    await expect(here.append(stream, [], options)).rejects.toBeInstanceOf(RangeError);
    await expect(here.append(stream, [undefined], options)).rejects.toBeInstanceOf(TypeError);
    await expect(here.append(stream, Array(1_001).fill(0), options)).rejects.toBeInstanceOf(RangeError);
    await expect(here.append(stream, deltas('x'.repeat(1_048_576)), options)).rejects.toBeInstanceOf(RangeError);
    await expect(here.append(stream, deltas('a'), { writer: 1.5, expectedSequence: 0 })).rejects.toBeInstanceOf(
      RangeError,
    );
    await expect(here.open(stream, -1)).rejects.toBeInstanceOf(RangeError);
    expect(await here.append(stream, Array(1_000).fill(0), options)).toBe(1_000);
  });
});

contract('the bounds of an event log', (bench) => {
  it('keeps the newest events within the count, and says so to those who ask for older ones', async () => {
    const [log] = await twoNodes(bench, { maxEvents: 3 });
    const stream = newStream();
    await log.open(stream, 1);
    await log.append(stream, deltas('a', 'b', 'c', 'd', 'e'), { writer: 1, expectedSequence: 0 });
    expect(await log.read<Delta>(stream, 2)).toMatchObject({ first: 3, last: 5, events: [{}, {}, {}] });
    await expect(log.read(stream, 1)).rejects.toMatchObject({ name: 'LogGap', after: 1, first: 3 });
    await expect(log.read(stream, 1)).rejects.toBeInstanceOf(LogGap);
    await expect(log.read(stream, 6)).rejects.toBeInstanceOf(LogExpired);
  });

  it('keeps within the bytes, counted in UTF-8', async () => {
    const [log] = await twoNodes(bench, { maxBytes: 60 });
    const stream = newStream();
    await log.open(stream, 1);
    for (const [index, text] of ['가나다', '라마바', '사아자'].entries()) {
      await log.append(stream, deltas(text), { writer: 1, expectedSequence: index }); // 20 bytes each
    }
    expect(await log.read(stream, 0)).toMatchObject({ first: 1, last: 3 });
    await log.append(stream, deltas('차'), { writer: 1, expectedSequence: 3 });
    await expect(log.read(stream, 0)).rejects.toMatchObject({ first: 2 });
  });

  it('expires after the last append, not after the first', async () => {
    // Redis goes by its own time, so that lives are long enough there for a slow machine to append in time.
    const time = new ManualTime();
    const pass = async (ms: number): Promise<void> => {
      if (bench.kind === 'in-process') time.advance(ms);
      else await sleep(ms);
    };
    const [log] = await twoNodes(bench, { ttlMs: 4_000 }, { clock: time, timer: time });
    const stream = newStream();
    await log.open(stream, 1);
    for (let sequence = 0; sequence < 4; sequence += 1) {
      await log.append(stream, deltas('a'), { writer: 1, expectedSequence: sequence });
      await pass(1_500);
    }
    expect(await log.read(stream, 0)).toMatchObject({ last: 4 });
    await pass(2_600);
    expect(await log.read(stream, 0)).toBeNull();
    await expect(log.append(stream, deltas('b'), { writer: 1, expectedSequence: 4 })).rejects.toBeInstanceOf(
      LogExpired,
    );
  });
});
