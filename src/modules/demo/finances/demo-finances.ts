import { monthNumber, monthStart } from '../../../platform/calendar.js';
import type { FinancialSnapshot } from '../../customers/index.js';
import type { DebtMonth } from '../loans/index.js';
import {
  lifeEventOf,
  EVENT_EFFECTS,
  type DemoCustomer,
  type DemoSettings,
  type PlantedEvent,
  type MonthDraft,
} from '../people/index.js';
import { MonthSpending, type SpendingLevel, type QuarterTotal } from '../spending/index.js';
import { Random } from '../basis/index.js';

/** Months that are made, the latest complete one before the data's day last: enough for a year of changes, and some. */
export const SNAPSHOT_MONTHS = 18;
/** Months that are drafted: the two before, too, so that the oldest lie in whole quarters. */
const DRAFTED_MONTHS = SNAPSHOT_MONTHS + 2;

/** A customer's months, newest first, and what was planted in them. */
export interface DemoFinances {
  readonly months: readonly FinancialSnapshot[];
  /** The same months as they were lived: nothing hidden, nothing rounded. */
  readonly lived: readonly MonthDraft[];
  readonly planted: PlantedEvent | null;
}

/** Shares of households that have any, and sizes, after household surveys in rough; the rest is made up. */
const HAS = { investments: 0.45, revolving: 0.12, debtElsewhere: 0.35 } as const;
/** Monthly payments on debts elsewhere, as a share of income, and how many payments such a debt has left. */
const DEBT_ELSEWHERE = { low: 0.02, high: 0.14, paymentsLeft: 40 } as const;
/** Shares of unknown figures: not every bank reports every figure. */
const UNKNOWN_SHARE = 0.02;
/** The least that a card bill asks for, of what is owed. */
const MINIMUM_SHARE = 0.1;
/** Months of spending that people have at hand: the median, and how it spreads. */
const AT_HAND = { median: 2.6, spread: 0.85 } as const;

/** The share of credit in card spending, where no quarter states it. */
const CREDIT_SHARE = 0.6;

/** What stays the same about a customer over the months. */
interface Household {
  readonly incomeWon: number;
  readonly incomeNoise: number;
  /** Spending of a month, where no quarter of card data has it. */
  readonly spendingWon: number;
  readonly necessaryShare: number;
  readonly housingShare: number;
  readonly medicalShare: number;
  readonly liquidWon: number;
  readonly limitWon: number;
  readonly revolvingShare: number;
  readonly investmentWon: number;
  readonly elsewherePaymentWon: number;
}

/**
 * The months of one customer, from their income, card spending and loans, and changed by what happened to them. They
 * spend what the file of quarters says, and owe on loans what the books say, besides any debts elsewhere.
 */
export function demoFinances(
  settings: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  debts: readonly DebtMonth[],
  totals: readonly QuarterTotal[],
): DemoFinances {
  const planted = lifeEventOf(settings, institution, customer);
  const latest = monthNumber(settings.asOf) - 1;
  const spending = new MonthSpending(totals);
  const levels = Array.from({ length: DRAFTED_MONTHS }, (_, back) => spending.levelOf(latest - back));
  const drafts = draftsOf(settings, institution, customer, levels, debts);
  const shaped = planted ? drafts.map((draft, back) => shapedBy(planted, draft, back, drafts)) : drafts;
  const spent = spending.spread(
    latest,
    shaped.map(({ necessary, leisure }) => necessary + leisure),
  );
  const hidden = Random.named(settings.seed, institution, 'hidden', customer.index);
  const months = shaped.slice(0, SNAPSHOT_MONTHS).map((draft, back) => {
    const stated = { spentWon: spent[back] ?? 0, oneOffWon: levels[back]?.oneOffWon ?? 0, loans: debts[back] };
    return snapshotOf(hidden, draft, monthStart(latest - back), stated);
  });
  const lived = shaped.slice(0, SNAPSHOT_MONTHS).map((draft, back) => {
    const [spentWon, oneOffWon] = [spent[back] ?? 0, levels[back]?.oneOffWon ?? 0];
    const necessary = ((spentWon - oneOffWon) * draft.necessary) / (draft.necessary + draft.leisure || 1);
    return { ...draft, necessary, leisure: spentWon - necessary };
  });
  return { months, lived, planted };
}

