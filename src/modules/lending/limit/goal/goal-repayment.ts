import { countedWon } from '../engine/debt-service.js';
import { debtServices } from '../engine/dsr.js';
import { cheapestCover, type Demand } from './goal-cover.js';
import type { Need } from './goal-need.js';
import { interestOfDebt } from '../engine/loan-interest.js';
import type { Debt, LimitProfile } from '../engine/limit-profile.js';
import type { LimitRules } from '../rules/limit-rule.js';
import { RuleBook } from '../rules/rule-book.js';

/** A debt that may be repaid early. */
export interface Repayable {
  /** Index of the debt in the profile, from 0. */
  readonly debt: number;
  /** What is charged for that, in millionths of what is repaid: 1.2 % is 12,000. Null when it is not known. */
  readonly feeMillionths: number | null;
}

/** Debts of a day, each with its yearly service; null for one that has ended. */
export interface DebtLoad {
  readonly debts: readonly (Debt | null)[];
  /** In won and fractions. */
  readonly servicesWon: readonly number[];
  /** Interest that each won repaid saves over the horizon, without fees. */
  readonly sparedPerWon: readonly number[];
}

/** Money put towards debts. Amounts in won and fractions. */
export interface Repayment {
  /** In whole won, by the index of the debt; the dearest first, among equals the one whose repayment frees most. */
  readonly amountsWon: ReadonlyMap<number, number>;
  /** Principal and fees together. */
  readonly spentWon: number;
  /** Fees less the interest saved over the horizon: below 0 when the repayment pays for itself. */
  readonly costWon: number;
  /** Money less the interest saved: the net outlay at the end of the horizon. */
  readonly netWon: number;
}

/** A horizon of 0 months counts no interest as saved. */
export function debtLoad(
  debts: readonly (Debt | null)[],
  profile: LimitProfile,
  rules: LimitRules,
  { on, horizonMonths }: { readonly on: string; readonly horizonMonths: number },
): DebtLoad {
  const book = new RuleBook(rules, on);
  const servicesWon = debts.map((debt) => {
    const [counted] = debt ? debtServices({ ...profile, debts: [debt] }, book) : [];
    return counted ? Number(counted.service) / 1e30 : 0;
  });
  const sparedPerWon = debts.map((debt) =>
    debt && debt.balanceWon > 0 ? interestOfDebt(debt, horizonMonths) / debt.balanceWon : 0,
  );
  return { debts, servicesWon, sparedPerWon };
}

/** What a repayment minimises: money alone, or money less the interest that it saves. */
export type Saves = 'MONEY' | 'MONEY_AND_INTEREST';

/**
 * The repayment by which the debts meet one of some needs with the least money, less saved interest where that is
 * asked for; null when even repaying all that may be repaid does not. It repays no more than the need takes: whether to
 * put other money towards a debt is another question.
 */
export function cheapestRepayment(
  load: DebtLoad,
  repayable: readonly Repayable[],
  needs: readonly Need[],
  saves: Saves,
): Repayment | null {
  const levers = leversOf(load, repayable, saves);
  const weight = ({ spentWon, sparedWon }: RepaymentPlan): number => spentWon - (saves === 'MONEY' ? 0 : sparedWon);
  const ways = needs.map((need) => repaymentFor(load, levers, need)).filter((way) => way !== null);
  const best = ways.reduce<RepaymentPlan | null>(
    (least, way) => (least && weight(least) <= weight(way) ? least : way),
    null,
  );
  if (!best) return null;
  const { amountsWon, spentWon, feesWon, sparedWon } = best;
  return { amountsWon, spentWon, costWon: feesWon - sparedWon, netWon: spentWon - sparedWon };
}

interface Lever extends Repayable {
  readonly mostWon: number;
  readonly owed: Debt;
  /** Yearly service that each won repaid frees: service is proportional to what is owed. */
  readonly freedWon: number;
  /** Interest that each won repaid saves. */
  readonly sparedWon: number;
  /** The price of a won repaid when ways are compared; above 0. */
  readonly price: number;
}

