import type { Style } from './styles.js';

const DAY_MS = 86_400_000;
/** Day 0 of a workbook that counts from 1900, whose first of March is day 61: Excel takes 1900 for a leap year. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel keeps 15 digits; a file may hold 17, such as 2.5499999999999998 for 2.55. */
const EXCEL_DIGITS = 15;

/** A number as a workbook holds it, in plain digits as Excel shows it. Text that is no number comes back as it is. */
export function plainNumber(raw: string): string {
  if (raw.length <= EXCEL_DIGITS && !raw.includes('E') && !raw.includes('e')) return raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  const text = String(Number(number.toPrecision(EXCEL_DIGITS)));
  return text.includes('e') ? number.toFixed(Math.abs(number) >= 1 ? 0 : 15).replace(/(\.\d*?)0+$/, '$1') : text;
}

/** What a cell that holds a number says, by its style. */
export function valueOfNumber(raw: string, style: Style | undefined, is1904: boolean): string {
  switch (style?.kind) {
    case 'DATE':
      return dateOf(Number(raw), is1904) ?? raw;
    case 'TIME':
      return timeOf(Number(raw), is1904) ?? raw;
    case 'DURATION':
      return durationOf(Number(raw)) ?? raw;
    case 'PERCENT':
      return `${plainNumber(String(Number((Number(raw) * 100).toPrecision(EXCEL_DIGITS))))}%`;
    default:
      return plainNumber(raw);
  }
}

/** A moment as `2011-01-04 10:00:00`, or a date alone for a whole number; null for what is no date. */
export function dateOf(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  // Before March 1900 Excel is a day off, since it counts a day that was not there.
  const days = !is1904 && serial < 60 ? serial + 1 : serial;
  const at = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.round((days * DAY_MS) / 1_000) * 1_000);
  const text = at.toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

/** A time of a day as `10:00:00`; one that carries days is a moment. */
function timeOf(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  if (serial >= 1) return dateOf(serial, is1904);
  return new Date(Math.round(serial * 86_400) * 1_000).toISOString().slice(11, 19);
}

/** Hours, minutes and seconds, as many hours as there are: `25:30:00`. */
function durationOf(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const seconds = Math.round(serial * 86_400);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3_600)}:${two((seconds % 3_600) / 60)}:${two(seconds % 60)}`;
}
