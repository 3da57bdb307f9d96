import { describe, expect, it } from '@jest/globals';
import { asJson } from '../../../src/modules/chat/conversations/export/as-json.js';
import { asMarkdown } from '../../../src/modules/chat/conversations/export/as-markdown.js';
import type {
  ExportedMessage,
  ExportedReply,
} from '../../../src/modules/chat/conversations/export/export.repository.js';
import { FeedbackVerdict } from '../../../src/modules/chat/replies/feedback/feedback.enums.js';
import { ReplyState } from '../../../src/modules/chat/replies/index.js';
import type { Written } from '../../../src/modules/chat/conversations/export/conversation-file.js';

const both = (text: string) => ({ ko: text, en: text });
const fact = (id: string, value: string, isTold: boolean) => ({
  id,
  label: both('신용대출(끝번호 0001) 금리'),
  value: both(value),
  source: both('대출 원장'),
  asOf: '2026-11-21',
  isTold,
});
const reply = (
  text: string,
  facts: ExportedReply['facts'] = [],
  parts: ExportedReply['parts'] = [],
): ExportedReply => ({
  id: 1,
  state: text === '' ? ReplyState.STOPPED : ReplyState.COMPLETED,
  failureCode: null,
  finishReason: null,
  text,
  facts,
  parts,
  provider: 'openai',
  model: 'gpt-x',
  finishedAt: null,
  record: null,
  feedback: {
    verdict: FeedbackVerdict.BAD,
    reason: null,
    givenAt: '2026-11-21T00:00:00.000Z',
    text: '제 번호는 900101-1234567',
  },
});
const message: ExportedMessage = {
  id: 1,
  text: '카드 4111-1111-1111-1111 으로 1,000,000원',
  createdAt: new Date(0),
  afterReplyId: null,
  forecast: null,
  attachments: [{ fileId: 7, fileName: '900101-1234567.csv' }],
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
    id: 1,
    title: '계좌 110-123-456789',
    institutionId: 1,
    accountId: 1,
    customerId: null,
    role: 'CUSTOMER',
    createdAt: new Date(0),
  },
  messages: messages(),
  exportedAt: new Date(0),
  locale: 'ko',
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

  it('holds what was said and nothing else', async () => {
    const text = await whole();
    expect(text).toContain('2027-06-12');
    expect(text).not.toContain('23,239,831');
  });

  it('says of a text that a machine wrote it, and of no text nothing', async () => {
    expect((await whole()).match(/인공지능/g)).toHaveLength(1);
  });

  it('shows a reply with its parts in the place of the text that says the same, and no personal number', async () => {
    const text = '잔액은 1원입니다.\n\n- 잔액: 1원\n\n끝.';
    const cells = (...words: string[]) => words.map((word) => ({ text: both(word), fact: null }));
    const table = {
      ...({ type: 'table', title: both('# 표 | 하나'), columns: [both('항목'), both('값')], origins: [] } as const),
      rows: [cells('잔액 | 남은', '1원'), cells('번호', '900101-1234567')],
    };
    const action = { label: both('갚기'), mutation: 'loanRepay', arguments: '{}', preview: both('1원을 갚습니다.') };
    const parts: ExportedReply['parts'] = [
      { sequence: 2, start: 0, end: 0, part: { type: 'steps', steps: [both('등록된 자료')] } },
      { sequence: 3, start: 12, end: 21, part: table },
      { sequence: 4, start: text.length, end: text.length, part: { type: 'action', ...action } },
    ];
    async function* one() {
      yield await Promise.resolve({ ...message, replies: [reply(text, [], parts)] });
    }
    const markdown = await textOf(asMarkdown({ ...written(), messages: one() }));
    expect(markdown).toContain(
      '> 잔액은 1원입니다.\n\n> # 표 | 하나\n\n| 항목 | 값 |\n| --- | --- |\n| 잔액 \\| 남은 | 1원 |',
    );
    expect(markdown).toContain('> 끝.');
    expect(markdown).not.toMatch(/- 잔액: 1원|등록된 자료|1234567|^# 표/m);
    const json = await textOf(asJson({ ...written(), messages: one() }));
    const told = JSON.parse(json) as { messages: [{ replies: [{ parts: unknown[] }] }] };
    expect(told.messages[0].replies[0].parts).toMatchObject([
      { type: 'text', text: '잔액은 1원입니다.\n\n' },
      { type: 'table', rows: [{}, { cells: [{}, { text: expect.not.stringContaining('1234567') }] }] },
      { type: 'text' },
      { type: 'action', preview: '1원을 갚습니다.' },
    ]);
    expect(json).not.toContain('loanRepay');
  });
});
