import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/platform/clock.js';
import { statement } from '../../src/platform/database/index.js';
import { InProcessEventLog } from '../../src/platform/event-log/index.js';
import { systemTimer } from '../../src/platform/timer.js';
import { ask, endOf, eventually, follow, shown } from '../support/chat.js';
import { useChatNodes } from '../support/chat-nodes.js';
import { PATIENCE_MS } from '../support/patience.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const chat = useChatNodes();

describe('a reader', () => {
  it('closes on a reader that stops reading, with a code, and the reader can go on from there', async () => {
    const settings = { slowReaderMs: 100 };
    const eventLog = new InProcessEventLog({ clock: systemClock, timer: systemTimer, settings });
    const steps = Array.from({ length: 40 }, () => [delta('말 '), { pauseMs: 20 }]).flat();
    const one = await chat.node({ model: scriptedModel(start, ...steps, finish), eventLog });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const stream = await one.chat.stream.follow(caller, replyId, 0, AbortSignal.timeout(PATIENCE_MS));
    const first = await stream.next();
    await eventually(() => one.eventLog.use().followers === 0);
    await expect(stream.next()).rejects.toThrow('SLOW_READER');
    const rest = await follow(one, caller, replyId, first.value?.sequence);
    expect(shown(rest)).toBe('말 '.repeat(40));
  });

  it('holds nothing any more once the reader has left', async () => {
    const one = await chat.node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await chat.bench.customer();
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
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');

    // The model hangs for an hour: it is the stop that closes it.
    await one.chat.replies.stop(caller, replyId);
    await eventually(() => model.open === 0);
    const events = await follow(one, caller, replyId);
    expect([endOf(events), shown(events)]).toEqual(['STOPPED', '여기까지']);
  });

  it('reaches the model when the notice is lost', async () => {
    const model = scriptedModel(start, delta('가 '), { hang: true });
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await eventually(() => model.open === 1);
    await chat.bench.database.rows(statement('UPDATE reply SET stop_requested_at = now() WHERE id = $1'), [replyId]);
    await eventually(() => model.open === 0);
    expect(endOf(await follow(one, caller, replyId))).toBe('STOPPED');
  });

  it('ends a queued reply at once, and notifies its readers', async () => {
    const one = await chat.node({}, { worker: false });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    const waiting = follow(one, caller, replyId);
    await eventually(() => one.eventLog.use().followers === 1);
    expect((await one.chat.replies.stop(caller, replyId)).state).toBe('STOPPED');
    expect((await waiting).map(({ __typename, sequence }) => [__typename, sequence])).toEqual([['ChatReplyEnded', 1]]);
  });

  it('is safe twice at once, and refused once the reply has ended', async () => {
    const one = await chat.node({ model: scriptedModel(start, delta('가 '), { hang: true }) });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    const clicks = await Promise.allSettled([1, 2].map(() => one.chat.replies.stop(caller, replyId)));
    // A writer may be quick enough to end the reply between the two.
    const refused = clicks.flatMap((click) => (click.status === 'rejected' ? [String(click.reason)] : []));
    expect(refused.length).toBeLessThan(2);
    for (const reason of refused) expect(reason).toContain('REPLY_ALREADY_ENDED');
    await follow(one, caller, replyId);
    await expect(one.chat.replies.stop(caller, replyId)).rejects.toThrow('REPLY_ALREADY_ENDED');

    const idle = await chat.node({}, { worker: false });
    await one.close();
    const queued = await ask(idle, await chat.bench.customer().then((other) => Object.assign(caller, other)));
    const both = [idle.chat.replies.stop(caller, queued.replyId), idle.chat.replies.stop(caller, queued.replyId)];
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await chat.stored(queued.replyId)).toMatchObject({ state: 'STOPPED' });
  });

  it('is not what a reader does who leaves', async () => {
    const model = scriptedModel(start, delta('가'), { pauseMs: 150 }, delta('나'), finish);
    const one = await chat.node({ model });
    const caller = await chat.bench.customer();
    const { replyId } = await ask(one, caller);
    await follow(one, caller, replyId, 0, (events) => shown(events) !== '');
    await eventually(async () => (await chat.stored(replyId))['state'] === 'COMPLETED');
    expect((await chat.stored(replyId))['text']).toBe('가나');
  });
});
