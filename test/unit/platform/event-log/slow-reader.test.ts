import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SlowReader } from '../../../../src/platform/event-log/index.js';
import { FollowerBuffer } from '../../../../src/platform/event-log/follower-buffer.js';
import { contract } from '../../../support/both-implementations.js';
import { ManualTime } from '../../../support/manual-time.js';
import { collect, deltas, eventually, newStream, sequencesOf, twoNodes, type Delta } from './support.js';

contract('a reader that stops reading', (bench) => {
  async function stopped() {
    const time = new ManualTime();
    const [writer, reader] = await twoNodes(bench, { followerEvents: 8 }, { clock: time, timer: time });
    const stream = newStream();
    await writer.open(stream, 1);
    await writer.append(stream, deltas('0'), { writer: 1, expectedSequence: 0 });
    const { signal } = new AbortController();
    const events = reader.follow<Delta>(stream, 0, signal);
    await events.next();
    return { time, writer, reader, stream, events, signal };
  }

  it('gets everything when it comes back in time', async () => {
    const { time, writer, events, stream } = await stopped();
    for (let last = 1; last < 2_000; last += 100) {
      const more = deltas(...Array.from({ length: 100 }, (_, index) => `${last + index}`));
      await writer.append(stream, more, { writer: 1, expectedSequence: last, final: last === 1_901 });
    }
    time.advance(29_000);
    const rest = await collect(events);
    expect(rest.map(({ event }) => event.text)).toEqual([...Array(2_001).keys()].slice(1).map(String));
    expect(time.pending).toBe(bench.kind === 'in-process' ? 1 : 0); // the in-process log's own expiry
  });

  it('is dropped when events waited for thirty seconds, holds nothing then, and may go on from where it stood', async () => {
    const { time, writer, reader, events, stream, signal } = await stopped();
    await writer.append(stream, deltas('1', '2'), { writer: 1, expectedSequence: 1 });
    // It has heard that events wait: its time runs. The in-process log has a time of its own, for its expiry.
    await eventually(() => time.pending === (bench.kind === 'in-process' ? 2 : 1));
    time.advance(29_999);
    expect(reader.use().followers).toBe(1);
    time.advance(1);
    expect(reader.use()).toEqual({ followers: 0, watchedStreams: 0 });
    const reading = events.next();
    await expect(reading).rejects.toBeInstanceOf(SlowReader);
    await expect(reading).rejects.toMatchObject({ stream, after: 1 });
    expect(await events.next()).toEqual({ done: true, value: undefined });
    expect(sequencesOf(await collect(reader.follow<Delta>(stream, 1, signal), 2))).toEqual([2, 3]);
  });

  it('is not dropped while it reads now and then', async () => {
    const { time, writer, reader, events, stream } = await stopped();
    const more = deltas('1', '2', '3', '4', '5', '6');
    await writer.append(stream, more, { writer: 1, expectedSequence: 1 });
    for (let sequence = 2; sequence <= 7; sequence += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      time.advance(29_000);
      expect((await events.next()).value).toMatchObject({ sequence });
    }
    expect(reader.use().followers).toBe(1);
    await events.return?.();
  });

  it('is not dropped when it is the writer that is silent', async () => {
    const { time, writer, reader, events, stream } = await stopped();
    const next = events.next();
    for (let round = 0; round < 20; round += 1) {
      time.advance(10_000);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(reader.use().followers).toBe(1);
    await writer.append(stream, deltas('1'), { writer: 1, expectedSequence: 1 });
    expect((await next).value).toMatchObject({ sequence: 2 });
    time.advance(3_600_000); // busy with the event, and nothing more waits
    expect(reader.use().followers).toBe(1);
    await events.return?.();
    await eventually(() => reader.use().followers === 0);
  });
});

describe('a follower’s buffer', () => {
  const limits = { maxEvents: 5, maxBytes: 40 };
  const slices = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 12 }), fc.nat(8)));

  it('holds events in order, each once, and never beyond its bounds', () => {
    const log = Array.from({ length: 50 }, (_, index) => JSON.stringify('x'.repeat(index % 20)));
    fc.assert(
      fc.property(slices, (steps) => {
        const buffer = new FollowerBuffer(0, limits);
        let next = 1;
        let held = 0;
        for (const [first, count, reads] of steps) {
          buffer.take({ epoch: '', first, events: log.slice(first - 1, first - 1 + count), last: 50, ended: false });
          const texts = log.slice(next - 1, buffer.last);
          held = texts.join('').length;
          expect(texts.length).toBeLessThanOrEqual(limits.maxEvents);
          expect(texts.length <= 1 || held <= limits.maxBytes).toBe(true);
          for (let read = 0; read < reads && !buffer.isEmpty; read += 1, next += 1) {
            expect(buffer.shift()).toEqual({ sequence: next, json: log[next - 1] });
          }
        }
      }),
    );
  });
});
