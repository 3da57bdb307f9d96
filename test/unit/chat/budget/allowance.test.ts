import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allowanceOf } from '../../../../src/modules/chat/messages/budget/allowance.js';
import { koreanDate, koreanDay } from '../../../../src/platform/clock.js';

describe('a day in Korea', () => {
  it('begins at three in the afternoon of the day before in UTC', () => {
    expect(koreanDay(new Date('2026-11-21T14:59:59.999Z'))).toEqual({
      startsAt: new Date('2026-11-20T15:00:00Z'),
      endsAt: new Date('2026-11-21T15:00:00Z'),
    });
    expect(koreanDay(new Date('2026-11-21T15:00:00Z')).startsAt).toEqual(new Date('2026-11-21T15:00:00Z'));
  });

  it('holds all moments of its date and no other', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        const { startsAt, endsAt } = koreanDay(at);
        expect(startsAt.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(endsAt.getTime()).toBeGreaterThan(at.getTime());
        expect(koreanDate(startsAt)).toBe(koreanDate(at));
        expect(koreanDate(new Date(endsAt.getTime() - 1))).toBe(koreanDate(at));
        expect(koreanDate(endsAt)).not.toBe(koreanDate(at));
      }),
    );
  });

  it('leaves what was not used, and never less than nothing', () => {
    const day = koreanDay(new Date('2026-11-21T00:00:00Z'));
    expect(allowanceOf(100, 30, day)).toEqual({
      tokensPerDay: 100,
      tokensUsed: 30,
      tokensLeft: 70,
      resetsAt: day.endsAt,
    });
    expect(allowanceOf(100, 130, day).tokensLeft).toBe(0);
  });
});
