import type { ScenarioLabel } from '../../scenarios/index.js';
import type { DebtMonth, DemoLoan, LoanHistory } from '../loans/index.js';
import {
  LIFE_EVENTS,
  type DemoCustomer,
  type DemoSettings,
  type MonthDraft,
  type LifeEvent,
  type PlantedEvent,
} from '../people/index.js';
import { Random } from '../basis/index.js';
import { addDays, endOfMonth } from '../../../platform/calendar.js';

/** Whether somebody was in a situation, as a person who knew them would have said. */
export interface SituationTruth {
  readonly label: ScenarioLabel;
  readonly holds: boolean;
}

/** How sure a person is of what happened, by how hard it hit; and how often they err where nothing did. */
const REPORT_PROBABILITY = { weak: 0.45, strong: 0.98, wrongly: 0.01 } as const;
/** From arrears of so many days on nobody doubts them, as supervision counts. */
const ARREARS_DAYS = 5;
/**
 * Payments on all debts, here and elsewhere, to registered income at which half of all feel burdened, and how fast that
 * changes around it.
 */
const BURDEN = { half: 0.42, width: 0.07 } as const;
/** Days that the money at hand lasts, at which half of all call it little, and how fast that changes around it. */
const LITTLE_CASH = { halfDays: 20, widthDays: 3 } as const;
/**
 * Moves of a score in three months that hardly show, and those that cannot be overlooked, in points, as they are
 * planted.
 */
const SCORE_MOVE = { fall: { weak: 10, strong: 110 }, rise: { weak: 10, strong: 90 } } as const;
const [RECENT_MONTHS, DAYS_A_MONTH] = [3, 30];
/** People who carry this much card debt into the next month have trouble paying it, whatever the limit. */
const REVOLVED = { weak: 0.6, strong: 0.95 } as const;
/** People with this little at hand, who must pay this many times their income, cannot carry their debts. */
const BEYOND_MEANS = { daysAtHand: 30, weak: 1.2, strong: 2, cardShare: 0.1 } as const;
/** Decisions are felt for about three months. */
const FELT_DAYS = 90;
const FELT = 0.9;

/** What a person who knows a customer knows about them. */
interface KnownLife {
  readonly planted: PlantedEvent | null;
  /** Months as they were, newest first. */
  readonly lived: readonly MonthDraft[];
  readonly loans: readonly DemoLoan[];
  readonly debt: DebtMonth | undefined;
  /** The histories of the same loans. */
  readonly histories: readonly Pick<LoanHistory, 'position'>[];
}

/**
 * What a person would say of each situation at the end of the latest month, the one before `asOf`, with some error.
 * What was planted decides; but who is short of money, or whose score moved, is so by whatever brought it about.
 */
export function situationTruths(
  { seed, asOf }: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  life: KnownLife,
): SituationTruth[] {
  const random = Random.named(seed, institution, 'truth', customer.index);
  const { loans, debt } = life;
  const burden = askedWon(life) / (customer.annualIncomeWon / 12);
  const monthsEnd = endOfMonth(asOf, -1);
  const since = addDays(monthsEnd, -FELT_DAYS);
  const rejected = loans.some(
    ({ status, appliedOn }) => status === 'REJECTED' && appliedOn >= since && appliedOn <= monthsEnd,
  );
  const approved = loans.some(
    ({ approvedOn }) => approvedOn !== null && approvedOn >= since && approvedOn <= monthsEnd,
  );
  return [
    { label: 'DELINQUENCY', holds: (debt?.overdueDays ?? 0) >= ARREARS_DAYS || isCardLate(life) },
    { label: 'INTEREST_BURDEN', holds: random.chance(rising((burden - BURDEN.half) / BURDEN.width)) },
    { label: 'LOAN_REJECTED', holds: random.chance(rejected ? FELT : REPORT_PROBABILITY.wrongly) },
    { label: 'LOAN_APPROVED', holds: random.chance(approved ? FELT : REPORT_PROBABILITY.wrongly) },
    ...LIFE_EVENTS.map((label) => ({ label, holds: random.chance(seenAs(label, life)) })),
  ];
}

