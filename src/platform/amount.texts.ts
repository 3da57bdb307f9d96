import type { Localized } from './text.js';

/** Decimals shown unless said otherwise, as `Intl` has it. */
const USUAL_DECIMALS = 3;
/** Making a format is slow, so each is made once. */
const formats = new Map<number, Intl.NumberFormat>();

/** A number with separators of thousands: `1,234,567`. Korean and English write it alike. Rounds to `decimals` at most. */
export function formatNumber(value: number, decimals = USUAL_DECIMALS): string {
  const format = formats.get(decimals) ?? new Intl.NumberFormat('en', { maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.format(value);
}

/** An amount in won that stands on its own: `1,234원`, `KRW 1,234`. */
export const wonText = (amountWon: number): Localized => ({
  ko: `${formatNumber(amountWon)}원`,
  en: `KRW ${formatNumber(amountWon)}`,
});
