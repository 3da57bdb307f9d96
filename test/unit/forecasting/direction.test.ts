import { describe, expect, it } from '@jest/globals';
import { asksDirection, wayOf } from '../../../src/modules/forecasting/assistant/asked-direction.js';
import { comparedFinding, forecastFinding } from '../../../src/modules/forecasting/assistant/forecast-finding.js';
import { expectSound } from '../../support/finding.js';

type ForecastLead = Parameters<typeof forecastFinding>[0];
const END = { period: '2026-08', baseline: 1, low95: null, high95: null };

/** A forecast from 2.5 % to a median, with a band one point wide, or without one. */
const told = (median: number, isBanded = true): ForecastLead =>
  ({
    series: {
      nameKo: '기준금리',
      nameEn: 'Base rate',
      topic: 'POLICY_RATE',
      frequency: 'MONTH',
      unit: '%',
      source: '한국은행',
      isMadeUp: false,
    },
    forecast: {
      vintage: '2026-03-01',
      method: 'theta@1',
      history: [{ period: '2026-02', value: '2.5', knownFrom: '2026-03-01' }],
      points: [{ ...END, median, low80: isBanded ? median - 0.5 : null, high80: isBanded ? median + 0.5 : null }],
      record: { trials: 9, candidates: [], baselineReason: null, coverage80: null, coverage95: null },
    },
    isOver: false,
  }) as unknown as ForecastLead;

describe('which way a forecast goes', () => {
  it.each([
    [2.9, 'HIGHER', '기준금리는 2026-08에 마지막 값(2026-02)보다 높을 것으로 전망됩니다.'],
    [2.1, 'LOWER', '기준금리는 2026-08에 마지막 값(2026-02)보다 낮을 것으로 전망됩니다.'],
    [2.58, 'SAME', '기준금리는 2026-08에 마지막 값(2026-02)과 비슷할 것으로 전망됩니다.'],
  ] as const)('for a median of %d is %s', (median, way, sentence) => {
    const made = told(median);
    expect(wayOf(made.forecast)).toBe(way);
    const finding = forecastFinding(made, '오른당가 내린당가');
    expectSound(finding);
    expect(finding.lead?.ko.startsWith(`${sentence} 기준금리는 2026-02에 2.5%였고`)).toBe(true);
    const en = { HIGHER: 'higher than', LOWER: 'lower than', SAME: 'about the same as' }[way];
    expect(forecastFinding(made, 'up or down?').lead?.en).toContain(
      `Base rate is forecast to be ${en} the last figure (2026-02) in 2026-08. Base rate stood at 2.5%`,
    );
  });

  it('is measured by the figure itself where there is no band', () => {
    expect([2.51, 2.6, 2.4].map((median) => wayOf(told(median, false).forecast))).toEqual(['SAME', 'HIGHER', 'LOWER']);
  });

  it('is told of each of several, and only where it is asked', () => {
    const both = comparedFinding([told(2.9), told(2.1)], '둘 다 오를까요?');
    expect(both.lead?.ko).toMatch(
      /^기준금리는 2026-08에 .+높을 것으로 전망됩니다\. 기준금리는 .+낮을 것으로 전망됩니다\. /,
    );
    expect(forecastFinding(told(2.9), '1년 뒤 기준금리 알려줘').lead?.ko).toMatch(/^기준금리는 2026-02에/);
  });

  it.each([
    ['오른당가 내린당가', true],
    ['금리 방향이 어느 쪽이야', true],
    ['더 떨어질까요', true],
    ['Where are interest rates headed', true],
    ['up or down', true],
    ['will the dollar get stronger', true],
    ['내년 금리 전망 알려줘', false],
    ['what is the forecast for the base rate', false],
  ])('%s asks for it: %s', (question, asks) => {
    expect(asksDirection(question)).toBe(asks);
  });
});
