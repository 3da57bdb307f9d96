import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { LeaseRepository, ReplyWorker, type ClaimedReply } from '../../src/modules/chat/replies/index.js';
import { Publisher, streamOf } from '../../src/modules/chat/replies/writing/publisher.js';
import type { Transcript } from '../../src/modules/chat/replies/transcript.js';
import { systemClock } from '../../src/platform/clock.js';
import { listen, statement } from '../../src/platform/database/index.js';
import type { EventLog } from '../../src/platform/event-log/index.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  keepNothing,
  shown,
  startChatBench,
  unguarded,
  type ChatBench,
  type ChatNode,
  type ChatNodeOptions,
} from '../support/chat.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

let bench: ChatBench;
let open: ChatNode[] = [];
beforeAll(async () => {
  bench = await startChatBench();
});
afterEach(async () => {
  await Promise.all(open.map((node) => node.close()));
  open = [];
});
afterAll(() => bench.close());

async function node(options: ChatNodeOptions = {}): Promise<ChatNode> {
  const made = await bench.node({ chat: { leaseMs: 600 }, ...options });
  open.push(made);
  return made;
}

const stored = async (replyId: number): Promise<Record<string, unknown>> => {
  const [row] = await bench.database.rows<Record<string, unknown>>(statement('SELECT * FROM reply WHERE id = $1'), [
    replyId,
  ]);
  return row ?? {};
};

const partial: Transcript = { text: '저장된 ', frameEnds: [0, 4], restartedAt: 0, parts: [] };
const longer: Transcript = { text: '저장된 것보다 긴 글', frameEnds: [0, 4, 8, 11], restartedAt: 0, parts: [] };

/** What a process leaves behind that is killed while it writes: a lease, a checkpoint, and a longer event log. */
async function killedWriter(eventLog: EventLog, leaseMs = 300): Promise<ClaimedReply> {
  const leases = new LeaseRepository(bench.database, keepNothing);
  const [reply] = await leases.claim(1, leaseMs);
  if (!reply) throw new Error('nothing to claim');
  await new Publisher({ eventLog, ...reply, transcript: longer, onLost: () => undefined }).publish();
  await leases.renew(reply, { transcript: partial, provider: 'scripted', model: 'one' }, leaseMs);
  return reply;
}

