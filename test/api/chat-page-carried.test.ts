import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/web-browser.js';
import type { FakePart } from '../support/web-chat.js';

const CSV = { name: 'sales.csv', mimeType: 'text/csv', buffer: Buffer.from('날짜,금액\n2026-11-01,1000\n') };
const at = { start: 0, end: 0 };
const origin = { __typename: 'ReplyOrigin', source: '한국은행', asOf: '2026-11-01' };
const PARTS: readonly FakePart[] = [
  {
    __typename: 'ReplyChartPart',
    ...at,
    title: '한국은행 기준금리 전망',
    kind: 'LINE',
    unit: 'PERCENT',
    points: ['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'],
    series: [
      { name: '실제', values: ['3.5', '3.25', '3.25', null, null] },
      { name: '전망', values: [null, null, '3.25', '3.1', '3.0'] },
      { name: '80% 하한', values: [null, null, '3.25', '2.9', '2.75'] },
      { name: '80% 상한', values: [null, null, '3.25', '3.3', '3.35'] },
    ],
    origin,
  },
  {
    __typename: 'ReplyTablePart',
    ...at,
    title: '기준금리 전망(%)',
    columns: ['기간', '중앙값', '80% 구간'],
    rows: [
      ['2026-11', '3.1', '2.9~3.3'],
      ['2026-12', '3.0', '2.75~3.35'],
    ].map((cells) => ({ cells: cells.map((text, place) => ({ text, factId: place ? `f${place}` : null })) })),
    origins: [origin],
  },
];

