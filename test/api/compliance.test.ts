import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyRecords } from '../../src/modules/chat/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ask, endOf, follow, shown, type ChatBench, type ChatNode } from '../support/chat.js';
import { startRecordedBench, type RecordedBench, type Row } from '../support/recorded.js';
import { delta, scriptedModel, start } from '../support/scripted-model.js';

let recorded: RecordedBench;
let bench: ChatBench;
let node: ChatNode;
beforeAll(async () => {
  recorded = await startRecordedBench(200);
  ({ bench, node } = recorded);
}, 180_000);
afterAll(() => bench.close());

const stateOf = (record: Row | null): unknown => (record?.['body'] as { reply: Row } | undefined)?.reply['state'];

describe('a record', () => {
  it('is kept of a reply that was completed, with its words apart', async () => {
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller, '금리가 얼마예요?');
    const events = await follow(node, caller, replyId);
    expect(endOf(events)).toBe('COMPLETED');
    const record = await recorded.recordOf(replyId);
    expect(record).toMatchObject({
      ...{ question: '금리가 얼마예요?', shown_text: shown(events), conversation_id: conversationId },
      body: {
        ...{ format: 'moa-compliance/4', kind: 'REPLY', institution: 'bank' },
        reply: {
          ...{ id: encodeId('Reply', replyId), accountId: encodeId('Account', caller.actor.accountId) },
          ...{ askedAs: 'CUSTOMER', state: 'COMPLETED', locale: 'ko' },
        },
        aiNoticeSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(JSON.stringify(record?.['body'])).not.toContain('금리가');
  });

  it('is kept of a reply that was stopped, failed, was left by its writer, or never had one', async () => {
    const [failing, idle] = [
      await bench.node({ model: scriptedModel(start, delta('여기까지'), { fail: new Error('gone') }) }),
      await bench.node({ chat: { leaseMs: 600 } }),
    ];
    const caller = await bench.customer();
    // The worker of this file's node would take them: it has to wait.
    await node.close();
    const stopped = await ask(idle, caller);
    await idle.chat.replies.stop(caller, stopped.replyId);
    const left = await ask(idle, caller);
    await recorded.sql(
      `UPDATE reply SET state = 'STREAMING', text = '반쯤', frame_ends = '{0,2}', attempt = 1, started_at = now(),
         lease_token = gen_random_uuid(), lease_until = now() - interval '1 second' WHERE id = $1`,
      [left.replyId],
    );
    expect(endOf(await follow(idle, caller, left.replyId))).toBe('INTERRUPTED WRITER_LOST');
    const unheard = await ask(idle, caller);
    await recorded.sql(`UPDATE reply SET ready_at = now() - interval '2 minutes' WHERE id = $1`, [unheard.replyId]);
    expect(endOf(await follow(idle, caller, unheard.replyId))).toBe('FAILED NO_WORKER');
    const failed = await ask(failing, caller);
    await failing.startWorker();
    await follow(failing, caller, failed.replyId);
    const records = await Promise.all(
      [stopped, left, unheard, failed].map(({ replyId }) => recorded.recordOf(replyId)),
    );
    expect(records.map(stateOf)).toEqual(['STOPPED', 'INTERRUPTED', 'FAILED', 'FAILED']);
    expect(records[1]).toMatchObject({ shown_text: '반쯤' });
    await failing.close();
    node = await recorded.nextNode();
  });

  it('is kept of each of two hundred replies that end together, in one chain without a gap', async () => {
    expect((await Promise.all(recorded.burst.map(({ replyId }) => recorded.recordOf(replyId)))).map(stateOf)).toEqual(
      Array<string>(200).fill('COMPLETED'),
    );
    const kept = Number((await recorded.sql(`SELECT count(*)::int AS n FROM compliance_record`))[0]?.['n']);
    expect(await verifyRecords(bench.database, await recorded.bankId())).toMatchObject({
      fault: null,
      head: { sequence: kept },
    });
  });

  it('can neither be changed nor removed', async () => {
    for (const change of [
      `UPDATE compliance_record SET reply_id = 1`,
      `DELETE FROM compliance_record`,
      `TRUNCATE compliance_record CASCADE`,
      `UPDATE compliance_text SET question = ''`,
    ]) {
      await expect(recorded.sql(change)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('a conversation that is deleted', () => {
  it('leaves its records without words, and a record of that', async () => {
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(node, caller);
    await follow(node, caller, replyId);
    await node.chat.conversations.delete(caller, conversationId);
    expect(await recorded.recordOf(replyId)).toMatchObject({ question: null, shown_text: null });
    expect(await verifyRecords(bench.database, await recorded.bankId())).toMatchObject({ fault: null, erased: 1 });
  });

  it('leaves a record of what was being written, which somebody may have read', async () => {
    const slow = await bench.node({ model: scriptedModel(start, delta('반쯤 '), { hang: true }) });
    await node.close();
    const caller = await bench.customer();
    const { replyId, conversationId } = await ask(slow, caller);
    await slow.startWorker();
    await follow(slow, caller, replyId, 0, (events) => events.length > 1);
    await slow.chat.conversations.delete(caller, conversationId);
    expect(stateOf(await recorded.recordOf(replyId))).toBe('STREAMING');
    expect(await verifyRecords(bench.database, await recorded.bankId())).toMatchObject({ fault: null });
    await slow.close();
    node = await recorded.nextNode();
  });
});
