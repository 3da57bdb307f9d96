import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/patience.js';
import { describeInBrowser } from '../support/web-browser.js';

const AUDIT = readFileSync(join(import.meta.dirname, '../support/page-audit.mjs'), 'utf8');
const BAR = '.top .wordmark span, .top [role=status], .top .button';

describeInBrowser('the front page in a browser', (test) => {
  const { button, serve } = test;
  const audit = (call: string): Promise<string[]> => test.page.evaluate<string[]>(`{ ${AUDIT}; ${call} }`);
  const question = () => test.page.getByRole('textbox', { name: '질문' });
  const logIn = async (url: string): Promise<void> => {
    await test.page.goto(url);
    await button('데모 고객으로 시작').click();
    await question().waitFor();
  };

  it.each([320, 390, 1280])('breaks no word of its bar at %i pixels, logged in, in either language', async (width) => {
    const { url } = await serve();
    await test.page.setViewportSize({ width, height: 844 });
    await logIn(url);
    expect(await audit(`brokenLines('${BAR}')`)).toEqual([]);
    await button('Switch to English').click();
    await button('Log out').waitFor();
    expect(await audit(`brokenLines('${BAR}')`)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be read in %s colours, errors too', async (colorScheme) => {
    const { url, api } = await serve({ wordMs: 1 });
    const { page } = test;
    await page.emulateMedia({ colorScheme });
    await page.goto(url);
    await page.getByText('정상 운영 중').waitFor();
    expect(await audit('faintTexts()')).toEqual([]);
    await logIn(url);
    api.chat.endNext('INTERRUPTED');
    await button('내 대출 잔액이 얼마나 남았나요?').click();
    await page.locator('.reply[data-state=INTERRUPTED]').waitFor();
    await question().fill('가'.repeat(4_001));
    expect(await audit('faintTexts()')).toEqual([]);
  });

  it('keeps the end of a reply in sight while a long question is written', async () => {
    const { url } = await serve({ wordMs: 1 });
    const { page } = test;
    await page.setViewportSize({ width: 390, height: 844 });
    await logIn(url);
    for (const count of [1, 2, 3]) {
      await question().fill(`질문 ${count}`);
      await button('보내기').click();
      await page
        .locator('.reply[data-state=COMPLETED]')
        .nth(count - 1)
        .waitFor();
    }
    const hidden = () =>
      page.evaluate<number>(`{ const log = document.querySelector('.log');
        log.scrollHeight - log.scrollTop - log.clientHeight }`);
    await question().waitFor();
    await eventually(async () => (await hidden()) < 24);
    await question().fill('한 줄\n'.repeat(12));
    // Once the page has laid itself out again.
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    await eventually(async () => (await hidden()) < 24);
  });

  it('leads the keyboard from the skip link through the page in the order it is read', async () => {
    const { url } = await serve();
    const { page } = test;
    await page.goto(url);
    await button('데모 고객으로 시작').waitFor();
    const order: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate<string>('document.activeElement.textContent.trim()'));
    }
    expect(order).toEqual([
      ...['본문으로 건너뛰기', '모아', 'English', '탐색기 열기', '첫 요청 보내기', '데모 고객으로 시작'],
      ...['복사', '복사', '복사'],
    ]);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  });
});
