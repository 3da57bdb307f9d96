import type { FactValue } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import { formatNumber, wonText } from '../../../../platform/amount.texts.js';

/** Forms of a slot's value; exact where a slot names no form. */
export type Form = 'about' | 'day' | 'in';
export const FORMS: readonly Form[] = ['about', 'day', 'in'];

const DAY_MS = 86_400_000;
const MAN = 10_000;
const EOK = 100_000_000;
const ENGLISH_MONTH_AND_DAY = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });

/** A value in a form: `약 3억 4천만 원`, `11월 25일`, `3일 뒤`. Null where the type does not have the form. */
export function inForm(value: FactValue, form: Form, today: string): Localized | null {
  if (form === 'about' && value.type === 'MONEY') return aboutWon(value.won);
  if (form === 'about' && value.type === 'PERCENT') return aboutPercent(Number(value.percent));
  if (value.type !== 'DATE') return null;
  if (form === 'day') return monthAndDay(value.on);
  return form === 'in' ? fromToday(value.on, today) : null;
}

/** Whole days from one day to another, below 0 when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** Two leading digits, as people round; amounts below ten thousand won are exact. */
function aboutWon(amountWon: number): Localized {
  const size = Math.abs(amountWon);
  if (size < MAN) return wonText(amountWon);
  const step = 10 ** (Math.floor(Math.log10(size)) - 1);
  const rounded = Math.round(amountWon / step) * step;
  return { ko: `약 ${koreanWon(rounded)}`, en: `about KRW ${englishAmount(rounded)}` };
}

function koreanWon(amountWon: number): string {
  const sign = amountWon < 0 ? '-' : '';
  const [eok, rest] = [Math.floor(Math.abs(amountWon) / EOK), Math.abs(amountWon) % EOK];
  const man = rest / MAN;
  const thousands = man % 1_000 === 0 && man > 0 ? `${man / 1_000}천만` : `${formatNumber(man)}만`;
  const parts = [...(eok > 0 ? [`${formatNumber(eok)}억`] : []), ...(man > 0 ? [thousands] : [])];
  return `${sign}${parts.join(' ')} 원`;
}

function englishAmount(amount: number): string {
  const [unit, word] =
    Math.abs(amount) >= 1e9 ? [1e9, ' billion'] : Math.abs(amount) >= 1e6 ? [1e6, ' million'] : [1, ''];
  return `${formatNumber(Number((amount / unit).toFixed(1)))}${word}`;
}

function aboutPercent(percent: number): Localized {
  const rounded = Math.abs(percent) >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
  return { ko: `약 ${rounded}%`, en: `about ${rounded}%` };
}

function monthAndDay(on: string): Localized {
  const [, month = '', day = ''] = on.split('-');
  return { ko: `${Number(month)}월 ${Number(day)}일`, en: ENGLISH_MONTH_AND_DAY.format(new Date(`${on}T00:00:00Z`)) };
}

function fromToday(on: string, today: string): Localized {
  const days = daysBetween(today, on);
  if (days === 0) return { ko: '오늘', en: 'today' };
  const count = Math.abs(days);
  const english = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days > 0 ? { ko: `${count}일 뒤`, en: `in ${english}` } : { ko: `${count}일 전`, en: `${english} ago` };
}
