import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startDemoServer, type DemoServer } from '../support/demo-server.js';
import { eventually } from '../support/patience.js';
import { describeInBrowser } from '../support/web-browser.js';

const NAMES = { customer: '고객', staff: '직원', admin: '관리자' } as const;
type Account = keyof typeof NAMES;

describeInBrowser('the examples of the explorer, in a browser', (test) => {
  let server: DemoServer;
  /** Every answer of the API to the page, whole, over HTTP and WebSocket. */
  let answers: string[];
  beforeAll(async () => {
    server = await startDemoServer();
  }, 180_000);
  afterAll(() => server.close());
  beforeEach(() => {
    const heard: string[] = (answers = []);
    test.allow(server.url);
    test.page.on('response', (response) => {
      if (response.request().method() === 'POST')
        void response.text().then(
          (text) => heard.push(text),
          // The page was left before the answer was read.
          () => undefined,
        );
    });
    test.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString())));
  });

  const panel = () => test.page.getByRole('navigation', { name: '예제' });
  const items = () => panel().getByRole('listitem').getByRole('button');
  const example = (title: string) =>
    items().filter({ hasText: new RegExp(`^${title}\\s*(query|mutation|subscription)$`) });
  const tabs = () => test.page.locator('.graphiql-tab');
  const shows = (place: 'query-editor' | 'editor-tool' | 'response', text: string | RegExp) =>
    test.page.locator(`.graphiql-${place}`, { hasText: text }).waitFor();
  /** Waits for an answer that holds this. */
  const hears = (text: RegExp): Promise<void> => eventually(() => answers.some((answer) => text.test(answer)));
  const run = () => test.page.locator('.graphiql-execute-button').click();

  async function start(account: Account): Promise<void> {
    await panel().getByRole('button', { name: NAMES[account], exact: true }).click();
    await test.page.getByText(`${account}@example.com`).waitFor();
    await test.page.locator('.example:enabled').nth(5).waitFor();
  }
  async function visit(account: Account): Promise<void> {
    await test.page.goto(server.url);
    await start(account);
  }

  it.each(['customer', 'staff', 'admin'] as const)(
    'work at the first click, all that are offered to the account %s',
    async (account) => {
      await visit(account);
      const texts = await items().allInnerTexts();
      for (const [index, text] of texts.entries()) {
        await items().nth(index).click();
        await test.page.locator('.example[aria-current=true]', { hasText: text.split('\n')[0] ?? '' }).waitFor();
        answers.length = 0;
        await run();
        await hears(text.includes('subscription') ? /"sequence":/ : /"data":/);
        await shows('response', text.includes('subscription') ? '"sequence"' : '"data"');
        const faults = answers.filter((answer) => /"errors":|"type":"error"|"userErrors":\[\{/.test(answer));
        expect({ text, faults }).toEqual({ text, faults: [] });
      }
      expect(await tabs().count()).toBe(texts.length);
      expect(test.complaints).toEqual([]);
    },
    240_000,
  );

  it('are gone to when they are open, with their tab in view', async () => {
    await visit('customer');
    const count = await items().count();
    for (let index = 0; index < count; index += 1) await items().nth(index).click();
    const active = test.page.locator('.graphiql-tab-active');
    for (const [title, name] of [
      ['알림 받기', 'NotificationAdded'],
      ['나는 누구인가', 'Viewer'],
      ['갈아타기 비교', 'RefinanceCompare'],
    ] as const) {
      await example(title).click();
      await active.filter({ hasText: name }).waitFor();
      const [tab, list] = await Promise.all([active.boundingBox(), test.page.locator('.graphiql-tabs').boundingBox()]);
      if (!tab || !list) throw new Error('there is no active tab');
      expect(tab.x).toBeGreaterThanOrEqual(list.x - 1);
      expect(tab.x + tab.width).toBeLessThanOrEqual(list.x + list.width + 1);
    }
    expect(await tabs().count()).toBe(count);
  }, 180_000);

  it('say that one must open a conversation first, and are filled in once it is open', async () => {
    await server.sql('DELETE FROM message');
    await server.sql('DELETE FROM conversation');
    await visit('customer');
    await example('질문하기').click();
    await shows('query-editor', '열어 둔 상담이 없습니다');
    await run();
    await shows('response', '"conversations"');
    await example('상담 열기').click();
    await run();
    await shows('response', '"conversation"');
    await example('질문하기').click();
    await shows('editor-tool', '"conversationId"');
    await run();
    await shows('response', '"reply"');
    await example('답변 스트림').click();
    await shows('editor-tool', '"replyId"');
    await run();
    await shows('response', 'ChatReplyEnded');
    expect(answers.filter((answer) => answer.includes('"errors"'))).toEqual([]);
  }, 180_000);

  it('are those of the logged-in account, and keep what was edited', async () => {
    const { page } = test;
    await visit('staff');
    await example('대출 통계').click();
    await example('상환 계획').click();
    await shows('editor-tool', '"earlyWon"');
    await example('대출 목록').click();
    await page.locator('.graphiql-editor-tool .view-lines').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{"first": 1}');
    await page.getByRole('button', { name: '로그아웃' }).click();
    await items().nth(1).waitFor();
    expect(await items().count()).toBe(2);
    await start('customer');
    expect(await example('대출 통계').count()).toBe(0);
    await page.getByRole('tab', { name: 'LoanStatistics' }).click();
    await shows('query-editor', '이 계정으로는 볼 수 없는 예제입니다');
    await example('대출 목록').click();
    await shows('editor-tool', '{"first": 1}');
    await example('상환 계획').click();
    await run();
    await shows('response', '"loanNumber"');
  }, 180_000);

  it('can be hidden, and stay so', async () => {
    await visit('customer');
    await test.page.getByRole('button', { name: '예제 숨기기' }).click();
    await panel().waitFor({ state: 'detached' });
    await test.page.reload();
    await test.page.getByRole('button', { name: '예제 보이기' }).click();
    await panel().waitFor();
  }, 180_000);
});
