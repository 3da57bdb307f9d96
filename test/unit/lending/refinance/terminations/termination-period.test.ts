import { describe, expect, it } from '@jest/globals';
import type { HolidayCalendar } from '../../../../../src/modules/lending/calendar/index.js';
import {
  terminableUntil,
  terminationAnswerDueOn,
} from '../../../../../src/modules/lending/refinance/terminations/termination-period.js';

const CALENDAR: HolidayCalendar = {
  knownFrom: '2026-01-01',
  knownUntil: '2026-12-31',
  holidays: new Set(['2026-05-05']),
};

describe('the end of a contract that was made against the rules', () => {
  it.each([
    ['within a year of knowing it', '2024-03-10', '2025-02-01', '2026-02-01'],
    ['within five years of the contract, whenever it is known', '2021-04-02', '2026-03-30', '2026-04-02'],
    ['on the last day of a shorter month', '2024-01-31', '2024-02-29', '2025-02-28'],
    ['of the first contracts under the Act', '2021-03-25', '2021-03-25', '2022-03-25'],
  ])('may be demanded %s', (_, contractOn, knownOn, until) => {
    expect(terminableUntil(contractOn, knownOn)).toBe(until);
  });

  it('may not be demanded of contracts before the Act', () => {
    expect(terminableUntil('2021-03-24', '2025-01-01')).toBeNull();
  });

  it('is answered within ten days, or on the next business day', () => {
    expect(terminationAnswerDueOn('2026-04-20', CALENDAR)).toBe('2026-04-30');
    // 25 April and ten days are Children's Day; a Saturday goes on to Monday.
    expect(terminationAnswerDueOn('2026-04-25', CALENDAR)).toBe('2026-05-06');
    expect(terminationAnswerDueOn('2026-04-22', CALENDAR)).toBe('2026-05-04');
    expect(terminationAnswerDueOn('2026-12-25', CALENDAR)).toBeNull();
  });
});
