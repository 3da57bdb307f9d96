import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  FileAnalysisCancelDocument,
  FileAnalysisRetryDocument,
  FileDeleteDocument,
} from '../../schema/generated/test/graphql.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { askQuestion } from '../support/reply-reader.js';
import { startFileBank, type FileBank, type FoundFile } from '../support/files.js';
import { eventually } from '../support/patience.js';

let bank: FileBank;
let token: string;
let neighbour: string;
beforeAll(async () => {
  bank = await startFileBank();
  token = await bank.loginAs(await bank.aCustomer({ name: '홍길동' }));
  neighbour = await bank.loginAs(await bank.aCustomer({ name: '이웃' }));
});
afterAll(() => bank.close());

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const sale = (invoice: number, quantity: number | string, price: number, customer: number): string =>
  `${536_000 + invoice},8512${invoice % 10},LANTERN,${quantity},2010-12-${10 + (invoice % 18)} 08:26:00,${price},${customer},Korea`;
/** Sales of `count` invoices, two pieces at 1.25 each, to seven customers; `bad` of the rows have no quantity. */
const sales = (count: number, bad: number, more = ''): string =>
  [
    HEADER + more,
    ...Array.from({ length: count }, (_, at) => sale(at, 2, 1.25, 100 + (at % 7)) + (more && ',x')),
    ...Array.from({ length: bad }, (_, at) => sale(at, 'many', 1.25, 100) + (more && ',x')),
    '',
  ].join('\n');
const figuresOf = (file: FoundFile): Record<string, string | null | undefined> =>
  Object.fromEntries((file.analysis?.result?.figures ?? []).map(({ code, value }) => [code, value]));
const input = (fileId: string) => ({ input: { fileId, idempotencyKey: randomUUID() } });
const keyOf = (id: string): number => parseId(id)?.id ?? 0;

