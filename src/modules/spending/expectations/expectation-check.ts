import { refuseAll, type Problem } from '../../../platform/errors/index.js';
import { AMOUNT_COLUMNS, CODED_COLUMNS, SOURCE_COLUMNS } from '../source/index.js';
import type { Expectation } from './expectation.js';

/** Expectations of one set. */
export const MOST_EXPECTATIONS = 60;
const NAME = /^[A-Z][A-Z0-9_]{0,59}$/;
const DECIMAL = /^\d{1,13}(\.\d{1,2})?$/;
/** The largest amount that a row can hold: 2,147,483,647 thousand won. */
const MOST_WON = 2_147_483_647_000;
/** Nobody expects a file ten thousand times as long as the last one. */
const MOST_PERCENT = 1_000_000;
const WHOLE = 100;

type Fault = readonly [field: string, ko: string, en: string];

/** Reports every fault in proposed expectations. @throws Refusal INVALID_EXPECTATION for each fault. */
export function checkExpectations(expectations: readonly Expectation[]): void {
  const problems: Problem[] = expectations.flatMap((each, index) => {
    const isSecond = expectations.findIndex(({ name }) => name === each.name) !== index;
    const twice: Fault[] = isSecond ? [['name', '같은 이름이 두 번 있습니다.', 'The name is given twice.']] : [];
    return [...twice, ...faultsOf(each)].map(([field, ko, en]) => ({
      code: 'INVALID_EXPECTATION',
      field: ['expectations', String(index), field],
      message: { ko, en },
    }));
  });
  refuseAll(problems);
}

function faultsOf(expectation: Expectation): Fault[] {
  const { name } = expectation;
  const named: Fault[] = NAME.test(name)
    ? []
    : [['name', '이름은 대문자로 시작하고 대문자, 숫자, 밑줄만 쓸 수 있습니다(60자 이내).', NAME_EN]];
  return [...named, ...columnFaults(expectation), ...boundFaults(expectation), ...codeFaults(expectation)];
}

const NAME_EN = 'A name has up to 60 capital letters, digits and underscores, and begins with a letter.';
const NO_COLUMN: Fault = ['column', '이 종류에는 열을 쓰지 않습니다.', 'This kind is of no column.'];

function columnFaults({ kind, column }: Expectation): Fault[] {
  if (kind === 'ROW_COUNT' || kind === 'REFUSED_SHARE') return column === null ? [] : [NO_COLUMN];
  const columns = kind === 'AMOUNT_RANGE' ? AMOUNT_COLUMNS : CODED_COLUMNS;
  if (kind === 'AMOUNT_RANGE' && column === null) return [];
  if (columns.some(({ name }) => name === column)) return [];
  const isKnown = SOURCE_COLUMNS.some(({ name }) => name === column);
  return isKnown
    ? [['column', '이 종류로 검사할 수 없는 열입니다.', 'The column is not one that this kind can judge.']]
    : [['column', '원천 파일에 없는 열입니다.', 'The source has no such column.']];
}

function boundFaults({ kind, least, most }: Expectation): Fault[] {
  if (kind === 'CODES') {
    return least === null && most === null
      ? []
      : [['least', '코드 목록에는 범위를 쓰지 않습니다.', 'A list of codes has no bounds.']];
  }
  const greatest = kind === 'AMOUNT_RANGE' ? MOST_WON : kind === 'ROW_COUNT' ? MOST_PERCENT : WHOLE;
  const faults: Fault[] = (['least', 'most'] as const).flatMap((side) => {
    const text = { least, most }[side];
    if (text === null || (DECIMAL.test(text) && Number(text) <= greatest)) return [];
    return [
      [
        side,
        `0에서 ${greatest} 사이의 수여야 합니다(소수 둘째 자리까지).`,
        `Between 0 and ${greatest}, two decimals at most.`,
      ],
    ];
  });
  if (faults.length > 0) return faults;
  if (least === null && most === null)
    return [['most', '하한이나 상한 중 하나는 있어야 합니다.', 'At least one bound is needed.']];
  if (least !== null && most !== null && Number(least) > Number(most))
    return [['least', '하한이 상한보다 클 수 없습니다.', 'The lower bound is above the upper one.']];
  return [];
}

function codeFaults({ kind, column, codes }: Expectation): Fault[] {
  if (kind !== 'CODES') {
    return codes === null ? [] : [['codes', '이 종류에는 코드를 쓰지 않습니다.', 'This kind has no codes.']];
  }
  const rule = SOURCE_COLUMNS.find(({ name }) => name === column)?.rule;
  const known = rule?.kind === 'CODE' ? new Set(rule.codes.values()) : null;
  if (!codes || codes.length === 0)
    return [['codes', '허용할 코드를 하나 이상 적어야 합니다.', 'At least one code is needed.']];
  const other = known ? codes.filter((code) => !known.has(code)) : [];
  return other.length === 0
    ? []
    : [['codes', `이 열의 코드가 아닙니다: ${other.join(', ')}`, `Not codes of the column: ${other.join(', ')}`]];
}
