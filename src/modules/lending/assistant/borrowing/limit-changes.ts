import { said, saidWon } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { RequestedChanges, RequestedRepayment, SimulatedLimit } from '../../limit/index.js';
import { LOAN_KINDS } from '../../loans/index.js';
import { inPoints } from '../wording.js';
import type { LimitGiven } from './limit-arguments.js';
import { NO_CHANGES } from './limit-subject.js';

type Debts = SimulatedLimit['debts'];

/** Changes for the engine, those that were not possible, and what was assumed. */
export interface AskedChanges {
  readonly changes: RequestedChanges;
  readonly assumed: readonly Localized[];
  /** Kinds to repay that are not owed here. */
  readonly missing: readonly Localized[];
  readonly isAny: boolean;
}

/**
 * What a question changes, compared with the income and the debts behind today's limit. Won of income are
 * converted to millionths of it, rounded to the nearest.
 */
export function askedChanges(
  given: LimitGiven,
  { profile, debts }: Pick<SimulatedLimit, 'profile' | 'debts'>,
): AskedChanges {
  const { incomeChangePercent, incomeChangeWon, rateChangePoints, debtChangeWon = 0, repaid = [] } = given;
  const byWon =
    incomeChangeWon === undefined || profile.yearlyIncomeWon === 0
      ? null
      : Math.round((incomeChangeWon / profile.yearlyIncomeWon) * 1_000_000);
  const incomeMillionths = incomeChangePercent === undefined ? byWon : Math.round(incomeChangePercent * 10_000);
  const whole = wholeRepayments(repaid, debts);
  const paidDown =
    debtChangeWon < 0 ? paidDownBy(-debtChangeWon, debts, new Set(whole.repayments.map(({ loanId }) => loanId))) : [];
  const changes = {
    ...NO_CHANGES,
    incomeMillionths: incomeMillionths === 0 ? null : incomeMillionths,
    rateMillionths: rateChangePoints ? Math.round(rateChangePoints * 10_000) : null,
    repayments: [...whole.repayments, ...paidDown],
  };
  return {
    changes,
    missing: whole.missing,
    assumed: [
      ...(paidDown.length > 0
        ? [said('한도가 가장 많이 늘어나는 대출부터 상환', 'what lifts the limit most repaid first')]
        : []),
      ...(debtChangeWon > 0 ? [said('새로 늘어나는 빚은 뺀 금액', 'new debt left out')] : []),
      ...(given.monthsAhead === undefined ? [] : [said('오늘의 규정', 'the rules of today')]),
    ],
    isAny: changes.incomeMillionths !== null || changes.rateMillionths !== null || changes.repayments.length > 0,
  };
}

const DEBT_KIND_NAMES = { ...LOAN_KINDS, ALL: said('대출', 'debts') };

function wholeRepayments(kinds: NonNullable<LimitGiven['repaid']>, debts: Debts) {
  const known = debts.filter(({ loanId }) => loanId !== null);
  const chosen = known.filter(({ debt }) => kinds.some((kind) => kind === 'ALL' || kind === debt.kind));
  const missing = kinds.filter((kind) => kind !== 'ALL' && !known.some(({ debt }) => debt.kind === kind));
  return {
    repayments: chosen.map(({ loanId }): RequestedRepayment => ({ debt: null, loanId, amountWon: null })),
    missing: missing.map((kind) => DEBT_KIND_NAMES[kind]),
  };
}

/** Puts money towards the loans here with the highest yearly service for each won owed, one after the other. */
function paidDownBy(amountWon: number, debts: Debts, gone: ReadonlySet<number | null>): RequestedRepayment[] {
  const known = debts
    .filter(({ loanId, debt }) => loanId !== null && !gone.has(loanId) && debt.balanceWon > 0)
    .toSorted(
      (one, other) => other.yearlyServiceWon / other.debt.balanceWon - one.yearlyServiceWon / one.debt.balanceWon,
    );
  const repayments: RequestedRepayment[] = [];
  let leftWon = amountWon;
  for (const { loanId, debt } of known) {
    if (leftWon <= 0) break;
    const partWon = Math.min(leftWon, debt.balanceWon);
    repayments.push({ debt: null, loanId, amountWon: partWon });
    leftWon -= partWon;
  }
  return repayments;
}

/** What each change is called in an answer. */
export function changeText(
  change: string,
  { incomeChangePercent, incomeChangeWon, rateChangePoints, debtChangeWon, repaid = [] }: LimitGiven,
): Localized {
  const way = (value: number) => (value < 0 ? said('감소', 'less') : said('증가', 'more'));
  if (change === 'INCOME' && incomeChangePercent !== undefined)
    return said(
      `소득 ${Math.abs(incomeChangePercent)}% ${way(incomeChangePercent).ko}`,
      `${Math.abs(incomeChangePercent)}% ${way(incomeChangePercent).en} income`,
    );
  if (change === 'INCOME') {
    const amount = saidWon(Math.abs(incomeChangeWon ?? 0));
    return said(
      `연 소득 ${amount.ko} ${way(incomeChangeWon ?? 0).ko}`,
      `${amount.en} ${way(incomeChangeWon ?? 0).en} income a year`,
    );
  }
  if (change === 'RATE') {
    const points = Math.abs(rateChangePoints ?? 0);
    return (rateChangePoints ?? 0) < 0
      ? said(`금리 ${points}%p 하락`, `a rate ${inPoints(points)} lower`)
      : said(`금리 ${points}%p 상승`, `a rate ${inPoints(points)} higher`);
  }
  const kinds = repaid.map((kind) => DEBT_KIND_NAMES[kind]);
  const paid = debtChangeWon !== undefined && debtChangeWon < 0 ? [saidWon(-debtChangeWon)] : [];
  const all = [...kinds, ...paid];
  return said(
    `${all.map(({ ko }) => ko).join('·')} 상환`,
    `${all.map(({ en }) => en.toLowerCase().replace('krw', 'KRW')).join(' and ')} repaid`,
  );
}
