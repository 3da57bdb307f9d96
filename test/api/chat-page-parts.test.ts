import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/web-browser.js';
import { WORDS, type FakePart } from '../support/web-chat.js';

const text = WORDS.join(' ');
const origin = { __typename: 'ReplyOrigin', source: '대출 원장', asOf: '2026-11-22' };
const at = (place: number) => ({ start: place, end: place });
const fact = (id: string, about: string | null, label: string, value: string) => ({ id, about, label, value });
const second = text.indexOf('다음 상환일은');
const third = text.indexOf('상환 여력은');

const PARTS: readonly FakePart[] = [
  { __typename: 'ReplyStepsPart', ...at(0), steps: ['등록된 자료', '대출 한도'] },
  {
    __typename: 'ReplyFactsPart',
    start: second,
    end: third,
    groups: [
      {
        origin,
        facts: [
          fact('loan.1.balance', '신용대출(끝번호 0123)', '잔액', '8,450,000원'),
          fact('loan.1.rate', '신용대출(끝번호 0123)', '금리', '연 4.2%'),
          fact('loan.2.balance', '전세대출(끝번호 0456)', '잔액', '4,000,000원'),
        ],
      },
    ],
  },
  {
    __typename: 'ReplyTablePart',
    ...at(third),
    title: '앞으로 석 달',
    columns: ['날짜', '원금', '이자', '합계'],
    rows: [
      ['2026-12-15', '412,000원', '29,500원', '441,500원'],
      ['2027-01-15', '413,400원', '28,100원', '441,500원'],
    ].map((cells) => ({ cells: cells.map((cell, place) => ({ text: cell, factId: place ? `f${place}` : null })) })),
    origins: [origin],
  },
  {
    __typename: 'ReplyChartPart',
    ...at(third),
    title: '분기별 카드 소비',
    kind: 'BAR',
    unit: 'WON',
    points: ['2025년 4분기', '2026년 1분기', '2026년 2분기', '2026년 3분기'],
    series: [
      { name: '나', values: ['3120000', '2890000', null, '3410000'] },
      { name: '또래', values: ['2800000', '2750000', '2900000', '2950000'] },
    ],
    origin: { ...origin, source: '카드 소비', asOf: '2026Q3' },
  },
  {
    __typename: 'ReplyChartPart',
    ...at(third),
    title: '한도의 변화',
    kind: 'LINE',
    unit: 'WON',
    points: Array.from({ length: 12 }, (_, month) => `${month + 1}월`),
    series: [
      { name: '한도', values: Array.from({ length: 12 }, (_, month) => String(50_000_000 + month ** 2 * 400_000)) },
    ],
    origin: null,
  },
  {
    __typename: 'ReplyAdvicePart',
    ...at(text.length),
    steps: ['금리가 높은 대출부터 갚아 보세요.', '외식 지출을 한 달에 한 번 살펴보세요.'],
  },
  {
    __typename: 'ReplyActionPart',
    ...at(text.length),
    label: '100만 원 미리 갚기',
    mutation: 'loanRepay',
    preview: '신용대출(끝번호 0123)을 1,000,000원 갚으면 잔액이 7,450,000원이 됩니다.',
    document: 'mutation Action($input: LoanRepayInput!) { loanRepay(input: $input) { userErrors { field message } } }',
    arguments: JSON.stringify({
      input: { loanId: 'loan-1', method: 'BANK_TRANSFER', amountWon: 1_000_000, idempotencyKey: 'reply-1-7' },
    }),
  },
  {
    __typename: 'ReplyFollowUpsPart',
    ...at(text.length),
    questions: ['얼마나 더 빌릴 수 있나요?', '금리를 낮출 수 있나요?', '언제 다 갚나요?'],
  },
];

