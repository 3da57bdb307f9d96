import { describe, expect, it } from '@jest/globals';
import { askedWhen } from '../../../src/modules/forecasting/assistant/asked-when.js';

const TODAY = '2026-11-24';
const ahead = (months: number) => ({ kind: 'AHEAD', months });
const past = (from: string, to = from) => ({ kind: 'PAST', from, to });

describe('the time that a question about a series is about', () => {
  it.each([
    ['환율 전망', {}, null],
    ['환율 3개월 뒤', { monthsAhead: 3 }, ahead(3)],
    ['석 달 전 환율은?', { monthsAhead: 3 }, past('2026-08')],
    ['환율 내년 말에 어떻게 될까요?', { date: '2027-12-31' }, ahead(13)],
    ['다음 달 환율', { month: '2026-12' }, ahead(1)],
    ['이번 달 환율 어떻게 될까', { month: '2026-11' }, ahead(0)],
    // A plan takes a month without a year for the newest that there was.
    ['12월 환율 어떻게 될까요?', { month: '2025-12' }, ahead(1)],
    ['작년 12월 환율 얼마였어?', { month: '2025-12' }, past('2025-12')],
    ['3월에 기준금리 내렸나요?', { month: '2026-03' }, past('2026-03')],
    ['3월에 기준금리 내리겠어요?', { month: '2026-03' }, ahead(4)],
    ['What was the won-dollar rate in January 2024?', { month: '2024-01' }, past('2024-01')],
    ['2024년 1월 환율', { month: '2024-01' }, past('2024-01')],
    ['내년 1분기 환율 전망', { quarter: '2026Q1' }, ahead(4)],
    ['1분기 기준금리 어떻게 될까', { quarter: '2026Q1' }, ahead(4)],
    ['1분기 기준금리 어땠어?', { quarter: '2026Q1' }, past('2026-01', '2026-03')],
    ['작년 환율 어땠어?', { since: '2025-01-01', until: '2025-12-31' }, past('2025-01', '2025-12')],
    ['올해 환율 얼마나 올랐어?', { since: '2026-01-01', until: TODAY }, past('2026-01', '2026-11')],
    ['올해 하반기 금리 전망', { since: '2026-01-01', until: TODAY }, ahead(1)],
    ['석 달 전 환율 얼마였어?', {}, past('2026-08')],
    ['환율 2년 전엔 얼마였나요', {}, past('2024-11')],
    ['the dollar two years ago', {}, past('2024-11')],
    ['1999년 환율 얼마였어?', {}, past('1999-01', '1999-12')],
    ['What was the policy rate in 2024?', {}, past('2024-01', '2024-12')],
    ['2028년 환율', {}, ahead(25)],
    ['작년 12월 환율이랑 기준금리 얼마였어?', {}, past('2025-12')],
    ['내년 6월 환율이랑 기준금리', {}, ahead(7)],
    ['환율이 오르기 전에 바꿀까', {}, null],
    ['달러가 1500 넘을까', {}, null],
    ['다음 분기 물가 전망', {}, ahead(4)],
    ['prices next quarter', {}, ahead(4)],
    ['이번 분기 물가는?', {}, ahead(1)],
    ['내년 상반기 물가 어떻게 될까', {}, ahead(7)],
    ['상반기 물가 전망', {}, ahead(7)],
    ['내년 환율 전망', {}, ahead(13)],
    ['how will rates move over the next year?', {}, ahead(12)],
    ['rates next year', {}, ahead(13)],
  ])('is read from %s', (question, times, when) => {
    const read = askedWhen(question, times, TODAY);
    if (when === null) expect(read).toBeNull();
    else expect(read).toMatchObject(when);
  });
});