describe('the analysis of a file', () => {
  it('reports progress, finds figures with their queries, and keeps every row that it refused', async () => {
    const id = await bank.bring(token, sales(1_000, 49));
    const events = await bank.follow(token, id);
    expect(events.at(-1)).toMatchObject({ phase: 'ENDED', analysis: { state: 'SUCCEEDED', rowsRefused: 49 } });
    const numbers = events.flatMap(({ sequence }) => sequence ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const file = await bank.analysed(token, id);
    expect(file.analysis).toMatchObject({
      state: 'SUCCEEDED',
      attempts: 1,
      isFromCache: false,
      failure: null,
      rowsRead: 1_049,
      rowsAccepted: 1_000,
      rowsRefused: 49,
      result: { shape: 'TRANSACTIONS', encoding: 'UTF-8' },
    });
    expect(figuresOf(file)).toMatchObject({ INVOICES: '1000', CUSTOMERS: '7' });
    expect(Number(figuresOf(file)['REVENUE'])).toBe(2_500);
    expect(Number(figuresOf(file)['QUANTITY'])).toBe(2_000);
    for (const { sql } of file.analysis?.result?.figures ?? []) expect(sql).toMatch(/select/i);
    const refused = file.analysis?.refusedRows.nodes ?? [];
    expect(refused.map(({ line }) => line)).toEqual(Array.from({ length: 49 }, (_, at) => 1_002 + at));
    expect(refused[0]).toMatchObject({
      code: 'NOT_A_NUMBER',
      column: 'Quantity',
      message: 'The field is not a number.',
    });
  }, 180_000);

  it('is that of the same bytes before, of whomever of the institution', async () => {
    const body = sales(10, 1);
    const first = await bank.analysed(token, await bank.bring(token, body));
    const second = await bank.analysed(neighbour, await bank.bring(neighbour, body));
    expect([first.analysis?.isFromCache, second.analysis?.isFromCache]).toEqual([false, true]);
    expect(second.analysis?.result).toEqual(first.analysis?.result);
    expect(second.analysis?.refusedRows).toEqual(first.analysis?.refusedRows);
  }, 180_000);

  it('says why a file cannot be read, and what to do', async () => {
    const id = await bank.bring(token, `${HEADER}\n`);
    const { analysis } = await bank.analysed(token, id);
    expect(analysis).toMatchObject({ state: 'FAILED', result: null, failure: { code: 'HEADER_ONLY' } });
    expect(analysis?.failure?.message).toMatch(/Send one/);
  }, 180_000);

  it('ends with a sentence when the store lost the file', async () => {
    const body = Buffer.from(sales(5, 0));
    const { file, uploadUrl } = await bank.start(token, body);
    const before = new Set(await bank.kept());
    await bank.put(uploadUrl, body);
    const id = file?.id ?? '';
    await bank.analysed(token, id);
    for (const path of await bank.kept()) if (!before.has(path)) await rm(path);
    await bank.sql(
      `UPDATE analysis SET state = 'FAILED', result = NULL, failure = '{}', analyser = NULL WHERE file_id = $1`,
      [keyOf(id)],
    );
    await bank.run(FileAnalysisRetryDocument, input(id), token);
    expect((await bank.analysed(token, id)).analysis).toMatchObject({
      state: 'FAILED',
      failure: { code: 'FILE_DAMAGED' },
    });
  }, 180_000);

  it('is cancelled while it runs, tried again, and not cancelled or tried again after', async () => {
    const id = await bank.bring(token, sales(400_000, 0));
    await eventually(async () => (await bank.file(token, id))?.analysis?.state !== 'QUEUED', 1);
    const cancelled = await bank.run(FileAnalysisCancelDocument, input(id), token);
    expect(cancelled.fileAnalysisCancel.userErrors).toEqual([]);
    expect((await bank.analysed(token, id)).analysis).toMatchObject({ state: 'CANCELLED', result: null });
    const late = await bank.run(FileAnalysisCancelDocument, input(id), token);
    expect(late.fileAnalysisCancel.userErrors).toMatchObject([{ code: 'ANALYSIS_ENDED' }]);
    const retries = await Promise.all([1, 2].map(() => bank.run(FileAnalysisRetryDocument, input(id), token)));
    const codes = retries.map(({ fileAnalysisRetry }) => fileAnalysisRetry.userErrors[0]?.code ?? 'none');
    expect(codes.sort()).toEqual(['ANALYSIS_UNDER_WAY', 'none']);
    expect((await bank.analysed(token, id)).analysis).toMatchObject({ state: 'SUCCEEDED', rowsRead: 400_000 });
  }, 180_000);

  it('goes with its file', async () => {
    const id = await bank.bring(token, sales(3, 1));
    await bank.analysed(token, id);
    await bank.run(FileDeleteDocument, input(id), token);
    const [left] = await bank.sql<{ count: string }>('SELECT count(*) FROM analysis WHERE file_id = $1', [keyOf(id)]);
    expect([await bank.file(token, id), Number(left?.count)]).toEqual([null, 0]);
  }, 180_000);

  it('is followed by nobody else', async () => {
    const id = await bank.bring(token, sales(2, 0));
    for (const fileId of [id, encodeId('AnalysisFile', 999_999_999)])
      await expect(bank.follow(neighbour, fileId)).rejects.toThrow(/FILE_NOT_FOUND/);
    await expect(bank.follow(token, id, -1)).rejects.toThrow(/BAD_USER_INPUT/);
  });
});

describe('the assistant', () => {
  const REPLY = 'subscription ($id: ID!) { chatReply(replyId: $id) { ... on ChatReplyEnded { reply { text } } } }';
  interface Ended {
    readonly chatReply: { readonly reply?: { readonly text: string } };
  }
  const answerTo = async (question: string, as: string): Promise<string> => {
    const id = await askQuestion({ url: bank.origin }, as, question);
    for await (const { chatReply } of bank.subscribe<Ended, { id: string }>(REPLY, { id }, as))
      if (chatReply.reply) return chatReply.reply.text;
    throw new Error('the reply has no end');
  };

  it("states the figures of the asker's own newest file, and of no other", async () => {
    const as = await bank.loginAs(await bank.aCustomer());
    const nobody = await bank.loginAs(await bank.aCustomer());
    await bank.analysed(as, await bank.bring(as, sales(3, 0)));
    await bank.analysed(as, await bank.bring(as, sales(2_000, 0), { fileName: '새매출.csv' }));
    for (const [question, figure] of [
      ['총매출 알려줘', /새매출\.csv\)의 총매출: 5,000$/],
      ['고객수 알려줘', /고객 수: 7명$/],
      ['인보이스수 알려줘', /인보이스 수: 2,000건$/],
      ['총수량 알려줘', /총수량: 4,000개$/],
      ['how many customers does my file have', /Number of customers .*: 7$/],
      ['고객수랑 인보이스수는?', /고객 수: 7명\n.*인보이스 수: 2,000건$/],
    ] as const)
      expect(await answerTo(question, as)).toMatch(figure);
    expect(await answerTo('신뢰도 알려줘', as)).toContain('확인되지 않는 항목');
    expect(await answerTo('총매출 알려줘', nobody)).toContain('올리신 파일이 없어');
  }, 180_000);
});
