import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LeaseRepository } from '../../src/modules/chat/replies/index.js';
import { UpstreamFailure } from '../../src/platform/errors/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { InProcessEventLog } from '../../src/platform/event-log/index.js';
import { LanguageModelFailure, ProviderFailure } from '../../src/platform/llm/index.js';
import { systemTimer } from '../../src/platform/timer.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  keepNothing,
  shown,
  startChatBench,
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

async function node(options: ChatNodeOptions = {}, { worker = true } = {}): Promise<ChatNode> {
  const made = await bench.node(options);
  open.push(made);
  if (worker) await made.startWorker();
  return made;
}

const stored = async (replyId: number): Promise<Record<string, unknown>> => {
  const [row] = await bench.database.rows<Record<string, unknown>>(statement('SELECT * FROM reply WHERE id = $1'), [
    replyId,
  ]);
  return row ?? {};
};

describe('a reply', () => {
  it('starts, comes in frames, and ends stored, each event with the next number', async () => {
    const model = scriptedModel(
      start,
      delta('안녕'),
      { pauseMs: 40 },
      delta('하세요.'),
      { pauseMs: 40 },
      delta(' 😀'),
      finish,
    );
    const one = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);

    const events = await follow(one, caller, replyId);

    expect(events.map(({ __typename, sequence }) => [__typename, sequence])).toEqual([
      ['ChatReplyStarted', 1],
      ['ChatReplyPart', 2],
      ['ChatReplyDelta', 3],
      ['ChatReplyDelta', 4],
      ['ChatReplyDelta', 5],
      ['ChatReplyEnded', 6],
    ]);
    expect(shown(events)).toBe('안녕하세요. 😀');
    expect(await stored(replyId)).toMatchObject({
      state: 'COMPLETED',
      text: '안녕하세요. 😀',
      frame_ends: [0, 0, 2, 6, 9],
      finish_reason: 'STOP',
      provider: 'scripted',
      model: 'one',
      prompt_tokens: 7,
      completion_tokens: 9,
      lease_token: null,
    });
  });

  it('is sent again from its row, event for event, once its log is gone', async () => {
    const model = scriptedModel(
      start,
      delta('하나 '),
      { pauseMs: 30 },
      delta('둘 '),
      { pauseMs: 30 },
      delta('셋'),
      finish,
    );
    const writer = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(writer, caller);
    const live = await follow(writer, caller, replyId);

    // Another node in this process has an event log of its own, which never held this reply.
    const later = await node({}, { worker: false });
    for (let after = 0; after <= live.length; after += 1) {
      const again = await follow(later, caller, replyId, after);
      expect(again.slice(after === 0 ? 1 : 0)).toEqual(live.slice(Math.max(after, 1)));
    }
  });

  it('makes readers discard what a model wrote before another took over', async () => {
    const restart = { type: 'restart', provider: 'scripted', model: 'two' } as const;
    const model = scriptedModel(
      start,
      delta('잘못'),
      { pauseMs: 60 },
      restart,
      delta('바른 '),
      { pauseMs: 60 },
      delta('답'),
      finish,
    );
    const one = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);

    const live = await follow(one, caller, replyId);
    expect(live.map(({ __typename }) => __typename.slice(9))).toEqual([
      'Started',
      'Part',
      'Delta',
      'Restarted',
      'Delta',
      'Delta',
      'Ended',
    ]);
    expect(shown(live)).toBe('바른 답');

    const later = await node({}, { worker: false });
    const fresh = await follow(later, caller, replyId);
    expect(fresh.map(({ sequence }) => sequence)).toEqual([1, 4, 5, 6, 7]);
    expect(shown(fresh)).toBe('바른 답');
    const holdsVoidedText = await follow(later, caller, replyId, 3);
    expect(holdsVoidedText.map(({ __typename }) => __typename)[0]).toBe('ChatReplyRestarted');
    expect(await stored(replyId)).toMatchObject({ text: '바른 답', model: 'two', restarted_at_sequence: 4 });
  });

  it('is written again by the narrator, with no word of the provider, where no model goes on', async () => {
    const failure = new LanguageModelFailure([new ProviderFailure('openai', 'refused', { status: 401 })]);
    const one = await node({ model: scriptedModel(start, delta('부분'), { pauseMs: 30 }, { fail: failure }) });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);

    const events = await follow(one, caller, replyId);

    expect(events.map(({ __typename }) => __typename)).toContain('ChatReplyRestarted');
    expect(endOf(events)).toBe('COMPLETED');
    expect(JSON.stringify(events)).not.toMatch(/openai|refused|401/);
    const kept = {
      state: 'COMPLETED',
      provider: 'built-in',
      model: 'narrator',
      text: shown(events),
      failure_code: null,
    };
    expect(await stored(replyId)).toMatchObject(kept);
    expect(shown(events)).not.toContain('부분');
  });

  it.each([
    ['the data is away', new UpstreamFailure('postgres', 'gone'), 'FAILED DATA_UNAVAILABLE'],
    ['something is wrong with us', new TypeError('secret'), 'FAILED INTERNAL_ERROR'],
  ])('fails without asking a model when %s', async (_what, error, end) => {
    const model = scriptedModel(start, delta('?'), finish);
    const one = await node({ model, facts: { factsFor: () => Promise.reject(error) } });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);

    expect(endOf(await follow(one, caller, replyId))).toBe(end);
    expect(model.requests).toEqual([]);
  });

  it('rests on facts read as the account that asked, and on what was said before', async () => {
    const asked: unknown[] = [];
    const model = scriptedModel(start, delta('답변'), finish);
    const facts = { factsFor: (...by: unknown[]) => (asked.push(by), Promise.resolve([])) };
    const one = await node({ model, facts });
    const caller = await bench.customer();
    const { conversationId, replyId } = await ask(one, caller, '첫 질문');
    await follow(one, caller, replyId);
    const next = { conversationId, text: '다음 질문', afterReplyId: null, idempotencyKey: null };
    const { reply } = await one.chat.messages.send(caller, next);
    await follow(one, caller, reply.key);

    expect(asked[0]).toEqual([{ ...caller, address: null }, caller.actor.customerId]);
    const { messages } = JSON.parse(model.requests[1] ?? '') as { messages: { role: string; content: string }[] };
    expect(messages.slice(1)).toEqual([
      { role: 'user', content: '첫 질문' },
      { role: 'assistant', content: '답변' },
      { role: 'user', content: '다음 질문' },
    ]);
  });

  it('refuses positions that no event has', async () => {
    const one = await node({ model: scriptedModel(start, delta('가'), finish) });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId);
    expect(await follow(one, caller, replyId, 4)).toEqual([]);
    for (const after of [-1, 5, 2_000_000_000])
      await expect(follow(one, caller, replyId, after)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('refuses a position that a reply under way has not reached, after waiting for it', async () => {
    const one = await node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(async () => (await stored(replyId))['state'] === 'STREAMING');
    await expect(follow(one, caller, replyId, 500)).rejects.toThrow('BAD_USER_INPUT');
    await one.chat.replies.stop(caller, replyId);
    await eventually(async () => (await stored(replyId))['state'] === 'STOPPED');
  });
});

