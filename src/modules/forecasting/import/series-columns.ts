import type { FileColumn } from '../../../platform/delimited/index.js';
import { FREQUENCIES, TOPICS } from '../series/index.js';
import { SERIES_COLUMN_TEXTS } from './series-columns.texts.js';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const PERIOD = /^[12]\d{3}(?:[-./]?(?:0[1-9]|1[0-2]|[Qq][1-4])(?:[-./]?(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** Far above any figure that is published, and exact in the database. */
const FIGURE = /^-?\d{1,12}(?:\.\d{1,10})?$/;
/** Readable text, without what a terminal or a spreadsheet would execute, and without the braces of slots. */
const SAFE_TEXT = /^[^\p{C}{}=+@-][^\p{C}{}]*$/u;
/** Units may begin with a sign, such as `%p`; the same otherwise. */
const UNIT = /^[^\p{C}{}=+@][^\p{C}{}]*$/u;

/** Columns of a file of series. A new series needs the columns that describe it. */
export const SERIES_COLUMNS: readonly FileColumn[] = [
  {
    name: 'series',
    isFilled: true,
    rule: { kind: 'TEXT', most: 40, form: CODE },
    description: SERIES_COLUMN_TEXTS.series,
  },
  {
    name: 'period',
    isFilled: true,
    rule: { kind: 'TEXT', most: 10, form: PERIOD },
    description: SERIES_COLUMN_TEXTS.period,
  },
  {
    name: 'value',
    isFilled: true,
    rule: { kind: 'TEXT', most: 24, form: FIGURE },
    description: SERIES_COLUMN_TEXTS.value,
  },
  {
    name: 'knownFrom',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'DATE' },
    description: SERIES_COLUMN_TEXTS.knownFrom,
  },
  {
    name: 'name',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 80, form: SAFE_TEXT },
    description: SERIES_COLUMN_TEXTS.name,
  },
  {
    name: 'nameEn',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 80, form: SAFE_TEXT },
    description: SERIES_COLUMN_TEXTS.nameEn,
  },
  {
    name: 'topic',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: TOPICS },
    description: SERIES_COLUMN_TEXTS.topic,
  },
  {
    name: 'frequency',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: FREQUENCIES },
    description: SERIES_COLUMN_TEXTS.frequency,
  },
  {
    name: 'unit',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 40, form: UNIT },
    description: SERIES_COLUMN_TEXTS.unit,
  },
  {
    name: 'source',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 300, form: SAFE_TEXT },
    description: SERIES_COLUMN_TEXTS.source,
  },
];
