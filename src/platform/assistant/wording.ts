import { percentOfMillionths } from '../percent-of.js';
import type { Localized } from '../text.js';
import type { Fact } from './fact.js';

/** A share in percent, from a decimal or from text that is one. */
export const percent = (value: number | string): Localized => ({ ko: `${Number(value)}%`, en: `${Number(value)}%` });

/** A share in percent, from millionths; rates have four decimals of a percent at most. */
export const percentOf = (millionths: number): Localized => percent(percentOfMillionths(millionths));

export const months = (count: number): Localized => ({ ko: `${count}개월`, en: counted(count, 'month') });

export const days = (count: number): Localized => ({ ko: `${count}일`, en: counted(count, 'day') });

/** A number of things in English: one of them, or many. */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

export const both = (text: string): Localized => ({ ko: text, en: text });

/** Makes facts of one topic, source and day. */
export const factMaker =
  (topic: Fact['topic'], source: Localized, asOf: string, of?: Localized) =>
  (id: string, label: Localized, value: Localized): Fact => ({
    id,
    topic,
    label,
    value,
    source,
    asOf,
    ...(of && { of }),
  });
