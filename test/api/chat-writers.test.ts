import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { LeaseRepository, ReplyWorker } from '../../src/modules/chat/replies/index.js';
import { streamOf } from '../../src/modules/chat/replies/writing/publisher.js';
import { systemClock } from '../../src/platform/clock.js';
import { listen, statement } from '../../src/platform/database/index.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  keepNothing,
  shown,
  unguarded,
  type ChatNode,
  type ChatNodeOptions,
} from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const chat = useChatNodes();
const node = (options: ChatNodeOptions = {}): Promise<ChatNode> =>
  chat.node({ chat: { leaseMs: 600 }, ...options }, { worker: false });

describe('a writer', () => {
  it('stops at once when another has taken its reply over, and changes nothing any more', async () => {
    const model = scriptedModel(start, delta('처음'), { hang: true });
    const one = await node({ model });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');

    const taken = `UPDATE reply SET lease_token = gen_random_uuid(), lease_until = now() + interval '1 h' WHERE id = $1`;
    await chat.bench.database.rows(statement(taken), [replyId]);

    await eventually(() => model.open === 0);
    expect(await chat.stored(replyId)).toMatchObject({ state: 'STREAMING', attempt: 1 });
    await chat.bench.database.rows(statement('DELETE FROM reply WHERE id = $1'), [replyId]);
  });

  it('stops when the log has a new owner', async () => {
    const steps = Array.from({ length: 50 }, () => [delta('말 '), { pauseMs: 20 }]).flat();
    const model = scriptedModel(start, ...steps, finish);
    const one = await node({ model, chat: { leaseMs: 60_000 } });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await one.eventLog.open(streamOf(replyId), 2);
    await eventually(() => model.open === 0);
    expect((await chat.stored(replyId))['state']).toBe('STREAMING');
    await chat.bench.database.rows(statement('DELETE FROM reply WHERE id = $1'), [replyId]);
  });

  it('stores its text about every second, however long its lease is', async () => {
    const steps = Array.from({ length: 60 }, () => [delta('말 '), { pauseMs: 50 }]).flat();
    const one = await node({ model: scriptedModel(start, ...steps, finish), chat: { leaseMs: 60_000 } });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const heard = await follow(one, caller, replyId, 0, (events) => shown(events).length >= 80);
    const { text, frame_ends: ends } = await chat.stored(replyId);
    expect((text as string).length).toBeGreaterThan(0);
    expect(shown(heard).startsWith(text as string)).toBe(true);
    expect((ends as number[]).at(-1)).toBe((text as string).length);
    await one.chat.replies.stop(caller, replyId);
  });

  it('keeps its lease over many lengths of it, with the text so far in the row', async () => {
    const steps = Array.from({ length: 30 }, () => [delta('말 '), { pauseMs: 50 }]).flat();
    const one = await node({ model: scriptedModel(start, ...steps, finish), chat: { leaseMs: 500 } });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(async () => ((await chat.stored(replyId))['text'] as string).length > 10);
    const events = await follow(one, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['COMPLETED', '말 '.repeat(30)]);
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
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await worker.stop();
    expect(await chat.stored(replyId)).toMatchObject({ state: 'COMPLETED', text: '다 썼다' });
  });

  it('interrupts the others, keeps their text, and takes no more', async () => {
    const [one, worker] = await stoppable(scriptedModel(start, delta('반쯤'), { hang: true }));
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const following = follow(one, caller, replyId);
    await eventually(async () => (await chat.stored(replyId))['state'] === 'STREAMING');
    const before = performance.now();
    const stopping = worker.stop();
    const late = await ask(one, caller);
    await stopping;
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(endOf(await following)).toBe('INTERRUPTED WRITER_LOST');
    expect(await chat.stored(replyId)).toMatchObject({ state: 'INTERRUPTED', text: '반쯤' });
    expect((await chat.stored(late.replyId))['state']).toBe('QUEUED');
    await one.chat.replies.stop(caller, late.replyId);
  });
});
