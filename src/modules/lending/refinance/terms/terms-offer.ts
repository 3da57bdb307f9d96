import { addDays } from '../../../../platform/calendar.js';

/**
 * Days for which terms that were not asked for are held open, the day of the offer not counted. No law sets them: two
 * weeks are as long as the right to withdraw from a loan, and no longer than a rate can be kept for somebody.
 */
const TERMS_OFFER_DAYS = 14;

/** What a lender grants. */
export interface Grant {
  readonly amountWon: number;
  readonly annualRatePercent: string;
  readonly termMonths: number;
}

/** The last day on which terms offered on a day can be accepted. */
export const termsValidUntil = (offeredOn: string): string => addDays(offeredOn, TERMS_OFFER_DAYS);

/** Whether amount and term are those asked for. No rate is asked for: it lies in the range that was explained. */
export function isAsAsked(
  { requestedWon, termMonths }: { readonly requestedWon: number; readonly termMonths: number },
  grant: Grant,
): boolean {
  return grant.amountWon === requestedWon && grant.termMonths === termMonths;
}
