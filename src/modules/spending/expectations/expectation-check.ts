import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import type { Localized } from '../../../platform/text.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS, SOURCE_COLUMNS } from '../source/index.js';
import {
  BOUND_NEEDED,
  boundForm,
  BOUNDS_CROSSED,
  BOUNDS_UNUSED,
  CODE_NEEDED,
  CODES_UNUSED,
  COLUMN_NOT_JUDGED,
  COLUMN_UNUSED,
  NAME_FORM,
  NAME_TWICE,
  NO_SUCH_COLUMN,
  unknownCodes,
} from './expectation-check.texts.js';
import type { Expectation } from './expectation.js';

/** Expectations of one set. */
export const MOST_EXPECTATIONS = 60;
const EXPECTATION_NAME_PATTERN = /^[A-Z][A-Z0-9_]{0,59}$/;
const DECIMAL = /^\d{1,13}(\.\d{1,2})?$/;
/** The largest amount that a row can hold: 2,147,483,647 thousand won. */
const MOST_WON = 2_147_483_647_000;
/** Nobody expects a file ten thousand times as long as the last one. */
const MOST_PERCENT = 1_000_000;
const HUNDRED_PERCENT = 100;

type Fault = readonly [field: string, message: Localized];

/** Reports every fault in proposed expectations. @throws Refusal INVALID_EXPECTATION for each fault. */
export function checkExpectations(expectations: readonly Expectation[]): void {
  const problems: Problem[] = expectations.flatMap((each, index) => {
    const isSecond = expectations.findIndex(({ name }) => name === each.name) !== index;
    const twice: Fault[] = isSecond ? [['name', NAME_TWICE]] : [];
    return [...twice, ...faultsOf(each)].map(([field, message]) => ({
      code: 'INVALID_EXPECTATION',
      field: ['expectations', String(index), field],
      message,
    }));
  });
  refuseAll(problems);
}

function faultsOf(expectation: Expectation): Fault[] {
  const { name } = expectation;
  const named: Fault[] = EXPECTATION_NAME_PATTERN.test(name) ? [] : [['name', NAME_FORM]];
  return [...named, ...columnFaults(expectation), ...boundFaults(expectation), ...codeFaults(expectation)];
}

function columnFaults({ kind, column }: Expectation): Fault[] {
  if (kind === 'ROW_COUNT' || kind === 'REFUSED_SHARE') return column === null ? [] : [['column', COLUMN_UNUSED]];
  const columns = kind === 'AMOUNT_RANGE' ? AMOUNT_COLUMNS : CODED_COLUMNS;
  if (kind === 'AMOUNT_RANGE' && column === null) return [];
  if (columns.some(({ name }) => name === column)) return [];
  const isKnown = SOURCE_COLUMNS.some(({ name }) => name === column);
  return isKnown ? [['column', COLUMN_NOT_JUDGED]] : [['column', NO_SUCH_COLUMN]];
}

function boundFaults({ kind, least, most }: Expectation): Fault[] {
  if (kind === 'CODES') {
    return least === null && most === null ? [] : [['least', BOUNDS_UNUSED]];
  }
  const greatest = kind === 'AMOUNT_RANGE' ? MOST_WON : kind === 'ROW_COUNT' ? MOST_PERCENT : HUNDRED_PERCENT;
  const faults: Fault[] = (['least', 'most'] as const).flatMap((side) => {
    const text = { least, most }[side];
    if (text === null || (DECIMAL.test(text) && Number(text) <= greatest)) return [];
    return [[side, boundForm(greatest)]];
  });
  if (faults.length > 0) return faults;
  if (least === null && most === null) return [['most', BOUND_NEEDED]];
  if (least !== null && most !== null && Number(least) > Number(most)) return [['least', BOUNDS_CROSSED]];
  return [];
}

function codeFaults({ kind, column, codes }: Expectation): Fault[] {
  if (kind !== 'CODES') {
    return codes === null ? [] : [['codes', CODES_UNUSED]];
  }
  const rule = SOURCE_COLUMNS.find(({ name }) => name === column)?.rule;
  const known = rule?.kind === 'CODE' ? new Set(rule.codes.values()) : null;
  if (!codes || codes.length === 0) return [['codes', CODE_NEEDED]];
  const other = known ? codes.filter((code) => !known.has(code)) : [];
  return other.length === 0 ? [] : [['codes', unknownCodes(other)]];
}
