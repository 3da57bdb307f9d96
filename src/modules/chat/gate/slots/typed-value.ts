import type { FactValue } from '../../../../platform/assistant/index.js';
import { writtenFigures } from '../figures/written-figure.js';
import type { GateFact } from '../gate-fact.js';

const MILLION = 1_000_000;
const UNIT_OF_COUNTED_FIGURE = {
  case: 'LOAN',
  point: 'POINT',
  person: 'PERSON',
  day: 'DAY',
  month: 'MONTH',
  time: 'TIME',
} as const;

/** The typed value of a fact; if its module gave none, the single figure in its words. Null otherwise. */
export function typedValue({ typed, value }: GateFact): FactValue | null {
  if (typed) return typed;
  const [figure, ...others] = writtenFigures(value.ko);
  if (!figure?.value || others.length > 0) return null;
  const { kind, value: written } = figure;
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(written) ? { type: 'DATE', on: written } : null;
  if (!/^-?\d+$/.test(written)) return null;
  const number = Number(written) / MILLION;
  if (kind === 'won') return { type: 'MONEY', won: number };
  if (kind === 'percent') return { type: 'PERCENT', percent: String(number) };
  return kind in UNIT_OF_COUNTED_FIGURE
    ? { type: 'COUNT', count: number, unit: UNIT_OF_COUNTED_FIGURE[kind as keyof typeof UNIT_OF_COUNTED_FIGURE] }
    : null;
}

/** The amount to calculate with, and its kind; null if it is not an amount. */
export function amountOf(value: FactValue | null): { readonly of: string; readonly amount: number } | null {
  if (value?.type === 'MONEY') return { of: 'MONEY', amount: value.won };
  if (value?.type === 'PERCENT') return { of: 'PERCENT', amount: Number(value.percent) };
  if (value?.type === 'COUNT') return { of: value.unit, amount: value.count };
  return null;
}
