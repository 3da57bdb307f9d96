import { describe, expect, it } from '@jest/globals';
import { UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { everyCut, read } from './reading.js';

const released = (pieces: readonly string[]): string => read(pieces).shown;

describe('a figure that is worded openly', () => {
  it.each([
    ...['대출이 넷이나 있습니다.', '반의 반만 갚으셨습니다.', '대출은 세 번 받으셨습니다.', '네 차례 연체하셨습니다.'],
    ...['You paid half of it.', 'Half the loan is left.', 'It is a third of your income.', 'You owe twice that.'],
    ...[
      '금리는 861점 억입니다.',
      'It is due Friday the tenth.',
      'It is due on the 3rd.',
      '스무닷새 뒤입니다.',
      '열하루 남았습니다.',
    ],
    ...[
      '잔액은 억입니다.',
      '잔액은 만입니다.',
      '수백만 원입니다.',
      'It is several million.',
      'It is a few thousand won.',
    ],
    ...[
      '두 배입니다.',
      '열두 달 남았습니다.',
      '１２３４５원',
      '①②③원',
      'Ⅻ만원',
      '10⁵원',
      '१२३४원',
      '٣٤٥원',
      '₁₂₃원',
      '十五日',
    ],
    ...['일곱 번 갚으셨습니다.', '한 달 반 남았습니다.', '다섯 해 남았습니다.', '두 곱입니다.', '반만 갚으셨습니다.'],
    ...['It is due in March.', 'Half a year is left.', 'You have a couple of loans.', '억 단위입니다.', '둘뿐입니다.'],
  ])('is withheld: %s', (text) => {
    const whole = released([text]);
    expect(whole).toContain(UNRECORDED.ko);
    for (const pieces of everyCut(text)) {
      const shown = released(pieces);
      expect({ pieces, shown }).toEqual({ pieces, shown: expect.stringContaining(UNRECORDED.ko) });
      expect(shown.replace(UNRECORDED.ko, '')).toEqual(expect.not.stringMatching(/[\p{N}]{2}/u));
    }
  });

  it.each([
    'I will think twice. Check it twice before you sign. Twice a year we ask.',
    'You may ask. March on. It may help. May I help you?',
    '이번 달에 두 번 확인해 보세요. 한 번 더 확인해 주세요. 여러 번 문의하셔도 됩니다.',
    '만일 그러시다면 억지로 하지 마세요. 필요한 것은 이것만입니다. 조금만요.',
    '두 번째 방법입니다. 반드시 확인하세요. 반반입니다. 대체로 반갑습니다.',
    '해결할 방법이 있습니다. 이 해에는 없습니다. 열심히 하겠습니다. 반이 아닙니다.',
  ])('is not seen in ordinary words: %s', (text) => {
    for (const pieces of everyCut(text)) expect({ pieces, shown: released(pieces) }).toEqual({ pieces, shown: text });
  });
});
