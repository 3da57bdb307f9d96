import { describe, expect, it } from '@jest/globals';
import { limitOf } from '../../../../../src/modules/lending/limit/engine/limit.js';
import { replay, replayChanges } from '../../../../../src/modules/lending/limit/replay/replay.js';
import { ruleDates } from '../../../../../src/modules/lending/limit/rules/replay-dates.js';
import { aDebt, aProfile, firstRules } from '../first-rules.js';
import { addDays } from '../../../../../src/platform/calendar.js';

const variable = aProfile({ loan: { annualRateMillionths: 42_000 } });
const millions = (won: number | null) => Number(((won ?? 0) / 1e6).toFixed(1));

describe('a replay', () => {
  it('is that of 100 million won a year at 4.2 % variable in the capital area', () => {
    const dates = ['2025-06-30', '2025-07-01', '2025-10-15', '2025-10-16', '2026-11-21'];
    const points = replay(variable, firstRules, dates);
    expect(points.map(({ answer }) => [answer.on, millions(answer.limitWon)])).toEqual([
      ['2025-06-30', 593.6],
      ['2025-07-01', 574.3],
      ['2025-10-15', 574.3],
      ['2025-10-16', 491.1],
      ['2026-11-21', 491.1],
    ]);
    expect(points.map(({ addedWon }) => addedWon)).toEqual([null, -19_300_000, 0, -83_240_000, 0]);
    expect(points[1]?.changes).toMatchObject([
      { before: { kind: 'STRESS_RATE', validTo: '2025-06-30' }, now: { kind: 'STRESS_RATE', validFrom: '2025-07-01' } },
      { before: { kind: 'RATE_WEIGHT', key: 'STAGE_2' }, now: null },
      { before: null, now: { kind: 'RATE_WEIGHT', key: 'STAGE_3' } },
    ]);
    expect([points[0], points[2], points[4]].map((point) => point?.changes)).toEqual([[], [], []]);
  });

  it('finds the days by itself on which a rule that matters changed', () => {
    const points = replayChanges(variable, firstRules, '2025-06-30', '2026-11-21');
    expect(points.map(({ answer }) => [answer.on, millions(answer.limitWon)])).toEqual([
      ['2025-06-30', 593.6],
      ['2025-07-01', 574.3],
      ['2025-10-16', 491.1],
    ]);
    expect(points.at(-1)?.changes.map(({ now }) => now?.kind)).toEqual(['STRESS_RATE', 'PURCHASE_CAP']);
  });

  it('says from which day on a rule had ended, and what was used since', () => {
    const regional = aProfile({ region: 'REGIONAL' });
    const points = replayChanges(regional, firstRules, '2026-01-01', '2027-12-31');
    expect(points.map(({ answer }) => answer.on)).toEqual(['2026-01-01', '2026-07-01', '2027-01-01']);
    expect(points.map(({ addedWon }) => addedWon)).toEqual([null, 0, 0]);
    expect(points[2]?.expired).toMatchObject([{ kind: 'STRESS_RATE', validTo: '2026-12-31' }]);
    expect(points[2]?.changes).toEqual([]);
    expect(points[1]?.expired).toEqual([]);
  });

  it('counts a jeonse loan from the day on which the rule begins to', () => {
    const owner = aProfile({ homeCount: 1, loan: { kind: 'JEONSE', repaymentMethod: 'BULLET', termMonths: 24 } });
    const points = replayChanges(owner, firstRules, '2025-10-01', '2025-12-31');
    expect(points.map(({ answer }) => [answer.on, answer.bindingConstraint])).toEqual([
      ['2025-10-01', null],
      ['2025-10-29', 'DSR'],
    ]);
    expect(points[1]).toMatchObject({ addedWon: null, changes: [{ now: { kind: 'SERVICE', key: 'JEONSE' } }] });
  });

  it('misses no day on which the limit changes', () => {
    const people = [
      variable,
      aProfile({ region: 'REGIONAL_REGULATED', priceWon: 700_000_000, firstHome: true }),
      aProfile({ loan: { kind: 'CREDIT', termMonths: 60 }, debts: [aDebt({ balanceWon: 60_000_000 })] }),
      aProfile({ homeCount: 1, loan: { kind: 'JEONSE', repaymentMethod: 'BULLET', termMonths: 24 } }),
    ];
    for (const person of people) {
      const found = new Map(
        replayChanges(person, firstRules, '2023-01-01', '2027-06-30').map(({ answer }) => [answer.on, answer.limitWon]),
      );
      let known: number | null | undefined;
      for (let on = '2023-01-01'; on <= '2027-06-30'; on = addDays(on, 1)) {
        if (found.has(on)) known = found.get(on);
        expect([on, limitOf(person, firstRules, on).limitWon]).toEqual([on, known]);
      }
    }
  });

  it('knows every day on which rules begin or have ended', () => {
    const dates = ruleDates(firstRules);
    expect(dates).toEqual([...dates].sort());
    expect(dates).toEqual(expect.arrayContaining(['2025-07-01', '2025-10-16', '2025-10-29', '2027-01-01']));
  });
});
