import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReplyState } from '../../../schema/generated/web/graphql.js';
import { ask, take, withLine, type ReplyEvent, type Turn } from '../../../src/web/landing/chat/thread.js';

const delta = (sequence: number, text: string): ReplyEvent => ({ __typename: 'ChatReplyDelta', sequence, text });
const ended = (state: ReplyState, text: string): ReplyEvent => ({
  __typename: 'ChatReplyEnded',
  sequence: 99,
  reply: { state, text },
});
const turn = ask('How much?', 'reply-1');
const all = (events: readonly ReplyEvent[], from: Turn = turn): Turn => events.reduce(take, from);

describe('a reply on the page', () => {
  it('reads the same whatever is sent again after a reconnect', () => {
    const words = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.array(fc.nat({ max: 11 })), (texts, cuts) => {
        const events = texts.map((text, index) => delta(index + 1, text));
        const replayed = cuts.reduce((current, cut) => all(events.slice(0, cut), current), turn);
        expect(all(events, replayed).text).toBe(texts.join(''));
        expect(all(events, replayed).sequence).toBe(texts.length);
      }),
    );
  });

  it('ends with the stored text, and takes nothing after its end', () => {
    const over = all([delta(1, 'A'), ended('STOPPED', 'A, as stored'), delta(100, 'late')]);
    expect(over).toMatchObject({ state: 'STOPPED', text: 'A, as stored' });
    expect(withLine(over, 'LOST').state).toBe('STOPPED');
  });

  it('throws away what another model began', () => {
    const restarted = all([delta(1, 'A'), { __typename: 'ChatReplyRestarted', sequence: 2 }, delta(3, 'B')]);
    expect(restarted).toMatchObject({ state: 'STREAMING', text: 'B', sequence: 3 });
  });

  it('keeps the text of a reply that failed, and says why', () => {
    const reply = { state: 'INTERRUPTED', text: 'A' } as const;
    const failed: ReplyEvent = { __typename: 'ChatReplyFailed', sequence: 2, message: 'Its writer went down.', reply };
    expect(all([delta(1, 'A'), failed])).toMatchObject({ ...reply, failure: 'Its writer went down.' });
  });

  it('goes on streaming when the line comes back', () => {
    const broken = withLine(all([delta(1, 'A')]), 'RESUMING');
    expect(broken.state).toBe('RESUMING');
    expect(withLine(broken, 'UP')).toMatchObject({ state: 'STREAMING', text: 'A' });
    expect(withLine(withLine(turn, 'RESUMING'), 'UP').state).toBe('QUEUED');
    expect(all([delta(2, 'B')], broken)).toMatchObject({ state: 'STREAMING', text: 'AB' });
  });
});
