import { describe, expect, it } from '@jest/globals';
import { UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { piecesOf, read, SIZES } from './reading.js';

const released = (text: string, size: number): string => read(piecesOf(text, size)).shown;

describe('a number in Korean words', () => {
  it.each([
    ...[
      '대출 잔액은 이천만입니다.',
      '한도가 오천까지 나옵니다.',
      '잔액은 오백입니다',
      '빚은 일억',
      '일억이에요',
      '이자는 삼백이고',
    ],
    ...[
      '금리는 육푼 오리입니다.',
      '금리는 사점오입니다.',
      '금리는 사점오',
      '삼할입니다',
      '이천만도 됩니다',
      '이천만정도',
      '사 점 오입니다',
      '사점 오',
    ],
    ...[
      '이_천_만_원',
      '이.천.만.원',
      '이*천*만*원',
      '이ㆍ천ㆍ만ㆍ원',
      '이·천·만·원',
      '이|천|만|원',
      '(이)(천)(만) 원',
      '이-천-만-원',
    ],
    ...['이천만냥', '卅万', '卅万원', '廿億', '이천_만원', '이.천.만'],
  ])('is withheld: %s', (text) => {
    for (const size of SIZES) {
      const shown = released(text, size);
      expect({ text, size, shown }).toMatchObject({ shown: expect.stringContaining(UNRECORDED.ko) });
      expect({ text, size, shown }).toMatchObject({
        shown: expect.not.stringMatching(/[이삼사오육일][푼할점_.*ㆍ·|-]?[십백천만억]|천만|천.만|오리|점오|[卅廿]/),
      });
    }
  });

  it.each([
    '천천히 보세요. 만약 이만 마치신다면, 백만장자도 억울한 일정이 있습니다. 이자는 사천시에서 확인합니다.',
    '이 일만 처리하면 됩니다. 오만한 말은 하지 않고, 조만간 이사 계획을 조정하고 구조를 정합니다.',
    '일부 조건(이자, 만기)을 구분하고, 조회/이용 내역을 봅니다. 이용할 수 있고, 구할 수 있는 일할 계산입니다.',
    '천만에요. 만일 조기 상환을 이용하시면, 이를 공제합니다. 사정이 나아지면 오세요.',
    '이 조건과 이 일은 만기. 사전 조사: 이자 조정. 백업/천막/만족',
  ])('is not seen in ordinary words: %s', (text) => {
    for (const size of SIZES) expect(released(text, size)).toBe(text);
  });
});