/** What an event makes of a month that lies so many before the latest. */
export const shapedBy = (
  planted: PlantedEvent,
  draft: MonthDraft,
  back: number,
  drafts: readonly MonthDraft[],
): MonthDraft => EVENT_EFFECTS[planted.event](draft, planted, back, drafts);

/** Months without the customer's life event, newest first, at these levels of card spending. */
export function draftsOf(
  settings: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  levels: readonly (SpendingLevel | null)[],
  debts: readonly DebtMonth[],
  months = DRAFTED_MONTHS,
): MonthDraft[] {
  const random = Random.named(settings.seed, institution, 'finances', customer.index);
  const household = householdOf(random, customer, levels[0]?.usualWon);
  return Array.from({ length: months }, (_, back) =>
    draftOf(random, customer, household, { debt: debts[back], level: levels[back] ?? null }, back),
  );
}

/** By its income, and by what it is known to spend in the latest month. */
function householdOf(
  random: Random,
  { index, annualIncomeWon, jobType, strain }: DemoCustomer,
  knownWon: number | undefined,
): Household {
  const incomeWon = annualIncomeWon / 12;
  const guessedWon = incomeWon * Math.min(0.7, 0.5 * (35e6 / annualIncomeWon) ** 0.2) * random.factor(0.2);
  const spendingWon = knownWon ?? guessedWon;
  const necessaryShare = random.between(0.42, 0.72);
  const tight = Math.exp(-0.25 * strain);
  // Customers of the demonstration accounts owe nothing elsewhere: their loans here are all they owe.
  const owesElsewhere = random.chance(HAS.debtElsewhere) && index > 0;
  return {
    incomeWon,
    incomeNoise: jobType === 'SELF_EMPLOYED' || jobType === 'OTHER' ? 0.05 : 0.01,
    spendingWon,
    necessaryShare,
    housingShare: necessaryShare * random.between(0.15, 0.5),
    medicalShare: necessaryShare * random.between(0.02, 0.2),
    liquidWon: spendingWon * AT_HAND.median * random.factor(AT_HAND.spread) * tight,
    limitWon: incomeWon * random.between(0.9, 3),
    revolvingShare: random.chance(HAS.revolving) ? random.between(0.1, 0.6) : 0,
    investmentWon: random.chance(HAS.investments) ? incomeWon * 3 * random.factor(1) : 0,
    elsewherePaymentWon: owesElsewhere ? incomeWon * random.between(DEBT_ELSEWHERE.low, DEBT_ELSEWHERE.high) : 0,
  };
}

function draftOf(
  random: Random,
  { jobType, creditScore }: DemoCustomer,
  household: Household,
  { debt, level }: { readonly debt: DebtMonth | undefined; readonly level: SpendingLevel | null },
  back: number,
): MonthDraft {
  const spending = (level?.usualWon ?? household.spendingWon) * random.factor(0.06);
  const onCredit = (spending + (level?.oneOffWon ?? 0)) * (level?.creditShare ?? CREDIT_SHARE);
  const cardUsed = Math.min(household.limitWon, onCredit) * (1 + household.revolvingShare);
  const elsewhere = household.elsewherePaymentWon;
  return {
    liquid: household.liquidWon * (1 - 0.004 * back) * random.factor(0.07),
    debt: (debt?.balanceWon ?? 0) + elsewhere * (DEBT_ELSEWHERE.paymentsLeft + 0.6 * back),
    debtPayment: (debt?.paymentWon ?? 0) + elsewhere,
    overdue: debt?.overdueWon ?? 0,
    overdueDays: debt?.overdueDays ?? 0,
    income: household.incomeWon * (1 + household.incomeNoise * random.normal()),
    necessary: spending * household.necessaryShare,
    leisure: spending * (1 - household.necessaryShare) * random.factor(0.1),
    housingShare: household.housingShare / household.necessaryShare,
    medicalShare: (household.medicalShare / household.necessaryShare) * random.factor(0.25),
    limit: household.limitWon,
    cardUsed,
    revolving: cardUsed * household.revolvingShare,
    cardOverdue: 0,
    investment: household.investmentWon,
    investmentGain: household.investmentWon * (0.004 + 0.02 * random.normal()),
    employment: jobType === 'STUDENT' || jobType === 'RETIRED' ? 'NOT_SEEKING' : 'WORKING',
    score: creditScore + 2.5 * random.normal(),
  };
}

