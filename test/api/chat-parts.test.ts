import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSweep, ReplyState, type Answer } from '../../src/modules/chat/replies/index.js';
import { Publisher } from '../../src/modules/chat/replies/writing/publisher.js';
import { both } from '../../src/platform/assistant/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { ask, endOf, eventually, follow, shown } from '../support/chat.js';
import { kinds, leasesOf, own, READING, start, startPartsBench, TEXT, type PartsBench } from '../support/chat-parts.js';

let chat: PartsBench;
beforeAll(async () => {
  chat = await startPartsBench();
});
afterAll(() => chat.close());

const REPLY = `query ($id: ID!) { node(id: $id) { ... on Reply {
  parts { __typename start end ... on ReplyTextPart { text } } } } }`;

describe('parts of a reply', () => {
  it('come in order among the text, whose deltas alone are complete, and what is looked up comes first', async () => {
    const { events } = await chat.answered(own());
    expect(kinds(events)).toEqual([
      ...['ChatReplyStarted', 'ReplyStepsPart', 'ReplyScenarioPart', 'ChatReplyDelta', 'ReplyFactsPart'],
      ...[
        'ChatReplyDelta',
        'ReplyChartPart',
        'ChatReplyDelta',
        'ReplyActionPart',
        'ReplyFollowUpsPart',
        'ChatReplyEnded',
      ],
    ]);
    expect(shown(events)).toBe(TEXT);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, at) => at + 1));
    const place = events.findIndex((event) => event.__typename === 'ChatReplyPart' && 'groups' in event.part);
    expect(shown(events.slice(0, place))).toBe(TEXT.slice(0, start));
    expect(events[place]).toMatchObject({ part: { start, end: start + READING.length } });
  });

  it('are sent again from any event, the same from the row, once the log is gone, as they were live', async () => {
    const { caller, replyId, events } = await chat.answered(own());
    const elsewhere = await chat.bench.node();
    for (let after = 0; after <= events.length; after += 1) {
      expect((await follow(elsewhere, caller, replyId, after)).slice(after === 0 ? 1 : 0)).toEqual(
        events.slice(Math.max(after, 1)),
      );
    }
  });

  it('are voided by a restart like the text, and sent again', async () => {
    const restarting: Answer = {
      async *stream() {
        await Promise.resolve();
        yield { type: 'start', provider: 'p', model: 'one' };
        yield { type: 'part', part: { type: 'advice', steps: [both('틀린 말')] } };
        yield { type: 'delta', text: '틀린 글' };
        yield { type: 'restart', provider: 'p', model: 'two' };
        yield { type: 'part', part: { type: 'advice', steps: [both('바른 말')] }, reads: 2 };
        yield { type: 'delta', text: '바른 글' };
        yield { type: 'finish', reason: 'stop', usage: null };
      },
      evidence: () => ({ promptSha256: null, facts: [], versions: {}, verdicts: [] }),
    };
    const { caller, replyId, events } = await chat.answered(restarting);
    expect(kinds(events).slice(-4)).toEqual([
      ...['ChatReplyRestarted', 'ReplyAdvicePart', 'ChatReplyDelta', 'ChatReplyEnded'],
    ]);
    const again = await follow(await chat.bench.node(), caller, replyId);
    expect(JSON.stringify(again)).not.toContain('틀린');
    expect(again.slice(1)).toEqual(events.slice(-4));
    const { data } = await chat.api.run(REPLY, { id: encodeId('Reply', replyId) }, caller);
    expect(data?.['node']).toMatchObject({ parts: [{ start: 0, end: 2 }, { text: ' 글' }] });
  });

  it('outlive their writer: what the log has beyond the row is kept when the reply is given up', async () => {
    const caller = await chat.bench.customer();
    const { replyId } = await ask(chat.node, caller);
    const leases = leasesOf(chat.node);
    const [reply] = await leases.claim(1, 200);
    if (!reply) throw new Error('nothing to claim');
    const part = { type: 'advice', steps: [both('천천히 갚아 보세요.')] } as const;
    const transcript = {
      text: '가',
      frameEnds: [0, 0, 1],
      restartedAt: 0,
      parts: [{ sequence: 2, start: 0, end: 1, part }],
    };
    const parts = { eventLog: chat.node.eventLog, observer: {}, leaseMs: 200, queueTimeoutMs: 60_000 };
    await new Publisher({ eventLog: chat.node.eventLog, ...reply, transcript, onLost: () => undefined }).publish();
    await eventually(async () => {
      await createSweep({ leases, ...parts })();
      return (await chat.node.chat.replies.find(caller, replyId))?.state === ReplyState.INTERRUPTED;
    });
    const events = await follow(await chat.bench.node(), caller, replyId);
    expect(endOf(events)).toBe('INTERRUPTED WRITER_LOST');
    expect(kinds(events)).toEqual(['ChatReplyStarted', 'ReplyAdvicePart', 'ChatReplyDelta', 'ChatReplyFailed']);
  });
});
