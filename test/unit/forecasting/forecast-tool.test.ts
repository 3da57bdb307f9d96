import { describe, expect, it } from '@jest/globals';
import { forecastTool } from '../../../src/modules/forecasting/index.js';
import { isNamedIn } from '../../../src/modules/forecasting/series/index.js';
import { findingOf } from '../../../src/platform/assistant/index.js';
import { Refusal } from '../../../src/platform/errors/index.js';
import { expectSound } from '../../support/finding.js';

const caller = { actor: null, requestId: 'test', locale: 'ko', address: null } as const;
const dollar = {
  id: 7,
  institutionId: null,
  code: 'USD',
  nameKo: '원/달러 환율',
  nameEn: 'Won a dollar',
  unit: '원/달러',
  ...({ topic: 'EXCHANGE_RATE', frequency: 'MONTH', source: '한국은행', isMadeUp: false } as const),
};
const history = ['2026-01', '2026-02'].map((period) => ({ period, value: '1390.5', knownFrom: '2026-03-01' }));
const point = { median: 1_402.123, baseline: 1_390.5, low80: 1_350, high80: 1_450.5, low95: null, high95: null };
const made = {
  id: 1,
  seriesId: 7,
  madeAt: '',
  asOf: '2026-03-02',
  vintage: '2026-03-01',
  isReplay: false,
  steps: 2,
  method: 'theta@1',
  history,
  points: [
    { period: '2026-03', ...point },
    { period: '2026-04', ...point },
  ],
  record: { trials: 9, candidates: [], baselineReason: null, coverage80: null, coverage95: null },
};
const NOTHING = { facts: [], lead: { ko: '모릅니다.', en: 'Nobody knows.' } };

const index = {
  ...dollar,
  id: 8,
  code: 'VOL',
  nameKo: '변동성지수(자체)',
  nameEn: 'Volatility',
  topic: 'OTHER',
} as const;

const base = {
  ...dollar,
  id: 9,
  code: 'BASE',
  nameKo: '기준금리',
  nameEn: 'Base rate',
  unit: '%',
  topic: 'POLICY_RATE',
} as const;

interface Known {
  readonly forecast?: () => Promise<never> | object;
  readonly lastPeriod?: (id: number) => string;
  readonly series?: readonly (typeof dollar | typeof index | typeof base)[];
  readonly observed?: readonly { readonly period: string; readonly value: string; readonly knownFrom: string }[];
}

async function ask(
  question: string,
  given: object = {},
  { forecast = () => made, lastPeriod = () => '2026-02', series = [dollar], observed = history }: Known = {},
) {
  const asked: { topics: readonly string[]; months: number[] } = { topics: [], months: [] };
  const topics: string[] = [];
  const tool = forecastTool({
    series: {
      listOfTopics: (_caller, wanted) => {
        topics.push(...wanted);
        return Promise.resolve(series.filter(({ topic }) => wanted.includes(topic)));
      },
      listNamed: (_caller, text) => Promise.resolve(series.filter((one) => isNamedIn(text, one))),
      observations: ({ id }, { last }) =>
        Promise.resolve(last === 1 ? [{ period: lastPeriod(id), value: '1', knownFrom: '2026-03-01' }] : [...observed]),
    },
    forecasts: {
      forecast: async (_caller, id, { months }) => {
        asked.months.push(months);
        const one = series.find((each) => each.id === id) ?? dollar;
        return { series: one, forecast: (await forecast()) as typeof made, isOver: false };
      },
    },
    otherwise: () => Promise.resolve(NOTHING),
  });
  const context = { caller, customerId: 1, today: '2026-03-02', said: [question] };
  const finding = findingOf(await tool.run(context, tool.parameters.parse(given)));
  return { finding, topics, months: asked.months };
}

