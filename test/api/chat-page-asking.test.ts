import { expect, it } from '@jest/globals';
import { chatPage, SAID } from '../support/chat-page.js';
import { describeInBrowser } from '../support/web-browser.js';

describeInBrowser('questions in the chat of the front page', (test) => {
  const { button, serve } = test;
  const { question, logIn, reply, replyText, startChat, expectQuestions } = chatPage(test);

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

  it('keeps a question that cannot be sent, says at once that it is offline, and asks it once', async () => {
    const { page, context } = test;
    const { url, api } = await serve();
    await logIn(url);
    await question().fill('이자는 얼마인가요?');
    await context.setOffline(true);
    await page.locator('.chat').getByText('오프라인입니다').waitFor();
    await page.locator('.status[data-state=offline]').waitFor();
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
    const { url, api } = await serve();
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await button('중지').click();
    await page.getByText('서버에 닿지 못했습니다').waitFor();
    api.chat.goOn();
    await reply('COMPLETED').waitFor();
    await page.getByText('서버에 닿지 못했습니다').waitFor({ state: 'detached' });
  }, 180_000);

  it('says that the server is down as it goes down', async () => {
    const { page } = test;
    const { url, api, down, up } = await serve();
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await down();
    await page.locator('.status[data-state=down]').waitFor();
    await page.locator('.chat').getByText('서버에 연결되지 않습니다').waitFor();
    await up();
    api.chat.goOn();
    await page.locator('.status[data-state=ready]').waitFor();
    await reply('COMPLETED').waitFor();
  }, 180_000);

  it('brings the conversation back after a reload in the middle of a reply, and follows it on', async () => {
    const { page } = test;
    const { url, api } = await serve();
    api.chat.holdAfter(5);
    await startChat(url);
    await reply('STREAMING').waitFor();
    await page.reload();
    await reply('STREAMING').waitFor();
    await page.locator('.question', { hasText: '내 대출 잔액이 얼마나 남았나요?' }).waitFor();
    api.chat.goOn();
    await reply('COMPLETED').waitFor();
    expect(await replyText()).toBe(SAID);
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
    const { page } = test;
    const { url, api } = await serve();
    api.refuseRenewals();
    // The page's own time: the session ends once the question is half written, however long that takes.
    await page.clock.install();
    await logIn(url);
    await question().fill('전세 대출을 갚으면');
    await page.clock.fastForward(800_000);
    await test.page.getByText('로그인이 끝났습니다').waitFor();
    await button('데모 고객으로 시작').click();
    expect(await question().inputValue()).toBe('전세 대출을 갚으면');
  }, 180_000);
});
