import { describe, expect, it } from '@jest/globals';
import { LeaseRepository } from '../../src/modules/chat/replies/index.js';
import { statement } from '../../src/platform/database/index.js';
import { ask, eventually, follow, keepNothing } from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { stopwatch } from '../support/patience.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const chat = useChatNodes();

describe('the queue', () => {
  it('serves accounts in turn, the oldest question first', async () => {
    const idle = await chat.node({}, { worker: false });
    const [greedy, modest] = [await chat.bench.customer(), await chat.bench.customer()];
    const replies: number[] = [];
    for (const caller of [greedy, greedy, greedy, modest]) replies.push((await ask(idle, caller)).replyId);
    const leases = new LeaseRepository(chat.bench.database, keepNothing);
    const claimed = async (limit: number): Promise<number[]> =>
      (await leases.claim(limit, 60_000)).map(({ replyId }) => replies.indexOf(replyId)).sort();
    expect(await claimed(2)).toEqual([0, 3]);
    expect(await claimed(1)).toEqual([1]);
    expect(await claimed(5)).toEqual([2]);
    await chat.bench.database.rows(statement('DELETE FROM reply WHERE id = ANY($1)'), [replies]);
  });

  it('gives each reply to one of many who claim at once', async () => {
    const idle = await chat.node({}, { worker: false });
    const replies = new Set<number>();
    for (let asked = 0; asked < 12; asked += 1) replies.add((await ask(idle, await chat.bench.customer())).replyId);
    const leases = new LeaseRepository(idle.database, keepNothing);
    const claims = await Promise.all(Array.from({ length: 8 }, () => leases.claim(5, 60_000)));
    const taken = claims.flat().map(({ replyId }) => replyId);
    const late = await leases.claim(20, 60_000);
    expect(new Set([...taken, ...late.map(({ replyId }) => replyId)])).toEqual(replies);
    expect(taken.length + late.length).toBe(replies.size);
    await chat.bench.database.rows(statement('DELETE FROM reply WHERE id = ANY($1)'), [[...replies]]);
  });

  it('lets an account with none under way go before one that has two', async () => {
    const one = await chat.node({ model: scriptedModel(start, { hang: true }), chat: { concurrency: 2 } });
    const [greedy, modest] = [await chat.bench.customer(), await chat.bench.customer()];
    const first = await ask(one, greedy);
    const second = await ask(one, greedy);
    await eventually(async () => (await chat.stored(second.replyId))['state'] === 'STREAMING');
    const third = await ask(one, greedy);
    const other = await ask(one, modest);
    await one.chat.replies.stop(greedy, first.replyId);
    await eventually(async () => (await chat.stored(other.replyId))['state'] === 'STREAMING');
    expect((await chat.stored(third.replyId))['state']).toBe('QUEUED');
    for (const { replyId } of [second, third]) await one.chat.replies.stop(greedy, replyId);
    await one.chat.replies.stop(modest, other.replyId);
  });

  it('begins some milliseconds after the question is stored', async () => {
    const model = scriptedModel(start, delta('가'), finish);
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const waits: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { replyId } = await ask(one, caller);
      const waited = stopwatch();
      await eventually(() => model.requests.length > round);
      waits.push(waited());
      await follow(one, caller, replyId);
    }
    // A queue that is polled each second would need half a second on average.
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(250);
  });
});
