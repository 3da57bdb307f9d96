import { describe, expect, it } from '@jest/globals';
import type { PriceIndex } from '../../../../src/modules/forecasting/index.js';
import { categoriesFinding, categoryFinding } from '../../../../src/modules/spending/assistant/category-finding.js';
import { changeFinding } from '../../../../src/modules/spending/assistant/change-finding.js';
import { spendingOutlook } from '../../../../src/modules/spending/assistant/outlook.js';
import { quarterTool } from '../../../../src/modules/spending/assistant/quarter-tool.js';
import { realFinding } from '../../../../src/modules/spending/assistant/real-finding.js';
import { savingFinding } from '../../../../src/modules/spending/assistant/saving-tool.js';
import { totalFinding } from '../../../../src/modules/spending/assistant/total-finding.js';
import { trendFinding } from '../../../../src/modules/spending/assistant/trend-tool.js';
import { findingOf } from '../../../../src/platform/assistant/index.js';
import { expectSound } from '../../../support/finding.js';
import { dashboard, figure, NOW, peers, row, saying } from './support.js';

const ids = ({ facts }: { facts: readonly { id: string }[] }) => facts.map(({ id }) => id);

describe('a quarter', () => {
  it('is given with both cards and both changes, in amounts people say', () => {
    const finding = totalFinding(dashboard(), saying('지난 분기 카드값 얼마예요?'));
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '2026년 3분기 카드 이용액은 월평균 132만 원입니다(신용카드 122만 원, 체크카드 100,000원). 직전 분기보다 월 100,000원(8.2%) 늘었고, 1년 전 같은 분기보다 월 80,000원(5.71%) 줄었습니다.'
        .replaceAll('100,000원', '10만 원')
        .replaceAll('80,000원', '8만 원'),
    );
    expect(finding.facts.find(({ id }) => id === 'quarter.total')?.typed).toEqual({ type: 'MONEY', won: 1_320_000 });
  });

  it('says yes or no only to a question that compares', () => {
    expect(totalFinding(dashboard(), saying('저번보다 더 썼나요?')).lead?.ko).toMatch(/^네, /);
    expect(totalFinding(dashboard(), saying('저번보다 덜 썼나요?')).lead?.ko).toMatch(/^아니요, /);
    expect(totalFinding(dashboard(), saying('카드값 조회 되나요?')).lead?.ko).toMatch(/^2026년/);
  });

  it('without anything before it stands alone', () => {
    const finding = changeFinding(dashboard([NOW]), saying('늘었나요?'));
    expectSound(finding);
    expect(finding.lead?.ko).toContain('견줄 이전 분기 자료가 없습니다');
    expect(finding.lead?.ko).not.toMatch(/^(?:네|아니요)/);
  });
});

describe('categories', () => {
  it('are given the largest first, as a table and a chart', () => {
    const finding = categoriesFinding(dashboard());
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '2026년 3분기에 가장 많이 쓰신 업종은 유통으로, 월평균 90만 원(전체의 68.18%)입니다.',
    );
    expect(finding.chart?.series[0]?.values).toEqual([900_000, 300_000, 120_000]);
    expect(finding.table?.rows).toHaveLength(3);
  });

  it('are given one by one, also one on which nothing was spent', () => {
    expect(categoryFinding(dashboard(), 'FOOD_SERVICE').lead?.ko).toContain(
      '요식업 이용액은 월평균 30만 원(석 달이면 90만 원)으로 전체의 22.73%입니다. 직전 분기보다 월 10만 원(25%) 줄었고',
    );
    const none = categoryFinding(dashboard(), 'CAR_AND_FUEL');
    expectSound(none);
    expect(none.lead?.ko).toContain('자동차/연료/정비 이용액이 없습니다');
  });

  it('that made spending change come first where the question asks which, or why', () => {
    const why = changeFinding(dashboard(), saying('왜 늘었어요?'));
    expectSound(why);
    expect(why.lead?.ko).toMatch(
      /^가장 많이 늘어난 업종은 유통\(월 20만 원\)이고, 가장 많이 줄어든 업종은 요식업\(월 10만 원\)입니다\./,
    );
    expect(changeFinding(dashboard(), saying('얼마나 늘었어요?')).lead?.ko).toMatch(/^2026년 3분기 카드 이용액은/);
    expect(changeFinding(dashboard(), saying('외식 늘었나요?'), 'FOOD_SERVICE').lead?.ko).toMatch(/^아니요, .*요식업/);
  });
});

describe('real terms', () => {
  const quarters = ['2025Q2', '2025Q3', '2026Q1', '2026Q2', '2026Q3'];
  const index = (now: number): PriceIndex => ({
    source: 'test',
    frequency: 'QUARTER',
    values: new Map(quarters.map((quarter) => [quarter, (quarter >= '2026Q2' ? now : 100) * 1_000_000])),
  });

  it('take the rise of prices out, and may turn a rise into a fall', () => {
    const rows = [row('2026Q3', { RETAIL: 1_050_000 }), row('2025Q3', { RETAIL: 1_000_000 })];
    const finding = realFinding(dashboard(rows, index(110)), saying('실질로도 늘었나요?'));
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '아니요, 물가 상승분을 빼면 카드 이용액은 1년 전 같은 분기보다 월 5만 원(4.55%) 줄었습니다.',
    );
    expect(ids(finding)).toContain('quarter.inflation');
  });

  it('are not made up without prices', () => {
    const finding = realFinding(dashboard(), saying('실질로는?'));
    expect(finding.facts.filter(({ id }) => /real|inflation/.test(id))).toEqual([]);
    expect(finding.lead?.ko).toContain('소비자물가지수가 등록되지 않아');
  });
});

