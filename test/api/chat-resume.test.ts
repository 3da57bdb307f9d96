import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streamOf } from '../../src/modules/chat/replies/writing/publisher.js';
import type { ReplyStreamEvent } from '../../src/modules/chat/replies/reply-stream.service.js';
import type { Caller } from '../../src/platform/access/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { RedisEventLog, type EventLog } from '../../src/platform/event-log/index.js';
import { createNarrator, type LanguageModel } from '../../src/platform/llm/index.js';
import { connectRedis, type Redis } from '../../src/platform/redis/index.js';
import { systemTimer } from '../../src/platform/timer.js';
import { describeRedis } from '../support/both-implementations.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  shown,
  startChatBench,
  type ChatBench,
  type ChatNode,
} from '../support/chat.js';
import { startRedis, type TestRedis } from '../support/redis.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const silent = { info: () => undefined, warn: () => undefined };

describeRedis('two nodes on one Redis', () => {
  let bench: ChatBench;
  let server: TestRedis;
  const connections: Redis[] = [];
  let open: ChatNode[] = [];

  beforeAll(async () => {
    [bench, server] = await Promise.all([startChatBench(), startRedis()]);
  });
  afterEach(async () => {
    await Promise.all(open.map((node) => node.close()));
    open = [];
  });
  afterAll(async () => {
    await bench.close();
    await Promise.all(connections.map((connection) => connection.close()));
    await server.stop();
  });

  async function eventLog(): Promise<EventLog> {
    const redis = await connectRedis(server.url, silent);
    connections.push(redis);
    return new RedisEventLog(redis, {
      clock: systemClock,
      timer: systemTimer,
      settings: { pollMs: 500, outageMs: 2_000 },
    });
  }

  /** A node that writes, and one that only reads. */
  async function twoNodes(model: LanguageModel): Promise<readonly [ChatNode, ChatNode]> {
    // A third of a lease is how often a reader looks whether a reply has ended; the writer's lease outlasts a standstill.
    const writer = await bench.node({ model, eventLog: await eventLog() });
    const reader = await bench.node({ chat: { leaseMs: 1_500 }, eventLog: await eventLog() });
    open.push(writer, reader);
    await writer.startWorker();
    return [writer, reader];
  }

  /** Reads a reply in several sittings, each ended after so many events by a closed socket, on alternating nodes. */
  async function inSittings(nodes: readonly ChatNode[], caller: Caller, replyId: number, sittings: readonly number[]) {
    const events: ReplyStreamEvent[] = [];
    for (const [turn, count] of [...sittings, Infinity].entries()) {
      const node = nodes[turn % nodes.length];
      const after = events.at(-1)?.sequence ?? 0;
      if (node) events.push(...(await follow(node, caller, replyId, after, (seen) => seen.length >= count)));
    }
    return events;
  }

  it('let a reader be cut off three times anywhere and lose or repeat nothing', async () => {
    const [writer, reader] = await twoNodes(createNarrator({ tokenMs: 2 }));
    const cuts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(cuts, async (sittings) => {
        const caller = await bench.customer();
        const { replyId } = await ask(writer, caller);
        const [events, whole] = await Promise.all([
          inSittings([reader, writer], caller, replyId, sittings),
          follow(reader, caller, replyId),
        ]);
        const end = events.at(-1);
        expect(end?.__typename === 'ChatReplyEnded' && end.reply.text).toBe(shown(events));
        expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
        expect(events.slice(1)).toEqual(whole.slice(1));
      }),
      { numRuns: 15 },
    );
  });

  it('serve a reader from the row while Redis is away, and from the log again after', async () => {
    const words = Array.from({ length: 120 }, (_, index) => `말${String.fromCharCode(0xb098 + index)} `);
    const steps = words.flatMap((word) => [delta(word), { pauseMs: 50 }]);
    // Half of them come once Redis is back, however long that takes.
    const { promise: isBack, resolve: goOn } = Promise.withResolvers<null>();
    const halves = [...steps.slice(0, 120), { until: isBack }, ...steps.slice(120)];
    const [writer, reader] = await twoNodes(scriptedModel(start, ...halves, finish));
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    const following = follow(reader, caller, replyId);
    await follow(writer, caller, replyId, 0, (events) => events.length > 5);
    await server.kill();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const duringOutage = await follow(reader, caller, replyId, 0, (events) => events.length > 10);
    expect(duringOutage.length).toBeGreaterThan(10);
    expect((await writer.chat.replies.find(caller, replyId))?.state).toBe('STREAMING');
    // It comes back empty: everything it held has to be sent again.
    await server.restart();
    const reachable = ({ eventLog: log }: ChatNode) =>
      log.read(streamOf(replyId), 0).then(
        () => true,
        () => false,
      );
    await eventually(async () => (await reachable(writer)) && (await reachable(reader)));
    goOn(null);

    const events = await following;

    expect(endOf(events)).toBe('COMPLETED');
    expect(shown(events)).toBe(words.join(''));
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect((await follow(reader, caller, replyId)).slice(1)).toEqual(events.slice(1));
    const told = await reader.eventLog.read<{ readonly type: string }>(streamOf(replyId), 0);
    expect(told?.events.map(({ event }) => event.type)).toEqual([
      ...['started', 'part'],
      ...Array<string>(events.length - 3).fill('delta'),
      'ended',
    ]);
  });

  it('end a reply for readers elsewhere when Redis dies and stays away', async () => {
    const [writer, reader] = await twoNodes(scriptedModel(start, delta('가 '), { pauseMs: 400 }, delta('나'), finish));
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    const following = follow(reader, caller, replyId);
    await follow(writer, caller, replyId, 0, (events) => shown(events) !== '');
    await server.kill();
    const events = await following;
    expect([endOf(events), shown(events)]).toEqual(['COMPLETED', '가 나']);
    await server.restart();
  });
});
