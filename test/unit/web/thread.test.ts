import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReplyState } from '../../../schema/generated/web/graphql.js';
import { plain } from '../../../src/web/landing/chat/carried/carried.js';
import {
  settle,
  take,
  turnOf,
  withLine,
  type ReplyEvent,
  type Turn,
  type WholeReply,
} from '../../../src/web/landing/chat/thread.js';

const aiNotice = 'Written by an AI.';
const delta = (sequence: number, text: string): ReplyEvent => ({ __typename: 'ChatReplyDelta', sequence, text });
const stored = (state: ReplyState, text: string): WholeReply => ({
  id: 'reply-1',
  state,
  text,
  aiNotice,
  queuePosition: null,
  facts: [],
  parts: [],
});
const ended = (state: ReplyState, text: string): ReplyEvent => ({
  __typename: 'ChatReplyEnded',
  sequence: 99,
  reply: stored(state, text),
});
const turn = turnOf(plain('How much?'), stored('QUEUED', ''));
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

  it('takes parts in once, voids them with the text, and ends with those that are stored', () => {
    const part = (sequence: number, question: string): ReplyEvent => ({
      __typename: 'ChatReplyPart',
      sequence,
      part: { __typename: 'ReplyFollowUpsPart', start: 1, end: 1, questions: [question] },
    });
    const told = all([delta(1, 'A'), part(2, 'why?'), part(2, 'why?')]);
    expect(told.parts).toMatchObject([{ questions: ['why?'] }]);
    expect(all([{ __typename: 'ChatReplyRestarted', sequence: 3 }], told).parts).toEqual([]);
    const text = { __typename: 'ReplyTextPart', start: 0, end: 1 } as const;
    const steps = { __typename: 'ReplyStepsPart', start: 0, end: 0, steps: ['x'] } as const;
    const whole = { ...stored('COMPLETED', 'A'), parts: [steps, text] };
    expect(all([{ __typename: 'ChatReplyEnded', sequence: 9, reply: whole }], told).parts).toEqual([steps]);
  });

  it('keeps the text of a reply that failed, and says why', () => {
    const reply = stored('INTERRUPTED', 'A');
    const failed: ReplyEvent = { __typename: 'ChatReplyFailed', sequence: 2, message: 'Its writer went down.', reply };
    expect(all([delta(1, 'A'), failed])).toMatchObject({
      state: 'INTERRUPTED',
      text: 'A',
      failure: 'Its writer went down.',
    });
  });

  it('takes nothing away that was read when less of it was kept', () => {
    const read = all([delta(1, 'A'), delta(2, 'B')]);
    expect(settle(read, stored('INTERRUPTED', 'A'))).toMatchObject({ state: 'INTERRUPTED', text: 'AB' });
    expect(settle(read, stored('INTERRUPTED', 'Another'))).toMatchObject({ text: 'Another' });
    expect(settle(read, stored('COMPLETED', 'A'))).toMatchObject({ state: 'COMPLETED', text: 'A' });
  });

  it('is over when the server no longer has it, and can be picked up while it is being written', () => {
    const read = all([delta(1, 'A')]);
    expect(settle(read, null)).toMatchObject({ state: 'GONE', text: 'A' });
    expect(settle(read, stored('STREAMING', ''))).toMatchObject({ state: 'LOST', text: 'A', sequence: 1 });
    expect(settle(all([ended('STOPPED', 'A')]), null).state).toBe('STOPPED');
  });

  it('comes back whole from the record when it is over, and is streamed from its start when it is not', () => {
    expect(turnOf(plain('Q'), stored('COMPLETED', 'A'))).toMatchObject({ state: 'COMPLETED', text: 'A', aiNotice });
    expect(turnOf(plain('Q'), stored('STREAMING', 'A'))).toMatchObject({ state: 'STREAMING', text: '', sequence: 0 });
  });

  it('goes on streaming when the line comes back', () => {
    const broken = withLine(all([delta(1, 'A')]), 'RESUMING');
    expect(broken.state).toBe('RESUMING');
    expect(withLine(broken, 'UP')).toMatchObject({ state: 'STREAMING', text: 'A' });
    expect(withLine(withLine(turn, 'RESUMING'), 'UP').state).toBe('QUEUED');
    expect(all([delta(2, 'B')], broken)).toMatchObject({ state: 'STREAMING', text: 'AB' });
  });
});

describe('a place in line', () => {
  it('is shown while a reply waits, and changes nothing once it has begun', () => {
    const queued = (position: number): ReplyEvent => ({ __typename: 'ChatReplyQueued', sequence: 0, position });
    const waiting = all([queued(2), queued(1)]);
    expect(waiting).toMatchObject({ state: 'QUEUED', queuePosition: 1, sequence: 0 });
    const begun = take(waiting, delta(2, 'A'));
    expect(begun.state).toBe('STREAMING');
    expect(take(begun, queued(1))).toBe(begun);
  });
});
