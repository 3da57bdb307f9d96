import type { Localized } from '../../../platform/text.js';

/** A loan as far as it decides what money left over is best used for. */
interface OwnLoan {
  readonly name: Localized;
  readonly balanceWon: number;
  readonly annualRatePercent: string;
  /** Whether a prepayment fee is charged today. */
  readonly hasFee: boolean;
}

export interface MoneySituation {
  /** What there is to use, in won. */
  readonly sumWon: number;
  readonly overdueWon: number;
  readonly reserves: { readonly liquidWon: number | null; readonly spendingWon: number | null };
  /** Months of spending that reserves should last, by the health score in force; null where it is not known. */
  readonly reserveMonths: number | null;
  readonly loans: readonly OwnLoan[];
}

/** One thing that money could be used for. Amounts are in won. */
export type MoneyOption =
  | { readonly kind: 'ARREARS'; readonly amountWon: number }
  | { readonly kind: 'RESERVES'; readonly missingWon: number; readonly months: number }
  | { readonly kind: 'REPAY'; readonly loan: OwnLoan; readonly amountWon: number; readonly yearlyInterestWon: number }
  | { readonly kind: 'SAVE'; readonly yearWon: number };

const MONTHS_A_YEAR = 12;

/** What is overdue comes before anything else: it costs most and is recorded against somebody. */
export const arrearsOption = ({ overdueWon }: MoneySituation): MoneyOption | null =>
  overdueWon > 0 ? { kind: 'ARREARS', amountWon: overdueWon } : null;

/**
 * What else the sum could do: repay the loan with the highest rate, which no savings account pays as much as; fill reserves
 * that are short; save what is left. When two loans have the same rate, the larger is repaid. Interest is a year's on what is
 * repaid, rounded down.
 */
export function moneyOptions({ sumWon, reserves, reserveMonths, loans }: MoneySituation): MoneyOption[] {
  const { liquidWon, spendingWon } = reserves;
  const wantedWon = reserveMonths !== null && spendingWon !== null ? Math.round(reserveMonths * spendingWon) : null;
  const missingWon = wantedWon === null || liquidWon === null ? 0 : wantedWon - liquidWon;
  const [dearest] = loans
    .filter(({ balanceWon, annualRatePercent }) => balanceWon > 0 && Number(annualRatePercent) > 0)
    .toSorted(
      (one, other) =>
        Number(other.annualRatePercent) - Number(one.annualRatePercent) || other.balanceWon - one.balanceWon,
    );
  const repay = dearest && repayment(dearest, sumWon);
  return [
    ...(repay ? [repay] : []),
    ...(missingWon > 0 && reserveMonths !== null
      ? [{ kind: 'RESERVES', missingWon, months: reserveMonths } as const]
      : []),
    { kind: 'SAVE', yearWon: sumWon * MONTHS_A_YEAR },
  ];
}

function repayment(loan: OwnLoan, sumWon: number): MoneyOption {
  const amountWon = Math.min(sumWon, loan.balanceWon);
  const rateMillionths = BigInt(Math.round(Number(loan.annualRatePercent) * 10_000));
  return {
    kind: 'REPAY',
    loan,
    amountWon,
    yearlyInterestWon: Number((BigInt(amountWon) * rateMillionths) / 1_000_000n),
  };
}