describe('a reader', () => {
  it('closes on a reader that stops reading, with a code, and the reader can go on from there', async () => {
    const settings = { slowReaderMs: 100 };
    const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer, settings });
    const steps = Array.from({ length: 40 }, () => [delta('말 '), { pauseMs: 20 }]).flat();
    const one = await node({ model: scriptedModel(start, ...steps, finish), eventLog });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const stream = await one.chat.stream.follow(caller, replyId, 0, AbortSignal.timeout(10_000));
    const first = await stream.next();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect(stream.next()).rejects.toThrow('SLOW_READER');
    expect(one.eventLog.use().followers).toBe(0);
    const rest = await follow(one, caller, replyId, first.value?.sequence);
    expect(shown(rest)).toBe('말 '.repeat(40));
  });

  it('holds nothing any more once the reader has left', async () => {
    const one = await node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const leave = new AbortController();
    const stream = await one.chat.stream.follow(caller, replyId, 0, leave.signal);
    await stream.next();
    await stream.next();
    const waiting = stream.next();
    leave.abort();
    expect((await waiting).done).toBe(true);
    expect(one.eventLog.use()).toEqual({ followers: 0, watchedStreams: 0 });
    await one.chat.replies.stop(caller, replyId);
  });
});

describe('stopping', () => {
  it('reaches the model at once and keeps the text', async () => {
    const model = scriptedModel(start, delta('여기까지'), { hang: true });
    const one = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');

    const before = performance.now();
    await one.chat.replies.stop(caller, replyId);
    await eventually(() => model.open === 0);
    expect(performance.now() - before).toBeLessThan(1_000);
    const events = await follow(one, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['STOPPED', '여기까지']);
  });

  it('reaches the model within a second when the notice is lost', async () => {
    const model = scriptedModel(start, delta('가 '), { hang: true });
    const one = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(() => model.open === 1);
    await bench.database.rows(statement('UPDATE reply SET stop_requested_at = now() WHERE id = $1'), [replyId]);
    const before = performance.now();
    await eventually(() => model.open === 0);
    expect(performance.now() - before).toBeLessThan(1_500);
    expect(endOf(await follow(one, caller, replyId))).toBe('STOPPED');
  });

  it('ends a queued reply at once, and notifies its readers', async () => {
    const one = await node({}, { worker: false });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    const waiting = follow(one, caller, replyId);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await one.chat.replies.stop(caller, replyId)).state).toBe('STOPPED');
    expect((await waiting).map(({ __typename, sequence }) => [__typename, sequence])).toEqual([['ChatReplyEnded', 1]]);
  });

  it('is safe twice at once, and refused once the reply has ended', async () => {
    const one = await node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    const clicks = await Promise.allSettled([1, 2].map(() => one.chat.replies.stop(caller, replyId)));
    // A writer may be quick enough to end the reply between the two.
    const refused = clicks.flatMap((click) => (click.status === 'rejected' ? [String(click.reason)] : []));
    expect(refused.length).toBeLessThan(2);
    for (const reason of refused) expect(reason).toContain('REPLY_ALREADY_ENDED');
    await follow(one, caller, replyId);
    await expect(one.chat.replies.stop(caller, replyId)).rejects.toThrow('REPLY_ALREADY_ENDED');

    const idle = await node({}, { worker: false });
    await one.close();
    const queued = await ask(idle, await bench.customer().then((other) => Object.assign(caller, other)));
    const both = [idle.chat.replies.stop(caller, queued.replyId), idle.chat.replies.stop(caller, queued.replyId)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored(queued.replyId)).toMatchObject({ state: 'STOPPED' });
  });

  it('is not what a reader does who leaves', async () => {
    const model = scriptedModel(start, delta('가'), { pauseMs: 150 }, delta('나'), finish);
    const one = await node({ model });
    const caller = await bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await eventually(async () => (await stored(replyId))['state'] === 'COMPLETED');
    expect((await stored(replyId))['text']).toBe('가나');
  });
});

