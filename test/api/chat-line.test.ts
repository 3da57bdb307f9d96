import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LeaseRepository } from '../../src/modules/chat/replies/index.js';
import type { Actor, Caller } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { decodeId, encodeId } from '../../src/platform/graphql/index.js';
import {
  ask,
  endOf,
  eventually,
  follow,
  keepNothing,
  startChatBench,
  type ChatBench,
  type ChatNode,
} from '../support/chat.js';
import { chatApi, type Data } from '../support/chat-graphql.js';
import { delta, finish, scriptedModel, start } from '../support/scripted-model.js';

type Person = Caller & { readonly actor: Actor };

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

async function nodeOf(...options: Parameters<ChatBench['node']>): Promise<ChatNode> {
  const made = await bench.node(...options);
  open.push(made);
  return made;
}

const SEND = `mutation ($input: MessageSendInput!) {
  messageSend(input: $input) { reply { id state queuePosition } userErrors { code field } }
}`;
interface Sent {
  readonly id: number;
  readonly state: string | undefined;
  readonly queuePosition: number | null | undefined;
  readonly codes: readonly string[];
}

async function send(node: ChatNode, caller: Caller, conversationId: number, input: Data = {}): Promise<Sent> {
  const whole = {
    conversationId: encodeId('Conversation', conversationId),
    text: '대출 잔액이 얼마나 남았나요?',
    ...input,
  };
  const { data, errors } = await chatApi(node).run(SEND, { input: whole }, caller);
  if (errors) throw new Error(JSON.stringify(errors));
  const { reply, userErrors } = data?.['messageSend'] as {
    reply: { id: string; state: string; queuePosition: number | null } | null;
    userErrors: { code: string; field: string[] | null }[];
  };
  const id = reply ? decodeId('Reply', reply.id, ['id']) : 0;
  return { id, state: reply?.state, queuePosition: reply?.queuePosition, codes: userErrors.map(({ code }) => code) };
}

async function conversationOf(node: ChatNode, caller: Caller): Promise<number> {
  return (await node.chat.conversations.create(caller, { title: null, customerId: null })).key;
}

const LINE = statement(`
  SELECT id, state, ready_at IS NOT NULL AS "isReady", started_at AS "startedAt", finished_at AS "finishedAt"
  FROM reply WHERE account_id = $1 ORDER BY id`);
interface Standing {
  readonly id: number;
  readonly state: string;
  readonly isReady: boolean;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}
const line = ({ actor }: Person): Promise<Standing[]> => bench.database.rows<Standing>(LINE, [actor.accountId]);
const states = async (caller: Person): Promise<string[]> => (await line(caller)).map(({ state }) => state);

const ENDED = ['COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED'];
const allEnded = async (caller: Person): Promise<boolean> =>
  (await states(caller)).every((state) => ENDED.includes(state));
const slow = () => scriptedModel(start, delta('네, '), { pauseMs: 60 }, delta('안내해 드릴게요.'), finish);
const endless = () => scriptedModel(start, delta('네, '), { hang: true });

describe('questions of one conversation', () => {
  it('are answered one after the other, in their order, however many are sent at once', async () => {
    const node = await nodeOf({ model: slow(), poolSize: 12 });
    const caller = await bench.customer();
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
    const caller = await bench.customer();
    const conversationId = await conversationOf(node, caller);
    await send(node, caller, conversationId, { text: '대출이 뭐예요?' });
    const { id } = await send(node, caller, conversationId, { text: '그럼 이자는 뭐예요?' });
    await node.startWorker();
    await follow(node, caller, id);
    expect(model.requests[1]).toContain('안내해 드릴게요.');
  });

  it('wait also for one that is asked for once more', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await node.chat.replies.stop(caller, replyId);
    await node.chat.messages.regenerate(caller, replyId);
    expect(await send(node, caller, conversationId)).toMatchObject({ queuePosition: 1 });
  });
});