describe('the tool that forecasts', () => {
  it('answers a question for advice with figures and a notice, and gives no advice', async () => {
    const { finding, months } = await ask('지금 달러 살까요?');
    expectSound(finding);
    expect(months).toEqual([7]);
    expect(finding.lead?.ko).toContain('2026-02에 1,390.5원/달러였고');
    expect(finding.lead?.ko).toContain('2026-04에는 1,402.12원/달러 안팎(80% 구간 1,350~1,450.5원/달러)');
    expect(finding.lead?.ko).toContain('권유하는 것이 아니며');
    expect(finding.lead?.en).toContain('no advice');
    expect(finding.lead?.ko).not.toMatch(/사세요|사도 좋|유리합니다|기다리세요/);
    expect(finding.advice).toBeUndefined();
    expect(finding.chart?.series).toHaveLength(4);
    expect(finding.facts.map(({ id }) => id)).toContain('forecast.band80');
  });

  it('says where the baseline answers', async () => {
    const plain = { ...made, record: { ...made.record, baselineReason: 'NONE_BETTER' } };
    expect((await ask('환율 전망', {}, { forecast: () => plain })).finding.lead?.ko).toContain(
      '전년 값을 그대로 쓴 것',
    );
  });

  it.each([
    ['생산자물가 전망은?', ['PRODUCER_PRICES']],
    ['내년 물가 더 오를까', ['CONSUMER_PRICES']],
    ['한은이 금리 손댈까', ['POLICY_RATE']],
    ['is the dollar going to rise', ['EXCHANGE_RATE']],
    ['금리 더 오르면 어쩌죠', ['POLICY_RATE', 'LENDING_RATE', 'BOND_YIELD']],
    ['3년 뒤 신용점수는?', []],
  ])('reads from %s what it is about', async (question, topics) => {
    expect((await ask(question)).topics).toEqual(topics);
  });

  it('takes topic and months where they are given', async () => {
    const { topics, months } = await ask('그건 어때요?', { topic: 'EXCHANGE_RATE', monthsAhead: 12 });
    expect([topics, months]).toEqual([['EXCHANGE_RATE'], [13]]);
    expect((await ask('그건 어때요?', { topic: 'EXCHANGE_RATE', monthsAhead: 23 })).finding.assumed).toEqual([]);
  });

  it.each([
    [600, 23],
    [24, 23],
    [0, 6],
    [-3, 6],
  ])('looks no farther than it can for %d months, and says so', async (monthsAhead, looked) => {
    const { finding, months } = await ask('달러 전망', { monthsAhead });
    expectSound(finding);
    expect([months, finding.assumed?.[0]?.ko]).toEqual([
      [looked + 1],
      `전망할 수 있는 기간(1~23개월) 안의 ${looked}개월 뒤`,
    ]);
  });

  it.each([
    ['엔화 환율 전망 알려줘', '엔화'],
    ['유로는 더 오를까요?', '유로화'],
    ['위안화 환율은 어떻게 될까요?', '위안화'],
  ])('declines %s where there is only the dollar', async (question, named) => {
    const { finding, months } = await ask(question);
    expectSound(finding);
    expect([finding.facts, months]).toEqual([[], []]);
    expect(finding.lead?.ko).toContain(`${named} 지표가 등록되어 있지 않아`);
  });

  it('answers for the dollar where it is named, or nothing more than its topic is', async () => {
    for (const question of ['달러 전망', '환율 전망', 'USD outlook for the exchange rate', '엔진 수출과 환율'])
      expect((await ask(question)).months).toEqual([7]);
  });

  it('makes nothing up where no series can answer', async () => {
    expect((await ask('내 신용점수 전망은?')).finding).toEqual(NOTHING);
    const stocks = (await ask('주가 전망은?')).finding;
    expectSound(stocks);
    expect([stocks.facts, stocks.lead?.ko]).toEqual([[], expect.stringContaining('등록된 주가지수 지표가 없어')]);
    const short = new Refusal([{ code: 'SERIES_TOO_SHORT', field: null, message: { ko: '', en: '' } }]);
    const { finding } = await ask('환율 전망', {}, { forecast: () => Promise.reject(short) });
    expect([finding.facts, finding.lead?.ko]).toEqual([[], expect.stringContaining('이어진 자료가 부족해')]);
  });

  it('counts from today, however late the newest figure is', async () => {
    const { months } = await ask('환율 6개월 뒤', { monthsAhead: 6 }, { lastPeriod: () => '2025-10' });
    expect(months).toEqual([11]);
    const farthest = await ask('환율 6개월 뒤', { monthsAhead: 6 }, { lastPeriod: () => '2024-05' });
    expect([farthest.months, farthest.finding.assumed?.[0]?.ko]).toEqual([
      [24],
      '전망할 수 있는 기간(1~2개월) 안의 2개월 뒤',
    ]);
  });

  it('takes a series that reaches as far as asked before one that does not', async () => {
    const series = [dollar, { ...dollar, id: 9 }];
    const lastPeriod = (id: number) => (id === 9 ? '2026-02' : '2024-05');
    expect((await ask('환율 전망', {}, { series, lastPeriod })).finding.forecast).toEqual({ seriesId: 9, months: 7 });
    const never = await ask('10년 뒤 환율', { monthsAhead: 120 }, { series, lastPeriod });
    expect(never.finding.forecast).toEqual({ seriesId: 9, months: 24 });
    // One that is half a year late still comes first, as it is listed, where nobody reaches as far as asked.
    const late = (id: number) => (id === 9 ? '2026-02' : '2025-09');
    const first = await ask('2년 뒤 환율', { monthsAhead: 24 }, { series, lastPeriod: late });
    expect(first.finding.forecast).toEqual({ seriesId: 7, months: 24 });
  });

  it('says that the newest figure is too old where a forecast from it ends before today', async () => {
    const { finding, months } = await ask('환율 전망', {}, { lastPeriod: () => '2024-03' });
    expectSound(finding);
    expect([finding.facts, months]).toEqual([[], []]);
    expect(finding.lead?.ko).toContain('마지막 값이 2024-03의 것이어서');
  });

  it('forecasts a series that the question names, of whatever topic', async () => {
    const series = [dollar, index];
    for (const question of ['변동성지수 전망', '변동성 지수는 어떻게 될까요?', 'Outlook for volatility?', 'VOL 전망'])
      expect((await ask(question, {}, { series })).finding.forecast?.seriesId).toBe(8);
    expect((await ask('우리 지표 전망은?', {}, { series })).finding).toEqual(NOTHING);
    const late = await ask('변동성지수 전망', {}, { series, lastPeriod: () => '2020-01' });
    expect(late.finding.lead?.ko).toContain('변동성지수(자체) 지표는 등록된 마지막 값이 2020-01의 것이어서');
  });

  it('takes a series that is only made up for no better than others of its topic', async () => {
    const madeUp = { ...dollar, id: 9, nameKo: '환율(가상)', isMadeUp: true } as unknown as typeof dollar;
    const { finding } = await ask('환율 전망', {}, { series: [dollar, madeUp] });
    expect(finding.forecast?.seriesId).toBe(7);
  });

  it('looks as far as the time that is named', async () => {
    expect((await ask('다음 분기 환율 전망')).months).toEqual([4]);
    expect((await ask('환율 내년 말에 어떻게 될까요?', { date: '2027-12-31' })).months).toEqual([22]);
    expect((await ask('3월 환율', { month: '2026-03' })).months).toEqual([1]);
  });

  it('tells what a series was in a month that is past, and forecasts nothing', async () => {
    const { finding, months } = await ask('올해 1월 환율 얼마였어?', { month: '2026-01' });
    expectSound(finding);
    expect(months).toEqual([]);
    expect(finding.lead?.ko).toBe('원/달러 환율은 2026-01에 1,390.5원/달러였습니다.');
    expect(finding.facts.map(({ id, value }) => [id, value.ko])).toEqual([['series.value', '1,390.5원/달러']]);
    expect((await ask('두 달 전 환율 얼마였어?')).finding.about).toEqual([2]);
    const missing = await ask('2024년 1월 환율 얼마였어?', { month: '2024-01' });
    expect(missing.finding.facts).toEqual([]);
    expect(missing.finding.lead?.ko).toBe(
      '원/달러 환율의 2024-01 값은 등록되어 있지 않습니다. 등록된 값은 2026-01부터 2026-02까지입니다.',
    );
  });

  it('tells of a span its ends, its lowest and its highest figure', async () => {
    const observed = ['1400', '1350.5', '1420', '1410'].map((value, at) => ({
      period: `2025-0${at + 1}`,
      value,
      knownFrom: '2025-06-01',
    }));
    const { finding } = await ask(
      '작년 환율 어땠어?',
      { since: '2025-01-01', until: '2025-12-31' },
      { observed: [...observed, ...history] },
    );
    expectSound(finding);
    expect(finding.lead?.ko).toBe(
      '원/달러 환율은 2025-01에 1,400원/달러, 2025-04에 1,410원/달러였습니다. 그 사이 가장 낮은 값은 2025-02의 1,350.5원/달러, 가장 높은 값은 2025-03의 1,420원/달러입니다.',
    );
    expect(finding.table?.rows).toHaveLength(4);
  });

  it('answers about all that a question compares', async () => {
    const both = { series: [dollar, base] };
    const { finding, topics } = await ask('환율이랑 기준금리 중에 뭐가 더 오를까?', {}, both);
    expectSound(finding);
    // The other is called by its name.
    expect(topics).toEqual(['EXCHANGE_RATE']);
    expect(finding.lead?.ko).toMatch(/^원\/달러 환율은 .*전망됩니다\. 기준금리는 .*전망됩니다\./);
    expect(finding.lead?.ko.match(/권유하는 것이 아니며/g)).toHaveLength(1);
    expect(finding.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['forecast.median', 'forecast.2.median']));
    expect(finding.table?.columns).toHaveLength(3);
    expect(finding.forecast).toBeUndefined();
    const past = await ask('1월 환율이랑 기준금리 비교', { month: '2026-01' }, both);
    expect(past.finding.facts.map(({ id }) => id)).not.toContain('series.value');
    const then = await ask('올해 1월 환율이랑 기준금리 어땠어?', { month: '2026-01' }, both);
    expectSound(then.finding);
    expect(then.finding.facts.map(({ id }) => id)).toEqual(['series.value', 'series.2.value']);
    expect((await ask('대출 금리와 상관없이 환율은?', {}, both)).topics).toContain('EXCHANGE_RATE');
  });

  it('says what it cannot compare', async () => {
    const { finding } = await ask('달러랑 엔화 중에 뭐가 더 오를까?');
    expectSound(finding);
    expect(finding.lead?.ko).toMatch(/^엔화 지표가 등록되어 있지 않아 .* 원\/달러 환율은 2026-02에/);
    expect(finding.forecast).toBeUndefined();
  });
});
