import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';

export const WORDS = (
  '고객님의 대출은 두 건이고 남은 잔액은 모두 12,450,000원입니다. 다음 상환일은 15일이며, ' +
  '이번 분기에는 평소보다 외식 지출이 18% 늘었습니다. 상환 여력은 충분합니다.'
).split(' ');

/** Beside what replies end with: one that can only be read from its start, and one that is deleted while it is read. */
export type Ending = 'COMPLETED' | 'INTERRUPTED' | 'FAILED' | 'UNRESUMABLE' | 'FORGOTTEN';

/** How many words are said, and kept, of a reply that breaks off; as often as its words are repeated. */
const BROKEN_OFF_AFTER = 6;
export const AI_NOTICE = 'AI가 만든 답변입니다.';

interface FakeReply {
  readonly id: string;
  readonly words: readonly string[];
  readonly ending: Ending;
  startedAt: number;
  stoppedAt: number | null;
}

/** What a message carries, as the API gives it. */
interface SentBeside {
  readonly forecast: object | null;
  readonly attachments: readonly { readonly fileId: string; readonly fileName: string }[];
}

interface FakeMessage extends SentBeside {
  readonly id: string;
  readonly text: string;
  readonly replies: FakeReply[];
}

/** A fact as the API gives it with a reply: stated where the text has its value. */
function factIn(text: string, value: string, label: string) {
  const start = text.indexOf(value);
  const places = start < 0 ? [] : [start, start + value.length];
  const origin = { source: '대출 원장', asOf: '2026-11-21' };
  return { __typename: 'ReplyFact', id: label, label, value, ...origin, isTold: start >= 0, places };
}

