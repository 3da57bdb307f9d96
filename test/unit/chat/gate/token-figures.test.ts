import { describe, expect, it } from '@jest/globals';
import { WITHHELD } from '../../../../src/modules/chat/gate/index.js';
import { GONE, tokenCounts } from '../../../support/token-counts.js';

describe('figures that no fact carries', () => {
  it.each([
    ...[
      '12,300,001원',
      '1,230원',
      '12,300,000달러',
      '12,300,000%',
      '4.5원',
      '4.51%',
      '450 퍼센트',
      '4건',
      '네 건',
      '46일',
    ],
    ...[
      '1234',
      '12',
      '2억',
      '1억 2천만 원',
      '3.2만원',
      '삼십이만원',
      '천이백만 원',
      '천이백만',
      '일억 이천만 원',
      '12.4M',
      '500k',
    ],
    ...[
      'ninety-nine percent',
      'two hundred thousand won',
      'half a million',
      'forty-four',
      '2026-12-26',
      '12월 26일',
      '2027년',
    ],
    ...[
      '3분의 1',
      '1/2',
      '½',
      '세 배',
      '두 배',
      '수천만 원',
      '몇 백만원',
      '10~20만원',
      '-12,300,000원',
      'XII만원',
      'MMXXVII',
    ],
    ...[
      '1 2 3 4 0 0 0',
      '1​2​3​4​000원',
      '1.2.3.4',
      '٣٤٥',
      '१२३',
      '𝟏𝟐𝟑𝟒',
      '①②③④',
      '1️⃣2️⃣3️⃣',
      '1O,OOO원',
      'l2,OOO원',
      'lO만원',
    ],
    ...[
      '&#49;&#50;&#51;&#52;',
      '1<b></b>2<i>3</i>4',
      '**1**2**3**4',
      '1_2_3_4',
      '일이삼사오',
      '일 이 삼 사 오',
      '一千二百萬元',
      '🔟만원',
    ],
    ...[
      '⠼⠁⠃⠉',
      '1\n2\n3\n4',
      '(1)(2)(3)(4)',
      '1,2,3,4',
      '0123-4567',
      '010-1234-5678',
      '900101-1234567',
      '1397만원',
      '1e7',
      '10^7',
    ],
    ...[
      '1 2 만 원',
      '12 300 001',
      '4 4',
      '8 2 1',
      '3 3 3',
      '구 점 구 퍼센트',
      '세건의 네배',
      'LN-2',
      'twelve point five percent',
      'millions of won',
    ],
    ...[
      '오천여만원',
      '오천만여 원',
      '억대',
      '수억',
      '몇 억',
      '삼백',
      '백만',
      '십만',
      '만 2천원',
      '절반',
      '사점칠',
      '사쩜칠프로',
      '4쩜5',
      '오십퍼',
    ],
    ...[
      '壹佰貳拾',
      '５〇〇',
      'ⅻ',
      '伍拾',
      '서너 건',
      '네 개',
      '십일월 이십일',
      'twentyone',
      'one two three four',
      'a third of',
      '3 in 10',
    ],
    ...[
      '５⁰',
      '1\u2060\u20620',
      '%35%30',
      'fivehundred',
      'two-thirds of',
      'a couple hundred thousand',
      '기백만원',
      '일금오백만원정',
    ],
  ])('%s does not reach the customer', (figure) => {
    for (const text of [`값은 ${figure} 정도입니다.`, figure, `약 ${figure}`]) {
      for (const size of [1, 2, 5, 200]) {
        const { shown, counts } = tokenCounts(text, { size });
        expect({ text, size, shown, has: shown.includes(GONE) }).toMatchObject({ has: true });
        expect({ text, size, shown }).toEqual({
          text,
          size,
          shown: expect.not.stringMatching(/[\p{N}]{2}|[\p{N}][^\p{L}]{1,4}[\p{N}]/u),
        });
        expect(counts.refused).toBeGreaterThan(0);
      }
    }
  });
});

describe('numerals that are no figures', () => {
  it.each([
    '1. 먼저 확인합니다.\n2. 그다음 신청합니다.\n3. 끝입니다.',
    '두 가지 방법이 있습니다. 2가지 모두 가능하고 3단계로 진행됩니다.',
    '신용회복위원회(1600-5500)나 서민금융콜센터 1397, 109번으로 전화하세요.',
    '이 일은 만기 전에 조건을 확인하고, 이자와 일부 상환을 구분해 사용하세요. 이 조건은 만일 이 건에 해당하면 적용됩니다.',
    '한 달에 한 번씩, 다시 한 번 확인해 주세요. 한 건도 없습니다.',
    'One of your loans is due first. I have two questions.',
    '오늘은 2026년 11월 21일입니다.',
    '이점이 있습니다. 이만 줄이겠습니다. 이월된 금액, 사정, 구성, 오십시오, 수고하셨습니다, 억울한 일, 백화점.',
    '대출 조건과 상환 방식, 만기 일시 상환, 고정 금리와 변동 금리, 조기 상환 수수료를 알려 드립니다. 더 도와드릴까요?',
    'Your last quarter was quiet; the other half is fixed. Please open the app, then choose one option.',
    '천천히 생각해 보시고, 천만에요. 구체적으로 조회해 드릴게요.',
  ])('stand: %s', (text) => {
    for (const size of [1, 3, 200]) expect(tokenCounts(text, { size }).shown).toBe(text);
  });

  it('number a list, and spell no amount down its lines', () => {
    expect(tokenCounts('7. 하나\n9. 둘\n1. 셋').shown).toBe(`${GONE} 하나\n${GONE} 둘\n1. 셋`);
    const items = (count: number, from = 1) => Array.from({ length: count }, (_, place) => `${from + place}. 말`);
    expect(tokenCounts(items(22).join('\n')).shown).toBe([...items(20), `${GONE} 말`, `${GONE} 말`].join('\n'));
  });

  it('count ways and steps up to ten', () => {
    expect(tokenCounts('방법은 10가지입니다.').shown).toBe('방법은 10가지입니다.');
    expect(tokenCounts('방법은 11가지입니다.').shown).toContain(GONE);
  });

  it('are figures of the question only where the answer says so', () => {
    const question = '500만원 빌리면 어때요?';
    expect(tokenCounts('말씀하신 500만 원은 확인이 필요합니다.', { question }).shown).toBe(
      '말씀하신 500만 원은 확인이 필요합니다.',
    );
    expect(tokenCounts('네, 잔액은 500만 원입니다.', { question }).shown).toBe(`네, 잔액은 ${GONE}입니다.`);
    expect(tokenCounts('말씀하신 대로입니다. 잔액은 500만 원입니다.', { question }).shown).toContain(GONE);
  });
});

describe('addresses', () => {
  it.each(['kim@example.com', 'https://evil.example/?q=1', '![x](http://evil.example/a.png)'])(
    '%s is withheld',
    (text) => {
      for (const size of [1, 6, 100]) {
        const { shown, counts } = tokenCounts(`여기로: ${text} 입니다`, { size });
        expect(shown).toContain(WITHHELD.ko);
        expect(shown).not.toMatch(/example/);
        expect(counts.contacts).toBe(1);
      }
    },
  );
});
