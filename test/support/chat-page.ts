import { expect } from '@jest/globals';
import { WORDS } from './web-chat.js';
import type { BrowserTest } from './web-browser.js';

/** What a reply of the stand-in says, whole. */
export const SAID = WORDS.join(' ');

/** The chat of the front page, as its tests find their way about it. */
export function chatPage(test: BrowserTest) {
  const { button } = test;
  const question = () => test.page.getByRole('textbox', { name: '질문' });
  const logIn = async (url: string): Promise<void> => {
    await test.page.goto(url);
    await button('데모 고객으로 시작').click();
    await question().waitFor();
  };
  const startChat = async (url: string): Promise<void> => {
    await logIn(url);
    await button('내 대출 잔액이 얼마나 남았나요?').click();
  };
  const expectQuestions = async (texts: readonly string[]): Promise<void> => {
    const shown = await test.page.locator('.question').allInnerTexts();
    expect(shown.map((text) => text.replace(/^나:\s*/, ''))).toEqual(texts);
  };
  return {
    question,
    logIn,
    startChat,
    expectQuestions,
    reply: (state: string) => test.page.locator(`.reply[data-state=${state}]`).last(),
    replyText: () => test.page.locator('.reply .text').last().innerText(),
  };
}