const won = (amount: number): number => Math.max(0, Math.round(amount / 1_000) * 1_000);

/** What a draft has beyond what is owed here, in whole thousands of won. */
const elsewhere = (draftedWon: number, hereWon = 0): number => won(draftedWon - hereWon);

/** What other records say about a month, to the won. */
interface Recorded {
  readonly spentWon: number;
  readonly oneOffWon: number;
  readonly loans: DebtMonth | undefined;
}

/**
 * A draft in whole thousands of won except for figures from loans' books, parts never above their wholes; some figures
 * are unknown. Debts and arrears are those of the loans, and what a draft has beyond them is owed elsewhere.
 */
function snapshotOf(
  random: Random,
  draft: MonthDraft,
  month: string,
  { spentWon, oneOffWon, loans }: Recorded,
): FinancialSnapshot {
  const unlessUnknown = <Value>(value: Value): Value | null => (random.chance(UNKNOWN_SHARE) ? null : value);
  const usualWon = spentWon - oneOffWon;
  const necessaryWon = won((usualWon * draft.necessary) / (draft.necessary + draft.leisure || 1));
  const cardUsedWon = won(draft.cardUsed);
  const [housing, medical] = [draft.housingShare, draft.medicalShare].map((share) =>
    won(necessaryWon * Math.min(1, share)),
  );
  const overdueWon = (loans?.overdueWon ?? 0) + elsewhere(draft.overdue, loans?.overdueWon);
  const overdueDays = Math.max(draft.overdueDays, loans?.overdueDays ?? 0);
  return {
    month,
    liquidWon: unlessUnknown(won(draft.liquid)),
    totalDebtWon: unlessUnknown((loans?.balanceWon ?? 0) + elsewhere(draft.debt, loans?.balanceWon)),
    debtPaymentWon: unlessUnknown((loans?.paymentWon ?? 0) + elsewhere(draft.debtPayment, loans?.paymentWon)),
    overdueWon,
    overdueDays: overdueWon > 0 ? Math.max(1, overdueDays) : 0,
    incomeWon: unlessUnknown(won(draft.income)),
    spendingWon: spentWon,
    necessaryWon,
    housingWon: unlessUnknown(Math.min(necessaryWon, housing ?? 0)),
    medicalWon: unlessUnknown(Math.min(necessaryWon, medical ?? 0)),
    cardLimitWon: unlessUnknown(won(draft.limit)),
    cardUsedWon,
    revolvingWon: unlessUnknown(Math.min(cardUsedWon, won(draft.revolving))),
    cardMinimumWon: unlessUnknown(Math.min(cardUsedWon, won(cardUsedWon * MINIMUM_SHARE))),
    cardOverdueWon: won(draft.cardOverdue),
    investmentWon: unlessUnknown(won(draft.investment)),
    investmentGainWon: unlessUnknown(Math.round(draft.investmentGain / 1_000) * 1_000),
    employment: unlessUnknown(draft.employment),
    creditScore: unlessUnknown(Math.round(Math.min(1_000, Math.max(1, draft.score)))),
  };
}