describeInBrowser('what a question carries, on the front page in a browser', (test) => {
  const { button, serve } = test;
  const question = () => test.page.getByRole('textbox', { name: '질문' });
  const attached = () => test.page.getByRole('list', { name: '붙일 파일' });
  const answered = () => test.page.locator('.reply[data-state=COMPLETED]').last().waitFor();
  const focused = () => test.page.locator(':focus').innerText();
  const dialog = (name: string) => test.page.getByRole('dialog', { name });

  async function logIn(url: string): Promise<void> {
    await test.page.goto(url);
    await button('데모 고객으로 시작').click();
    await question().waitFor();
  }
  async function choose(...files: (typeof CSV)[]): Promise<void> {
    await button('파일 첨부').click();
    const chooser = test.page.waitForEvent('filechooser');
    await dialog('파일 첨부').getByRole('button', { name: '새 파일 고르기' }).click();
    await (await chooser).setFiles(files);
  }

  it('sends a file, shows how far it is, and asks about it once it is analysed', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 10 });
    api.files.hold();
    await logIn(url);
    await question().fill('이 파일에서 가장 큰 지출은요?');
    await choose(CSV);
    await attached().getByText('분석하는 중').waitFor();
    await attached().getByRole('progressbar', { name: 'sales.csv: 분석하는 중' }).waitFor();
    expect(await button('보내기').isDisabled()).toBe(true);
    api.files.goOn();
    await attached().getByText('준비됨').waitFor();
    expect(api.files.bytesOf('sales.csv')?.toString()).toBe(CSV.buffer.toString());
    await button('보내기').click();
    await answered();
    expect(api.chat.questions()).toEqual(['이 파일에서 가장 큰 지출은요?']);
    expect(api.chat.carried()[0]?.attachments.map(({ fileId }) => fileId)).toEqual(['file-1']);
    expect(await page.getByRole('list', { name: '함께 보낸 것' }).innerText()).toBe('파일 sales.csv');
    expect(await attached().count()).toBe(0);
    await page.reload();
    await page.getByRole('list', { name: '함께 보낸 것' }).waitFor();
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it('asks to summarise a file where nothing else is asked, and takes one that was sent before', async () => {
    const { url, api } = await serve({ wordMs: 10 });
    api.files.keep('지난달.csv');
    await logIn(url);
    await button('파일 첨부').click();
    await dialog('파일 첨부').getByRole('button', { name: '지난달.csv' }).click();
    await attached().getByText('준비됨').waitFor();
    await question().press('Enter');
    await answered();
    expect(api.chat.questions()).toEqual(['첨부한 파일을 요약해 주세요']);
  }, 180_000);

  it('says why a file cannot be used, and sends what is left once it is removed', async () => {
    const { url, api } = await serve({ wordMs: 10 });
    await logIn(url);
    await question().fill('이자는요?');
    const named = (name: string) => ({ ...CSV, name });
    await choose(named('huge.csv'), named('locked.csv'), named('refused.csv'), CSV);
    await attached().getByText('파일이 너무 큽니다.').waitFor();
    await attached().getByText('암호가 걸린 파일입니다').waitFor();
    await attached().getByText('표로 읽을 수 없는 파일입니다.').waitFor();
    await test.page.getByText('준비되지 않은 파일을 빼면 보낼 수 있습니다.').waitFor();
    expect(await button('보내기').isDisabled()).toBe(true);
    for (const name of ['huge.csv', 'locked.csv', 'refused.csv']) await button(`${name} 빼기`).click();
    await attached().getByText('준비됨').waitFor();
    await button('보내기').click();
    await answered();
    expect(api.chat.carried()[0]?.attachments).toHaveLength(1);
    // What was not taken is given up, so that it counts against nobody.
    expect(api.files.given).toHaveLength(1);
  }, 180_000);

  it('asks for a forecast by the keyboard alone, and shows chart and table of the reply', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 10 });
    api.chat.tellBeside(PARTS);
    await logIn(url);
    await question().focus();
    await page.keyboard.press('Tab');
    // The send button cannot be pressed yet, so that the focus goes on to what a question may carry.
    for (let tabs = 0; tabs < 4; tabs += 1) {
      if ((await focused()) === '전망 묻기') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const form = dialog('전망 묻기');
    await form.getByRole('combobox', { name: '지표' }).selectOption({ label: '한국은행 기준금리' });
    await form.getByRole('spinbutton', { name: /기간/ }).fill('12');
    await form.getByRole('textbox', { name: /궁금한 점/ }).fill('내 대출 이자는 늘까요?');
    await page.keyboard.press('Escape');
    expect(await form.isVisible()).toBe(false);
    expect(await focused()).toBe('전망 묻기');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: '묻기' }).focus();
    await page.keyboard.press('Enter');
    await answered();
    expect(api.chat.questions()).toEqual(['한국은행 기준금리, 앞으로 12개월은 어떻게 될까요?']);
    const forecast = { seriesId: 'series-1', months: 12, question: '내 대출 이자는 늘까요?' };
    expect(api.chat.carried()[0]?.forecast).toEqual(forecast);
    await page.getByRole('img', { name: '한국은행 기준금리 전망' }).waitFor();
    await page.getByRole('group', { name: '기준금리 전망(%)' }).waitFor();
    expect(await page.getByRole('list', { name: '함께 보낸 것' }).innerText()).toContain('전망 12개월');
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it('asks for no more than a month of a series of days, and for nothing out of bounds', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 10 });
    await logIn(url);
    await button('전망 묻기').click();
    const form = dialog('전망 묻기');
    await form.getByRole('spinbutton', { name: /기간/ }).fill('25');
    await form.getByRole('button', { name: '묻기' }).click();
    expect(await form.isVisible()).toBe(true);
    await form.getByRole('spinbutton', { name: /기간/ }).fill('6');
    await form.getByRole('combobox', { name: '지표' }).selectOption({ label: '원/달러 환율' });
    await form.getByRole('button', { name: '묻기' }).click();
    await answered();
    expect(api.chat.carried()).toMatchObject([{ forecast: { seriesId: 'series-2', months: 1 } }]);
    expect(await page.locator('.turn').count()).toBe(1);
  }, 180_000);

  it.each([
    ['light', 1280, 900],
    ['dark', 1280, 900],
    ['light', 360, 740],
    ['dark', 360, 740],
  ] as const)(
    'fits a page that is %s and %d wide',
    async (colorScheme, width, height) => {
      const { page } = test;
      const folder = process.env['MOA_TEST_SHOTS'];
      const shot = (name: string) =>
        folder === undefined ? null : page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` });
      const fits = async () =>
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const { url, api } = await serve({ wordMs: 10 });
      api.chat.tellBeside(PARTS);
      api.files.keep('지난해 가게 매출과 비용을 모두 적은 아주 긴 이름의 파일.xlsx');
      await logIn(url);
      await button('전망 묻기').click();
      await dialog('전망 묻기').getByRole('combobox').waitFor();
      await fits();
      await shot('forecast');
      await dialog('전망 묻기').getByRole('button', { name: '묻기' }).click();
      await answered();
      await button('파일 첨부').click();
      await dialog('파일 첨부')
        .getByRole('button', { name: /지난해/ })
        .waitFor();
      await shot('attach');
      await dialog('파일 첨부')
        .getByRole('button', { name: /지난해/ })
        .click();
      await choose({ ...CSV, name: 'locked.csv' });
      await attached().getByText('암호가 걸린').waitFor();
      await fits();
      await shot('attached');
    },
    180_000,
  );
});
