import { addDays, daysBetween } from '../../../../src/platform/calendar.js';
import type { LoanContract, PrepaymentEffect } from '../../../../src/modules/lending/servicing/index.js';

// A slow second opinion on loan accounts: it lives through every day, and counts interest day by day in fractions. It shares
// no arithmetic with what it judges.

/** A fraction of whole numbers. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const fraction = (over: number | bigint, under: number | bigint): Fraction => ({
  over: BigInt(over),
  under: BigInt(under),
});
const plus = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.over * other.under + other.over * one.under, one.under * other.under);
const times = (one: Fraction, other: Fraction): Fraction => fraction(one.over * other.over, one.under * other.under);
const floor = ({ over, under }: Fraction): number => Number(over / under);
const round = ({ over, under }: Fraction): number => Number((2n * over + under) / (2n * under));

export type Event =
  | { readonly kind: 'PAY'; readonly on: string; readonly amountWon: number; readonly effect: PrepaymentEffect | null }
  | { readonly kind: 'RATE'; readonly on: string; readonly annualRateMillionths: number };

interface Due {
  readonly payableOn: string;
  interest: number;
  principal: number;
  late: number;
  lateTo: string;
}

export class ReferenceLoan {
  notDue: number;
  held = 0;
  dues: Due[] = [];
  private billed = 0;
  private last: number;
  private level: number;
  private rate: number;
  /** The rate of each day of the period under way, the first day of the period first. */
  private ratesOfDays: number[] = [];
  private periodStart: string;

  constructor(
    private readonly contract: LoanContract,
    private readonly payableOn: (day: string) => string,
    private readonly lateRate: (rate: number) => number,
  ) {
    this.notDue = contract.principalWon;
    this.rate = contract.annualRateMillionths;
    this.last = contract.months;
    this.level = this.levelFor(contract.principalWon, contract.months, contract.graceMonths);
    this.periodStart = contract.disbursedOn;
  }

  /** Morning of a day: the day before has borne interest, and what falls due today falls due. */
  begin(day: string): void {
    if (day > this.contract.disbursedOn) this.ratesOfDays.push(this.rate);
    if (this.notDue === 0 || day !== this.dueDay(this.billed + 1)) return;
    const number = this.billed + 1;
    const interest = this.interestOf(number);
    let principal = 0;
    if (number >= this.last) principal = this.notDue;
    else if (number > this.contract.graceMonths && this.contract.method === 'EQUAL_PAYMENT')
      principal = Math.min(this.notDue, Math.max(0, this.level - interest));
    else if (number > this.contract.graceMonths && this.contract.method === 'EQUAL_PRINCIPAL')
      principal = Math.min(this.notDue, this.level);
    this.notDue -= principal;
    this.billed = number;
    this.periodStart = day;
    this.ratesOfDays = [];
    const payableOn = this.payableOn(day);
    const due = { payableOn, interest, principal, late: 0, lateTo: payableOn };
    this.held -= this.take(due, this.held);
    if (due.interest + due.principal > 0) this.dues.push(due);
  }

  /** Whether the money was taken; what is more than the loan can take is not. */
  pay(day: string, amount: number, effect: PrepaymentEffect | null): boolean {
    const payoff = this.payoff(day);
    if (amount === payoff) {
      this.notDue = 0;
      this.dues = [];
      this.held = 0;
      return true;
    }
    let left = amount - this.dues.reduce((sum, due) => sum + this.lateOf(due, day) + due.interest + due.principal, 0);
    const ahead = this.notDue > 0 && effect === null ? Math.max(0, this.nextPayment() - this.held) : 0;
    if (left > ahead && amount > payoff) return false;
    left = amount;
    for (const due of this.dues) {
      if (left === 0) break;
      due.late = this.lateOf(due, day);
      due.lateTo = day > due.lateTo ? day : due.lateTo;
      left -= this.take(due, left);
    }
    this.dues = this.dues.filter(({ late, interest, principal }) => late + interest + principal > 0);
    const kept = Math.min(left, ahead);
    this.held += kept;
    if (left > kept) this.prepay(left - kept, effect ?? this.contract.prepaymentEffect);
    return true;
  }

  reprice(day: string, rate: number): void {
    for (const due of this.dues) {
      due.late = this.lateOf(due, day);
      due.lateTo = day > due.lateTo ? day : due.lateTo;
    }
    const before = this.copy();
    this.rate = rate;
    if (this.notDue === 0) return;
    if (rate <= before.rate) this.lower(before);
    else this.level = this.levelFor(this.notDue, this.last - this.billed, this.graceLeft());
  }

  payoff(day: string): number {
    const due = this.dues.reduce((sum, each) => sum + this.lateOf(each, day) + each.interest + each.principal, 0);
    return Math.max(0, due + this.notDue + floor(this.byDays(this.notDue)) - this.held);
  }

  overdue(day: string): number {
    return this.dues
      .filter(({ payableOn }) => payableOn < day)
      .reduce((sum, { interest, principal }) => sum + interest + principal, 0);
  }

  get balance(): number {
    return this.dues.reduce((sum, { principal }) => sum + principal, this.notDue);
  }

  private prepay(amount: number, effect: PrepaymentEffect): void {
    // Each won of principal brings its own interest of the period so far: amount / (1 + interest of one won), and as rounding
    // allows, a won more.
    const each = plus(fraction(1, 1), this.byDays(1));
    let principal = Math.min(this.notDue, floor(times(fraction(amount, 1), fraction(each.under, each.over))));
    while (principal < this.notDue && principal + 1 + floor(this.byDays(principal + 1)) <= amount) principal += 1;
    this.held += amount - principal - floor(this.byDays(principal));
    this.notDue -= principal;
    const before = this.copy();
    before.notDue += principal;
    if (effect === 'LOWER_PAYMENT' && this.notDue > 0) this.lower(before);
    if (effect === 'SHORTEN_TERM' && this.notDue > 0) this.last = this.lastByItself();
  }

  /** From the even payment up: the first at which the instalments after the next cost no more than before. */
  private lower(before: ReferenceLoan): void {
    const bound = before.laterInterest();
    const even = Math.min(this.level, this.levelFor(this.notDue, this.last - this.billed, this.graceLeft()));
    const costs = (level: number): number => {
      const copy = this.copy();
      copy.level = level;
      return copy.laterInterest();
    };
    if (costs(even) <= bound) {
      this.level = even;
      return;
    }
    // Steps that double, and then halve again, until the one before is too low.
    let step = 1;
    while (even + step < this.level && costs(even + step) > bound) step *= 2;
    let level = Math.min(even + step, this.level);
    for (; step >= 1; step = Math.floor(step / 2))
      if (level - step > even && costs(level - step) <= bound) level -= step;
    this.level = level;
  }

  private laterInterest(): number {
    const copy = this.copy();
    let sum = 0;
    for (let first = true; copy.notDue > 0; first = false) {
      copy.liveToNextDue();
      if (!first) sum += copy.dues.reduce((all, { interest }) => all + interest, 0);
      copy.dues = [];
    }
    return sum;
  }

  private interestOf(number: number): number {
    const byDays = floor(this.byDays(this.notDue));
    if (!this.wholePeriod(number)) return byDays;
    const highest = this.ratesOfDays.reduce((most, rate) => Math.max(most, rate), 0);
    const twelfth = floor(times(fraction(this.notDue, 12), fraction(highest, 1_000_000)));
    return new Set(this.ratesOfDays).size > 1 ? Math.min(byDays, twelfth) : twelfth;
  }

  private take(due: Due, amount: number): number {
    let left = amount;
    for (const part of ['late', 'interest', 'principal'] as const) {
      const taken = Math.min(left, due[part]);
      due[part] -= taken;
      left -= taken;
    }
    return amount - left;
  }

  private nextPayment(): number {
    const copy = this.copy();
    copy.liveToNextDue();
    return copy.dues.reduce((sum, { interest, principal }) => sum + interest + principal, 0);
  }

  /** The instalment that repays the rest when nothing else happens. */
  private lastByItself(): number {
    const copy = this.copy();
    while (copy.notDue > 0) copy.liveToNextDue();
    return copy.billed;
  }

  private copy(): ReferenceLoan {
    const copy = Object.assign(Object.create(ReferenceLoan.prototype) as ReferenceLoan, this);
    copy.dues = [];
    copy.held = 0;
    copy.ratesOfDays = [...this.ratesOfDays];
    return copy;
  }

  private liveToNextDue(): void {
    const due = this.dueDay(this.billed + 1);
    while (addDays(this.periodStart, this.ratesOfDays.length) < addDays(due, -1)) this.ratesOfDays.push(this.rate);
    this.begin(due);
  }

  private lateOf({ payableOn, interest, principal, late, lateTo }: Due, day: string): number {
    if (day <= payableOn || day <= lateTo) return late;
    const yearly = fraction((interest + principal) * this.lateRate(this.rate), 1_000_000);
    return late + floor(times(yearly, fraction(daysBetween(lateTo, day), 365)));
  }

  private byDays(principal: number): Fraction {
    const actual = this.contract.convention.endsWith('ACTUAL_ACTUAL');
    return this.ratesOfDays.reduce(
      (sum, rate, index) => {
        const year = Number(addDays(this.periodStart, index).slice(0, 4));
        const days = actual && new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365;
        return plus(sum, times(fraction(principal, days), fraction(rate, 1_000_000)));
      },
      fraction(0, 1),
    );
  }

  private wholePeriod(number: number): boolean {
    const { convention, disbursedOn, dueDay, months } = this.contract;
    const regular = Number(disbursedOn.slice(8)) === dueDay || months === 1 || (number > 1 && number < months);
    return convention.startsWith('MONTHLY') && regular;
  }

  private graceLeft(): number {
    return Math.max(0, this.contract.graceMonths - this.billed);
  }

  /** The annuity by repeated multiplication of fractions, cut to forty digits. */
  private levelFor(balance: number, months: number, grace: number): number {
    const { method } = this.contract;
    const count = months - grace;
    if (method === 'BULLET') return 0;
    if (method === 'EQUAL_PRINCIPAL' || this.rate === 0)
      return method === 'EQUAL_PRINCIPAL' ? Math.floor(balance / count) : round(fraction(balance, count));
    const scale = 10n ** 40n;
    const growth = scale + (BigInt(this.rate) * scale) / 12_000_000n;
    let power = scale;
    for (let month = 0; month < count; month += 1) power = (power * growth) / scale;
    return round(fraction(BigInt(balance) * (growth - scale) * power, scale * (power - scale)));
  }

  private dueDay(number: number): string {
    const { disbursedOn, dueDay, months } = this.contract;
    const day = number >= months ? Number(disbursedOn.slice(8)) : dueDay;
    const month = new Date(Date.UTC(Number(disbursedOn.slice(0, 4)), Number(disbursedOn.slice(5, 7)) - 1 + number, 1));
    const length = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
    return `${month.toISOString().slice(0, 8)}${String(Math.min(day, length)).padStart(2, '0')}`;
  }
}