describeInBrowser('parts of a reply on the front page', (test) => {
  const { button, serve } = test;
  async function ask(url: string): Promise<void> {
    await test.page.goto(url);
    await button('데모 고객으로 시작').click();
    await button('내 대출 잔액이 얼마나 남았나요?').click();
  }
  const ended = () => test.page.locator('.reply[data-state=COMPLETED]').last().waitFor();

  it('are shown where they belong, in the place of the text that says the same', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 60 });
    api.chat.tellBeside(PARTS);
    await ask(url);
    await ended();
    const shown = await page.locator('.reply').last().innerText();
    expect(shown).not.toContain('다음 상환일은');
    expect(shown.indexOf('8,450,000원')).toBeLessThan(shown.indexOf('상환 여력은 충분합니다.'));
    expect(shown.match(/신용대출\(끝번호 0123\)/g)).toHaveLength(1);
    expect(await page.locator('.part .origin').first().innerText()).toBe('대출 원장, 2026-11-22 기준');
    expect(await page.locator('.chart rect').count()).toBe(7);
    expect(await page.locator('.chart polyline').count()).toBe(1);
    expect(shown).not.toContain('확인하는 중');
    expect(test.complaints).toEqual([]);
    const pictures = process.env['MOA_TEST_PICTURES'];
    if (pictures === undefined) return;
    await page.addStyleTag({ content: '.chat.open { height: auto !important; }' });
    await page.screenshot({ path: `${pictures}/wide.png`, fullPage: true });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.screenshot({ path: `${pictures}/phone.png`, fullPage: true });
    await button('100만 원 미리 갚기').click();
    await page.screenshot({ path: `${pictures}/confirm.png` });
  }, 180_000);

  it('fit a phone: nothing is wider than the log, but for a table, which scrolls by itself', async () => {
    const { page } = test;
    await page.setViewportSize({ width: 360, height: 800 });
    const { url, api } = await serve();
    api.chat.tellBeside(PARTS);
    await ask(url);
    await ended();
    const widths = await page.evaluate<number[]>(`
      ['.log', '.turn:last-child', '.part', '.chart svg', '.follow-ups'].flatMap((name) =>
        [...document.querySelectorAll(name)].map((one) => one.scrollWidth - one.clientWidth))`);
    expect(Math.max(...widths)).toBeLessThanOrEqual(0);
  }, 180_000);

  it('name what is looked up while nothing is there to read', async () => {
    const { url, api } = await serve();
    api.chat.tellBeside(PARTS.slice(0, 1));
    api.chat.holdAfter(0);
    await ask(url);
    await test.page.getByText('확인하는 중: 등록된 자료, 대출 한도').waitFor();
    api.chat.goOn();
    await test.page.locator('.reply .text').waitFor();
    expect(await test.page.getByText('확인하는 중').count()).toBe(0);
  }, 180_000);

  it('let a question that goes on be asked with one press, of the last reply alone', async () => {
    const { page } = test;
    const { url, api } = await serve();
    api.chat.tellBeside(PARTS.slice(-1));
    await ask(url);
    await ended();
    await button('금리를 낮출 수 있나요?').click();
    await page.locator('.turn').nth(1).locator('.reply[data-state=COMPLETED]').waitFor();
    expect(api.chat.questions().at(-1)).toBe('금리를 낮출 수 있나요?');
    expect(await page.locator('.follow-ups').count()).toBe(1);
  }, 180_000);

  it('carry an action out only once it is confirmed, and say what the server says', async () => {
    const { page } = test;
    const { url, api } = await serve();
    const action = PARTS.slice(-2, -1);
    api.chat.tellBeside(action);
    await ask(url);
    await ended();
    await button('100만 원 미리 갚기').click();
    await page.getByText('잔액이 7,450,000원이 됩니다.').waitFor();
    await button('취소').click();
    expect(api.chat.repaid).toEqual([]);
    await button('100만 원 미리 갚기').click();
    await button('확인하고 진행').click();
    await page.getByText('처리되었습니다.').waitFor();
    expect(api.chat.repaid).toEqual([
      { loanId: 'loan-1', method: 'BANK_TRANSFER', amountWon: 1_000_000, idempotencyKey: 'reply-1-7' },
    ]);
    const refused = { input: { loanId: 'loan-1', method: 'BANK_TRANSFER', amountWon: -1, idempotencyKey: 'x' } };
    api.chat.tellBeside(action.map((part) => ({ ...part, arguments: JSON.stringify(refused) })));
    await page.reload();
    await button('100만 원 미리 갚기').click();
    await button('확인하고 진행').click();
    await page.getByText('금액을 확인해 주세요.').waitFor();
    expect(api.chat.repaid).toHaveLength(1);
  }, 180_000);
});
