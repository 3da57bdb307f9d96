import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../support/patience.js';
import { describeInBrowser } from '../support/web-browser.js';
import { chatPage, SAID } from '../support/chat-page.js';
import { AI_NOTICE } from '../support/web-chat.js';

describeInBrowser('replies in the chat of the front page', (test) => {
  const { button, serve } = test;
  const { question, reply, replyText, startChat } = chatPage(test);

  it('shows a reply as it streams, and loses nothing when the line breaks three times', async () => {
    const { url, api } = await serve();
    api.chat.cutAfter([5, 9, 13]);
    await startChat(url);
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(SAID);
    const [first, ...resumed] = api.chat.resumedAfter;
    expect(first).toBe(0);
    expect(resumed).toHaveLength(3);
    expect(resumed).toEqual([...resumed].sort((a, b) => a - b));
    expect(resumed[0]).toBeGreaterThan(0);
    expect(resumed[2]).toBeGreaterThan(8);
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it('goes on by itself when the server was down for four seconds in the middle of a reply', async () => {
    const { url, api, down, up } = await serve();
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await down();
    await reply('RESUMING').waitFor();
    await test.page.getByText('연결이 끊겨 이어 받는 중입니다').waitFor();
    await wait(4_000);
    await up();
    api.chat.goOn();
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(SAID);
    expect(api.chat.resumedAfter).toHaveLength(2);
    expect(api.chat.resumedAfter[1]).toBeGreaterThan(0);
  }, 180_000);

  it('streams on with a new token when the server closes the socket for the old one', async () => {
    const { url, api, closeSockets } = await serve({ tokenMs: 2_000 });
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await eventually(() => api.seen.sessionCalls.includes('tokenRefresh'));
    closeSockets(4403);
    api.chat.goOn();
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(SAID);
    // A page that is slow to come back is renewed again meanwhile, which opens no other socket.
    expect(api.seen.socketCallers).toEqual(['customer@example.com', 'customer@example.com']);
  }, 180_000);

  it('says beside every generated text, from its first word on, that an AI wrote it', async () => {
    const { page } = test;
    const { url, api } = await serve();
    api.chat.endNext('INTERRUPTED');
    api.chat.holdAfter(1);
    await startChat(url);
    await page.locator('.reply[data-state=STREAMING] .text + .ai-notice', { hasText: AI_NOTICE }).waitFor();
    api.chat.goOn();
    await reply('INTERRUPTED').waitFor();
    await button('다시 질문하기').click();
    await reply('COMPLETED').waitFor();
    expect(await page.locator('.reply .text + .ai-notice').allInnerTexts()).toEqual([AI_NOTICE, AI_NOTICE]);
  }, 180_000);

  it('marks the figures of a reply, and shows where each comes from', async () => {
    const { page } = test;
    const { url } = await serve();
    await startChat(url);
    await reply('COMPLETED').waitFor();
    expect(await page.locator('.figure').allInnerTexts()).toEqual(['12,450,000원']);
    expect(await page.locator('.figure').getAttribute('title')).toBe('남은 대출 원금 합계 · 대출 원장, 2026-11-21');
    expect(await replyText()).toBe(SAID);
    await page.getByText('숫자의 근거').click();
    expect(await page.locator('.sources dl').innerText()).toBe(
      '남은 대출 원금 합계\n12,450,000원\n대출 원장, 2026-11-21',
    );
    await page.reload();
    await page.getByText('숫자의 근거').click();
    await page.locator('.figure', { hasText: '12,450,000원' }).waitFor();
  }, 180_000);

  it('stops a reply when asked and keeps what was said', async () => {
    const { url, api } = await serve();
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await button('중지').click();
    await reply('STOPPED').waitFor();
    expect(SAID.startsWith(await replyText())).toBe(true);
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it.each([
    ['INTERRUPTED', 'INTERRUPTED', '답변이 중간에 끊겼습니다'],
    ['FAILED', 'FAILED', '답변이 중간에 끊겼습니다'],
    ['UNRESUMABLE', 'INTERRUPTED', '받은 내용은 그대로 남겨 두었습니다'],
    ['FORGOTTEN', 'GONE', '이어 받을 수 없습니다'],
  ] as const)(
    'takes a reply that is %s for over, keeps its text, says so and asks again',
    async (ending, state, note) => {
      const { url, api } = await serve();
      api.chat.endNext(ending);
      api.chat.cutAfter([5]);
      await startChat(url);
      await reply(state).waitFor();
      await reply(state).getByText(note).waitFor();
      const kept = await replyText();
      expect(kept.length).toBeGreaterThan(5);
      expect(SAID.startsWith(kept)).toBe(true);
      expect(await button('이어 받기').count()).toBe(0);
      await button('다시 질문하기').click();
      await reply('COMPLETED').waitFor();
      expect(await replyText()).toBe(SAID);
      expect(await test.page.locator('.reply .text').first().innerText()).toBe(kept);
      expect(await button('다시 질문하기').count()).toBe(0);
      expect(api.chat.questions()).toHaveLength(ending === 'FORGOTTEN' ? 2 : 1);
    },
    180_000,
  );

  it.each([
    ['on a desk', 1280, 900],
    ['on a phone', 360, 740],
  ])(
    'shows question and beginning of a reply together at its end, %s',
    async (_name, width, height) => {
      const { page } = test;
      await page.setViewportSize({ width, height });
      const { url, api } = await serve({ wordMs: 10 });
      api.chat.repeatWords(8);
      await startChat(url);
      await reply('COMPLETED').waitFor();
      await question().fill('한 번 더요');
      await button('보내기').click();
      await page.locator('.turn').nth(1).locator('.reply[data-state=COMPLETED]').waitFor();
      const box = await page.locator('.log').boundingBox();
      const asked = await page.locator('.question').nth(1).boundingBox();
      expect(box?.height).toBeGreaterThan(height * 0.4);
      expect(asked?.y).toBeGreaterThanOrEqual(box?.y ?? NaN);
      expect(asked?.y).toBeLessThan((box?.y ?? NaN) + 40);
      await button('맨 아래로').click();
      await button('맨 아래로').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    180_000,
  );

  it('goes along with a reply for a reader at its end, and holds still for one who has scrolled up', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 15 });
    api.chat.repeatWords(20);
    const ofLog = (formula: string) =>
      page.evaluate<number>(`{ const log = document.querySelector('.log'); ${formula} }`);
    const fromEnd = () => ofLog('log.scrollHeight - log.scrollTop - log.clientHeight');
    const said = async (least: number) => {
      for (const words = () => replyText().then((text) => text.split(' ').length); (await words()) < least;)
        await wait(20);
    };
    api.chat.holdAfter(300);
    await startChat(url);
    await button('맨 아래로').click();
    await said(300);
    await eventually(async () => (await fromEnd()) < 60);
    await page.locator('.log').hover();
    await page.mouse.wheel(0, -150);
    while ((await fromEnd()) < 100) await wait(20);
    // The wheel's way ends smoothly: the log stands still before what it does under new words can be seen. Frames of the
    // page are counted, not time: a page that gets no turn stands still as well.
    await ofLog(`new Promise((resolve) => {
      let [at, frames] = [NaN, 0];
      requestAnimationFrame(function look() {
        frames = log.scrollTop === at ? frames + 1 : 0;
        at = log.scrollTop;
        if (frames === 30) resolve(0);
        else requestAnimationFrame(look);
      });
    })`);
    const top = await ofLog('log.scrollTop');
    api.chat.goOn();
    await said(400);
    expect(await ofLog('log.scrollTop')).toBe(top);
    expect(await fromEnd()).toBeGreaterThan(100);
  }, 180_000);
});
