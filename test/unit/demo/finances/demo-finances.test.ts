import { monthNumber } from '../../../../src/platform/calendar.js';
import { describe, expect, it } from '@jest/globals';
import { SNAPSHOT_FIGURES } from '../../../../src/modules/customers/snapshot/snapshot-patch.js';
import { snapshotProblems } from '../../../../src/modules/customers/snapshot/snapshot-problems.js';
import { Book } from '../../../../src/modules/demo/books/book.js';
import { debtMonths } from '../../../../src/modules/demo/loans/demo-debts.js';
import {
  demoFinances,
  SNAPSHOT_MONTHS,
  type DemoFinances,
} from '../../../../src/modules/demo/finances/demo-finances.js';
import type { DemoLoan } from '../../../../src/modules/demo/loans/demo-loan.js';
import { LIFE_EVENTS, type LifeEvent } from '../../../../src/modules/demo/people/life-event.js';
import { demoSpending } from '../../../../src/modules/demo/spending/demo-spending.js';
import { LoanHistory } from '../../../../src/modules/demo/loans/loan-history.js';
import { spendingShifts } from '../../../../src/modules/demo/finances/spending-shift.js';
import { SOURCE_COLUMNS } from '../../../../src/modules/spending/index.js';
import { monthEndsBefore, quarterOfMonth, quartersBefore } from '../../../../src/modules/demo/basis/calendar.js';
import { situationTruths } from '../../../../src/modules/demo/finances/situation-truth.js';
import { snapshotMetrics } from '../../../../src/modules/scenarios/metrics/snapshot-metrics.js';

const SETTINGS = { seed: 11, asOf: '2026-11-21' };
const BANK = { code: 'MOA_BANK', name: '모아은행', kind: 'BANK', customers: 1_500, loans: 3_000 } as const;
const QUARTERS = quartersBefore(SETTINGS.asOf, 8);
const book = new Book(SETTINGS, BANK);
const loansOf = Map.groupBy(book.loans(), ({ customer }) => customer.index);
const loans = (index: number): DemoLoan[] => (loansOf.get(index) ?? []).map(({ loan }) => loan);

const people = [...book.customers()].map((customer) => {
  const histories = loans(customer.index).map((loan) => new LoanHistory(SETTINGS, loan));
  const debts = debtMonths(histories, SETTINGS.asOf, SNAPSHOT_MONTHS);
  const shifts = spendingShifts(SETTINGS, BANK.code, customer);
  const { totals, anomaly, lines } = demoSpending(SETTINGS, BANK.code, customer, QUARTERS, shifts);
  const finances = demoFinances(SETTINGS, BANK.code, customer, debts, totals);
  return { customer, histories, debts, totals, anomaly, lines, finances };
});
const TOTAL = SOURCE_COLUMNS.findIndex(({ name }) => name === 'TOT_USE_AM');
const monthEnds = monthEndsBefore(SETTINGS.asOf, SNAPSHOT_MONTHS);
const quarterOf = (month: string): string => quarterOfMonth(monthNumber(month));
const withEvent = (event: LifeEvent, least = 0): DemoFinances[] =>
  people.flatMap(({ finances }) =>
    finances.planted?.event === event && finances.planted.strength >= least ? [finances] : [],
  );
const metricsOf = ({ months }: Pick<DemoFinances, 'months'>) => snapshotMetrics(months, SETTINGS.asOf);
const median = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  return known[known.length >> 1] ?? NaN;
};

describe('made-up months', () => {
  it('are the same for the same settings, newest first up to the last that is over', () => {
    const [person] = people.slice(3);
    if (!person) throw new Error('nobody');
    expect(demoFinances(SETTINGS, BANK.code, person.customer, person.debts, person.totals)).toEqual(person.finances);
    const months = person.finances.months.map(({ month }) => month);
    expect(months).toHaveLength(SNAPSHOT_MONTHS);
    expect([months[0], months.at(-1)]).toEqual(['2026-10-01', '2025-05-01']);
  });

  it('could all be: no part above its whole, nothing below 0', () => {
    const problems = people.flatMap(({ finances }) =>
      finances.months.flatMap((month) => snapshotProblems(month, SNAPSHOT_FIGURES, SETTINGS.asOf, [])),
    );
    expect(problems).toEqual([]);
  });

  it('spend in the months of a quarter exactly what its line of the file says, also where something was planted', () => {
    let [quarters, planted] = [0, 0];
    for (const { finances, lines, anomaly } of people) {
      for (const line of lines) {
        const [quarter = ''] = line.split(',');
        const own = finances.months.filter(({ month }) => quarterOf(month) === quarter);
        if (own.length < 3) continue;
        const spent = own.reduce((sum, { spendingWon }) => sum + (spendingWon ?? NaN), 0);
        expect(spent).toBe(Number(line.split(',')[TOTAL]) * 3_000);
        quarters += 1;
        if (anomaly?.quarter === quarter || finances.planted) planted += 1;
      }
    }
    expect([quarters > 7_000, planted > 1_000]).toEqual([true, true]);
  });

  it('owe on loans what a replay of the books says at the end of each month, and the rest elsewhere', () => {
    for (const { histories, debts, finances } of people) {
      for (const [back, month] of finances.months.entries()) {
        const end = monthEnds[back] ?? '';
        const standings = histories.map((history) => history.standing(end));
        const balanceWon = standings.reduce((sum, each) => sum + each.balanceWon, 0);
        expect(debts[back]?.balanceWon).toBe(balanceWon);
        expect(month.overdueWon ?? 0).toBeGreaterThanOrEqual(debts[back]?.overdueWon ?? NaN);
        if (month.totalDebtWon !== null) expect(month.totalDebtWon).toBeGreaterThanOrEqual(balanceWon);
        if (finances.planted === null) expect(month.overdueWon).toBe(debts[back]?.overdueWon);
      }
    }
  });

  it('leave some figures unknown, and none of those 0', () => {
    const figures = people.flatMap(({ finances }) => finances.months.map(({ liquidWon }) => liquidWon));
    const unknown = figures.filter((value) => value === null).length / figures.length;
    expect(unknown).toBeGreaterThan(0.01);
    expect(unknown).toBeLessThan(0.03);
  });
});

