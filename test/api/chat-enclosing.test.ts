import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockAccountQuestions } from '../../src/modules/chat/messages/account-lock.js';
import { statement } from '../../src/platform/database/index.js';
import { startChatBench, type ChatBench, type ChatNode } from '../support/chat.js';

let bench: ChatBench;
let node: ChatNode;
/** Locks that were held when files were looked for. */
const held: number[] = [];

const LOCKS = statement(`SELECT count(*)::int AS held FROM pg_locks
  WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);

beforeAll(async () => {
  bench = await startChatBench();
  node = await bench.node({
    files: {
      async ownOf(_, fileIds) {
        held.push((await bench.database.rows<{ held: number }>(LOCKS))[0]?.held ?? -1);
        return fileIds.map((fileId) => ({ fileId, fileName: '매출.csv', isAnalysed: true }));
      },
      findingsOf: () => Promise.resolve([]),
    },
  });
});
afterAll(() => bench.close());

describe('a question about a file', () => {
  it('has its file looked for before the lock on the questions of its account, and repeats without waiting for it', async () => {
    const caller = await bench.customer();
    const { key } = await node.chat.conversations.create(caller, { title: null, customerId: null });
    const question = {
      conversationId: key,
      text: '총매출은?',
      afterReplyId: null,
      idempotencyKey: 'once',
      fileIds: [7],
    };
    const sent = await node.chat.messages.send(caller, question);
    expect(held).toEqual([0]);
    await bench.database.transaction(async (transaction) => {
      await lockAccountQuestions(transaction, caller.actor.accountId);
      expect(await node.chat.messages.send(caller, question)).toEqual(sent);
      await expect(node.chat.messages.send(caller, { ...question, text: '고객수는?' })).rejects.toMatchObject({
        problems: [{ code: 'IDEMPOTENCY_CONFLICT' }],
      });
    });
    expect(held).toEqual([0]);
  });
});
