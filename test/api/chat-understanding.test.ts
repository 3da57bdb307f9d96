import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';
import { openSocket } from '../support/reply-reader.js';

interface Ended {
  readonly text: string;
  readonly facts: readonly { readonly id: string; readonly value: string; readonly isTold: boolean }[];
  readonly understanding: {
    readonly topic: string;
    readonly topicProbability: string;
    readonly intent: string | null;
    readonly intentProbability: string | null;
    readonly emotion: string;
    readonly models: readonly { readonly task: string; readonly version: string }[];
  } | null;
}

const CREATE = `mutation { conversationCreate(input: {}) { conversation { id } userErrors { code } } }`;
const SEND = `mutation ($input: MessageSendInput!) { messageSend(input: $input) { reply { id } userErrors { code } } }`;
const ENDED = `query ($id: ID!) { node(id: $id) { ... on Reply {
  text facts(first: 100) { id value isTold }
  understanding { topic topicProbability intent intentProbability emotion models { task version } }
} } }`;

let bank: Bank;
let own: TestCustomer;
let token: string;

beforeAll(async () => {
  bank = await startBank({ worker: true });
  own = await bank.aCustomer();
  await bank.aLoan(own, { principalWon: 20_000_000, balanceWon: 12_300_000, annualRatePercent: '4.5' });
  await bank.aLoan(own, { principalWon: 5_000_000, balanceWon: 1_700_000, annualRatePercent: '6.1' });
  token = await bank.loginAs(own);
}, 180_000);
afterAll(() => bank.close());

/** Asks, waits for the end of the reply, and reads it. */
async function ask(question: string): Promise<{ readonly id: string; readonly reply: Ended }> {
  type Created = { conversationCreate: { conversation: { id: string } } };
  const { conversationCreate } = await bank.ask<Created>(CREATE, {}, token);
  const input = { conversationId: conversationCreate.conversation.id, text: question };
  const korean = { 'accept-language': 'ko' };
  const { data } = await bank.query<{ messageSend: { reply: { id: string } } }>(SEND, { input }, token, korean);
  const { id } = data.messageSend.reply;
  const socket = await openSocket({ url: bank.url.replace('/graphql', '') }, token);
  await socket.read(id).over;
  await socket.close();
  return { id, reply: (await bank.ask<{ node: Ended }>(ENDED, { id }, token)).node };
}

describe('a reply', () => {
  it('keeps what was understood of its question, with the versions that said so', async () => {
    const { id, reply } = await ask('대출 잔액이 얼마나 남았나요?');
    expect(reply.understanding).toMatchObject({ topic: 'FINANCE', intent: 'LOAN_BALANCE', emotion: 'NEUTRAL' });
    expect(Number(reply.understanding?.topicProbability)).toBeGreaterThan(0.8);
    expect(Number(reply.understanding?.intentProbability)).toBeGreaterThan(0.6);
    expect(reply.understanding?.models.map(({ task }) => task).sort()).toEqual([
      'chat-danger',
      'chat-emotion',
      'chat-intent',
      'chat-subject',
      'chat-topic',
    ]);
    for (const { version } of reply.understanding?.models ?? []) expect(version).toMatch(/^shipped-\d+$/);
    const stranger = await bank.loginAs(await bank.aCustomer());
    expect((await bank.ask<{ node: Ended | null }>(ENDED, { id }, stranger)).node).toBeNull();
  });

  it('helps with a lost card first, and answers the question beside; a person being deceived gets help alone', async () => {
    const { text, facts } = (await ask('카드를 잃어버렸어요. 대출 잔액이 얼마나 남았나요?')).reply;
    expect(text).toMatch(/^지금 바로 사용을 정지해 주세요/);
    expect(text).toContain('14,000,000');
    expect(facts.some(({ isTold }) => isTold)).toBe(true);
    const deceived = (await ask('보이스피싱을 당했어요. 대출 잔액이 얼마나 남았나요?')).reply;
    expect(deceived.text).toContain('지급정지');
    expect(deceived.text).not.toContain('14,000,000');
  });

  it('names no intent for talk about something else', async () => {
    const { reply } = await ask('내일 날씨 어때?');
    expect(reply.understanding).toMatchObject({ topic: 'GENERAL', intent: null, intentProbability: null });
  });

  it('takes its tone from the mood, and nothing else: figures, their order and the facts stay', async () => {
    const question = '제 대출 잔액이 얼마나 남았는지 알려 주세요';
    const plain = (await ask(question)).reply;
    expect(plain.understanding?.emotion).toBe('NEUTRAL');
    const moods = [
      ['ANGRY', '진짜 너무 짜증나네 화가 나서 미치겠네!', '답답하고 불편하셨을 것 같습니다.'],
      ['WORRIED', '너무 불안하고 걱정돼서 잠이 안 와요.', '걱정이 크셨을 것 같습니다.'],
      ['SAD', '너무 슬프고 우울해서 눈물이 나요 ㅠㅠ', '마음이 무거우셨을 것 같습니다.'],
      ['HAPPY', '와 너무 행복해요 기분이 정말 좋아요 ㅎㅎ', '기쁜 마음이 전해져'],
    ] as const;
    for (const [emotion, said, opening] of moods) {
      const { reply } = await ask(`${said} ${question}`);
      expect(reply.understanding?.emotion).toBe(emotion);
      expect(reply.text.startsWith(opening)).toBe(true);
      expect(reply.text.slice(reply.text.indexOf('\n\n') + 2)).toBe(plain.text);
      expect(reply.facts).toEqual(plain.facts);
    }
  }, 180_000);
});
