import { describe, expect, it } from '@jest/globals';
import { LeaseRepository } from '../../src/modules/chat/replies/index.js';
import { statement } from '../../src/platform/database/index.js';
import { ask, endOf, eventually, follow, keepNothing } from '../support/chat.js';
import { conversationOf, ENDED, endless, send, slow, useChatLine } from '../support/chat-line.js';

const chat = useChatLine();
const { nodeOf, line, states, allEnded } = chat;

describe('questions of one conversation', () => {
  it('are answered one after the other, in their order, however many are sent at once', async () => {
    const node = await nodeOf({ model: slow(), poolSize: 12 });
    const caller = await chat.nodes.bench.customer();
    const conversationId = await conversationOf(node, caller);
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(node, caller, conversationId)));
    expect(sent.map(({ queuePosition }) => queuePosition).sort()).toEqual([1, 2, 3, 4, 5, null]);
    await node.startWorker();
    await eventually(() => allEnded(caller));
    const told = await line(caller);
    expect(told.map(({ state }) => state)).toEqual(Array<string>(6).fill('COMPLETED'));
    for (const [index, { startedAt }] of told.slice(1).entries())
      expect(startedAt?.getTime()).toBeGreaterThanOrEqual(told[index]?.finishedAt?.getTime() ?? Infinity);
  });

  it('leave an answer to the next that has been said to its end', async () => {
    const model = slow();
    const node = await nodeOf({ model });
    const caller = await chat.nodes.bench.customer();
    const conversationId = await conversationOf(node, caller);
    await send(node, caller, conversationId, { text: '대출이 뭐예요?' });
    const { id } = await send(node, caller, conversationId, { text: '그럼 이자는 뭐예요?' });
    await node.startWorker();
    await follow(node, caller, id);
    expect(model.requests[1]).toContain('안내해 드릴게요.');
  });

  it('wait also for one that is asked for once more', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await node.chat.replies.stop(caller, replyId);
    await node.chat.messages.regenerate(caller, replyId);
    expect(await send(node, caller, conversationId)).toMatchObject({ queuePosition: 1 });
  });
});

describe('questions of one account', () => {
  it('are answered three at a time, the others by their age', async () => {
    const [one, two] = [await nodeOf({ model: slow() }), await nodeOf({ model: slow() })];
    const caller = await chat.nodes.bench.customer();
    for (let count = 0; count < 8; count += 1) await ask(one, caller);
    expect((await line(caller)).map(({ isReady }) => isReady)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ]);
    await Promise.all([one.startWorker(), two.startWorker()]);
    let most = 0;
    await eventually(async () => {
      const now = await states(caller);
      most = Math.max(most, now.filter((state) => state === 'STREAMING').length);
      return now.every((state) => ENDED.includes(state));
    });
    expect(most).toBeLessThanOrEqual(3);
    const started = (await line(caller)).map(({ startedAt }) => startedAt?.getTime() ?? 0);
    expect(Math.min(...started.slice(3))).toBeGreaterThanOrEqual(Math.max(...started.slice(0, 3)));
  });

  it('wait up to twenty, and the next is refused with nothing stored', async () => {
    const node = await nodeOf({ poolSize: 20 });
    const caller = await chat.nodes.bench.customer();
    const conversationId = await conversationOf(node, caller);
    const sent = await Promise.all(Array.from({ length: 30 }, () => send(node, caller, conversationId)));
    expect(sent.filter(({ codes }) => codes.length === 0)).toHaveLength(21);
    expect(new Set(sent.flatMap(({ codes }) => codes))).toEqual(new Set(['TOO_MANY_REPLIES']));
    expect(await line(caller)).toHaveLength(21);
    const elsewhere = await conversationOf(node, caller);
    expect(await send(node, caller, elsewhere)).toMatchObject({ codes: [], queuePosition: null });
    expect(await send(node, await chat.nodes.bench.customer(), await conversationOf(node, caller))).toMatchObject({
      codes: ['CONVERSATION_NOT_FOUND'],
    });
  });

  it('do not make those of others wait', async () => {
    const node = await nodeOf({ model: slow() });
    const [busy, other] = [await chat.nodes.bench.customer(), await chat.nodes.bench.customer()];
    for (let count = 0; count < 5; count += 1) await ask(node, busy);
    await ask(node, other);
    expect((await line(other)).map(({ isReady }) => isReady)).toEqual([true]);
  });

  it('go on when one before them is stopped while it waits for a worker', async () => {
    const node = await nodeOf();
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await send(node, caller, conversationId);
    await Promise.all([node.chat.replies.stop(caller, replyId), node.chat.replies.stop(caller, replyId)].map(settled));
    expect((await line(caller)).map(({ state, isReady }) => [state, isReady])).toEqual([
      ['STOPPED', true],
      ['QUEUED', true],
    ]);
  });
});

const settled = (work: Promise<unknown>): Promise<unknown> => work.catch(() => null);

describe('a line whose workers died', () => {
  it('goes on with the next worker, in its order', async () => {
    const first = await nodeOf({ model: endless() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(first, caller);
    const second = await send(first, caller, conversationId);
    await first.startWorker();
    await follow(first, caller, replyId, 0, (events) => events.length > 1);
    // It takes no other question from now on.
    const closing = first.close();
    // As a process that is killed leaves it: the lease is another's, and runs out.
    await chat.nodes.bench.database.tuples(
      statement(`UPDATE reply SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() WHERE id = $1`),
      [replyId],
    );
    // It looks for replies that were left every five seconds, and may stand still for longer with one of its own.
    const next = await nodeOf({ model: slow(), chat: { leaseMs: 15_000 } });
    await Promise.all([closing, next.startWorker()]);
    await eventually(() => allEnded(caller));
    expect(await states(caller)).toEqual(['INTERRUPTED', 'COMPLETED']);
    expect((await line(caller))[1]?.id).toBe(second.id);
  });

  it('fails as a whole where no worker comes, when somebody reads', async () => {
    const node = await nodeOf();
    const caller = await chat.nodes.bench.customer();
    const { conversationId } = await ask(node, caller);
    const { id } = await send(node, caller, conversationId);
    await chat.nodes.bench.database.tuples(
      statement(`UPDATE reply SET created_at = created_at - interval '2 minutes', ready_at = ready_at - interval '2 minutes'
        WHERE account_id = $1`),
      [caller.actor.accountId],
    );
    expect(endOf(await follow(node, caller, id))).toBe('FAILED NO_WORKER');
    expect(await states(caller)).toEqual(['FAILED', 'FAILED']);
  });

  it('starts the clock of a waiting reply only when its turn has come', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await node.startWorker();
    await follow(node, caller, replyId, 0, (events) => events.length > 1);
    const { id } = await send(node, caller, conversationId);
    const AGE = statement(`UPDATE reply SET created_at = created_at - interval '2 minutes' WHERE id = $1`);
    await chat.nodes.bench.database.tuples(AGE, [id]);
    expect(await new LeaseRepository(chat.nodes.bench.database, keepNothing).expireQueued(60_000)).toEqual([]);
    await node.chat.replies.stop(caller, replyId);
    await eventually(async () => (await states(caller))[1] === 'STREAMING');
  });
});
