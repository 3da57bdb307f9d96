import { describe, expect, it } from '@jest/globals';
import { forecastFigures } from '../../../src/modules/forecasting/assistant/forecast-finding.js';
import { expectSound } from '../../support/finding.js';

type ForecastLead = Parameters<typeof forecastFigures>[0];

/** A forecast of a series whose newest figure and median are given. */
const told = ({
  unit = '%',
  frequency = 'MONTH',
  last = '1.5',
  median = 1.6,
  reason = null as string | null,
  isOver = false,
}) =>
  ({
    series: { nameKo: '지표', nameEn: 'Series', topic: 'OTHER', frequency, unit, source: '출처', isMadeUp: false },
    forecast: {
      vintage: '2026-03-01',
      method: 'theta@1',
      history: [{ period: '2026-02', value: last, knownFrom: '2026-03-01' }],
      points: [{ period: '2026-03', median, baseline: 1, low80: median / 2, high80: 2 * median, low95: 0, high95: 9 }],
      record: { trials: 9, candidates: [], baselineReason: reason, coverage80: null, coverage95: null },
    },
    isOver,
  }) as unknown as ForecastLead;

const leadOf = (given: Parameters<typeof told>[0]) => {
  const finding = forecastFigures(told(given));
  expectSound(finding);
  return finding.lead?.ko ?? '';
};

describe('the words of a forecast', () => {
  it.each([
    ['원', '1529.46', '1,529.46원이었고'],
    ['원/달러', '1390.5', '1,390.5원/달러였고'],
    ['%', '1.75', '1.75%였고'],
    ['2020=100', '119.16', '119.16(2020=100)이었고'],
    ['USD', '70.2', '70.2 USD였고'],
    ['index', '119.16', '119.16이었고'],
  ])('put %s beside a figure as people write it', (unit, last, words) => {
    expect(leadOf({ unit, last, median: 100 })).toContain(words);
  });

  it('never round a small figure to zero', () => {
    const lead = leadOf({ unit: '달러/원', last: '0.000712', median: 0.000734 });
    expect(lead).toContain('0.000712달러/원');
    expect(lead).toContain('0.000734달러/원 안팎(80% 구간 0.000367~0.001468달러/원)');
    const { facts } = forecastFigures(told({ last: '0.0123', median: 0.0117 }));
    expect(facts.find(({ id }) => id === 'forecast.median')?.value.ko).toBe('0.0117%');
  });

  it('name a unit that is stored as a word in the language of the reader', () => {
    const { table } = forecastFigures(told({ unit: 'index', last: '119.16', median: 120 }));
    expect(table?.title).toEqual({ ko: '지표 전망(지수)', en: 'Series, forecast (index)' });
  });

  it('say what the baseline is: last year, or of days the week before', () => {
    expect(leadOf({ reason: 'NONE_BETTER' })).toContain('전년 값을 그대로 쓴 것');
    const days = leadOf({ frequency: 'DAY', reason: 'NONE_BETTER' });
    expect(days).toContain('같은 요일의 값을 그대로 쓴 것');
    expect(days).not.toContain('전년');
  });

  it('say that all that is forecast has passed', () => {
    expect(leadOf({ isOver: true })).toContain('마지막 값이 2026-02의 것이어서, 전망한 기간은 이미 지났습니다');
    expect(leadOf({})).not.toContain('지났습니다');
  });
});