describe('planted events', () => {
  it('happen to some of each kind, and never to the customer whom the demonstration shows', () => {
    expect(people[0]?.finances.planted).toBeNull();
    for (const event of LIFE_EVENTS) {
      const share = withEvent(event).length / people.length;
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.07);
    }
  });

  it.each<[LifeEvent, keyof ReturnType<typeof snapshotMetrics>, 'MORE' | 'LESS', number]>([
    ['JOB_LOSS', 'monthsUnemployed', 'MORE', 1],
    ['DEBT_CRISIS', 'debtServicePercent', 'MORE', 60],
    ['CARD_PAYMENT_DIFFICULTY', 'cardUsagePercent', 'MORE', 60],
    ['LOW_CASH', 'liquidDays', 'LESS', 30],
    ['CREDIT_DOWN', 'creditScoreChange', 'LESS', -30],
    ['CREDIT_UP', 'creditScoreChange', 'MORE', 30],
    ['INVESTMENT_LOSS', 'investmentReturnPercent', 'LESS', -15],
    ['EMOTIONAL_SPENDING', 'discretionaryChangePercent', 'MORE', 60],
    ['RECOVERING_DEBTOR', 'arrearsFreeMonths', 'MORE', 3],
    ['FINANCIAL_HOPE', 'incomeChangePercent', 'MORE', 5],
  ])('of the kind %s show in %s', (event, metric, way, bound) => {
    const shown = median(withEvent(event, 0.5).map((finances) => metricsOf(finances)[metric]));
    const others = people.filter(({ finances }) => finances.planted === null);
    const usual = median(others.map(({ finances }) => metricsOf(finances)[metric]));
    if (way === 'MORE') expect(shown).toBeGreaterThanOrEqual(bound);
    else expect(shown).toBeLessThanOrEqual(bound);
    if (event !== 'RECOVERING_DEBTOR') expect(way === 'MORE' ? shown > usual : shown < usual).toBe(true);
  });

  const said = people.map(({ customer, histories, finances, debts }) => ({
    planted: finances.planted?.event ?? null,
    finances,
    truths: situationTruths(SETTINGS, BANK.code, customer, {
      ...finances,
      loans: loans(customer.index),
      histories,
      debt: debts[0],
    }),
  }));
  const shareOf = (told: readonly boolean[]): number => told.filter(Boolean).length / told.length;
  const saidOf = (label: LifeEvent, is: (person: (typeof said)[number]) => boolean): number =>
    shareOf(said.filter(is).map(({ truths }) => truths.some((each) => each.label === label && each.holds)));

  it('are mostly, not always, what a person would have said, and seldom said of others', () => {
    const hit = LIFE_EVENTS.filter((event) => event !== 'LOW_CASH').map((event) =>
      saidOf(event, ({ planted }) => planted === event),
    );
    expect(Math.min(...hit)).toBeGreaterThan(0.5);
    expect(hit.reduce((sum, share) => sum + share / hit.length, 0)).toBeLessThan(0.85);
    for (const event of ['JOB_LOSS', 'INVESTMENT_LOSS', 'EMOTIONAL_SPENDING', 'RECOVERING_DEBTOR'] as const)
      expect(saidOf(event, ({ planted }) => planted !== event)).toBeLessThan(0.02);
  });

  it('are defined by their effects, whatever was planted', () => {
    const daysOf = ({ finances: { lived } }: (typeof said)[number]): number =>
      lived[0] ? (30 * lived[0].liquid) / (lived[0].necessary + lived[0].leisure) : Infinity;
    expect(saidOf('LOW_CASH', (person) => daysOf(person) < 10)).toBeGreaterThan(0.9);
    expect(saidOf('LOW_CASH', (person) => daysOf(person) > 40)).toBeLessThan(0.03);
    const fallOf = ({ finances: { lived } }: (typeof said)[number]): number =>
      (lived[3]?.score ?? 0) - (lived[0]?.score ?? 0);
    const fell = saidOf('CREDIT_DOWN', (person) => person.planted === 'DEBT_CRISIS' && fallOf(person) > 30);
    expect(fell).toBeGreaterThan(0.5);
    expect(saidOf('CREDIT_DOWN', (person) => fallOf(person) < 10)).toBeLessThan(0.02);
  });
});