describe('questions of one account', () => {
  it('are answered three at a time, the others by their age', async () => {
    const [one, two] = [await nodeOf({ model: slow() }), await nodeOf({ model: slow() })];
    const caller = await bench.customer();
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
    const caller = await bench.customer();
    const conversationId = await conversationOf(node, caller);
    const sent = await Promise.all(Array.from({ length: 30 }, () => send(node, caller, conversationId)));
    expect(sent.filter(({ codes }) => codes.length === 0)).toHaveLength(21);
    expect(new Set(sent.flatMap(({ codes }) => codes))).toEqual(new Set(['TOO_MANY_REPLIES']));
    expect(await line(caller)).toHaveLength(21);
    const elsewhere = await conversationOf(node, caller);
    expect(await send(node, caller, elsewhere)).toMatchObject({ codes: [], queuePosition: null });
    expect(await send(node, await bench.customer(), await conversationOf(node, caller))).toMatchObject({
      codes: ['CONVERSATION_NOT_FOUND'],
    });
  });

  it('do not make those of others wait', async () => {
    const node = await nodeOf({ model: slow() });
    const [busy, other] = [await bench.customer(), await bench.customer()];
    for (let count = 0; count < 5; count += 1) await ask(node, busy);
    await ask(node, other);
    expect((await line(other)).map(({ isReady }) => isReady)).toEqual([true]);
  });

  it('go on when one before them is stopped while it waits for a worker', async () => {
    const node = await nodeOf();
    const caller = await bench.customer();
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

describe('whenBusy', () => {
  it('REJECT refuses while the conversation is busy, and while the account has three on their way', async () => {
    const node = await nodeOf();
    const caller = await bench.customer();
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
    const caller = await bench.customer();
    const conversationId = await conversationOf(node, caller);
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => send(node, caller, conversationId, { whenBusy: 'REJECT' })),
    );
    expect(sent.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  });

  it('INTERRUPT stops what is written and what waits, and comes next', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await bench.customer();
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
    expect((await bench.database.tuples(audit, [caller.actor.accountId]))[0]).toEqual([2]);
  });

  it('INTERRUPT leaves other conversations alone, and one answer when many interrupt each other at once', async () => {
    const node = await nodeOf({ poolSize: 12 });
    const caller = await bench.customer();
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
    const people = await Promise.all(Array.from({ length: 8 }, () => bench.customer()));
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
    const caller = await bench.customer();
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

  async function told(node: ChatNode, caller: Caller, replyId: number, source: string): Promise<unknown[]> {
    const results = await chatApi(node).subscribe(source, { replyId: encodeId('Reply', replyId) }, caller);
    return results.map(({ data, errors }) => data?.['chatReply'] ?? errors?.[0]?.extensions['code']);
  }

  it('is sent as it changes, to clients that select it, and to no others', async () => {
    const node = await nodeOf({ model: slow() });
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    const second = await send(node, caller, conversationId);
    const third = await send(node, caller, conversationId);
    expect([second.queuePosition, third.queuePosition]).toEqual([1, 2]);
    const [now, before] = [told(node, caller, third.id, FOLLOW), told(node, caller, third.id, OLD)];
    await new Promise((resolve) => setTimeout(resolve, 100));
    await node.chat.replies.stop(caller, replyId);
    await eventually(async () => (await line(caller))[1]?.isReady === true);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
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
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    const { id } = await send(node, caller, conversationId);
    await node.startWorker();
    expect((await told(node, caller, replyId, FOLLOW))[0]).toEqual({ __typename: 'ChatReplyStarted', sequence: 1 });
    const stranger = await bench.customer();
    expect(await told(node, stranger, id, FOLLOW)).toEqual(['REPLY_NOT_FOUND']);
  });
});

describe('a line whose workers died', () => {
  it('goes on with the next worker, in its order', async () => {
    const first = await nodeOf({ model: endless(), chat: { leaseMs: 3_000 } });
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(first, caller);
    const second = await send(first, caller, conversationId);
    await first.startWorker();
    await follow(first, caller, replyId, 0, (events) => events.length > 1);
    // As a process that is killed leaves it: the lease is another's, and runs out.
    await bench.database.tuples(
      statement(`UPDATE reply SET lease_token = gen_random_uuid(), lease_until = clock_timestamp() WHERE id = $1`),
      [replyId],
    );
    const next = await nodeOf({ model: slow(), chat: { leaseMs: 3_000 } });
    await Promise.all([first.close(), next.startWorker()]);
    await eventually(() => allEnded(caller));
    expect(await states(caller)).toEqual(['INTERRUPTED', 'COMPLETED']);
    expect((await line(caller))[1]?.id).toBe(second.id);
  });

  it('fails as a whole where no worker comes, when somebody reads', async () => {
    const node = await nodeOf();
    const caller = await bench.customer();
    const { conversationId } = await ask(node, caller);
    const { id } = await send(node, caller, conversationId);
    await bench.database.tuples(
      statement(`UPDATE reply SET created_at = created_at - interval '2 minutes', ready_at = ready_at - interval '2 minutes'
        WHERE account_id = $1`),
      [caller.actor.accountId],
    );
    expect(endOf(await follow(node, caller, id))).toBe('FAILED NO_WORKER');
    expect(await states(caller)).toEqual(['FAILED', 'FAILED']);
  });

  it('starts the clock of a waiting reply only when its turn has come', async () => {
    const node = await nodeOf({ model: endless() });
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await node.startWorker();
    await follow(node, caller, replyId, 0, (events) => events.length > 1);
    const { id } = await send(node, caller, conversationId);
    const AGE = statement(`UPDATE reply SET created_at = created_at - interval '2 minutes' WHERE id = $1`);
    await bench.database.tuples(AGE, [id]);
    expect(await new LeaseRepository(bench.database, keepNothing).expireQueued(60_000)).toEqual([]);
    await node.chat.replies.stop(caller, replyId);
    await eventually(async () => (await states(caller))[1] === 'STREAMING');
  });
});
