import type { Localized } from '../text.js';
import { formatNumber, wonText } from '../amount.texts.js';

const [MAN, EOK, JO] = [10_000, 100_000_000, 1_000_000_000_000];
const MONTH_NAMES = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * Whole won as people say them in a sentence, exactly: `1억 2,000만 원`, `3억 45만 6,789원`, and in digits alone where that
 * is shorter, `531,847원`.
 */
export function saidWon(amountWon: number): Localized {
  const size = Math.abs(amountWon);
  if (size < MAN || (size < EOK && size % MAN !== 0)) return wonText(amountWon);
  const parts = [
    [Math.floor(size / JO), '조'],
    [Math.floor((size % JO) / EOK), '억'],
    [Math.floor((size % EOK) / MAN), '만'],
  ] as const;
  const words = parts.flatMap(([count, unit]) => (count > 0 ? [`${formatNumber(count)}${unit}`] : []));
  const rest = size % MAN;
  const ko = `${words.join(' ')} ${rest > 0 ? formatNumber(rest) : ''}원`;
  return { ko: amountWon < 0 ? `-${ko}` : ko, en: wonText(amountWon).en };
}

/** A day as people say it; its year only where it is not this one. */
export function saidDay(on: string, today: string): Localized {
  const [year = '', month = '', day = ''] = on.split('-');
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  const name = MONTH_NAMES[Number(month) - 1] ?? month;
  return {
    ko: `${isThisYear ? '' : `${year}년 `}${Number(month)}월 ${Number(day)}일`,
    en: `${Number(day)} ${name}${isThisYear ? '' : ` ${year}`}`,
  };
}

/** A month `2027-03` as people say it. */
export function saidMonth(month: string, today: string): Localized {
  const isThisYear = month.slice(0, 4) === today.slice(0, 4);
  const number = Number(month.slice(5, 7));
  const year = month.slice(0, 4);
  return {
    ko: `${isThisYear ? '' : `${year}년 `}${number}월`,
    en: `${MONTH_NAMES[number - 1] ?? ''}${isThisYear ? '' : ` ${year}`}`,
  };
}

/** A span of months as people say it: years where it is whole years. */
export function saidMonths(count: number): Localized {
  if (count > 0 && count % 12 === 0) {
    const years = count / 12;
    return { ko: `${years}년`, en: years === 1 ? '1 year' : `${years} years` };
  }
  return { ko: `${count}개월`, en: count === 1 ? '1 month' : `${count} months` };
}

/** Puts pieces into a sentence of each language. */
export const said = (ko: string, en: string): Localized => ({ ko, en });

/** Sentences as one text. */
export const joinSentences = (sentences: readonly Localized[]): Localized =>
  said(sentences.map(({ ko }) => ko).join(' '), sentences.map(({ en }) => en).join(' '));
