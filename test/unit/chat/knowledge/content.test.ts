import { describe, expect, it } from '@jest/globals';
import { Answering } from '../../../../src/modules/chat/knowledge/answering/answering.js';
import { contentProblems, filled } from '../../../../src/modules/chat/knowledge/content.js';
import type { PublishedKnowledge } from '../../../../src/modules/chat/knowledge/answering/published-knowledge.js';
import { indexOf } from '../../../../src/modules/chat/knowledge/answering/published-knowledge.js';
import { SHIPPED_INTENTS } from '../../../../src/modules/chat/knowledge/answering/shipped-intents.texts.js';
import {
  NO_UPLOADS,
  UPLOAD_FIELDS,
  type UnreadUpload,
  type UploadResult,
} from '../../../../src/modules/chat/knowledge/upload-field.js';
import type { Caller } from '../../../../src/platform/access/index.js';
import { contentOf, FAQS, shippedRows } from './support.js';

const problems = (...said: Parameters<typeof contentProblems>) =>
  contentProblems(...said).map(({ field, message }) => `${(field ?? []).join('.')}: ${message.en}`);

describe('what an intent or FAQ says', () => {
  it('is sound where it ships, and asks for every field of an upload', () => {
    for (const { content } of SHIPPED_INTENTS) expect(problems(content)).toEqual([]);
    expect(SHIPPED_INTENTS.map(({ content }) => content.field)).toEqual([...UPLOAD_FIELDS]);
  });

  it('is refused with every fault named', () => {
    const content = {
      ...contentOf(['카드 분실', '얼마예요?', '카드 분실', '가'.repeat(201)], 'It is {value}.'),
      answerKo: ' ',
    };
    expect(problems(content)).toEqual([
      'questions.1: A question has to have a word that says what it is about.',
      'questions.2: The same question stands before.',
      'questions.3: A question has at most 200 letters.',
      'answerKo: It should not be empty.',
      'answerEn: There is no such slot: {value}.',
    ]);
  });

  it('describes an upload by slots alone: a figure of its own would go to everybody', () => {
    const canned = {
      ...contentOf(['이미지 상태'], '정상 95 %, 이상 5 %'),
      answerEn: '{value} ({who})',
      field: 'prediction' as const,
    };
    expect(problems(canned)).toEqual([
      'answerKo: It needs the slot {value}.',
      'answerKo: Figures can stand in slots only.',
      'answerEn: There is no such slot: {who}.',
    ]);
  });

  it('fills slots once: what a file is called is not read as a slot', () => {
    const values = { value: '1원', uploadedOn: '2026-11-20', fileName: '{value}.csv' };
    expect(filled('{fileName} {uploadedOn} {value} {other}', values)).toBe('{value}.csv 2026-11-20 1원 {other}');
  });
});

