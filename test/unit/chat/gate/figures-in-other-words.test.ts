import { describe, expect, it } from '@jest/globals';
import { UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { piecesOf, read, SIZES } from './reading.js';

const released = (text: string, size: number): string => read(piecesOf(text, size)).shown;

describe('a figure said in another way', () => {
  it.each([
    ...[
      '대출은 총 다섯입니다.',
      '대출이 모두 셋 있습니다.',
      '대출은 셋입니다.',
      '부채가 갑절로 늘었습니다.',
      '곱절입니다.',
      '자산이 반토막 났습니다.',
    ],
    ...[
      '네 명 중 한 명은 연체합니다.',
      '십중팔구 승인됩니다.',
      '열 명 중 아홉 명입니다.',
      '납입일은 오월 오일입니다.',
      '만기는 삼월입니다.',
      '만기는 시월',
      '유월까지입니다.',
      '사흘 뒤입니다.',
      '보름 연체',
      '이등급입니다.',
    ],
    ...[
      'You paid two fifths.',
      'It is a third of it.',
      'Take off a third.',
      'three quarters are paid',
      'fivefold',
      'tenfold',
      'It is twice that.',
    ],
    ...[
      'The rate is triple.',
      'It doubles.',
      'two mil',
      'two mio',
      'five k',
      'two lakh',
      '2 lakh',
      '2 crore',
      '2 mln',
      '2 mio',
      'one-third',
    ],
    ...['It is due May the fifth.', 'on the fifth of May', 'June twenty-fifth', 'the tenth of each month'],
  ])('is withheld: %s', (text) => {
    for (const size of SIZES) {
      const shown = released(text, size);
      expect({ text, size, shown }).toMatchObject({ shown: expect.stringContaining(UNRECORDED.ko) });
      expect({ text, size, shown }).toMatchObject({
        shown: expect.not.stringMatching(
          /다섯|셋|절|토막|중 한|팔구|[가-힣]월|fifth|third|quarters|fold|twice|tripl|doubl|mi[lo]\b|mln|lakh|crore|five k|tenth/,
        ),
      });
    }
  });

  it.each([
    '모두 확인했습니다. 총 정리를 해 드릴게요. 이월된 금액과 구월동 지점의 절차를 봅니다.',
    '두 가지 중 하나를 골라 주세요. 둘 중 하나입니다. 매월 같은 날입니다. 한 사람이 여러 명에게 묻습니다.',
    'Please double-check it. You may first ask a third party. Think twice before you sign. The grand total is shown.',
    'Once a quarter we ask, and the first step is the second option. The app is open.',
    '반복해서 하나씩 확인하시고, 시간이 나면 유리한 조건을 갑작스럽지 않게 살펴보세요.',
  ])('is not seen in ordinary words: %s', (text) => {
    for (const size of SIZES) expect(released(text, size)).toBe(text);
  });
});
