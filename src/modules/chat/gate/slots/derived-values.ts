import { both, days, fullLabel, percent, type FactValue } from '../../../../platform/assistant/index.js';
import type { Localized } from '../../../../platform/text.js';
import type { GateFact } from '../gate-fact.js';
import { daysBetween } from './value-forms.js';
import { amountOf, typedValue } from './typed-value.js';
import { wonText } from '../../../../platform/amount.texts.js';

/** What a derived slot says, with its type where it has one. */
export interface Derived {
  readonly value: Localized;
  readonly typed: FactValue | null;
}

/** Maximum facts in one calculation; more make a table, not a sentence. */
const PARENTS_MAX = 8;
const PERCENT = 100;

/** Derivations from facts, by name. Each returns null where its parents do not allow it. */
const DERIVED: Readonly<Record<string, (parents: readonly GateFact[], today: string) => Derived | null>> = {
  sum: (parents) => ofAmounts(parents, (amounts) => amounts.reduce((sum, amount) => sum + amount, 0)),
  difference: (parents) => ofTwo(parents, (one, other) => Math.abs(one - other)),
  share: (parents) => ratio(parents, (part, whole) => percent(Number(((PERCENT * part) / whole).toFixed(1)))),
  times: (parents) =>
    ratio(parents, (one, other) => {
      const times = Number((one / other).toFixed(1));
      return { ko: `${times}배`, en: `${times} times` };
    }),
  greatest: (parents) => named(parents, (amounts) => Math.max(...amounts)),
  least: (parents) => named(parents, (amounts) => Math.min(...amounts)),
  days: ([parent, ...others], today) => {
    const value = parent && others.length === 0 ? typedValue(parent) : null;
    if (value?.type !== 'DATE') return null;
    const count = Math.max(0, daysBetween(today, value.on));
    return { value: days(count), typed: { type: 'COUNT', count, unit: 'DAY' } };
  },
  above: (parents) => bound(parents, (one, other) => one > other),
  below: (parents) => bound(parents, (one, other) => one < other),
};

/** What a derived slot such as `sum(loan.1.balance, loan.2.balance)` says of its parents; null where it says nothing. */
export function derived(name: string, parents: readonly GateFact[], today: string): Derived | null {
  const make = Object.hasOwn(DERIVED, name) ? DERIVED[name] : undefined;
  return parents.length === 0 || parents.length > PARENTS_MAX ? null : (make?.(parents, today) ?? null);
}

/** Amounts of one kind; null where any is not an amount, or the kinds differ. */
function amountsOf(parents: readonly GateFact[]): { readonly of: string; readonly amounts: readonly number[] } | null {
  const amounts = parents.map((parent) => amountOf(typedValue(parent)));
  const of = amounts[0]?.of;
  if (of === undefined || amounts.some((each) => each?.of !== of)) return null;
  return { of, amounts: amounts.map((each) => each?.amount ?? 0) };
}

function ofAmounts(parents: readonly GateFact[], compute: (amounts: readonly number[]) => number): Derived | null {
  const known = amountsOf(parents);
  // A sum of rates is meaningless; won and counts can be added.
  if (!known || known.of === 'PERCENT') return null;
  const result = compute(known.amounts);
  if (known.of === 'MONEY') return { value: wonText(result), typed: { type: 'MONEY', won: result } };
  return { value: both(String(result)), typed: null };
}

function ofTwo(parents: readonly GateFact[], compute: (one: number, other: number) => number): Derived | null {
  const known = parents.length === 2 ? amountsOf(parents) : null;
  const [one = 0, other = 0] = known?.amounts ?? [];
  if (known?.of !== 'PERCENT') return known && ofAmounts(parents, () => compute(one, other));
  const points = Number(compute(one, other).toFixed(4));
  return {
    value: { ko: `${points}%p`, en: `${points} percentage points` },
    typed: { type: 'POINTS', points: String(points) },
  };
}

function ratio(parents: readonly GateFact[], word: (one: number, other: number) => Localized): Derived | null {
  const known = parents.length === 2 ? amountsOf(parents) : null;
  const [one = 0, other = 0] = known?.amounts ?? [];
  return known && other > 0 ? { value: word(one, other), typed: null } : null;
}

function named(parents: readonly GateFact[], choose: (amounts: readonly number[]) => number): Derived | null {
  const known = amountsOf(parents);
  if (!known || parents.length < 2) return null;
  const chosen = choose(known.amounts);
  // Equal values have no greatest.
  if (known.amounts.filter((amount) => amount === chosen).length > 1) return null;
  const parent = parents[known.amounts.indexOf(chosen)];
  return parent ? { value: parent.of ?? parent.label, typed: null } : null;
}

/** A whole sentence: whether the first is above or below the second. */
function bound(parents: readonly GateFact[], holds: (one: number, other: number) => boolean): Derived | null {
  const known = parents.length === 2 ? amountsOf(parents) : null;
  const [one, other] = parents;
  const [first = 0, second = 0] = known?.amounts ?? [];
  if (!known || !one || !other) return null;
  const [a, b] = [fullLabel(one), fullLabel(other)];
  const way = first === second ? 'SAME' : first > second ? 'ABOVE' : 'BELOW';
  const said = {
    ABOVE: { ko: `${a.ko} 값이 ${b.ko} 값보다 큽니다.`, en: `${a.en} is above ${b.en}.` },
    BELOW: { ko: `${a.ko} 값이 ${b.ko} 값보다 작습니다.`, en: `${a.en} is below ${b.en}.` },
    SAME: { ko: `${a.ko} 값과 ${b.ko} 값이 같습니다.`, en: `${a.en} equals ${b.en}.` },
  }[way];
  const answer = holds(first, second) ? { ko: '네, ', en: 'Yes, ' } : { ko: '아니요, ', en: 'No, ' };
  return { value: { ko: answer.ko + said.ko, en: answer.en + said.en }, typed: null };
}
