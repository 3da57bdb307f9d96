import { describe, expect, it } from '@jest/globals';
import { LeaseRepository, type ClaimedReply } from '../../src/modules/chat/replies/index.js';
import { Publisher, streamOf } from '../../src/modules/chat/replies/writing/publisher.js';
import type { Transcript } from '../../src/modules/chat/replies/transcript.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { InProcessEventLog, type EventLog } from '../../src/platform/event-log/index.js';
import { systemTimer } from '../../src/platform/timer.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  keepNothing,
  shown,
  type ChatNode,
  type ChatNodeOptions,
} from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { finish, scriptedModel, start, talking } from '../support/scripted-model.js';

const chat = useChatNodes();
const node = (options: ChatNodeOptions = {}): Promise<ChatNode> =>
  chat.node({ chat: { leaseMs: 600 }, ...options }, { worker: false });

const partial: Transcript = { text: '저장된 ', frameEnds: [0, 4], restartedAt: 0, parts: [] };
const longer: Transcript = { text: '저장된 것보다 긴 글', frameEnds: [0, 4, 8, 11], restartedAt: 0, parts: [] };

/** What a process leaves behind that is killed while it writes: a lease, a checkpoint, and a longer event log. */
async function killedWriter(eventLog: EventLog, leaseMs = 300): Promise<ClaimedReply> {
  const leases = new LeaseRepository(chat.bench.database, keepNothing);
  const [reply] = await leases.claim(1, leaseMs);
  if (!reply) throw new Error('nothing to claim');
  await new Publisher({ eventLog, ...reply, transcript: longer, onLost: () => undefined }).publish();
  await leases.renew(reply, { transcript: partial, provider: 'scripted', model: 'one' }, leaseMs);
  return reply;
}

describe('a reply whose writer was killed', () => {
  it('ends interrupted with all that readers got, and they are notified', async () => {
    const reader = await node();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(reader, caller);
    const dead = await killedWriter(reader.eventLog);
    const following = follow(reader, caller, replyId);
    await reader.startWorker();

    const events = await following;

    expect(endOf(events)).toBe('INTERRUPTED WRITER_LOST');
    expect(shown(events)).toBe(longer.text);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(await chat.stored(replyId)).toMatchObject({
      text: longer.text,
      frame_ends: [...longer.frameEnds],
      provider: 'scripted',
    });
    const leases = new LeaseRepository(chat.bench.database, keepNothing);
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
    const caller = await chat.bench.customer();
    const { replyId } = await ask(writer, caller);
    await killedWriter(writer.eventLog);
    const following = follow(reader, caller, replyId);
    await reader.startWorker();
    const events = await following;
    expect([endOf(events), shown(events)]).toEqual(['INTERRUPTED WRITER_LOST', partial.text]);
  });

  it('lets a reader go on from what the lost log had sent, before the end and after', async () => {
    const [writer, reader] = [await node(), await node()];
    const caller = await chat.bench.customer();
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
    const caller = await chat.bench.customer();
    const { replyId } = await ask(writer, caller);
    const [reply] = await new LeaseRepository(chat.bench.database, keepNothing).claim(1, 300);
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
    const caller = await chat.bench.customer();
    const { replyId } = await ask(reader, caller);
    await killedWriter(reader.eventLog);
    expect(endOf(await follow(reader, caller, replyId))).toBe('INTERRUPTED WRITER_LOST');
  });

  it('ends stopped when its reader had asked for that', async () => {
    const reader = await node();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(reader, caller);
    await killedWriter(reader.eventLog);
    await reader.chat.replies.stop(caller, replyId);
    const events = await follow(reader, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['STOPPED', longer.text]);
  });

  it('does not keep its account from asking', async () => {
    const one = await node();
    const caller = await chat.bench.customer();
    for (let asked = 0; asked < 3; asked += 1) {
      await ask(one, caller);
      await killedWriter(one.eventLog, 1);
    }
    const { replyId } = await ask(one, caller);
    await one.chat.replies.stop(caller, replyId);
  });
});

describe('a reply nobody takes', () => {
  it('fails after a minute, and notifies its readers', async () => {
    const one = await node();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const following = follow(one, caller, replyId);
    await chat.bench.database.rows(statement(`UPDATE reply SET ready_at = now() - interval '61 s' WHERE id = $1`), [
      replyId,
    ]);
    const events = await following;
    expect(events.map(({ sequence }) => sequence)).toEqual([1]);
    expect(endOf(events)).toBe('FAILED NO_WORKER');
    expect(events[0]).toMatchObject({ message: '답변이 시작되지 못했습니다. 다시 시도해 주세요.' });
  });
});

describe('a conversation deleted under a reply', () => {
  it('closes the model, and readers hear that there is nothing', async () => {
    // The writer notices as it stores what it has said, the reader as it looks whether it may read: every 200 ms here.
    const model = scriptedModel(start, ...talking, finish);
    const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer });
    const writer = await node({ model, eventLog, chat: { leaseMs: 600_000 } });
    const one = await node({ eventLog });
    await writer.startWorker();
    const caller = await chat.bench.customer();
    const { replyId, conversationId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    const following = follow(one, caller, replyId);
    await one.chat.conversations.delete(caller, conversationId);
    await expect(following).rejects.toThrow('REPLY_NOT_FOUND');
    await eventually(() => model.open === 0);
    expect(await chat.stored(replyId)).toEqual({});
  });
});
