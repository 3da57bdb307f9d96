import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileDeleteDocument } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { answered, conversationOf, followed, send, type ReadReply } from '../support/asking.js';
import { startFileBank, type FileBank } from '../support/files.js';

let bank: FileBank;
let token: string;
let neighbour: string;
/** Of the same person: the older is attached, the newer would be answered from otherwise. */
let older: string;
let newer: string;
let theirs: string;
beforeAll(async () => {
  bank = await startFileBank({ MOA_NARRATOR_TOKEN_MS: '0' });
  token = await bank.loginAs(await bank.aCustomer());
  neighbour = await bank.loginAs(await bank.aCustomer());
  older = await bring(token, sales(1_000), '봄매출.csv');
  newer = await bring(token, sales(30), '여름매출.csv');
  theirs = await bring(neighbour, sales(20), '이웃매출.csv');
}, 180_000);
afterAll(() => bank.close());

const sales = (count: number): string =>
  [
    'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country',
    ...Array.from(
      { length: count },
      (_, at) => `${536_000 + at},85123,LANTERN,2,2010-${10 + (at % 3)}-10 08:26:00,1.25,${100 + (at % 7)},Korea`,
    ),
    '',
  ].join('\n');
async function bring(as: string, body: string, fileName: string): Promise<string> {
  const id = await bank.bring(as, body, { fileName });
  await bank.analysed(as, id);
  return id;
}
const ask = (text: string, attachments: readonly string[], more: object = {}) =>
  answered(bank, token, { text, attachments, ...more });
const kindsOf = ({ parts }: ReadReply): string[] => parts.map(({ __typename }) => __typename);
const regenerated = async (replyId: string) => {
  const document = `mutation ($input: ReplyRegenerateInput!) { replyRegenerate(input: $input) { reply { id } } }`;
  const { replyRegenerate } = await bank.ask<{ replyRegenerate: { reply: { id: string } } }>(
    document,
    { input: { replyId } },
    token,
  );
  return (await followed(bank, token, replyRegenerate.reply.id)).reply;
};

