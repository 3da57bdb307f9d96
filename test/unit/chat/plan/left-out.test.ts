import { describe, expect, it } from '@jest/globals';
import { leftOut } from '../../../../src/modules/chat/plan/index.js';

describe('figures of a question that an answer does not take into account', () => {
  it.each([
    ['거기서 20% 줄이면 1년에 얼마 아껴?', [], '말씀하신 ‘20%’, ‘1년’은(는) 이 답에 반영하지 못했습니다.'],
    ['100만원 갚고 5%면?', [1_000_000], '말씀하신 ‘5%’은(는) 이 답에 반영하지 못했습니다.'],
    ['12월 15일에는요?', ['2026-11-24'], '말씀하신 ‘12월 15일’은(는) 이 답에 반영하지 못했습니다.'],
  ])('are named: %s', (question, given, ko) => expect(leftOut(question, given)?.ko).toBe(ko));

  it('are none where they are part of the name of what was found, once', () => {
    const names = [{ ko: '미국 국채 10년', en: '10-year US Treasury yield' }];
    expect(leftOut('미국 국채 10년 전망', [], names)).toBeNull();
    expect(leftOut('미국 국채 10 년물은 5년 뒤에?', [], names)?.ko).toBe(
      '말씀하신 ‘5년’은(는) 이 답에 반영하지 못했습니다.',
    );
    expect(leftOut('미국 국채 10년, 10년 뒤에는?', [], names)?.ko).toContain('‘10년’');
    expect(leftOut('outlook for the 10-year US Treasury yield', [], names)).toBeNull();
    expect(leftOut('기준금리 10년 전망', [], [{ ko: '기준금리', en: 'base rate' }])?.ko).toContain('‘10년’');
  });

  it.each([
    ['5천만원을 3년 동안 빌리면?', [50_000_000, 36]],
    ['금리가 1%p 내리면?', [-1]],
    ['What if rates rise by 2 points?', [2]],
    ['연봉 8천이면 한도는?', []],
    ['12월 15일에 다 갚으면?', ['2026-12-15']],
    ['내년 6월에는?', ['2027-06', 7]],
    ['끝번호 0002 대출 잔액', []],
    ['둘 중에 1등은?', []],
  ])('are none where each was used, or none is a measure: %s', (question, given) =>
    expect(leftOut(question, given)).toBeNull(),
  );
});
