import { describe, expect, it } from '@jest/globals';
import { inStandardKorean } from '../../../../src/modules/chat/plan/index.js';

describe('words and endings of dialects', () => {
  it.each([
    ['이천이믄유', '이천이면요'],
    ['신용대출 남은 게 월매유', '신용대출 남은 게 얼마요'],
    ['그거 원제까지 갚는 겨', '그거 언제까지 갚는 거야'],
    ['그 빚 츰에는 을마를 꾼 거였댜', '그 빚 처음에는 얼마를 빌린 거였대'],
    ['집 잽힌 거는 또 얼마 나가구유', '집 잡힌 거는 또 얼마 나가구요'],
    ['떼는 돈이 을마나 되남유', '떼는 돈이 얼마나 되나요'],
    ['나는 어느 쪽이유', '나는 어느 쪽이에요'],
    ['신용대출루다 빠져나갈 돈', '신용대출로 빠져나갈 돈'],
    ['담 회차 주담대', '다음 회차 주담대'],
    ['집대출은 은제 끝나는디유', '집대출은 언제 끝나는데요'],
    ['그라믄 워떻게 갚쥬', '그러면 어떻게 갚죠'],
    ['머예요 그게', '뭐예요 그게'],
  ])('of %s', (said, standard) => {
    expect(inStandardKorean(said)).toBe(standard);
  });

  it.each([
    '지난달 주유',
    '거절된 이유',
    '무슨 사유',
    '하루 이자',
    '꿈을 꾼 거 같아요',
    '머리 염색 얼마',
    '담보대출 잔액',
  ])('leaves %s as it is', (said) => {
    expect(inStandardKorean(said)).toBe(said);
  });

  it('leaves other languages and long texts as they are', () => {
    expect(inStandardKorean('How much is left?')).toBe('How much is left?');
    const long = '월매유 '.repeat(200);
    expect(inStandardKorean(long)).toBe(long);
  });
});