describe('a message about files', () => {
  it('is answered from the file that it names and not from the newest, with its table and chart', async () => {
    const { message, reply } = await ask('총매출 알려줘', [older]);
    expect(message.attachments).toEqual([{ fileId: older, fileName: '봄매출.csv' }]);
    expect(reply.text).toMatch(/봄매출\.csv\)의 총매출: 2,500/);
    expect(reply.text).not.toContain('여름매출');
    expect(kindsOf(reply)).toEqual(['ReplyTextPart', 'ReplyTablePart', 'ReplyChartPart']);
    const [, table, chart] = reply.parts;
    expect(table?.title).toContain('봄매출.csv');
    expect(chart?.points?.length).toBeGreaterThan(1);
    expect(reply.facts.some(({ value, isTold }) => value === '2,500' && isTold)).toBe(true);
    const without = await answered(bank, token, { text: '총매출 알려줘' });
    expect(without.reply.text).toMatch(/여름매출\.csv\)의 총매출: 75/);
    expect(without.message.attachments).toEqual([]);
  });

  it('is answered with the content of each where it asks about the files', async () => {
    const { message, reply } = await ask('첨부한 파일 두 개를 요약해 주세요', [newer, older, newer]);
    expect(message.attachments.map(({ fileId }) => fileId)).toEqual([newer, older]);
    expect(reply.text).toMatch(/여름매출\.csv는 30행 가운데 30행이.*봄매출\.csv는 1,000행 가운데 1,000행이/s);
    expect(reply.text).toContain('총매출');
    expect(kindsOf(reply).filter((kind) => kind === 'ReplyTablePart')).toHaveLength(2);
    const english = await ask('Please summarise this file', [older]);
    expect(english.reply.text).toContain('봄매출.csv was analysed: 1,000 of its 1,000 rows count.');
  });

  it('is answered like any other where it asks of something else', async () => {
    const { reply } = await ask('제 대출 금리가 얼마예요?', [older]);
    expect(reply.text).not.toContain('봄매출');
  });

  it('is answered again from the same files, and says so where one is gone', async () => {
    const gone = await bring(token, sales(11), '가을매출.csv');
    const { reply, message } = await ask('총매출 알려줘', [gone]);
    expect(reply.text).toMatch(/가을매출\.csv\)의 총매출: 27\.5/);
    await bring(token, sales(12), '겨울매출.csv');
    expect((await regenerated(reply.id)).text).toBe(reply.text);
    await bank.run(FileDeleteDocument, { input: { fileId: gone, idempotencyKey: randomUUID() } }, token);
    expect((await regenerated(reply.id)).text).toContain('첨부하신 파일이 더 이상 없어');
    const { node } = await bank.ask<{ node: { attachments: object[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Message { attachments { fileId fileName } } } }',
      { id: message.id },
      token,
    );
    expect(node.attachments).toEqual([{ fileId: gone, fileName: '가을매출.csv' }]);
  });

  it('says of a newest file that cannot answer why it cannot', async () => {
    await bring(token, 'InvoiceNo,Quantity\n', '머리글뿐.csv');
    const { reply } = await answered(bank, token, { text: '총매출 알려줘' });
    expect(reply.text).toMatch(
      /매출\.csv\)의 총매출: .*\n새로 올리신 파일 머리글뿐\.csv는 분석하지 못했습니다\. 머리글만 있고/,
    );
    const person = await bank.loginAs(await bank.aCustomer());
    await bring(person, 'InvoiceNo,Quantity\n', '머리글뿐.csv');
    const alone = await answered(bank, person, { text: '총매출 알려줘' });
    expect(alone.reply.text).toMatch(/^새로 올리신 파일 머리글뿐\.csv는 분석하지 못했습니다/);
  });

  it('is exported with their names', async () => {
    const conversationId = await conversationOf(bank, token);
    await ask('총매출 알려줘', [older], { conversationId });
    const document = `mutation ($input: ConversationExportInput!) { conversationExport(input: $input) { download { url } } }`;
    const exported = async (format: string) => {
      const { conversationExport } = await bank.ask<{ conversationExport: { download: { url: string } } }>(
        document,
        { input: { conversationId, format } },
        token,
      );
      return (await fetch(new URL(conversationExport.download.url, bank.origin))).text();
    };
    const { messages } = JSON.parse(await exported('JSON')) as { messages: { attachments: object[] }[] };
    expect(messages[0]?.attachments).toEqual([{ fileId: older, fileName: '봄매출.csv' }]);
    expect(await exported('MARKDOWN')).toMatch(/- (첨부 파일|Attached file): 봄매출\\?\.csv/);
  });

  it('is refused for a file that is not there, in the same words for somebody else’s', async () => {
    const refused = async (attachments: readonly string[], as = token) => {
      const { message, userErrors } = await send(bank, as, { text: '총매출', attachments });
      expect(message).toBeNull();
      return userErrors.map(({ code, field, message: said }) => [code, field?.join('.'), said]);
    };
    const missing = (at: number) => [['FILE_NOT_FOUND', `attachments.${at}`, '파일을 찾을 수 없습니다.']];
    expect(await refused([encodeId('AnalysisFile', 999_999)])).toEqual(missing(0));
    expect(await refused([older, theirs])).toEqual(missing(1));
    expect(await refused([older], neighbour)).toEqual(missing(0));
    expect(await refused([older], bank.staff.token)).toEqual(missing(0));
    const broken = await bring(token, 'InvoiceNo,Quantity\n', '빈파일.csv');
    expect((await refused([broken]))[0]?.slice(0, 2)).toEqual(['FILE_NOT_ANALYSED', 'attachments.0']);
    expect((await refused(Array<string>(6).fill(older)))[0]?.slice(0, 2)).toEqual(['INVALID_INPUT', 'attachments']);
  });

  it('is sent once for a key, also once its file is gone', async () => {
    const file = await bring(token, sales(13), '한번.csv');
    const input = { conversationId: await conversationOf(bank, token), text: '총매출 알려줘', idempotencyKey: 'once' };
    const sent = await send(bank, token, { ...input, attachments: [file] });
    await followed(bank, token, sent.reply?.id ?? '');
    await bank.run(FileDeleteDocument, { input: { fileId: file, idempotencyKey: randomUUID() } }, token);
    expect(await send(bank, token, { ...input, attachments: [file] })).toEqual(sent);
    const other = await send(bank, token, { ...input, attachments: [older] });
    expect(other.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});
