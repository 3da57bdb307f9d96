import type { Localized } from '../../../platform/text.js';
import type { Gate, GateName } from '../record/index.js';
import type { Figure } from '../task/index.js';

/** Both languages, Korean first: a report is one file for everybody. */
export const both = ({ ko, en }: Localized): string => (ko === en ? ko : `${ko} / ${en}`);

/** Four digits that count, without an exponent where a person would write none. */
export function short(value: number | null): string {
  if (value === null) return '–';
  if (Number.isInteger(value)) return value.toLocaleString('en');
  const size = Math.abs(value);
  if (size >= 1_000) return Math.round(value).toLocaleString('en');
  return size < 0.0001 ? value.toExponential(2) : String(Number(value.toPrecision(4)));
}

/** A figure with its interval: `0.8123 (0.8011 – 0.8229)`. */
export const withInterval = ({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): string =>
  low === null || high === null ? short(value) : `${short(value)} (${short(low)} – ${short(high)})`;

export const GATE_TEXT: Readonly<Record<GateName, Localized>> = {
  BETTER_THAN_BASELINE: {
    ko: '단순 기준보다 우수(차이의 95% 구간 하한이 0 초과)',
    en: 'Better than the plain way (lower end of the 95 % interval of the difference above 0)',
  },
  CALIBRATED: { ko: '확률 보정 오차가 한도 이내', en: 'Calibration error within its bound' },
  EVEN_FOR_ALL: { ko: '집단 간 격차가 한도 이내', en: 'Gap between groups within its bound' },
  CONTRACT_KNOWN: { ko: '입력 규격이 현재 프로그램과 일치', en: 'Reads what the program provides now' },
};

export const verdict = ({ passed }: Pick<Gate, 'passed'>): Localized =>
  passed === null
    ? { ko: '해당 없음', en: 'does not apply' }
    : passed
      ? { ko: '통과', en: 'passed' }
      : { ko: '미달', en: 'failed' };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in a page, in attributes too. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
