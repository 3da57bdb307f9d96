import { describe, expect, it } from '@jest/globals';
import { UNRECORDED } from '../../../../src/modules/chat/gate/index.js';
import { piecesOf, read, SIZES } from './reading.js';

const released = (text: string, size: number): string => read(piecesOf(text, size)).shown;

describe('a telephone number of public help', () => {
  it.each([
    ...[
      '금리는 109퍼센트입니다.',
      '금리는 109 퍼센트입니다.',
      '신용점수는 112입니다.',
      '신용점수는 112',
      '112위입니다.',
    ],
    ...['119 dollars', '109 grand', '₩1332', '$109', '₩ 1332', 'KRW 1397', '109 lakh', '109 mil', '순위 112등급'],
    ...['상담 결과 신용점수는 112입니다.', '상담 기준 금리 109입니다.', '콜센터에 따르면 잔액이 1397입니다.'],
    ...['Your score is 112.', 'The line of credit has a balance of 1397.', '(109)', '109, 112, 119'],
    ...['전화로 109건을 상담했습니다.', '전화 상담 112회입니다.', '콜센터 안내: 빚 1397원'],
  ])('is a figure where nobody is called: %s', (text) => {
    for (const size of SIZES) {
      const shown = released(text, size);
      expect({ text, size, shown }).toMatchObject({ shown: expect.stringContaining(UNRECORDED.ko) });
      expect({ text, size, shown }).toMatchObject({ shown: expect.not.stringMatching(/109|112|119|1332|1397/) });
    }
  });

  it.each([
    '신용회복위원회(1600-5500)와 서민금융콜센터(1397)를 안내합니다.',
    '자살예방상담전화(109, 밤낮 운영)입니다.',
    '위험하면 119에 전화하세요. 112로 바로 신고하세요.',
    '힘드실 때는 109번으로 전화하세요.',
    '서민금융콜센터는 1397입니다. 전화번호는 1332입니다.',
    '금융감독원 1332, 경찰 112 모두 무료입니다.',
    'the suicide prevention line 109 listens day and night. If you are in danger, call 119, or ask someone.',
    'the Inclusive Finance call centre (1397) and the Credit Counseling & Recovery Service (1600-5500)',
    '서민금융진흥원(1397)에서 받을 수 있는 지원을 안내받으실 수 있습니다.',
    'The Korea Inclusive Finance Agency (1397) tells which support there is.',
  ])('stands where somebody is called: %s', (text) => {
    for (const size of SIZES) expect(released(text, size)).toBe(text);
  });
});
