import type { RepaymentMethod } from '../../terms/index.js';
import type { LoanKind, RateKind } from '../../loans/index.js';
import type { Debt, DsrOfLoan, LenderClass, LimitRules, Region } from '../../limit/index.js';
import { lawDsr, yearlyService, type LawDsrUnknown } from '../../refinance/index.js';
import type { Terms } from '../alternatives/position.js';
import type { DsrAfter, Unknown, UnknownReason, AlternativeFigure } from '../alternatives/alternative.js';

/** Somebody's debts, and the rules they are counted by. */
interface DebtSituation {
  /** Null when it is not known. */
  readonly yearlyIncomeWon: number | null;
  /** All loans on record except the one that is decided about. */
  readonly others: readonly Debt[];
  readonly rules: LimitRules;
  readonly on: string;
  /** Where the home is; null when that is not known. */
  readonly region: Region | null;
  /** The class of the lender asked for a new loan. */
  readonly lenderClass: LenderClass;
}

/** A loan as debt service sees it. */
export interface ServedLoan {
  readonly kind: LoanKind;
  readonly rateKind: RateKind;
  readonly terms: Terms;
  /** For an overdraft the agreed limit. */
  readonly agreedLimitWon: number | null;
  readonly startedOn: string;
  readonly isNew: boolean;
}

/** Computes yearly debt service and DSR with a loan. Equal loans are computed once. */
export class DebtServices {
  readonly #situation: DebtSituation;
  readonly #othersWon: number | null;
  readonly #requested = new Map<string, number | null>();
  readonly #stressed = new Map<string, DsrOfLoan | LawDsrUnknown>();

  constructor(situation: DebtSituation) {
    this.#situation = situation;
    this.#othersWon = totalWon(situation);
  }

  /** Yearly service of loans at their contract rates; null when it is not known. */
  of(loan: ServedLoan): { readonly othersWon: number; readonly requestedWon: number } | null {
    const { rules, on } = this.#situation;
    const requestedWon = remembered(this.#requested, keyOf(loan), () => {
      return yearlyService([], debtOf(loan), rules, on)?.requestedWon ?? null;
    });
    return this.#othersWon === null || requestedWon === null ? null : { othersWon: this.#othersWon, requestedWon };
  }

  /** DSR with the loan, and as a lender computes it when the loan is new. */
  dsr(loan: ServedLoan): DsrAfter {
    const income = this.#situation.yearlyIncomeWon;
    const service = this.of(loan);
    if (income === null || income === 0) return notKnown('INCOME_UNKNOWN');
    if (!service) return notKnown(this.#hasHome(loan) ? 'HOME_UNKNOWN' : 'RULES_UNKNOWN');
    const dsrMillionths = shareOf(service.othersWon + service.requestedWon, income);
    const stressed = this.#stressOf(loan, income);
    if (typeof stressed === 'string')
      return { ...notKnown(stressed), dsrMillionths, unknown: [unknown('STRESSED_DSR', stressed)] };
    return {
      dsrMillionths,
      stressedMillionths: stressed.dsrMillionths,
      stressMillionths: stressed.stressMillionths,
      capMillionths: stressed.required ? stressed.capMillionths : null,
      unknown: [],
    };
  }

  #hasHome({ kind }: ServedLoan): boolean {
    return kind === 'JEONSE' || this.#situation.others.some((debt) => debt.kind === 'JEONSE');
  }

  #stressOf(loan: ServedLoan, yearlyIncomeWon: number): DsrOfLoan | UnknownReason {
    if (!loan.isNew) return 'NOT_A_NEW_LOAN';
    const { kind, rateKind, terms } = loan;
    const { principalWon: amountWon, annualRateMillionths, months: termMonths, method: repaymentMethod } = terms;
    const wanted = { kind, rateKind, amountWon, annualRateMillionths, termMonths, repaymentMethod };
    return remembered(this.#stressed, keyOf(loan), () => lawDsr({ ...this.#situation, yearlyIncomeWon }, wanted));
  }
}

/** Yearly service of all the others; null when it is not known. */
function totalWon({ others, rules, on }: DebtSituation): number | null {
  const [first, ...rest] = others;
  if (!first) return 0;
  const service = yearlyService(rest, first, rules, on);
  return service && service.requestedWon + service.othersWon;
}

function debtOf({ kind, terms, agreedLimitWon, startedOn }: ServedLoan): Debt {
  const { principalWon, annualRateMillionths, months, graceMonths, method } = terms;
  const repaymentMethod: RepaymentMethod = method;
  const remainingMonths = Math.max(1, months - graceMonths);
  return {
    kind,
    balanceWon: principalWon,
    agreedLimitWon,
    annualRateMillionths,
    remainingMonths,
    repaymentMethod,
    monthlyPaymentWon: null,
    startedOn,
  };
}

const keyOf = ({ kind, rateKind, terms, agreedLimitWon, startedOn }: ServedLoan): string =>
  [kind, rateKind, Object.values(terms).join(), agreedLimitWon, startedOn].join('|');

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const unknown = (figure: AlternativeFigure, reason: UnknownReason): Unknown => ({ figure, reason });

const notKnown = (reason: UnknownReason): DsrAfter => ({
  dsrMillionths: null,
  stressedMillionths: null,
  stressMillionths: null,
  capMillionths: null,
  unknown: [unknown('DSR', reason), unknown('STRESSED_DSR', reason)],
});

/** A share in millionths, half a millionth rounding up. */
function shareOf(partWon: number, wholeWon: number): number {
  const whole = BigInt(wholeWon);
  return Number((BigInt(partWon) * 2_000_000n + whole) / (2n * whole));
}