/** What debts ask for in an ordinary month: in the latest, or of the loans here that have only begun to ask. */
function askedWon({ lived, histories }: KnownLife): number {
  const here = histories.map(({ position }) => (position.balanceWon > 0 ? position.monthlyPaymentWon : 0));
  return Math.max(
    lived[0]?.debtPayment ?? 0,
    here.reduce((sum, won) => sum + won, 0),
  );
}

/**
 * A card bill that is unpaid at the end of two months is late by more days than that; one month alone does not show it.
 */
const isCardLate = ({ lived: [now, before] }: KnownLife): boolean =>
  (now?.cardOverdue ?? 0) > 0 && (before?.cardOverdue ?? 0) > 0;

/** How likely a person is to say that somebody is in a situation. */
function seenAs(label: LifeEvent, life: KnownLife): number {
  if (label === 'LOW_CASH') {
    const little = rising((LITTLE_CASH.halfDays - daysAtHand(life.lived[0])) / LITTLE_CASH.widthDays);
    return REPORT_PROBABILITY.wrongly + (REPORT_PROBABILITY.strong - REPORT_PROBABILITY.wrongly) * little;
  }
  const strength = strengthOf(label, life);
  return strength === null
    ? REPORT_PROBABILITY.wrongly
    : REPORT_PROBABILITY.weak + (REPORT_PROBABILITY.strong - REPORT_PROBABILITY.weak) * Math.min(1, strength);
}

/** How hard it hit, from 0 on; null where it did not. */
function strengthOf(label: LifeEvent, { planted, lived }: KnownLife): number | null {
  const [now, before] = [lived[0], lived[RECENT_MONTHS]];
  const rise = now && before ? now.score - before.score : 0;
  if (label === 'CREDIT_DOWN') return moved(-rise, SCORE_MOVE.fall);
  if (label === 'CREDIT_UP') return moved(rise, SCORE_MOVE.rise);
  if (now && label === 'CARD_PAYMENT_DIFFICULTY' && now.revolving >= REVOLVED.weak * now.cardUsed)
    return harder(planted, label, moved(now.revolving / now.cardUsed, REVOLVED));
  if (now && label === 'DEBT_CRISIS') return harder(planted, label, beyondMeans(now));
  if (planted?.event !== label) return null;
  // A lost job is as hard as the share of the pay that is gone, whatever is paid in its place.
  if (label === 'JOB_LOSS') return 1 - (now?.income ?? 0) / (lived[planted.since + 1]?.income ?? 1);
  return planted.strength;
}

/** The harder of what was planted and of what shows without it. */
function harder(planted: PlantedEvent | null, label: LifeEvent, shown: number | null): number | null {
  const own = planted?.event === label ? planted.strength : null;
  return own === null || shown === null ? (own ?? shown) : Math.max(own, shown);
}

/** How far what must be paid lies above what comes in, of those who have little left to pay it from. */
function beyondMeans(month: MonthDraft): number | null {
  if (month.debtPayment <= 0 || daysAtHand(month) > BEYOND_MEANS.daysAtHand) return null;
  const outgoings = month.necessary + month.debtPayment + BEYOND_MEANS.cardShare * month.cardUsed;
  return moved(outgoings / Math.max(1, month.income), BEYOND_MEANS);
}

/** How far something lies from where it hardly shows to where it cannot be overlooked, at most 1; null below that. */
const moved = (by: number, { weak, strong }: { readonly weak: number; readonly strong: number }): number | null =>
  by < weak ? null : Math.min(1, (by - weak) / (strong - weak));

const daysAtHand = (month: MonthDraft | undefined): number =>
  month ? (DAYS_A_MONTH * month.liquid) / (month.necessary + month.leisure) : Infinity;

/** From 0 to 1, a half at 0. */
const rising = (x: number): number => 1 / (1 + Math.exp(-x));