interface RepaymentPlan {
  readonly amountsWon: ReadonlyMap<number, number>;
  readonly spentWon: number;
  readonly feesWon: number;
  readonly sparedWon: number;
}

function repaymentFor(load: DebtLoad, levers: readonly Lever[], need: Need): RepaymentPlan | null {
  const demands = demandsOf(load, levers, need);
  if (demands.length === 0) return { amountsWon: new Map(), spentWon: 0, feesWon: 0, sparedWon: 0 };
  const amounts = cheapestCover(
    levers.map(({ mostWon, price }) => ({ most: mostWon, cost: price })),
    demands,
  );
  if (!amounts) return null;
  const paid = levers.flatMap((lever, index) => {
    const amountWon = Math.min(lever.mostWon, wholeWon(amounts[index] ?? 0));
    return amountWon > 0 ? [{ ...lever, amountWon }] : [];
  });
  paid.sort((one, other) => rateOf(other) - rateOf(one) || other.freedWon - one.freedWon);
  const sum = (of: (part: (typeof paid)[number]) => number): number =>
    paid.reduce((total, part) => total + part.amountWon * of(part), 0);
  return {
    amountsWon: new Map(paid.map(({ debt, amountWon }) => [debt, amountWon])),
    spentWon: sum(({ feeMillionths }) => costOf(feeMillionths)),
    feesWon: sum(({ feeMillionths }) => costOf(feeMillionths) - 1),
    sparedWon: sum(({ sparedWon }) => sparedWon),
  };
}

const rateOf = ({ owed }: Lever): number => owed.annualRateMillionths;

/** What a won repaid costs. A fee that is not known is not counted. */
const costOf = (feeMillionths: number | null): number => 1 + (feeMillionths ?? 0) / 1e6;

/** Rounds up to the next whole won, unless it is a whole won within the error of doubles. */
const wholeWon = (amount: number): number => Math.ceil(amount - 1e-4);

function leversOf(
  { debts, servicesWon, sparedPerWon }: DebtLoad,
  repayable: readonly Repayable[],
  saves: Saves,
): Lever[] {
  const share = saves === 'MONEY' ? 0 : countedShare(sparedPerWon);
  return repayable.flatMap((each) => {
    const owed = debts[each.debt];
    if (!owed || owed.balanceWon === 0) return [];
    const freedWon = (servicesWon[each.debt] ?? 0) / countedWon(owed);
    const sparedWon = sparedPerWon[each.debt] ?? 0;
    const price = costOf(each.feeMillionths) - share * sparedWon;
    return [{ ...each, owed, mostWon: owed.balanceWon, freedWon, sparedWon, price }];
  });
}

/** Debts may save more than a won for each won over a long horizon. Prices then keep their order and stay above 0. */
const MOST_SPARED = 0.99;
const countedShare = (sparedPerWon: readonly number[]): number => MOST_SPARED / Math.max(MOST_SPARED, ...sparedPerWon);

/** What repayments must achieve: the part of a need that the debts do not meet yet. */
function demandsOf({ debts, servicesWon }: DebtLoad, levers: readonly Lever[], need: Need): Demand[] {
  const service = servicesWon.reduce((sum, servedWon) => sum + servedWon, 0) - need.serviceWon;
  const totals = need.totals.map(({ kinds, mostWon }): Demand => {
    const totalWon = debts.reduce((sum, debt) => sum + (debt && kinds.includes(debt.kind) ? countedWon(debt) : 0), 0);
    return { each: levers.map(({ owed }) => (kinds.includes(owed.kind) ? 1 : 0)), least: totalWon - mostWon };
  });
  return [{ each: levers.map(({ freedWon }) => freedWon), least: service }, ...totals].filter(({ least }) => least > 0);
}
