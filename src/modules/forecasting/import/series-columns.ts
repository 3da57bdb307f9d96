import type { FileColumn } from '../../../platform/delimited/index.js';
import { FREQUENCIES, TOPICS } from '../series/index.js';

const CODE = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const PERIOD = /^[12]\d{3}(?:[-./]?(?:0[1-9]|1[0-2]|[Qq][1-4])(?:[-./]?(?:0[1-9]|[12]\d|3[01]))?)?$/;
/** Far above any figure that is published, and exact in the database. */
const FIGURE = /^-?\d{1,12}(?:\.\d{1,10})?$/;
/** Readable text, without anything that a terminal or a spreadsheet would execute. */
const WORDS = /^[^\p{C}=+@-][^\p{C}]*$/u;
/** Units may begin with a sign, such as `%p`; the same otherwise. */
const UNIT = /^[^\p{C}=+@][^\p{C}]*$/u;

/** Columns of a file of series. A new series needs the columns that describe it. */
export const SERIES_COLUMNS: readonly FileColumn[] = [
  {
    name: 'series',
    isFilled: true,
    rule: { kind: 'TEXT', most: 40, form: CODE },
    description: {
      ko: '지표 코드, 영문자로 시작하는 영문자·숫자·밑줄 40자 이내',
      en: 'code of the series: a letter, then letters, digits and underscores, 40 at most',
    },
  },
  {
    name: 'period',
    isFilled: true,
    rule: { kind: 'TEXT', most: 10, form: PERIOD },
    description: {
      ko: '기간(2024-07, 2024Q3, 2024, 2024-07-15)',
      en: 'period: 2024-07, 2024Q3, 2024 or 2024-07-15, by its frequency',
    },
  },
  {
    name: 'value',
    isFilled: true,
    rule: { kind: 'TEXT', most: 24, form: FIGURE },
    description: {
      ko: '값, 정수 부분 12자리와 소수 부분 10자리 이내의 숫자',
      en: 'the figure in plain digits, at most 12 before the point and 10 after it',
    },
  },
  {
    name: 'knownFrom',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'DATE' },
    description: { ko: '값이 공표된 날짜, 없으면 오늘', en: 'the day from which it was known; today when left out' },
  },
  {
    name: 'name',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 80, form: WORDS },
    description: { ko: '지표 이름, 새 지표에는 필수', en: 'name in Korean, needed of a new series' },
  },
  {
    name: 'nameEn',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 80, form: WORDS },
    description: { ko: '영문 이름, 없으면 이름과 같음', en: 'name in English; the same when left out' },
  },
  {
    name: 'topic',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: TOPICS },
    description: { ko: '주제, 없으면 OTHER', en: 'what it is about; OTHER when left out' },
  },
  {
    name: 'frequency',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'CODE', codes: FREQUENCIES },
    description: {
      ko: '주기, 없으면 기간의 모양으로 판단(매월 1일로 시작하는 일별 자료는 DAY로 표시)',
      en: 'how often it is measured; read from the period when left out, where the first of a month means that month',
    },
  },
  {
    name: 'unit',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 40, form: UNIT },
    description: { ko: '단위, 새 지표에는 필수', en: 'unit, needed of a new series' },
  },
  {
    name: 'source',
    isOptional: true,
    isFilled: false,
    rule: { kind: 'TEXT', most: 300, form: WORDS },
    description: { ko: '출처, 새 지표에는 필수', en: 'who publishes it, needed of a new series' },
  },
];
