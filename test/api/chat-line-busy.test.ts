import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ask, endOf, eventually, follow, type ChatNode } from '../support/chat.js';
import { chatApi } from '../support/chat-graphql.js';
import { conversationOf, endless, send, slow, useChatLine } from '../support/chat-line.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

const chat = useChatLine();
const { nodeOf, line, states, allEnded } = chat;

describe('whenBusy', () => {
  it('REJECT refuses while the conversation is busy, and while the account has three on their way', async () => {
    const node = await nodeOf();
    const caller = await chat.nodes.bench.customer();
    const { conversationId } = await ask(node, caller);
    const reject = { whenBusy: 'REJECT' };
    expect(await send(node, caller, conversationId, reject)).toMatchObject({ codes: ['CONVERSATION_BUSY'] });
    await ask(node, caller);
    const free = await conversationOf(node, caller);
    expect(await send(node, caller, free, reject)).toMatchObject({ codes: [], queuePosition: null });
    const full = await conversationOf(node, caller);
    expect(await send(node, caller, full, reject)).toMatchObject({ codes: ['TOO_MANY_REPLIES'] });
    expect(await line(caller)).toHaveLength(3);
  });

  it('REJECT lets one of many through that are sent at once', async () => {
    const node = await nodeOf({ poolSize: 12 });
    const caller = await chat.nodes.bench.customer();
    const conversationId = await conversationOf(node, caller);
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => send(node, caller, conversationId, { whenBusy: 'REJECT' })),
    );
    expect(sent.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  });

  it('INTERRUPT stops what is written and what waits, and comes next', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await node.startWorker();
    await follow(node, caller, replyId, 0, (events) => events.length > 1);
    const waiting = await send(node, caller, conversationId);
    const hearing = follow(node, caller, waiting.id);

    const last = await send(node, caller, conversationId, { whenBusy: 'INTERRUPT' });

    expect(endOf(await hearing)).toBe('STOPPED');
    expect(endOf(await follow(node, caller, replyId))).toBe('STOPPED');
    await follow(node, caller, last.id, 0, (events) => events.length > 1);
    expect(await states(caller)).toEqual(['STOPPED', 'STOPPED', 'STREAMING']);
    const audit = statement(`SELECT count(*)::int FROM audit_entry WHERE account_id = $1 AND action = 'REPLY_STOPPED'`);
    expect((await chat.nodes.bench.database.tuples(audit, [caller.actor.accountId]))[0]).toEqual([2]);
  });

  it('INTERRUPT leaves other conversations alone, and one answer when many interrupt each other at once', async () => {
    const node = await nodeOf({ poolSize: 12 });
    const caller = await chat.nodes.bench.customer();
    const other = await ask(node, caller);
    const conversationId = await conversationOf(node, caller);
    await Promise.all(Array.from({ length: 6 }, () => send(node, caller, conversationId, { whenBusy: 'INTERRUPT' })));
    const told = await line(caller);
    expect(told[0]).toMatchObject({ id: other.replyId, state: 'QUEUED' });
    expect(told.slice(1).map(({ state }) => state)).toEqual([...Array<string>(5).fill('STOPPED'), 'QUEUED']);
  });

  it('INTERRUPT loses nothing while the one before is ending by itself', async () => {
    const node = await nodeOf({ model: scriptedModel(start, delta('네.'), finish), poolSize: 16 });
    await node.startWorker();
    const people = await Promise.all(Array.from({ length: 8 }, () => chat.nodes.bench.customer()));
    await Promise.all(
      people.map(async (caller) => {
        const { conversationId } = await ask(node, caller);
        for (let count = 0; count < 4; count += 1) await send(node, caller, conversationId, { whenBusy: 'INTERRUPT' });
        await eventually(() => allEnded(caller));
        const told = await states(caller);
        expect(told.at(-1)).toBe('COMPLETED');
        expect(told.every((state) => state === 'COMPLETED' || state === 'STOPPED')).toBe(true);
      }),
    );
  });

  it('a key that was used answers as before and interrupts nothing', async () => {
    const node = await nodeOf();
    const caller = await chat.nodes.bench.customer();
    const conversationId = await conversationOf(node, caller);
    const input = { idempotencyKey: 'again', whenBusy: 'INTERRUPT' };
    const first = await send(node, caller, conversationId, input);
    expect(await send(node, caller, conversationId, input)).toEqual(first);
    expect(await states(caller)).toEqual(['QUEUED']);
  });
});

describe('the place in line', () => {
  const FOLLOW = `subscription ($replyId: ID!) { chatReply(replyId: $replyId) {
    __typename ... on ChatReplyQueued { sequence position } ... on ChatReplyStarted { sequence } ... on ChatReplyEnded { sequence } } }`;
  const OLD = FOLLOW.replace('... on ChatReplyQueued { sequence position }', '');

  /** What is sent to a client; `onSent` hears how much it has so far. */
  async function told(
    node: ChatNode,
    caller: Caller,
    replyId: number,
    source: string,
    onSent: (count: number) => void = () => undefined,
  ): Promise<unknown[]> {
    const counted = ({ length }: readonly unknown[]): boolean => (onSent(length), false);
    const results = await chatApi(node).subscribe(source, { replyId: encodeId('Reply', replyId) }, caller, counted);
    return results.map(({ data, errors }) => data?.['chatReply'] ?? errors?.[0]?.extensions['code']);
  }

  it('is sent as it changes, to clients that select it, and to no others', async () => {
    const node = await nodeOf({ model: slow() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    const second = await send(node, caller, conversationId);
    const third = await send(node, caller, conversationId);
    expect([second.queuePosition, third.queuePosition]).toEqual([1, 2]);
    let sent = 0;
    const now = told(node, caller, third.id, FOLLOW, (count) => (sent = count));
    const before = told(node, caller, third.id, OLD);
    await eventually(() => sent === 1 && node.eventLog.use().followers === 2);
    await node.chat.replies.stop(caller, replyId);
    await eventually(async () => (await line(caller))[1]?.isReady === true);
    await eventually(() => sent === 2);
    await node.startWorker();
    const events = await now;
    expect(events.slice(0, 3)).toEqual([
      { __typename: 'ChatReplyQueued', sequence: 0, position: 2 },
      { __typename: 'ChatReplyQueued', sequence: 0, position: 1 },
      { __typename: 'ChatReplyStarted', sequence: 1 },
    ]);
    expect((await before)[0]).toEqual({ __typename: 'ChatReplyStarted', sequence: 1 });
  });

  it('is not sent for a reply that need not wait, nor to strangers', async () => {
    const node = await nodeOf({ model: slow() });
    const caller = await chat.nodes.bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    const { id } = await send(node, caller, conversationId);
    await node.startWorker();
    expect((await told(node, caller, replyId, FOLLOW))[0]).toEqual({ __typename: 'ChatReplyStarted', sequence: 1 });
    const stranger = await chat.nodes.bench.customer();
    expect(await told(node, stranger, id, FOLLOW)).toEqual(['REPLY_NOT_FOUND']);
  });
});
