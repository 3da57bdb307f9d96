import { beforeAll, describe, expect, it } from '@jest/globals';
import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogExpired, LogGap, type EventLog } from '../../../../src/platform/event-log/index.js';
import { contract } from '../../../support/both-implementations.js';
import { collect, deltas, eventually, newStream, sequencesOf, textOf, twoNodes, type Delta } from './support.js';

const never = (): AbortSignal => new AbortController().signal;
/** The life of a log that is to expire: long enough for a slow machine to write and read it before. */
const BRIEF_MS = 3_000;

contract('following an event log', (bench) => {
  let here: EventLog;
  let there: EventLog;
  const nothingHeld = (): boolean =>
    [here, there].every((log) => log.use().followers === 0 && log.use().watchedStreams === 0);
  beforeAll(async () => {
    [here, there] = await twoNodes(bench);
  });

  it('replays what was missed, follows live, and ends by itself after the end', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await here.append(stream, deltas('a', 'b', 'c'), { writer: 1, expectedSequence: 0 });
    const following = collect(there.follow<Delta>(stream, 1, never()));
    await eventually(() => there.use().followers === 1);
    await here.append(stream, deltas('d'), { writer: 1, expectedSequence: 3 });
    await here.append(stream, deltas('e'), { writer: 1, expectedSequence: 4, final: true });
    const seen = await following;
    expect(sequencesOf(seen)).toEqual([2, 3, 4, 5]);
    expect(textOf(seen)).toBe('bcde');
    expect(nothingHeld()).toBe(true);
  });

  it('may start before the stream is opened', async () => {
    const stream = newStream();
    const following = collect(there.follow<Delta>(stream, 0, never()));
    await eventually(() => there.use().watchedStreams === 1);
    await sleep(20);
    await here.open(stream, 1);
    await here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    await here.end(stream, { writer: 1, expectedSequence: 1 });
    expect(textOf(await following)).toBe('a');
  });

  it('goes on over a change of writers', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const following = collect(there.follow<Delta>(stream, 0, never()));
    await here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    const { last } = await there.open(stream, 2);
    await there.append(stream, deltas('b'), { writer: 2, expectedSequence: last, final: true });
    expect(textOf(await following)).toBe('ab');
  });

  it('ends at once at the end of a log, also of an empty one', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    await here.end(stream, { writer: 1, expectedSequence: 0 });
    expect(await collect(there.follow<Delta>(stream, 0, never()))).toEqual([]);
    const other = newStream();
    await here.open(other, 1);
    await here.append(other, deltas('a'), { writer: 1, expectedSequence: 0, final: true });
    expect(await collect(there.follow<Delta>(other, 1, never()))).toEqual([]);
  });

  it('carries appends larger than a notice and larger than a buffer', async () => {
    const stream = newStream();
    const large = deltas(...Array.from({ length: 300 }, (_, index) => `${index}`.padEnd(1_000, '가')));
    await here.open(stream, 1);
    const following = collect(there.follow<Delta>(stream, 0, never()));
    await here.append(stream, large.slice(0, 150), { writer: 1, expectedSequence: 0 });
    await here.append(stream, large.slice(150), { writer: 1, expectedSequence: 150, final: true });
    const seen = await following;
    expect(sequencesOf(seen)).toEqual(large.map((_, index) => index + 1));
    expect(seen.map(({ event }) => event)).toEqual(large);
  });

  it('serves many readers of one stream over one subscription', async () => {
    const stream = newStream();
    await here.open(stream, 1);
    const followings = Array.from({ length: 50 }, () => collect(there.follow<Delta>(stream, 0, never())));
    await eventually(() => there.use().followers === 50);
    expect(there.use().watchedStreams).toBe(1);
    await here.append(stream, deltas('a', 'b'), { writer: 1, expectedSequence: 0, final: true });
    for (const seen of await Promise.all(followings)) expect(textOf(seen)).toBe('ab');
    expect(nothingHeld()).toBe(true);
  });

  it('notifies a reader that missed events beyond the bounds of the log', async () => {
    const [log] = await twoNodes(bench, { maxEvents: 2 });
    const stream = newStream();
    await log.open(stream, 1);
    await log.append(stream, deltas('a', 'b', 'c', 'd'), { writer: 1, expectedSequence: 0 });
    const following = collect(log.follow<Delta>(stream, 1, never()));
    await expect(following).rejects.toBeInstanceOf(LogGap);
    await expect(following).rejects.toMatchObject({ after: 1, first: 3 });
    expect(log.use().followers).toBe(0);
  });

  it('notifies a reader at once when its position belongs to no log', async () => {
    const stream = newStream();
    await expect(collect(here.follow<Delta>(stream, 7, never()))).rejects.toBeInstanceOf(LogExpired);
    await here.open(stream, 1);
    await here.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    await expect(collect(here.follow<Delta>(stream, 7, never()))).rejects.toBeInstanceOf(LogExpired);
    expect(nothingHeld()).toBe(true);
  });

  it('notifies a reader when the log expires under it', async () => {
    const [writer, reader] = await twoNodes(bench, { ttlMs: BRIEF_MS, pollMs: 50 });
    const stream = newStream();
    const following = collect(reader.follow<Delta>(stream, 0, never()));
    following.catch(() => undefined);
    await eventually(() => reader.use().watchedStreams === 1);
    await writer.open(stream, 1);
    await writer.append(stream, deltas('a'), { writer: 1, expectedSequence: 0 });
    await expect(following).rejects.toBeInstanceOf(LogExpired);
  });

  it('never mixes two logs of the same name', async () => {
    const [writer, reader] = await twoNodes(bench, { ttlMs: BRIEF_MS });
    const stream = newStream();
    await writer.open(stream, 1);
    await writer.append(stream, deltas('old'), { writer: 1, expectedSequence: 0 });
    const following = reader.follow<Delta>(stream, 0, never());
    expect((await following.next()).value).toEqual({ sequence: 1, event: { text: 'old' } });
    await sleep(BRIEF_MS + 100);
    await writer.open(stream, 1);
    await writer.append(stream, deltas('new 1', 'new 2'), { writer: 1, expectedSequence: 0 });
    await expect(following.next()).rejects.toBeInstanceOf(LogExpired);
    expect(await following.next()).toEqual({ done: true, value: undefined });
  });
});

