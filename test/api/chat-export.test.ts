import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportLinks } from '../../src/modules/chat/conversations/export/export-links.js';
import { encodeId, parseId } from '../../src/platform/graphql/index.js';
import { startBank, type Bank, type TestCustomer } from '../support/lending.js';

let bank: Bank;
let hong: TestCustomer;
let token: string;
let accountId: number;
/** Two questions: the first has two replies, and the second follows the later of them. */
let conversation: { id: number; first: number; other: number; chosen: number; second: number; last: number };

const inserted = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await bank.sql<{ id: string }>(`${text} RETURNING id`, values)).map(({ id }) => Number(id))[0] ?? 0;

beforeAll(async () => {
  bank = await startBank();
  hong = await bank.aCustomer({ name: '홍길동' });
  token = await bank.loginAs(hong);
  const [account] = await bank.sql<{ id: string }>('SELECT id FROM account WHERE customer_id = $1', [hong.key]);
  accountId = Number(account?.id);
  const id = await inserted(
    'INSERT INTO conversation (institution_id, account_id, customer_id, title) VALUES ($1, $2, $3, $4)',
    [bank.institutionId, accountId, hong.key, '한도 | 상담'],
  );
  const ask = (text: string, after: number | null) =>
    inserted('INSERT INTO message (conversation_id, account_id, text, parent_reply_id) VALUES ($1, $2, $3, $4)', [
      ...[id, accountId, text, after],
    ]);
  const answer = (message: number, text: string) =>
    inserted(
      `INSERT INTO reply (conversation_id, message_id, account_id, asked_as, locale, request_id, state, text, finish_reason,
         provider, model, finished_at) VALUES ($1, $2, $3, 'CUSTOMER', 'ko', 'x', 'COMPLETED', $4, 'STOP', 'p', 'm', now())`,
      [id, message, accountId, text],
    );
  const first = await ask('# 제목인 척\n얼마나 빌릴 수 있나요?', null);
  const [other, chosen] = [await answer(first, '첫 번째 답'), await answer(first, '7천만 원입니다.')];
  const second = await ask('그럼 금리는요?', chosen);
  const last = await answer(second, '연 4.2%입니다.');
  await bank.sql(
    `INSERT INTO reply_fact (reply_id, position, account_id, fact_id, label_ko, label_en, value_ko, value_en, source_ko,
       source_en, as_of, places) VALUES ($1, 0, $2, 'limit', '한도', 'Limit', '7천만 원', '70M won', '대출 원장', 'ledger',
       '2026Q3', '{0,5}')`,
    [chosen, accountId],
  );
  await bank.sql(
    `INSERT INTO reply_feedback (reply_id, institution_id, account_id, verdict, reason, text, given_at)
     VALUES ($1, $2, $3, 'BAD', 'OUTDATED', E'작년 값\n같아요', '2026-11-21T15:04:05Z')`,
    [chosen, bank.institutionId, accountId],
  );
  await bank.sql(
    `UPDATE reply SET state = 'INTERRUPTED', failure_code = 'WRITER_LOST', finish_reason = NULL,
       finished_at = '2026-11-21T15:00:01.5Z' WHERE id = $1`,
    [last],
  );
  conversation = { id, first, other, chosen, second, last };
});
afterAll(() => bank.close());

const globalId = () => encodeId('Conversation', conversation.id);
const EXPORT = `mutation ($input: ConversationExportInput!) {
  conversationExport(input: $input) { download { url expiresAt } userErrors { code } }
}`;
interface Exported {
  readonly conversationExport: { download: { url: string } | null; userErrors: { code: string }[] };
}
const start = (format: string, as: string) =>
  bank.ask<Exported>(EXPORT, { input: { conversationId: globalId(), format } }, as);
