import { describe, expect, it } from '@jest/globals';
import { takesYesOrNo, withYesOrNo } from '../../../src/platform/assistant/index.js';

describe('a question that takes yes or no', () => {
  it.each([
    '저번보다 더 썼나요?',
    '또래보다 많이 쓰는 편인가요',
    '씀씀이가 커졌나',
    '연체 있어?',
    'Did I spend more?',
    'any unread notifications?',
    'Compared with others, am I a big spender?',
  ])('is known: %s', (question) => expect(takesYesOrNo(question)).toBe(true));

  it.each([
    '얼마나 늘었어요?',
    '왜 늘었어?',
    '뭐가 늘었나요',
    '알림 보여줘요',
    '몇 개 있나요?',
    'How much did I spend?',
    'which card would suit me?',
    '',
    'my balance',
  ])('is not taken for one: %s', (question) => expect(takesYesOrNo(question)).toBe(false));
});

describe('a lead', () => {
  const rose = { ko: '직전 분기보다 늘었습니다.', en: 'Your spending rose.' };
  const about = { holds: true, asks: /늘|줄|more|less/i, contrary: /줄|less/i };

  it('says yes to what holds, and no to its contrary', () => {
    expect(withYesOrNo({ said: ['소비가 늘었나요?'] }, rose, about).ko).toBe('네, 직전 분기보다 늘었습니다.');
    expect(withYesOrNo({ said: ['소비가 줄었나요?'] }, rose, about).ko).toBe('아니요, 직전 분기보다 늘었습니다.');
    expect(withYesOrNo({ said: ['소비가 줄었나요 안 줄었나요?'] }, rose, about).ko).toBe(
      '아니요, 직전 분기보다 늘었습니다.',
    );
    expect(withYesOrNo({ said: ['Did I spend less?'] }, rose, about).en).toBe('No, your spending rose.');
    expect(withYesOrNo({ said: ['Did I spend less?'] }, rose, { ...about, holds: false }).en).toMatch(/^Yes, /);
  });

  it('says neither to a question of something else, or to none', () => {
    expect(withYesOrNo({ said: ['카드값 조회 되나요?'] }, rose, about)).toBe(rose);
    expect(withYesOrNo({ said: ['얼마나 늘었나요?'] }, rose, about)).toBe(rose);
    expect(withYesOrNo({}, rose, about)).toBe(rose);
  });
});