describe('a reply whose writer was killed', () => {
  it('ends interrupted with all that readers got, and they are notified', async () => {
    const reader = await node();
    const caller = await bench.customer();
    const { replyId } = await ask(reader, caller);
    const dead = await killedWriter(reader.eventLog);
    const following = follow(reader, caller, replyId);
    await reader.startWorker();

    const events = await following;

    expect(endOf(events)).toBe('INTERRUPTED WRITER_LOST');
    expect(shown(events)).toBe(longer.text);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await stored(replyId)).toMatchObject({
      text: longer.text,
      frame_ends: [...longer.frameEnds],
      provider: 'scripted',
    });
    const leases = new LeaseRepository(bench.database, keepNothing);
    const rewritten = { transcript: partial, provider: null, model: null };
    expect(await leases.renew(dead, rewritten, 1_000)).toBe(false);
    await expect(
      reader.eventLog.append(streamOf(replyId), [{ type: 'delta', text: '늦은 글' }], {
        writer: dead.attempt,
        expectedSequence: 4,
      }),
    ).rejects.toThrow();
  });

  it('ends with the stored text when the log died with it', async () => {
    const writer = await node();
    const reader = await node();
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    await killedWriter(writer.eventLog);
    const following = follow(reader, caller, replyId);
    await reader.startWorker();
    const events = await following;
    expect([endOf(events), shown(events)]).toEqual(['INTERRUPTED WRITER_LOST', partial.text]);
  });

  it('lets a reader go on from what the lost log had sent, before the end and after', async () => {
    const [writer, reader] = [await node(), await node()];
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    await killedWriter(writer.eventLog, 4_000);
    const heard = longer.frameEnds.length;
    const waiting = follow(reader, caller, replyId, heard);
    await reader.startWorker();

    const [end, ...more] = await waiting;

    expect(more).toEqual([]);
    expect(end).toMatchObject({ __typename: 'ChatReplyFailed', reply: { text: partial.text } });
    expect(end).toMatchObject({ message: expect.stringContaining('보관') });
    expect(end?.sequence).toBeGreaterThan(heard);
    expect(await follow(reader, caller, replyId, heard)).toEqual([end]);
    const whole = await follow(reader, caller, replyId);
    expect([shown(whole), whole.at(-1)?.sequence]).toEqual([partial.text, end?.sequence]);
    expect(await follow(reader, caller, replyId, end?.sequence)).toEqual([]);
    await expect(follow(reader, caller, replyId, (end?.sequence ?? 0) + 1)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('says that nothing is kept when nothing is', async () => {
    const [writer, reader] = [await node(), await node()];
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    const [reply] = await new LeaseRepository(bench.database, keepNothing).claim(1, 300);
    if (!reply) throw new Error('nothing to claim');
    const publisher = new Publisher({
      eventLog: writer.eventLog,
      ...reply,
      transcript: longer,
      onLost: () => undefined,
    });
    await publisher.publish();
    await reader.startWorker();
    const [end] = await follow(reader, caller, replyId, longer.frameEnds.length);
    expect(end).toMatchObject({ message: expect.stringContaining('보관된 내용이 없습니다'), reply: { text: '' } });
    expect(end?.sequence).toBeGreaterThan(longer.frameEnds.length);
  });

  it('is ended by its readers when no worker is left', async () => {
    const reader = await node();
    const caller = await bench.customer();
    const { replyId } = await ask(reader, caller);
    await killedWriter(reader.eventLog);
    expect(endOf(await follow(reader, caller, replyId))).toBe('INTERRUPTED WRITER_LOST');
  });

  it('ends stopped when its reader had asked for that', async () => {
    const reader = await node();
    const caller = await bench.customer();
    const { replyId } = await ask(reader, caller);
    await killedWriter(reader.eventLog);
    await reader.chat.replies.stop(caller, replyId);
    const events = await follow(reader, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['STOPPED', longer.text]);
  });

  it('does not keep its account from asking', async () => {
    const one = await node();
    const caller = await bench.customer();
    for (let asked = 0; asked < 3; asked += 1) {
      await ask(one, caller);
      await killedWriter(one.eventLog, 1);
    }
    const { replyId } = await ask(one, caller);
    await one.chat.replies.stop(caller, replyId);
  });
});

describe('a writer', () => {
  it('stops at once when another has taken its reply over, and changes nothing any more', async () => {
    const model = scriptedModel(start, delta('처음'), { hang: true });
    const one = await node({ model });
    await one.startWorker();
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');

    const taken = `UPDATE reply SET lease_token = gen_random_uuid(), lease_until = now() + interval '1 h' WHERE id = $1`;
    await bench.database.rows(statement(taken), [replyId]);

    await eventually(() => model.open === 0);
    expect(await stored(replyId)).toMatchObject({ state: 'STREAMING', attempt: 1 });
    await bench.database.rows(statement('DELETE FROM reply WHERE id = $1'), [replyId]);
  });

  it('stops when the log has a new owner', async () => {
    const steps = Array.from({ length: 50 }, () => [delta('말 '), { pauseMs: 20 }]).flat();
    const model = scriptedModel(start, ...steps, finish);
    const one = await node({ model, chat: { leaseMs: 60_000 } });
    await one.startWorker();
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await one.eventLog.open(streamOf(replyId), 2);
    await eventually(() => model.open === 0);
    expect((await stored(replyId))['state']).toBe('STREAMING');
    await bench.database.rows(statement('DELETE FROM reply WHERE id = $1'), [replyId]);
  });

  it('stores its text about every second, however long its lease is', async () => {
    const steps = Array.from({ length: 60 }, () => [delta('말 '), { pauseMs: 50 }]).flat();
    const one = await node({ model: scriptedModel(start, ...steps, finish), chat: { leaseMs: 60_000 } });
    await one.startWorker();
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const heard = await follow(one, caller, replyId, 0, (events) => shown(events).length >= 80);
    const { text, frame_ends: ends } = await stored(replyId);
    expect((text as string).length).toBeGreaterThan(0);
    expect(shown(heard).startsWith(text as string)).toBe(true);
    expect((ends as number[]).at(-1)).toBe((text as string).length);
    await one.chat.replies.stop(caller, replyId);
  });

  it('keeps its lease over many lengths of it, with the text so far in the row', async () => {
    const steps = Array.from({ length: 30 }, () => [delta('말 '), { pauseMs: 50 }]).flat();
    const one = await node({ model: scriptedModel(start, ...steps, finish), chat: { leaseMs: 500 } });
    await one.startWorker();
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(async () => ((await stored(replyId))['text'] as string).length > 10);
    const events = await follow(one, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['COMPLETED', '말 '.repeat(30)]);
  });
});

describe('a reply nobody takes', () => {
  it('fails after a minute, and notifies its readers', async () => {
    const one = await node();
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const following = follow(one, caller, replyId);
    await bench.database.rows(statement(`UPDATE reply SET ready_at = now() - interval '61 s' WHERE id = $1`), [
      replyId,
    ]);
    const events = await following;
    expect(events.map(({ sequence }) => sequence)).toEqual([1]);
    expect(endOf(events)).toBe('FAILED NO_WORKER');
    expect(events[0]).toMatchObject({ message: '답변이 시작되지 못했습니다. 다시 시도해 주세요.' });
  });
});

describe('a worker that stops', () => {
  async function stoppable(model: ReturnType<typeof scriptedModel>): Promise<readonly [ChatNode, ReplyWorker]> {
    const one = await node();
    const leases = new LeaseRepository(one.database, keepNothing);
    const log = pino({ level: 'silent' });
    const timing = { leaseMs: 5_000, frameMs: 15, graceMs: 300, concurrency: 5 };
    const parts = {
      leases,
      eventLog: one.eventLog,
      composer: unguarded(model),
      observer: {},
      clock: systemClock,
      log,
      ...timing,
    };
    const worker = new ReplyWorker({
      ...parts,
      listen: listen.bind(null, one.database),
      sweep: () => Promise.resolve(),
    });
    await worker.start();
    return [one, worker];
  }

  it('lets replies end that do so in time', async () => {
    const [one, worker] = await stoppable(scriptedModel(start, delta('다 '), { pauseMs: 150 }, delta('썼다'), finish));
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await worker.stop();
    expect(await stored(replyId)).toMatchObject({ state: 'COMPLETED', text: '다 썼다' });
  });

  it('interrupts the others, keeps their text, and takes no more', async () => {
    const [one, worker] = await stoppable(scriptedModel(start, delta('반쯤'), { hang: true }));
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const following = follow(one, caller, replyId);
    await eventually(async () => (await stored(replyId))['state'] === 'STREAMING');
    const before = performance.now();
    const stopping = worker.stop();
    const late = await ask(one, caller);
    await stopping;
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(endOf(await following)).toBe('INTERRUPTED WRITER_LOST');
    expect(await stored(replyId)).toMatchObject({ state: 'INTERRUPTED', text: '반쯤' });
    expect((await stored(late.replyId))['state']).toBe('QUEUED');
    await one.chat.replies.stop(caller, late.replyId);
  });
});

describe('a conversation deleted under a reply', () => {
  it('closes the model, and readers hear that there is nothing', async () => {
    const model = scriptedModel(start, delta('가 '), { hang: true });
    const one = await node({ model });
    await one.startWorker();
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    const following = follow(one, caller, replyId);
    await one.chat.conversations.delete(caller, conversationId);
    await expect(following).rejects.toThrow('REPLY_NOT_FOUND');
    await eventually(() => model.open === 0);
    expect(await stored(replyId)).toEqual({});
  });
});
