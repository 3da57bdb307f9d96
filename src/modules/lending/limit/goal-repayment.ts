import { countedWon } from './debt-service.js';
import { debtServices } from './dsr.js';
import { cheapestCover, type Demand } from './goal-cover.js';
import type { Need } from './goal-need.js';
import type { Debt, LimitProfile } from './limit-profile.js';
import type { LimitRules } from './limit-rule.js';
import { RuleBook } from './rule-book.js';

/** A debt that may be repaid early. */
export interface Repayable {
  /** Place of the debt in the profile, from 0. */
  readonly debt: number;
  /** What is charged for that, in millionths of what is repaid: 1.2 % is 12,000. Null when it is not known. */
  readonly feeMillionths: number | null;
}

/** Debts of a day, each with what it takes of a year's income; null stands for one that has ended. */
export interface DebtLoad {
  readonly debts: readonly (Debt | null)[];
  /** In won and parts of it. */
  readonly servicesWon: readonly number[];
}

/** Money put towards debts. */
export interface Repayment {
  /** In won, by the place of the debt; first where a won frees most. */
  readonly amountsWon: ReadonlyMap<number, number>;
  /** Principal and fees together, in won and parts of it. */
  readonly costWon: number;
}

export function debtLoad(
  debts: readonly (Debt | null)[],
  profile: LimitProfile,
  rules: LimitRules,
  on: string,
): DebtLoad {
  const book = new RuleBook(rules, on);
  const servicesWon = debts.map((debt) => {
    const [counted] = debt ? debtServices({ ...profile, debts: [debt] }, book) : [];
    return counted ? Number(counted.service) / 1e30 : 0;
  });
  return { debts, servicesWon };
}

/** The cheapest repayment by which the debts meet one of some needs; null when even all that may be repaid does not. */
export function cheapestRepayment(
  load: DebtLoad,
  repayable: readonly Repayable[],
  needs: readonly Need[],
): Repayment | null {
  const ways = needs.map((need) => repaymentFor(load, repayable, need)).filter((way) => way !== null);
  return ways.reduce<Repayment | null>((best, way) => (best && best.costWon <= way.costWon ? best : way), null);
}

interface Lever extends Repayable {
  readonly mostWon: number;
  readonly owed: Debt;
  /** Yearly service that each won repaid frees: every service is in proportion to what is owed. */
  readonly freedWon: number;
}

function repaymentFor(load: DebtLoad, repayable: readonly Repayable[], need: Need): Repayment | null {
  const levers = leversOf(load, repayable);
  const demands = demandsOf(load, levers, need);
  if (demands.length === 0) return { amountsWon: new Map(), costWon: 0 };
  const goods = levers.map(({ mostWon, feeMillionths }) => ({ most: mostWon, cost: costOf(feeMillionths) }));
  const amounts = cheapestCover(goods, demands);
  if (!amounts) return null;
  const paid = levers.flatMap(({ debt, mostWon, feeMillionths }, index) => {
    const amountWon = Math.min(mostWon, wholeWon(amounts[index] ?? 0));
    const perWon = (levers[index]?.freedWon ?? 0) / costOf(feeMillionths);
    return amountWon > 0 ? [{ debt, amountWon, costWon: amountWon * costOf(feeMillionths), perWon }] : [];
  });
  paid.sort((one, other) => other.perWon - one.perWon);
  return {
    amountsWon: new Map(paid.map(({ debt, amountWon }) => [debt, amountWon])),
    costWon: paid.reduce((sum, { costWon }) => sum + costWon, 0),
  };
}

/** What a won repaid costs. A fee that is not known is not counted. */
const costOf = (feeMillionths: number | null): number => 1 + (feeMillionths ?? 0) / 1e6;

/** Up to the next whole won, unless it is one but for what doubles lose. */
const wholeWon = (amount: number): number => Math.ceil(amount - 1e-4);

function leversOf({ debts, servicesWon }: DebtLoad, repayable: readonly Repayable[]): Lever[] {
  return repayable.flatMap((each) => {
    const owed = debts[each.debt];
    if (!owed || owed.balanceWon === 0) return [];
    const freedWon = (servicesWon[each.debt] ?? 0) / countedWon(owed);
    return [{ ...each, owed, mostWon: owed.balanceWon, freedWon }];
  });
}

/** What repayments must bring about, as far as the debts do not meet it as they are. */
function demandsOf({ debts, servicesWon }: DebtLoad, levers: readonly Lever[], need: Need): Demand[] {
  const service = servicesWon.reduce((sum, servedWon) => sum + servedWon, 0) - need.serviceWon;
  const totals = need.totals.map(({ kinds, mostWon }): Demand => {
    const totalWon = debts.reduce((sum, debt) => sum + (debt && kinds.includes(debt.kind) ? countedWon(debt) : 0), 0);
    return { each: levers.map(({ owed }) => (kinds.includes(owed.kind) ? 1 : 0)), least: totalWon - mostWon };
  });
  return [{ each: levers.map(({ freedWon }) => freedWon), least: service }, ...totals].filter(({ least }) => least > 0);
}
