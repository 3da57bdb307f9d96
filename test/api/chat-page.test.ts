import { expect, it } from '@jest/globals';
import { describeInBrowser } from '../support/web-browser.js';
import { WORDS } from '../support/web-chat.js';

describeInBrowser('the chat of the front page in a browser', (test) => {
  const { button, serve } = test;
  const said = WORDS.join(' ');
  const question = () => test.page.getByRole('textbox', { name: '질문' });
  const reply = (state: string) => test.page.locator(`.reply[data-state=${state}]`).last();
  const replyText = () => test.page.locator('.reply .text').last().innerText();

  async function logIn(url: string): Promise<void> {
    await test.page.goto(url);
    await button('데모 고객으로 시작').click();
    await question().waitFor();
  }
  async function startChat(url: string): Promise<void> {
    await logIn(url);
    await button('내 대출 잔액이 얼마나 남았나요?').click();
  }

  it('shows a reply as it streams, and loses nothing when the line breaks three times', async () => {
    const { url, api } = await serve();
    api.chat.cutAfter([5, 9, 13]);
    await startChat(url);
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(said);
    const [first, ...resumed] = api.chat.resumedAfter;
    expect(first).toBe(0);
    expect(resumed).toHaveLength(3);
    expect(resumed).toEqual([...resumed].sort((a, b) => a - b));
    expect(resumed[0]).toBeGreaterThan(0);
    expect(resumed[2]).toBeGreaterThan(8);
    expect(test.complaints).toEqual([]);
  }, 60_000);

  it('stops a reply when asked and keeps what was said', async () => {
    const { url } = await serve();
    await startChat(url);
    await reply('STREAMING').waitFor();
    await button('중지').click();
    await reply('STOPPED').waitFor();
    expect(said.startsWith(await replyText())).toBe(true);
    expect(test.complaints).toEqual([]);
  }, 60_000);

  it('gives a half-written question back when the session ends under it and the visitor logs in again', async () => {
    const { url, api } = await serve({ tokenMs: 4_000 });
    api.refuseRenewals();
    await logIn(url);
    await question().fill('전세 대출을 갚으면');
    await test.page.getByText('로그인이 끝났습니다').waitFor();
    await button('데모 고객으로 시작').click();
    expect(await question().inputValue()).toBe('전세 대출을 갚으면');
  }, 60_000);
});