describe('answering from what is published', () => {
  const caller: Caller = {
    actor: { accountId: 1, institutionId: 7, role: 'CUSTOMER', customerId: 3 },
    requestId: 'r',
    locale: 'ko',
    address: null,
  };
  const answering = async (latest: UploadResult | null, unread: UnreadUpload | null = null) => {
    const rows = [...shippedRows(), ...FAQS];
    const index = await indexOf(rows);
    const published = { of: () => Promise.resolve({ rows, index }) } as unknown as PublishedKnowledge;
    const uploads = { ...NO_UPLOADS, latestOf: () => Promise.resolve(latest), unreadOf: () => Promise.resolve(unread) };
    return new Answering({ published, uploads });
  };
  const upload: UploadResult = {
    id: 17,
    fileName: 'sales.csv',
    uploadedOn: '2026-11-20',
    values: { total_revenue: { ko: '1,234,500원', en: 'KRW 1,234,500' } },
  };

  it("states what the asker's own latest upload says, with where it comes from", async () => {
    const answer = await (await answering(upload)).answerFrom(caller, '총매출 알려줘', 'ko');
    expect(answer).toEqual({
      intent: 'UPLOAD_TOTAL_REVENUE',
      faqId: null,
      version: 1,
      text: '2026-11-20에 올리신 파일(sales.csv)의 총매출: 1,234,500원',
      facts: [
        {
          id: 'upload.17.total_revenue',
          label: { ko: '총매출', en: 'Total revenue' },
          value: upload.values.total_revenue,
          source: { ko: '올리신 파일 sales.csv', en: 'your file sales.csv' },
          asOf: '2026-11-20',
        },
      ],
      isOfFile: true,
    });
  });

  it('says that there is no upload, or that it lacks the figure, and gives none', async () => {
    const nothing = await (await answering(null)).answerFrom(caller, '이미지 상태 알려줘', 'ko');
    expect(nothing).toMatchObject({ intent: 'UPLOAD_IMAGE_STATE', facts: [] });
    expect(nothing?.text).toMatch(/^확인해 보니 올리신 파일이 없어[^0-9%]+니다\.$/);
    const other = await (await answering(upload)).answerFrom(caller, 'How confident is the prediction?', 'en');
    expect(other).toMatchObject({
      text: 'The file you uploaded on 2026-11-20 (sales.csv) does not show this: Confidence',
      facts: [],
    });
  });

  it('says what became of a newer file, once, and what to do, beside an older one or alone', async () => {
    const running: UnreadUpload = { fileName: '새 매출.csv', state: 'ANALYSING', reason: null };
    const values = { ...upload.values, num_customers: { ko: '7명', en: '7' } };
    const both = await (
      await answering({ ...upload, values }, running)
    ).answerFrom(caller, '총매출이랑 고객수는?', 'ko', {
      intent: 'UPLOAD_TOTAL_REVENUE',
    });
    expect(both?.text).toMatch(
      /총매출: 1,234,500원\n.*고객 수: 7명\n새로 올리신 파일 새 매출\.csv는 아직 분석하고 있습니다[^\n]*$/,
    );
    const reason = { ko: '열 이름을 찾을 수 없습니다.', en: 'No column names were found.' };
    const failed = await (
      await answering(null, { ...running, state: 'FAILED', reason })
    ).answerFrom(caller, 'What is the total revenue?', 'en');
    expect(failed).toMatchObject({
      text: 'Your new file 새 매출.csv could not be analysed. No column names were found.',
      facts: [],
    });
    const cancelled = await (
      await answering(null, { ...running, state: 'CANCELLED' })
    ).answerFrom(caller, '총매출 알려줘', 'ko');
    expect(cancelled?.text).toContain('분석은 취소되었습니다');
  });

  it('gives each of several figures that one question asks for', async () => {
    const values = { ...upload.values, num_customers: { ko: '7명', en: '7' }, num_invoices: { ko: '20건', en: '20' } };
    const from = await answering({ ...upload, values });
    const answer = await from.answerFrom(caller, '고객수랑 인보이스수는?', 'ko', { intent: 'UPLOAD_INVOICE_COUNT' });
    expect(answer?.facts.map(({ id }) => id)).toEqual(['upload.17.num_customers', 'upload.17.num_invoices']);
    expect(answer?.text).toMatch(/고객 수: 7명\n.*인보이스 수: 20건$/);
    const none = await (
      await answering(null)
    ).answerFrom(caller, '고객수랑 인보이스수는?', 'ko', { intent: 'UPLOAD_INVOICE_COUNT' });
    expect(none?.text).toMatch(/^확인해 보니[^\n]*$/);
  });

  it('answers an FAQ as it was written, and by intent where the wording decides nothing', async () => {
    const from = await answering(upload);
    expect(await from.answerFrom(caller, '비밀번호 재설정', 'ko')).toMatchObject({
      intent: null,
      faqId: 6,
      text: 'PASSWORD',
    });
    const vague = '올린 것 좀 보여줘';
    expect(await from.answerFrom(caller, vague, 'ko')).toBeNull();
    expect(await from.answerFrom(caller, vague, 'ko', { intent: 'UPLOAD_TOTAL_REVENUE' })).toMatchObject({
      intent: 'UPLOAD_TOTAL_REVENUE',
    });
    expect(await from.answerFrom(caller, vague, 'ko', { intent: 'LOAN_BALANCE' })).toBeNull();
    expect(await from.answerFrom({ ...caller, actor: null }, '비밀번호 재설정', 'ko')).toBeNull();
  });
});