/** A part of a reply as the API gives it. */
export interface FakePart {
  readonly __typename: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

interface SentInput {
  readonly conversationId: string;
  readonly text: string;
  readonly idempotencyKey?: string;
  readonly forecast?: object | null;
  readonly attachments?: readonly string[] | null;
}

const besideOf = ({ forecast = null, attachments }: SentInput): SentBeside => ({
  forecast,
  attachments: (attachments ?? []).map((fileId) => ({ fileId, fileName: `${fileId}.csv` })),
});

const refusal = (code: string) => new GraphQLError(`refused: ${code}`, { extensions: { code } });

/**
 * Conversations in memory. Every reply says the same words, one every `wordMs`, whether or not anybody reads; one that is
 * held stands still after some words, so that a test on a busy machine sees what happens in the middle of it.
 */
export function createFakeChat(wordMs: number, cutSockets: () => void) {
  const conversations = new Map<string, FakeMessage[]>();
  const replies = new Map<string, FakeReply>();
  const sent = new Map<string, FakeMessage>();
  const resumedAfter: number[] = [];
  const repaid: unknown[] = [];
  const cuts = new Set<number>();
  let created = 0;
  let begun = 0;
  const plan = { ending: 'COMPLETED' as Ending, times: 1 };
  let heldAfter = Infinity;
  let beside: readonly FakePart[] = [];

  const saidOf = ({ words, startedAt, stoppedAt }: FakeReply): number =>
    Math.min(words.length, heldAfter, Math.floor(((stoppedAt ?? Date.now()) - startedAt) / wordMs));
  const stateOf = (reply: FakeReply): string => {
    if (reply.stoppedAt !== null) return 'STOPPED';
    if (saidOf(reply) < reply.words.length) return 'STREAMING';
    return reply.ending === 'COMPLETED' || reply.ending === 'FAILED' ? reply.ending : 'INTERRUPTED';
  };
  const stored = (reply: FakeReply) => {
    const text = reply.words.slice(0, saidOf(reply)).join(' ');
    return {
      __typename: 'Reply',
      id: reply.id,
      state: stateOf(reply),
      text,
      failureCode: null,
      aiNotice: AI_NOTICE,
      facts: [factIn(text, '12,450,000원', '남은 대출 원금 합계'), factIn(text, '4.2%', '금리')],
      parts: beside,
    };
  };
  const shown = (id: string, messages: readonly FakeMessage[]) => ({
    id,
    messages: { nodes: messages.map(present), pageInfo: { hasNextPage: false, endCursor: null } },
  });
  const present = (message: FakeMessage) => ({ ...message, replies: message.replies.map(stored) });

  function begin(message: FakeMessage): FakeReply {
    const { ending } = plan;
    plan.ending = 'COMPLETED';
    const all = Array.from({ length: plan.times }, () => WORDS).flat();
    const words = ending === 'COMPLETED' ? all : all.slice(0, BROKEN_OFF_AFTER * plan.times);
    const reply = { id: `reply-${(begun += 1)}`, words, ending, startedAt: Date.now(), stoppedAt: null };
    replies.set(reply.id, reply);
    message.replies.push(reply);
    return reply;
  }

  function endOf(reply: FakeReply, sequence: number) {
    const state = stateOf(reply);
    const whole = state === 'COMPLETED' || state === 'STOPPED';
    return whole
      ? { __typename: 'ChatReplyEnded', sequence, reply: stored(reply) }
      : {
          __typename: 'ChatReplyFailed',
          sequence,
          code: 'WRITER_LOST',
          message: '답변이 중간에 끊겼습니다.',
          reply: stored(reply),
        };
  }

  async function* tell(reply: FakeReply, after: number) {
    if (after < 1) yield { chatReply: { __typename: 'ChatReplyStarted', sequence: 1, reply: stored(reply) } };
    const first = 2 + beside.length;
    for (const [at, part] of beside.entries()) {
      if (at + 2 > after) yield { chatReply: { __typename: 'ChatReplyPart', sequence: at + 2, part } };
    }
    for (let sequence = Math.max(after + 1, first); sequence < reply.words.length + first; sequence += 1) {
      const words = sequence - first + 1;
      await wait(Math.max(reply.startedAt + words * wordMs - Date.now(), 0));
      while (saidOf(reply) < words && reply.stoppedAt === null) await wait(1);
      if (cuts.delete(sequence - 1)) cutSockets();
      if (saidOf(reply) < words) break;
      const text = `${sequence > first ? ' ' : ''}${reply.words[sequence - first]}`;
      yield { chatReply: { __typename: 'ChatReplyDelta', sequence, text } };
    }
    while (stateOf(reply) === 'STREAMING') await wait(1);
    yield { chatReply: endOf(reply, saidOf(reply) + first) };
  }

  return {
    resumedAfter,
    /** How the next reply ends. */
    endNext: (ending: Ending) => void (plan.ending = ending),
    /** How many times over each reply says its words, from now on. */
    repeatWords: (times: number) => void (plan.times = times),
    /** Lets no reply go on after so many words, until `goOn`. */
    holdAfter: (words: number) => void (heldAfter = words),
    goOn: () => {
      for (const reply of replies.values()) {
        if (stateOf(reply) === 'STREAMING') reply.startedAt = Date.now() - saidOf(reply) * wordMs;
      }
      heldAfter = Infinity;
    },
    /** What stands beside every reply, sent before its words, from now on. */
    tellBeside: (parts: readonly FakePart[]) => void (beside = parts),
    /** The inputs of repayments that the page sent. */
    repaid,
    /** Deletes every conversation. */
    forgetAll: () => conversations.clear(),
    cutAfter: (sequences: readonly number[]) => sequences.forEach((sequence) => cuts.add(sequence)),
    /** How many questions were stored, in all. */
    questions: () => [...conversations.values()].flat().map(({ text }) => text),
    /** What each question carried beside its text. */
    carried: () => [...conversations.values()].flat().map(({ forecast, attachments }) => ({ forecast, attachments })),
    chatReply: async ({ replyId, afterSequence }: { replyId: string; afterSequence?: number }) => {
      const after = afterSequence ?? 0;
      resumedAfter.push(after);
      const reply = replies.get(replyId);
      if (reply?.ending === 'FORGOTTEN' && after > 0) replies.delete(replyId);
      if (!reply || !replies.has(replyId)) throw refusal('REPLY_NOT_FOUND');
      if (reply.ending === 'UNRESUMABLE' && after > 0) throw refusal('BAD_USER_INPUT');
      return Promise.resolve(tell(reply, after));
    },
    queries: {
      conversation: ({ id }: { id: string }) => {
        const messages = conversations.get(id);
        if (!messages) return null;
        return shown(id, messages);
      },
      conversations: () => ({ nodes: [...conversations].reverse().map(([id, messages]) => shown(id, messages)) }),
      node: ({ id }: { id: string }) => {
        const reply = replies.get(id);
        return reply ? stored(reply) : null;
      },
    },
    mutations: {
      conversationCreate: () => {
        const id = `conversation-${created + 1}`;
        conversations.set(id, []);
        created += 1;
        return { conversation: { id }, userErrors: [] };
      },
      messageSend: ({ input }: { input: SentInput }) => {
        const before = sent.get(input.idempotencyKey ?? '');
        const message = before ?? { id: `message-${sent.size + 1}`, text: input.text, ...besideOf(input), replies: [] };
        const reply = message.replies[0] ?? begin(message);
        if (!before) conversations.get(input.conversationId)?.push(message);
        sent.set(input.idempotencyKey ?? message.id, message);
        return { message: present(message), reply: stored(reply), userErrors: [] };
      },
      replyRegenerate: ({ input }: { input: { replyId: string } }) => {
        const message = [...sent.values()].find(({ replies: its }) => its.some(({ id }) => id === input.replyId));
        if (!message || !replies.has(input.replyId)) {
          return { userErrors: [{ code: 'REPLY_NOT_FOUND', message: '답변을 찾지 못했습니다.', field: null }] };
        }
        return { message: present(message), reply: stored(begin(message)), userErrors: [] };
      },
      loanRepay: ({ input }: { input: { amountWon: number } }) => {
        if (input.amountWon < 0) return { userErrors: [{ message: '금액을 확인해 주세요.', field: ['amountWon'] }] };
        repaid.push(input);
        return { userErrors: [] };
      },
      replyStop: ({ input }: { input: { replyId: string } }) => {
        const reply = replies.get(input.replyId);
        if (reply) reply.stoppedAt = reply.startedAt + saidOf(reply) * wordMs;
        return { reply: null, userErrors: [] };
      },
    },
  };
}
