import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { LeaseRepository, ReplyWorker } from '../../src/modules/chat/replies/index.js';
import { streamOf } from '../../src/modules/chat/replies/writing/publisher.js';
import { systemClock } from '../../src/platform/clock.js';
import { listen, statement } from '../../src/platform/database/index.js';
import { ask, endOf, eventually, follow, keepNothing, shown, unguarded, type ChatNode } from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { delta, finish, scriptedModel, start, talking } from '../support/scripted-model.js';

const chat = useChatNodes();

describe('a writer', () => {
  it('stops at once when another has taken its reply over, and changes nothing any more', async () => {
    // It finds that out as it stores what it has said, every second: not when its lease is due.
    const model = scriptedModel(start, ...talking, finish);
    const one = await chat.node({ model, chat: { leaseMs: 600_000 } }, { worker: false });
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
    const model = scriptedModel(start, ...talking, finish);
    const one = await chat.node({ model, chat: { leaseMs: 600_000 } }, { worker: false });
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
    // Its lease is renewed for the first time when this test would long have given up.
    const model = scriptedModel(start, ...talking, finish);
    const one = await chat.node({ model, chat: { leaseMs: 600_000 } }, { worker: false });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const text = async () => (await chat.stored(replyId))['text'] as string;
    await eventually(async () => (await text()) !== '');
    const early = await text();
    await eventually(async () => (await text()).length > early.length);
    const { text: stored, frame_ends: ends } = (await chat.stored(replyId)) as { text: string; frame_ends: number[] };
    expect(stored.startsWith(early)).toBe(true);
    expect(ends.at(-1)).toBe(stored.length);
    const heard = await follow(one, caller, replyId, 0, (events) => shown(events).length >= stored.length);
    expect(shown(heard).startsWith(stored)).toBe(true);
    await one.chat.replies.stop(caller, replyId);
  });

  it('puts the end of its lease off with every renewal, with the text so far in the row', async () => {
    // A short lease would be lost where the machine stands still for its length, and rightly so.
    const { promise: isEnough, resolve: enough } = Promise.withResolvers<null>();
    const words = Array.from({ length: 30 }, () => [delta('말 '), { pauseMs: 50 }]).flat();
    const more = Array.from({ length: 120 }, () => [delta('또 '), { pauseMs: 50 }]).flat();
    const model = scriptedModel(start, ...words, ...more, { until: isEnough }, finish);
    const one = await chat.node({ model, chat: { leaseMs: 60_000 } }, { worker: false });
    await one.startWorker();
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const rows: { readonly until: number; readonly letters: number }[] = [];
    await eventually(async () => {
      const { lease_until: until, text, state } = await chat.stored(replyId);
      const row = { until: (until as Date | null)?.getTime() ?? 0, letters: (text as string).length };
      if (state === 'STREAMING' && row.letters > 0 && row.until !== rows.at(-1)?.until) rows.push(row);
      return rows.length === 4;
    });
    enough(null);
    expect(rows.map(({ until }) => until)).toEqual(rows.map(({ until }) => until).sort((a, b) => a - b));
    expect(rows.map(({ letters }) => letters)).toEqual(rows.map(({ letters }) => letters).sort((a, b) => a - b));
    const events = await follow(one, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['COMPLETED', '말 '.repeat(30) + '또 '.repeat(120)]);
  });
});

describe('a worker that stops', () => {
  async function stoppable(
    model: ReturnType<typeof scriptedModel>,
    graceMs: number,
  ): Promise<readonly [ChatNode, ReplyWorker]> {
    const one = await chat.node({}, { worker: false });
    const leases = new LeaseRepository(one.database, keepNothing);
    const log = pino({ level: 'silent' });
    const timing = { leaseMs: 45_000, frameMs: 15, graceMs, concurrency: 5 };
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
    const model = scriptedModel(start, delta('다 '), { pauseMs: 150 }, delta('썼다'), finish);
    const [one, worker] = await stoppable(model, 60_000);
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await worker.stop();
    expect(await chat.stored(replyId)).toMatchObject({ state: 'COMPLETED', text: '다 썼다' });
  });

  it('interrupts the others, keeps their text, and takes no more', async () => {
    // The model hangs for an hour: only an interrupted reply lets the worker come to its end.
    const [one, worker] = await stoppable(scriptedModel(start, delta('반쯤'), { hang: true }), 300);
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const following = follow(one, caller, replyId);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    const stopping = worker.stop();
    const late = await ask(one, caller);
    await stopping;
    expect(endOf(await following)).toBe('INTERRUPTED WRITER_LOST');
    expect(await chat.stored(replyId)).toMatchObject({ state: 'INTERRUPTED', text: '반쯤' });
    expect((await chat.stored(late.replyId))['state']).toBe('QUEUED');
    await one.chat.replies.stop(caller, late.replyId);
  });
});