contract('letting go of an event log', (bench) => {
  let log: EventLog;
  let stream: string;
  beforeAll(async () => {
    [log] = await twoNodes(bench);
  });
  const held = (signal: AbortSignal) => ({ ...log.use(), listeners: getEventListeners(signal, 'abort').length });
  const nothing = { followers: 0, watchedStreams: 0, listeners: 0 };

  async function waiting() {
    stream = newStream();
    await log.open(stream, 1);
    const { signal, abort } = ((controller) => ({
      signal: controller.signal,
      abort: () => controller.abort(),
    }))(new AbortController());
    const events = log.follow<Delta>(stream, 0, signal);
    expect(held(signal)).toEqual(nothing);
    const next = events.next();
    await eventually(() => log.use().watchedStreams === 1);
    await sleep(20);
    expect(held(signal)).toEqual({ followers: 1, watchedStreams: 1, listeners: 1 });
    return { signal, abort, events, next };
  }

  it('happens on abort, and a pending next() ends', async () => {
    const { signal, abort, events, next } = await waiting();
    abort();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(held(signal)).toEqual(nothing);
  });

  it('happens on return(), and a pending next() ends', async () => {
    const { signal, events, next } = await waiting();
    await events.return?.();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(held(signal)).toEqual(nothing);
  });

  it('happens when a loop breaks', async () => {
    const { signal } = new AbortController();
    stream = newStream();
    await log.open(stream, 1);
    await log.append(stream, deltas('a', 'b'), { writer: 1, expectedSequence: 0 });
    for await (const { event } of log.follow<Delta>(stream, 0, signal)) {
      expect(event.text).toBe('a');
      break;
    }
    expect(held(signal)).toEqual(nothing);
  });

  it('is all that an aborted signal needs: nothing is ever held', async () => {
    const signal = AbortSignal.abort();
    expect(await log.follow<Delta>(newStream(), 0, signal).next()).toEqual({ done: true, value: undefined });
    expect(held(signal)).toEqual(nothing);
  });

  it('leaves nothing behind after a hundred readers that came and went at random moments', async () => {
    const { signal } = new AbortController();
    stream = newStream();
    await log.open(stream, 1);
    const readers = Array.from({ length: 100 }, async (_, index) => {
      const events = log.follow<Delta>(stream, 0, signal);
      const pending = events.next();
      await sleep(index % 7);
      await events.return?.();
      await pending;
    });
    await Promise.all(readers);
    expect(held(signal)).toEqual(nothing);
  });
});

describe('an in-process log', () => {
  it('hands each reader a copy, so that a change by one reaches nobody', async () => {
    const [log] = await twoNodes({ kind: 'in-process', connect: () => Promise.resolve(null) });
    const stream = newStream();
    const given = { text: 'a' };
    await log.open(stream, 1);
    await log.append(stream, [given], { writer: 1, expectedSequence: 0 });
    given.text = 'changed';
    const page = await log.read<{ text: string }>(stream, 0);
    if (page?.events[0]) page.events[0].event.text = 'changed too';
    expect(await log.read(stream, 0)).toMatchObject({ events: [{ event: { text: 'a' } }] });
  });
});
