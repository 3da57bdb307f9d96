import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figuresIn, inventedFigures } from '../../../../src/modules/insights/summary/figures.js';

describe('figures of a text', () => {
  it.each([
    ['1,520,000원입니다', [[1_520_000, 'WON']]],
    ['152만 원', [[1_520_000, 'WON']]],
    ['1억 2,000만 원', [[120_000_000, 'WON']]],
    ['3만 5천원', [[35_000, 'WON']]],
    ['KRW 1.5 million', [[1_500_000, 'WON']]],
    ['₩20,000', [[20_000, 'WON']]],
    [
      '8.57% 늘었고 3.2 퍼센트',
      [
        [8.57, 'PERCENT'],
        [3.2, 'PERCENT'],
      ],
    ],
    [
      '2025년 3분기',
      [
        [2025, '년'],
        [3, 'QUARTER'],
      ],
    ],
    [
      'Q3 2025, about 1,200 people',
      [
        [3, 'QUARTER'],
        [2025, null],
        [1_200, 'PEOPLE'],
      ],
    ],
    ['１２,０００원', [[12_000, 'WON']]],
    ['nothing', []],
  ] as const)('%s', (text, figures) => {
    expect(figuresIn(text).map(({ value, unit }) => [value, unit])).toEqual(figures);
  });
});

describe('a text that invents', () => {
  const facts = ['2025년 3분기의 카드 소비는 한 달 평균 1,520,000원입니다.', '120,000원(8.57%) 늘었습니다.', '2건'];
  it.each([
    ['한 달 평균 152만 원을 쓰셨고 8.57% 늘었습니다.', []],
    ['2025년 3분기에는 1,520,000원을 쓰셨습니다.', []],
    ['약 150만 원을 쓰셨습니다.', ['150만 원']],
    ['120,000%나 늘었습니다.', ['120,000%']],
    ['8.57원이 늘었습니다.', ['8.57원']],
    ['이백만 원을 쓰셨습니다.', ['이백만 원']],
    ['직전 분기의 두 배입니다.', ['두 배']],
    ['소비가 절반으로 줄었습니다.', ['절반']],
    ['수십만 원이 늘었습니다.', ['수십만 원']],
    ['Spending doubled.', ['doubled']],
    ['It rose by two million.', ['two', 'million']],
    ['٣건이 확인되었습니다.', ['٣']],
    ['1,520,001원입니다.', ['1,520,001원']],
    ['지난해의 3배입니다.', ['3배']],
    ['3건이 확인되었습니다.', ['3건']],
    ['소비의 3분의 2입니다.', ['3', '3분의 2']],
    ['만 원이 늘었습니다.', ['만 원']],
    ['2명과 견주었습니다.', ['2명']],
  ])('%s', (text, invented) => {
    expect(inventedFigures(text, facts)).toEqual(invented);
  });

  it('is raised for any amount that is not there, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.integer({ min: 1, max: 10 ** 12 }), (there, other) => {
        const source = `${there.toLocaleString('ko-KR')}원`;
        const found = inventedFigures(`${other.toLocaleString('ko-KR')}원을 쓰셨습니다.`, [source]);
        expect(found.length === 0).toBe(there === other);
        expect(inventedFigures(`KRW ${there}`, [source])).toEqual([]);
      }),
    );
  });
});
