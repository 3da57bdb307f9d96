import { monthlyInterestWon } from '../../terms/index.js';
import { settled, type Booking, type PostedBooks } from '../../repayments/index.js';
import { advance, instalmentsToCome, reprice, type Servicing } from '../../servicing/index.js';

/** What changes on a loan when its rate does. */
export interface RateChange {
  readonly booking: Booking;
  /** The regular monthly payment that follows; for a bullet loan its interest. */
  readonly monthlyPaymentWon: number;
}

/**
 * Gives a loan another rate from a day on: the current period bears each rate for its days, and the balance is spread
 * over the instalments that remain, as far as that adds no interest by a cut. The day must not be before the last
 * change of the loan.
 */
export function changeRate(
  servicing: Servicing,
  books: PostedBooks & { readonly monthlyPaymentWon: number },
  newRateMillionths: number,
  on: string,
): RateChange {
  const { contract } = books;
  const { account } = advance(servicing, contract, books.kept, on);
  const repriced = reprice(servicing, contract, account, { annualRateMillionths: newRateMillionths, from: on });
  const { plan } = repriced;
  const [, ordinary, ...others] = instalmentsToCome(contract, plan);
  const afterGrace = [ordinary, ...others].find((row) => row && row.number > contract.graceMonths);
  const bulletWon = monthlyInterestWon(plan.balanceWon, newRateMillionths);
  return {
    booking: settled(servicing, books, { ...repriced, on }, [], on),
    monthlyPaymentWon: contract.method === 'BULLET' ? bulletWon : (afterGrace?.paymentWon ?? books.monthlyPaymentWon),
  };
}
