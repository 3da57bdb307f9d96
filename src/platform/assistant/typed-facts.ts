import type { Localized } from '../text.js';
import type { CountUnit, Fact, FactTopic, FactValue } from './fact.js';
import { saidMonth } from './spoken-values.js';
import { both, months, percent } from './wording.js';
import { wonText } from '../amount.texts.js';

/** Makes facts of one topic, source and day, each with its type, so that every form of its value can be made of it. */
export interface TypedFacts {
  /** In whole won. */
  money(id: string, label: Localized, amountWon: number): Fact;
  /** A rate a year or a share, in percent as the room holds it. */
  percent(id: string, label: Localized, value: string | number): Fact;
  /** Percentage points, shown without their sign. */
  points(id: string, label: Localized, points: number): Fact;
  /** `2026-12-25`. */
  date(id: string, label: Localized, on: string): Fact;
  /** `2026-12`. */
  month(id: string, label: Localized, month: string): Fact;
  /** `2026Q4`. */
  quarter(id: string, label: Localized, quarter: string): Fact;
  /** A span of whole months. */
  months(id: string, label: Localized, count: number): Fact;
  /** A number of things, in the words given. */
  count(id: string, label: Localized, count: number, unit: CountUnit, words: Localized): Fact;
  /** Words, which have no type unless one is given. */
  words(id: string, label: Localized, value: Localized, typed?: FactValue): Fact;
}

/** Makes facts about one thing; `of` names it. */
export function typedFacts(topic: FactTopic, source: Localized, asOf: string, of?: Localized): TypedFacts {
  const about = of ? { topic, source, asOf, of } : { topic, source, asOf };
  const words: TypedFacts['words'] = (id, label, value, typed) =>
    typed ? { ...about, id, label, value, typed } : { ...about, id, label, value };
  return {
    words,
    money: (id, label, amountWon) => words(id, label, wonText(amountWon), { type: 'MONEY', won: amountWon }),
    percent: (id, label, value) =>
      words(id, label, percent(value), { type: 'PERCENT', percent: String(Number(value)) }),
    points: (id, label, points) => {
      const size = Math.abs(points);
      const value = { ko: `${size}%p`, en: size === 1 ? '1 point' : `${size} points` };
      return words(id, label, value, { type: 'POINTS', points: String(points) });
    },
    month: (id, label, month) => words(id, label, saidMonth(month, ''), { type: 'MONTH', month }),
    quarter: (id, label, quarter) => words(id, label, both(quarter), { type: 'QUARTER', quarter }),
    months: (id, label, count) => words(id, label, months(count), { type: 'COUNT', count, unit: 'MONTH' }),
    date: (id, label, on) => words(id, label, both(on), { type: 'DATE', on }),
    count: (id, label, count, unit, text) => words(id, label, text, { type: 'COUNT', count, unit }),
  };
}
