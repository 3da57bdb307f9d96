import { monthNumber, monthOf, type FinancialSnapshot } from '../customers/index.js';
import type { DebtMonth } from './demo-debts.js';
import type { DemoCustomer, DemoSettings } from './demo-customer.js';
import { lifeEventOf, type PlantedEvent } from './life-event.js';
import { EVENT_EFFECTS, type MonthDraft } from './life-event-effects.js';
import { Random } from './random.js';

/** Months that are made, the latest complete one before the data's day last: enough for a year of changes, and some. */
export const SNAPSHOT_MONTHS = 18;

/** A customer's months, newest first, and what was planted in them. */
export interface DemoFinances {
  readonly months: readonly FinancialSnapshot[];
  /** The same months as they were lived: nothing hidden, nothing rounded. */
  readonly lived: readonly MonthDraft[];
  readonly planted: PlantedEvent | null;
}

/** Shares of households that have any, and sizes, after household surveys in rough; the rest is made up. */
const HAS = { investments: 0.45, revolving: 0.12, debtElsewhere: 0.35 } as const;
/** Of what goes to be repaid elsewhere each month, as a share of income; and how many of its payments a debt has left. */
const ELSEWHERE = { low: 0.02, high: 0.14, paymentsLeft: 40 } as const;
/** Shares of what is unknown: not every bank tells every figure. */
const UNKNOWN_SHARE = 0.02;
/** The least that a card bill asks for, of what is owed. */
const MINIMUM_SHARE = 0.1;
/** Months of spending that people have at hand: the median, and how it spreads. */
const AT_HAND = { median: 2.6, spread: 0.85 } as const;

/** What stays the same of somebody over the months. */
interface Household {
  readonly incomeWon: number;
  readonly incomeNoise: number;
  readonly spendingWon: number;
  readonly necessaryShare: number;
  readonly housingShare: number;
  readonly medicalShare: number;
  readonly liquidWon: number;
  readonly limitWon: number;
  readonly creditShare: number;
  readonly revolvingShare: number;
  readonly investmentWon: number;
  readonly elsewherePaymentWon: number;
}

/** The months of one customer as his income, spending and loans make them, and as what befell him changed them. */
export function demoFinances(
  settings: DemoSettings,
  institution: string,
  customer: DemoCustomer,
  debts: readonly DebtMonth[],
): DemoFinances {
  const random = Random.named(settings.seed, institution, 'finances', customer.index);
  const household = householdOf(random, customer);
  const planted = lifeEventOf(settings, institution, customer);
  const latest = monthNumber(settings.asOf) - 1;
  const drafts = Array.from({ length: SNAPSHOT_MONTHS }, (_, back) =>
    draftOf(random, customer, household, debts[back], back),
  );
  const shaped = drafts.map((draft, back) =>
    planted ? EVENT_EFFECTS[planted.event](draft, planted, back, drafts) : draft,
  );
  const hidden = Random.named(settings.seed, institution, 'hidden', customer.index);
  const months = shaped.map((draft, back) => snapshotOf(hidden, draft, monthOf(latest - back)));
  return { months, lived: shaped, planted };
}

function householdOf(random: Random, { annualIncomeWon, jobType, strain }: DemoCustomer): Household {
  const incomeWon = annualIncomeWon / 12;
  const spendingWon = incomeWon * Math.min(0.7, 0.5 * (35e6 / annualIncomeWon) ** 0.2) * random.factor(0.2);
  const necessaryShare = random.between(0.42, 0.72);
  const tight = Math.exp(-0.25 * strain);
  return {
    incomeWon,
    incomeNoise: jobType === 'SELF_EMPLOYED' || jobType === 'OTHER' ? 0.05 : 0.01,
    spendingWon,
    necessaryShare,
    housingShare: necessaryShare * random.between(0.15, 0.5),
    medicalShare: necessaryShare * random.between(0.02, 0.2),
    liquidWon: spendingWon * AT_HAND.median * random.factor(AT_HAND.spread) * tight,
    limitWon: incomeWon * random.between(0.9, 3),
    creditShare: random.between(0.35, 0.85),
    revolvingShare: random.chance(HAS.revolving) ? random.between(0.1, 0.6) : 0,
    investmentWon: random.chance(HAS.investments) ? incomeWon * 3 * random.factor(1) : 0,
    elsewherePaymentWon: random.chance(HAS.debtElsewhere)
      ? incomeWon * random.between(ELSEWHERE.low, ELSEWHERE.high)
      : 0,
  };
}

function draftOf(
  random: Random,
  { jobType, creditScore }: DemoCustomer,
  household: Household,
  debt: DebtMonth | undefined,
  back: number,
): MonthDraft {
  const spending = household.spendingWon * random.factor(0.06);
  const cardUsed = Math.min(household.limitWon, spending * household.creditShare) * (1 + household.revolvingShare);
  const elsewhere = household.elsewherePaymentWon;
  return {
    liquid: household.liquidWon * (1 - 0.004 * back) * random.factor(0.07),
    debt: (debt?.balanceWon ?? 0) + elsewhere * (ELSEWHERE.paymentsLeft + 0.6 * back),
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

/** A draft in whole thousands of won, parts never above their wholes; here and there a figure that nobody told. */
function snapshotOf(random: Random, draft: MonthDraft, month: string): FinancialSnapshot {
  const told = <Value>(value: Value): Value | null => (random.chance(UNKNOWN_SHARE) ? null : value);
  const necessaryWon = won(draft.necessary);
  const cardUsedWon = won(draft.cardUsed);
  const [housing, medical] = [draft.housingShare, draft.medicalShare].map((share) =>
    won(necessaryWon * Math.min(1, share)),
  );
  const overdueWon = won(draft.overdue);
  return {
    month,
    liquidWon: told(won(draft.liquid)),
    totalDebtWon: told(won(draft.debt)),
    debtPaymentWon: told(won(draft.debtPayment)),
    overdueWon,
    overdueDays: overdueWon > 0 ? Math.max(1, draft.overdueDays) : 0,
    incomeWon: told(won(draft.income)),
    spendingWon: necessaryWon + won(draft.leisure),
    necessaryWon,
    housingWon: told(Math.min(necessaryWon, housing ?? 0)),
    medicalWon: told(Math.min(necessaryWon, medical ?? 0)),
    cardLimitWon: told(won(draft.limit)),
    cardUsedWon,
    revolvingWon: told(Math.min(cardUsedWon, won(draft.revolving))),
    cardMinimumWon: told(Math.min(cardUsedWon, won(cardUsedWon * MINIMUM_SHARE))),
    cardOverdueWon: won(draft.cardOverdue),
    investmentWon: told(won(draft.investment)),
    investmentGainWon: told(Math.round(draft.investmentGain / 1_000) * 1_000),
    employment: told(draft.employment),
    creditScore: told(Math.round(Math.min(1_000, Math.max(1, draft.score)))),
  };
}
