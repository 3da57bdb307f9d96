import { expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { describeInBrowser } from '../support/web-browser.js';
import { AI_NOTICE, WORDS } from '../support/web-chat.js';

describeInBrowser('the chat of the front page in a browser', (test) => {
  const { button, serve } = test;
  const said = WORDS.join(' ');
  const question = () => test.page.getByRole('textbox', { name: '질문' });
  const reply = (state: string) => test.page.locator(`.reply[data-state=${state}]`).last();
  const replyText = () => test.page.locator('.reply .text').last().innerText();

  async function expectQuestions(texts: readonly string[]): Promise<void> {
    const shown = await test.page.locator('.question').allInnerTexts();
    expect(shown.map((text) => text.replace(/^나:\s*/, ''))).toEqual(texts);
  }
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
  }, 180_000);

  it('goes on by itself when the server was down for four seconds in the middle of a reply', async () => {
    const { url, api, down, up } = await serve({ wordMs: 120 });
    await startChat(url);
    await reply('STREAMING').waitFor();
    await down();
    await reply('RESUMING').waitFor();
    await test.page.getByText('연결이 끊겨 이어 받는 중입니다').waitFor();
    await wait(4_000);
    await up();
    await reply('COMPLETED').waitFor({ timeout: 10_000 });
    expect(await replyText()).toBe(said);
    expect(api.chat.resumedAfter).toHaveLength(2);
    expect(api.chat.resumedAfter[1]).toBeGreaterThan(0);
  }, 180_000);

  it('streams on with a new token when the server closes the socket for the old one', async () => {
    const { url, api, closeSockets } = await serve({ wordMs: 120, tokenMs: 2_000 });
    await startChat(url);
    await reply('STREAMING').waitFor();
    await wait(1_800);
    closeSockets(4403);
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(said);
    expect(api.seen.socketCallers).toEqual(['customer@example.com', 'customer@example.com']);
  }, 180_000);

  it('says beside every generated text, from its first word on, that an AI wrote it', async () => {
    const { page } = test;
    const { url, api } = await serve();
    api.chat.endNext('INTERRUPTED');
    // Long enough to be seen while it streams, on a busy machine as well.
    api.chat.repeatWords(15);
    await startChat(url);
    await page.locator('.reply[data-state=STREAMING] .text + .ai-notice', { hasText: AI_NOTICE }).waitFor();
    await reply('INTERRUPTED').waitFor();
    api.chat.repeatWords(1);
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
    expect(await replyText()).toBe(said);
    await page.getByText('숫자의 근거').click();
    expect(await page.locator('.sources dl').innerText()).toBe(
      '남은 대출 원금 합계\n12,450,000원\n대출 원장, 2026-11-21',
    );
    await page.reload();
    await page.getByText('숫자의 근거').click();
    await page.locator('.figure', { hasText: '12,450,000원' }).waitFor();
  }, 180_000);

  it('stops a reply when asked and keeps what was said', async () => {
    const { url } = await serve();
    await startChat(url);
    await reply('STREAMING').waitFor();
    await button('중지').click();
    await reply('STOPPED').waitFor();
    expect(said.startsWith(await replyText())).toBe(true);
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
      expect(said.startsWith(kept)).toBe(true);
      expect(await button('이어 받기').count()).toBe(0);
      await button('다시 질문하기').click();
      await reply('COMPLETED').waitFor();
      expect(await replyText()).toBe(said);
      expect(await test.page.locator('.reply .text').first().innerText()).toBe(kept);
      expect(await button('다시 질문하기').count()).toBe(0);
      expect(api.chat.questions()).toHaveLength(ending === 'FORGOTTEN' ? 2 : 1);
    },
    60_000,
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
    60_000,
  );

  it('goes along with a reply for a reader at its end, and holds still for one who has scrolled up', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 15 });
    api.chat.repeatWords(20);
    await startChat(url);
    const ofLog = (formula: string) =>
      page.evaluate<number>(`{ const log = document.querySelector('.log'); ${formula} }`);
    const fromEnd = () => ofLog('log.scrollHeight - log.scrollTop - log.clientHeight');
    await button('맨 아래로').click();
    await wait(600);
    expect(await fromEnd()).toBeLessThan(60);
    await page.locator('.log').hover();
    await page.mouse.wheel(0, -150);
    await wait(200);
    const top = await ofLog('log.scrollTop');
    await wait(600);
    expect(await ofLog('log.scrollTop')).toBe(top);
    expect(await fromEnd()).toBeGreaterThan(100);
  }, 180_000);

  it('takes a question of 4,000 letters whole, counts near the end, and cuts nothing that is longer', async () => {
    const { page } = test;
    const { url, api } = await serve();
    await logIn(url);
    await question().fill('가'.repeat(3_499));
    expect(await page.locator('.counter').innerText()).toBe('');
    await question().fill('가'.repeat(4_001));
    await page.getByText('4,001 / 4,000').waitFor();
    expect(await button('보내기').isDisabled()).toBe(true);
    expect((await question().inputValue()).length).toBe(4_001);
    await question().press('Backspace');
    await page.getByText('4,000 / 4,000').waitFor();
    await question().press('Enter');
    await reply('COMPLETED').waitFor();
    expect(api.chat.questions()).toEqual(['가'.repeat(4_000)]);
  }, 180_000);

  it('sends by Enter, and breaks the line by Shift and Enter', async () => {
    const { url, api } = await serve();
    await logIn(url);
    await question().pressSequentially('대출이');
    await question().press('Shift+Enter');
    await question().pressSequentially('얼마죠?');
    await question().press('Enter');
    await reply('COMPLETED').waitFor();
    expect(api.chat.questions()).toEqual(['대출이\n얼마죠?']);
  }, 180_000);

  it('keeps a question that cannot be sent, says within a second that it is offline, and asks it once', async () => {
    const { page, context } = test;
    const { url, api } = await serve();
    await logIn(url);
    await question().fill('이자는 얼마인가요?');
    await context.setOffline(true);
    await page.locator('.chat').getByText('오프라인입니다').waitFor({ timeout: 1_000 });
    await page.locator('.status[data-state=offline]').waitFor({ timeout: 1_000 });
    await button('보내기').click();
    await button('보내기').waitFor();
    expect(await question().inputValue()).toBe('이자는 얼마인가요?');
    await context.setOffline(false);
    await page.locator('.status[data-state=ready]').waitFor();
    expect(await question().inputValue()).toBe('이자는 얼마인가요?');
    await button('보내기').click();
    await reply('COMPLETED').waitFor();
    expect(await question().inputValue()).toBe('');
    expect(api.chat.questions()).toEqual(['이자는 얼마인가요?']);
  }, 180_000);

  it('asks once when the answer to a question got lost on the way', async () => {
    const { page } = test;
    const { url, api } = await serve();
    await logIn(url);
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || !(route.request().postData() ?? '').includes('MessageSend')) return route.fallback();
      isLost = true;
      await route.fetch();
      return route.abort();
    });
    await question().fill('이자는 얼마인가요?');
    await button('보내기').click();
    await page.getByText('서버에 닿지 못했습니다').waitFor();
    expect(await question().inputValue()).toBe('이자는 얼마인가요?');
    await button('보내기').click();
    await reply('COMPLETED').waitFor();
    expect(await page.getByText('서버에 닿지 못했습니다').count()).toBe(0);
    expect(api.chat.questions()).toEqual(['이자는 얼마인가요?']);
    await expectQuestions(['이자는 얼마인가요?']);
  }, 180_000);

  it('says no more that the server was out of reach once a reply is complete', async () => {
    const { page } = test;
    const { url } = await serve({ wordMs: 100 });
    await startChat(url);
    await reply('STREAMING').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await button('중지').click();
    await page.getByText('서버에 닿지 못했습니다').waitFor();
    await reply('COMPLETED').waitFor();
    await page.getByText('서버에 닿지 못했습니다').waitFor({ state: 'detached' });
  }, 180_000);

  it('says that the server is down within a second of its going down', async () => {
    const { page } = test;
    const { url, down, up } = await serve({ wordMs: 100 });
    await startChat(url);
    await reply('STREAMING').waitFor();
    await down();
    await page.locator('.status[data-state=down]').waitFor({ timeout: 1_000 });
    await page.locator('.chat').getByText('서버에 연결되지 않습니다').waitFor({ timeout: 1_000 });
    await up();
    await page.locator('.status[data-state=ready]').waitFor();
    await reply('COMPLETED').waitFor();
  }, 180_000);

  it('brings the conversation back after a reload in the middle of a reply, and follows it on', async () => {
    const { page } = test;
    const { url, api } = await serve({ wordMs: 150 });
    await startChat(url);
    await reply('STREAMING').waitFor();
    await page.reload();
    await reply('STREAMING').waitFor();
    await page.locator('.question', { hasText: '내 대출 잔액이 얼마나 남았나요?' }).waitFor();
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(said);
    await question().fill('그중 이자는요?');
    await button('보내기').click();
    await page.locator('.turn').nth(1).waitFor();
    await page.reload();
    await reply('COMPLETED').waitFor();
    await page.locator('.turn').nth(1).waitFor();
    await expectQuestions(['내 대출 잔액이 얼마나 남았나요?', '그중 이자는요?']);
    expect(api.chat.questions()).toHaveLength(2);
    expect(test.complaints).toEqual([]);
  }, 180_000);

  it('starts again when asked, and when the conversation is gone after a reload', async () => {
    const { page } = test;
    const { url, api } = await serve();
    await startChat(url);
    await reply('COMPLETED').waitFor();
    await button('새 대화').click();
    await button('지금 내 상황을 진단해 주세요').click();
    await reply('COMPLETED').waitFor();
    await expectQuestions(['지금 내 상황을 진단해 주세요']);
    api.chat.forgetAll();
    await page.reload();
    await button('내 대출 잔액이 얼마나 남았나요?').click();
    await reply('COMPLETED').waitFor();
    await expectQuestions(['내 대출 잔액이 얼마나 남았나요?']);
  }, 180_000);

  it('gives a half-written question back when the session ends under it and the visitor logs in again', async () => {
    const { url, api } = await serve({ tokenMs: 4_000 });
    api.refuseRenewals();
    await logIn(url);
    await question().fill('전세 대출을 갚으면');
    await test.page.getByText('로그인이 끝났습니다').waitFor();
    await button('데모 고객으로 시작').click();
    expect(await question().inputValue()).toBe('전세 대출을 갚으면');
  }, 180_000);
});
