import { describe, expect, it } from '@jest/globals';
import { titleOf } from '../../../src/modules/chat/messages/title.js';

describe('the name of a conversation', () => {
  it.each([
    ['대출 잔액이 얼마나 남았나요?', '대출 잔액이 얼마나 남았나요?'],
    ['이번 달에 얼마나 썼어?', '소비 · 이번 달에 얼마나 썼어?'],
    ['안녕하세요! 신용점수가 왜 떨어졌어요?', '신용점수가 왜 떨어졌어요?'],
    ['안녕하세요 저기요, 혹시 한도 알 수 있을까요? 감사합니다.', '대출 · 한도 알 수 있을까요?'],
    ['어제 이사했어요. 빚은 언제 다 없어져요?', '대출 · 빚은 언제 다 없어져요?'],
    ['날씨가 좋네요', '날씨가 좋네요'],
    ['Hi, how much do I still owe?', 'Loan · how much do I still owe?'],
    ['Good morning. When does my loan end? Thank you!', 'When does my loan end?'],
    ['How   much\n did I spend?', 'Spending · How much did I spend?'],
    ['history of the bank', 'history of the bank'],
  ])('says what it is about: %s', (question, title) => {
    expect(titleOf(question)).toBe(title);
  });

  it.each(['안녕하세요', 'Hello!', '안녕하세요. 감사합니다!', '???', ' '])('is not made of %j', (question) => {
    expect(titleOf(question)).toBeNull();
  });

  it('has forty whole characters at most, however long or hostile the question', () => {
    expect(Array.from(titleOf('😀대출'.repeat(900)) ?? '')).toHaveLength(40);
    expect(titleOf('😀대출'.repeat(900))).toMatch(/…$/);
    expect(titleOf('안녕 '.repeat(2_000))).toBeNull();
    expect(titleOf(`${'. '.repeat(2_000)}대출`)).toBeNull();
  });
});
