import { describe, expect, it } from '@jest/globals';
import { askedPart } from '../../../../src/modules/chat/answer/asked-part.js';
import { peerFinding } from '../../../../src/modules/spending/assistant/peer-tool.js';
import { unborneFigures } from '../../../support/borne-figures.js';
import { expectSound } from '../../../support/finding.js';
import { figure, peers, saying } from './support.js';

describe('people alike', () => {
  it('are named, and stand beside the customer in all and by category', () => {
    const finding = peerFinding(
      peers([figure('RETAIL', 900_000, 500_000)]),
      undefined,
      saying('또래보다 많이 쓰나요?'),
    );
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '네, 카드 이용액은 월평균 132만 원으로, 같은 연령대·성별 고객의 가운데 값(100만 원)보다 32만 원 많습니다. 같은 연령대·성별 고객의 62%가 고객님보다 적게 씁니다.',
    );
    expect(finding.table?.rows).toHaveLength(1);
    const retail = peerFinding(peers([figure('RETAIL', 400_000, 500_000)]), 'RETAIL', saying('장보기는 많이 쓰나요?'));
    expect(retail.lead?.ko).toMatch(/^아니요, 유통은 월평균 40만 원으로/);
  });

  it('are given without a share that would say everybody, and for a finer category by all spending', () => {
    expect(peerFinding(peers([], 100), undefined, {}).lead?.ko).toContain('거의 모두가');
    const finer = peerFinding(peers([]), 'RESTAURANTS', {});
    expect(finer.assumed?.[0]?.ko).toContain('전체 이용액');
  });

  it.each([
    ['남들 카드 얼마나 써?', 'THEIRS'],
    ['비슷한 사람들 평균 카드 지출은?', 'THEIRS'],
    ['나같은 애들은 보통 얼마쓰는데', 'THEIRS'],
    ['동년배는 대체로 어느 만큼 쓰나', 'THEIRS'],
    ['how much do people like me spend', 'THEIRS'],
    ['what is the average for my peers?', 'THEIRS'],
    ['또래 중에 어느 정도 위치야?', 'PLACE'],
    ['몇 등쯤 되는 거지', 'PLACE'],
    ['상위 몇 프로예요?', 'PLACE'],
    ['where do I rank?', 'PLACE'],
    ['which percentile is that', 'PLACE'],
    ['남들보다 얼마나 더 써요', 'COMPARED'],
    ['비슷한 사람들과 비교하면 어때요', 'COMPARED'],
    ['how much more than others do I spend', 'COMPARED'],
    ['how do I compare with others', 'COMPARED'],
  ] as const)('are answered for %s with the %s first', (question, first) => {
    const begins = {
      THEIRS: [
        /^같은 연령대·성별 고객의 월평균 카드 이용액은 105만 원이고, 가운데 값은 100만 원입니다\. 카드 이용액은/,
        /^The mean card spending of people of the same age band and sex is KRW 1,050,000 a month/,
      ],
      PLACE: [
        /^같은 연령대·성별 고객의 62%가 고객님보다 적게 씁니다\. 카드 이용액은/,
        /^Of people of the same age band and sex, 62% spend less than you\. Your card spending/,
      ],
      COMPARED: [/^카드 이용액은 월평균 132만 원으로/, /^Your card spending of KRW 1,320,000 a month is/],
    }[first];
    const finding = peerFinding(peers([]), undefined, saying(question));
    expectSound(finding);
    expect(unborneFigures(finding)).toEqual([]);
    expect([askedPart(question, finding, 'ko'), askedPart(question, finding, 'en')]).toEqual([null, null]);
    expect(finding.lead?.ko).toMatch(begins[0] ?? '');
    expect(finding.lead?.en).toMatch(begins[1] ?? '');
  });

  it('are given by the wider category where the finer one is not compared', () => {
    const wider = peers([figure('CAR_AND_FUEL', 200_000, 150_000)]);
    const finding = peerFinding(wider, 'FUEL', saying('나같은 애들은 보통 얼마쓰는데'));
    expect(finding.lead?.ko).toMatch(/^같은 연령대·성별 고객의 월평균 자동차\/연료\/정비[은는] 20만 원이고/);
    expect(finding.assumed?.[0]?.ko).toBe('세부 업종은 비교 자료가 없어 자동차/연료/정비 전체');
  });

  it('who are too few are not shown', () => {
    const none = { ...peers([]), unavailable: 'TOO_FEW_PEOPLE', group: null, figures: new Map() } as const;
    expect(peerFinding(none, undefined, {}).lead?.ko).toContain('비슷한 고객이 모이지 않아');
  });
});