describe('a course', () => {
  const points = [800_000, 900_000, 1_200_000].map((amountWon, at) => ({ quarter: `2026Q${at + 1}`, amountWon }));

  it('is given from first to last with its highest, as a line', () => {
    const finding = trendFinding(points, undefined, saying('추이 보여줘'));
    expectSound(finding);
    expect(finding.lead?.ko).toContain('2026년 1분기 월평균 80만 원에서 2026년 3분기 120만 원으로 50% 늘었습니다.');
    expect(finding.chart).toMatchObject({
      kind: 'LINE',
      unit: 'WON',
      series: [{ values: [800_000, 900_000, 1_200_000] }],
    });
    expect(finding.facts[0]?.typed).toEqual({ type: 'TREND', direction: 'UP' });
  });

  it('of little change, of one quarter, from nothing and of none says so', () => {
    const [first] = points;
    const flat = trendFinding([...points.slice(0, 1), { quarter: '2026Q2', amountWon: 810_000 }], undefined, {});
    expect(flat.lead?.ko).toContain('큰 변화가 없습니다');
    expect(trendFinding(first ? [first] : [], undefined, {}).lead?.ko).toContain('추이는 알 수 없고');
    const begun = trendFinding(
      [
        { quarter: '2026Q1', amountWon: 0 },
        { quarter: '2026Q2', amountWon: 10_000 },
      ],
      'RETAIL',
      {},
    );
    expectSound(begun);
    expect(begun.lead?.ko).toContain('늘었습니다');
    expect(trendFinding([], undefined, {}).facts).toEqual([]);
  });
});

describe('where to save', () => {
  it('names the categories above the middle of people alike, and what they come to', () => {
    const finding = savingFinding(
      dashboard(),
      peers([figure('RETAIL', 900_000, 500_000), figure('FOOD_SERVICE', 300_000, 250_000)]),
    );
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '유통 지출부터 살펴보세요. 비슷한 고객의 가운데 값보다 월 40만 원 많습니다. 비슷한 고객보다 많이 쓰는 2개 업종을 가운데 값까지 줄이면 매달 45만 원을 아낄 수 있습니다.',
    );
  });

  it('never advises anybody to save on care', () => {
    const care = savingFinding(dashboard(), peers([figure('INSURANCE_AND_MEDICAL', 900_000, 100_000)]));
    expect(JSON.stringify(care)).not.toContain('보험/병원');
    expect(care.lead?.ko).toContain('최근 가장 많이 늘어난 유통');
  });

  it('falls back on what rose most, then on what takes most', () => {
    expect(savingFinding(dashboard(), null).lead?.ko).toContain('최근 가장 많이 늘어난 유통(월 20만 원 증가)');
    expect(savingFinding(dashboard([NOW]), null).lead?.ko).toContain('가장 많이 쓰는 유통');
  });
});

it('foretells nothing', async () => {
  const outlooks = { list: () => Promise.resolve([null]) };
  const finding = await spendingOutlook({ dashboards: {} as never, outlooks })({
    ...saying('3년 뒤 신용점수는?'),
    customerId: 1,
  });
  expectSound(finding);
  expect(finding.facts).toEqual([]);
  expect(finding.lead?.ko).not.toMatch(/\d/);
});

it('gives the forecast of next quarter’s spending, with its band and its source', async () => {
  const band80 = { lowWon: 900_000, highWon: 1_500_000, coverage: 0.8, values: 10 };
  const outlook = { quarter: '2026Q4', medianWon: 1_200_000, band80, band95: null, quarters: 14, isYearBefore: false };
  const asked: unknown[] = [];
  const outlooks = { list: (_: unknown, ids: unknown) => (asked.push(ids), Promise.resolve([outlook])) };
  const tell = spendingOutlook({ dashboards: {} as never, outlooks });
  const finding = await tell({ ...saying('다음 분기에 얼마나 쓸까요?'), customerId: 7 });
  expectSound(finding);
  expect(asked).toEqual([[7]]);
  expect(finding.lead?.ko).toBe(
    '2026년 4분기 카드 소비는 월평균 120만 원(석 달이면 360만 원) 정도로 추정됩니다. 80% 구간은 월평균 90만 원에서 150만 원입니다.',
  );
  expect(finding.facts.map(({ id }) => id)).toEqual([
    ...['outlook.median', 'outlook.sum', 'outlook.low', 'outlook.high', 'outlook.bandShare', 'outlook.quarters'],
  ]);
  const without = await tell({ ...saying('3년 뒤 신용점수는?'), customerId: 7 });
  expect(without.facts).toEqual([]);
});

it('gives that forecast, and no quarter that is over, to a question about spending to come', async () => {
  const outlook = { quarter: '2026Q4', medianWon: 1_200_000, band80: null, band95: null, quarters: 14 };
  const tell = async (question: string, known: object | null) => {
    const outlooks = { list: () => Promise.resolve([known as never]) };
    const dashboards = {
      listRows: () => Promise.resolve([[NOW]]),
      dashboard: () => Promise.resolve(dashboard()),
    } as never;
    const tool = quarterTool({ dashboards, outlooks });
    const context = { ...saying(question), customerId: 7, intent: 'CARD_SPENDING' } as never;
    return findingOf(await tool.run(context, {}));
  };
  for (const question of ['다음 분기에 내가 카드로 얼마나 쓸까?', 'How much will I spend next quarter?'])
    expect((await tell(question, outlook)).lead?.ko).toContain('월평균 120만 원(석 달이면 360만 원) 정도로 추정');
  expect((await tell('지난 분기 카드값 얼마예요?', outlook)).facts.map(({ id }) => id)).not.toContain('outlook.median');
  expect((await tell('다음 분기에 얼마나 쓸까?', null)).facts.map(({ id }) => id)).not.toContain('outlook.median');
});