const origin = () => new URL(bank.url).origin;
const download = async (url: string) => {
  const response = await fetch(new URL(url, origin()));
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('conversationExport', () => {
  it('gives a conversation away as JSON, with every reply, fact and notice', async () => {
    const { conversationExport } = await start('JSON', token);
    const { status, headers, text } = await download(conversationExport.download?.url ?? '');
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''conversation-.*\.json$/);
    expect(JSON.parse(text)).toMatchObject({
      format: 'moa-conversation/1',
      id: globalId(),
      title: '한도 | 상담',
      messages: [
        {
          text: '# 제목인 척\n얼마나 빌릴 수 있나요?',
          afterReplyId: null,
          replies: [
            { text: '첫 번째 답', facts: [], record: null },
            {
              text: '7천만 원입니다.',
              aiNotice: expect.stringMatching(/artificial intelligence|인공지능/),
              facts: [{ id: 'limit', asOf: '2026Q3', isTold: true }],
              feedback: {
                verdict: 'BAD',
                reason: 'OUTDATED',
                text: '작년 값\n같아요',
                givenAt: '2026-11-21T15:04:05.000Z',
              },
            },
          ],
        },
        {
          text: '그럼 금리는요?',
          afterReplyId: encodeId('Reply', conversation.chosen),
          replies: [{ text: '연 4.2%입니다.' }],
        },
      ],
    });
    // Who made it, and of what, is nobody's concern who reads it; what was never said is no part of it.
    expect(text).not.toMatch(/"(?:provider|model)"|"isTold":false/);
    const audit = `SELECT account_id::int AS account, customer_id::int AS customer FROM audit_entry WHERE action = 'CONVERSATION_EXPORTED'`;
    expect(await bank.sql(audit)).toEqual([{ account: accountId, customer: hong.key }]);
  });

  it('writes it for people as Markdown, in which nobody’s words pass for a heading', async () => {
    const { conversationExport } = await start('MARKDOWN', token);
    const { text, headers } = await download(conversationExport.download?.url ?? '');
    expect(headers.get('content-type')).toContain('text/markdown');
    expect(text.match(/^#+ .*$/gm)).toHaveLength(1 + 2 + 3);
    expect(text).toContain('> # 제목인 척\n> 얼마나');
    expect(text).toContain('| Limit | 70M won | ledger | quarter 3 of 2026 |');
  });

  it('is all in Korean for a Korean reader, and in Korean time', async () => {
    const links = new ExportLinks(bank.config.identity);
    const link = { conversationId: conversation.id, accountId, format: 'MARKDOWN', locale: 'ko' } as const;
    const { text } = await download(`/exports/${links.tokenOf({ ...link, expiresAt: 4_000_000_000 })}`);
    expect(text).toMatch(/^# 한도 \| 상담\n\n- 대화 시작: .* \(한국 시각\)\n- 내보낸 시각: .* \(한국 시각\)\n/);
    expect(text).toContain('### 답변 1-2\n\n_답변 완료, ');
    expect(text).toContain('답변에 나온 값의 출처:\n\n| 항목 | 값 | 출처 | 기준 |\n');
    expect(text).toContain('| 한도 | 7천만 원 | 대출 원장 | 2026년 3분기 |');
    expect(text).toContain(
      '내 평가: 도움이 되지 않았어요, 오래된 정보예요, 2026-11-22 00:04:05 (한국 시각)\n\n> 작년 값\n> 같아요',
    );
    expect(text).toContain('### 답변 2\n\n_답변이 중간에 끊김, 2026-11-22 00:00:01 (한국 시각)_\n\n> 연 4.2%입니다.');
    expect(text).toContain('답변이 중간에 끊겼습니다.');
    expect(text).not.toMatch(/COMPLETED|INTERRUPTED|WRITER_LOST|OUTDATED|BAD|\dZ\b|\.\d{3}Z/);
  });

  it('is nobody else’s, and its links can neither be made up nor used late', async () => {
    const stranger = await bank.loginAs(await bank.aCustomer({ name: '김하늘' }));
    expect((await start('JSON', stranger)).conversationExport.userErrors).toEqual([{ code: 'CONVERSATION_NOT_FOUND' }]);
    const { conversationExport } = await start('JSON', token);
    const url = conversationExport.download?.url ?? '';
    const at = url.length - 10;
    const altered = `${url.slice(0, at)}${url[at] === 'A' ? 'B' : 'A'}${url.slice(at + 1)}`;
    expect((await download(altered)).status).toBe(404);
    expect((await download('/exports/anything')).status).toBe(404);
    const links = new ExportLinks(bank.config.identity);
    const link = { conversationId: conversation.id, accountId, format: 'JSON', locale: 'ko' } as const;
    expect((await download(`/exports/${links.tokenOf({ ...link, expiresAt: 1_700_000_000 })}`)).status).toBe(410);
    const another = links.tokenOf({ ...link, accountId: accountId + 1, expiresAt: 4_000_000_000 });
    expect((await download(`/exports/${another}`)).status).toBe(404);
  });
});

describe('Conversation.path', () => {
  const PATH = `query ($id: ID!, $replyId: ID!) {
    conversation(id: $id) { path(replyId: $replyId) { message { id text } reply { id text } } }
  }`;
  interface Path {
    readonly conversation: { readonly path: { message: { id: string }; reply: { id: string } }[] };
  }
  const pathTo = async (replyId: number) =>
    (await bank.ask<Path>(PATH, { id: globalId(), replyId: encodeId('Reply', replyId) }, token)).conversation.path.map(
      ({ message, reply }) => [parseId(message.id)?.id, parseId(reply.id)?.id],
    );

  it('is the thread that leads to a reply, past the branches that it does not take', async () => {
    const { first, chosen, second, last, other } = conversation;
    expect(await pathTo(last)).toEqual([
      [first, chosen],
      [second, last],
    ]);
    expect(await pathTo(other)).toEqual([[first, other]]);
    expect(await pathTo(999_999)).toEqual([]);
  });
});