describe('the queue', () => {
  it('serves accounts in turn, the oldest question first', async () => {
    const idle = await node({}, { worker: false });
    const [greedy, modest] = [await bench.customer(), await bench.customer()];
    const replies: number[] = [];
    for (const caller of [greedy, greedy, greedy, modest]) replies.push((await ask(idle, caller)).replyId);
    const leases = new LeaseRepository(bench.database, keepNothing);
    const claimed = async (limit: number): Promise<number[]> =>
      (await leases.claim(limit, 60_000)).map(({ replyId }) => replies.indexOf(replyId)).sort();
    expect(await claimed(2)).toEqual([0, 3]);
    expect(await claimed(1)).toEqual([1]);
    expect(await claimed(5)).toEqual([2]);
    await bench.database.rows(statement('DELETE FROM reply WHERE id = ANY($1)'), [replies]);
  });

  it('gives each reply to one of many who claim at once', async () => {
    const idle = await node({}, { worker: false });
    const replies = new Set<number>();
    for (let asked = 0; asked < 12; asked += 1) replies.add((await ask(idle, await bench.customer())).replyId);
    const leases = new LeaseRepository(idle.database, keepNothing);
    const claims = await Promise.all(Array.from({ length: 8 }, () => leases.claim(5, 60_000)));
    const taken = claims.flat().map(({ replyId }) => replyId);
    const late = await leases.claim(20, 60_000);
    expect(new Set([...taken, ...late.map(({ replyId }) => replyId)])).toEqual(replies);
    expect(taken.length + late.length).toBe(replies.size);
    await bench.database.rows(statement('DELETE FROM reply WHERE id = ANY($1)'), [[...replies]]);
  });

  it('lets an account with none under way go before one that has two', async () => {
    const one = await node({ model: scriptedModel(start, { hang: true }), chat: { concurrency: 2 } });
    const [greedy, modest] = [await bench.customer(), await bench.customer()];
    const first = await ask(one, greedy);
    const second = await ask(one, greedy);
    await eventually(async () => (await stored(second.replyId))['state'] === 'STREAMING');
    const third = await ask(one, greedy);
    const other = await ask(one, modest);
    await one.chat.replies.stop(greedy, first.replyId);
    await eventually(async () => (await stored(other.replyId))['state'] === 'STREAMING');
    expect((await stored(third.replyId))['state']).toBe('QUEUED');
    for (const { replyId } of [second, third]) await one.chat.replies.stop(greedy, replyId);
    await one.chat.replies.stop(modest, other.replyId);
  });

  it('begins some milliseconds after the question is stored', async () => {
    const one = await node({ model: scriptedModel(start, delta('가'), finish) });
    const caller = await bench.customer();
    const waits: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { replyId } = await ask(one, caller);
      await follow(one, caller, replyId);
      const { created_at: asked, started_at: begun } = (await stored(replyId)) as {
        created_at: Date;
        started_at: Date;
      };
      waits.push(begun.getTime() - asked.getTime());
    }
    // A queue that is polled each second would need half a second on average.
    expect(waits.sort((a, b) => a - b)[5]).toBeLessThan(250);
  });
});
