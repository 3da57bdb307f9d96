import { describe, expect, it } from '@jest/globals';
import { asJson } from '../../../src/modules/chat/conversations/export/as-json.js';
import { asMarkdown } from '../../../src/modules/chat/conversations/export/as-markdown.js';
import type {
  ExportedMessage,
  ExportedReply,
} from '../../../src/modules/chat/conversations/export/export.repository.js';
import { FeedbackVerdict } from '../../../src/modules/chat/replies/feedback/feedback-enums.js';
import { ReplyState } from '../../../src/modules/chat/replies/index.js';
import type { Written } from '../../../src/modules/chat/conversations/export/written.js';

const both = (text: string) => ({ ko: text, en: text });
const fact = (id: string, value: string, isTold: boolean) => ({
  ...{
    id,
    label: both('신용대출(끝번호 0001) 금리'),
    value: both(value),
    source: both('대출 원장'),
    asOf: '2026-11-21',
    isTold,
  },
});
const reply = (text: string, facts: ExportedReply['facts'] = []): ExportedReply => ({
  ...{
    id: 1,
    state: text === '' ? ReplyState.STOPPED : ReplyState.COMPLETED,
    failureCode: null,
    finishReason: null,
    text,
    facts,
  },
  ...{ provider: 'openai', model: 'gpt-x', finishedAt: null, record: null },
  feedback: {
    ...{ verdict: FeedbackVerdict.BAD, reason: null, givenAt: '2026-11-21T00:00:00.000Z' },
    text: '제 번호는 900101-1234567',
  },
});
const message: ExportedMessage = {
  ...{ id: 1, text: '카드 4111-1111-1111-1111 으로 1,000,000원', createdAt: new Date(0), afterReplyId: null },
  replies: [
    reply('연 5.4%입니다.', [
      fact('loan.2023-SZ4-0000001.rate', '5.4%', true),
      fact('loan.2023-SZ4-0000001.balance', '23,239,831원', false),
      fact('loan.2.maturity', '2027-06-12', true),
    ]),
    reply(''),
  ],
};
async function* messages(): AsyncGenerator<ExportedMessage, void, void> {
  yield await Promise.resolve(message);
}
const written = (): Written => ({
  conversation: {
    ...{ id: 1, title: '계좌 110-123-456789', institutionId: 1, accountId: 1, customerId: null, role: 'CUSTOMER' },
    createdAt: new Date(0),
  },
  ...{ messages: messages(), exportedAt: new Date(0), locale: 'ko' },
});

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe.each([
  ['JSON', asJson],
  ['Markdown', asMarkdown],
])('a conversation in %s', (_name, write) => {
  const whole = async (): Promise<string> => textOf(write(written()));

  it('names no model, no contract and nobody’s number', async () => {
    const text = await whole();
    expect(text).not.toMatch(/openai|gpt-x|SZ4|900101|4111|110-123/);
    expect(text).toContain('1,000,000원');
    expect(text).toContain('[주민등록번호 가림]');
    expect(text).toContain('[계좌번호 가림]');
  });

  it('holds what was told and nothing that was not', async () => {
    const text = await whole();
    expect(text).toContain('2027-06-12');
    expect(text).not.toContain('23,239,831');
  });

  it('says of a text that a machine wrote it, and of no text nothing', async () => {
    expect((await whole()).match(/인공지능/g)).toHaveLength(1);
  });
});
