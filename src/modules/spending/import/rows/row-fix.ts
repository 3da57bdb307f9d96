import { fieldsOfLine } from '../../../../platform/delimited/index.js';
import { refuseAll, type Problem } from '../../../../platform/errors/index.js';
import { lastMonthOf, type RejectionCode, type SourceColumn } from '../../source/index.js';
import { Corrections, type FixedField } from '../corrections/corrections.js';
import { readField } from './field.js';
import { unknownCode } from './rejection-message.js';
import { REJECTION_TEXT } from './rejection.texts.js';
import { UNKNOWN_COLUMN, GIVEN_TWICE } from './row-fix.texts.js';

/**
 * A refused line with corrected fields, read by the same rules as files. Fields that were not corrected are taken from
 * the kept line, so a line that could not be split into its columns needs them all.
 * @param columns those of the file, in its order.
 * @param lastQuarter the last quarter that is over.
 * @param corrections rules for fields that were not corrected here.
 * @throws Refusal naming each field that is unknown, given twice, missing or still wrong, all at once.
 */
export function fixedRow(
  raw: string,
  columns: readonly SourceColumn[],
  fixes: readonly FixedField[],
  lastQuarter: string,
  corrections = new Corrections(),
): Map<SourceColumn, string | null> {
  const fields = fieldsOfLine(raw);
  const kept = fields?.length === columns.length ? fields : null;
  const problems: Problem[] = fixes.flatMap(({ column }, index) => {
    if (!columns.some(({ name }) => name === column)) return problem('UNKNOWN_COLUMN', fieldAt(index), UNKNOWN_COLUMN);
    const isSecond = fixes.findIndex((each) => each.column === column) !== index;
    return isSecond ? problem('FIELD_GIVEN_TWICE', fieldAt(index), GIVEN_TWICE) : [];
  });
  const row = new Map<SourceColumn, string | null>();
  for (const [at, column] of columns.entries()) {
    const index = fixes.findIndex((each) => each.column === column.name);
    const text = fixes[index]?.value ?? kept?.[at];
    const read = text === undefined ? { code: 'EMPTY' as const } : readField(column.rule, text, lastQuarter);
    const byRule = 'code' in read && index < 0 ? corrections.byRule(column.name, read.code, text ?? '') : undefined;
    const field = byRule === undefined ? read : readField(column.rule, byRule, lastQuarter);
    if ('value' in field) row.set(column, field.value);
    else problems.push(rejected(field.code, column, index < 0 ? ['fields'] : fieldAt(index), text));
  }
  const late = lateMonth(row);
  if (late) {
    const index = fixes.findIndex(({ column }) => column === late.name);
    problems.push(rejected('MONTH_AFTER_QUARTER', late, index < 0 ? ['fields'] : fieldAt(index)));
  }
  refuseAll(problems);
  return row;
}

/** The column of the month, where that comes after the quarter. */
function lateMonth(row: ReadonlyMap<SourceColumn, string | null>): SourceColumn | null {
  const [quarter, month] = (['QUARTER', 'MONTH'] as const).map((kind) =>
    [...row].find(([{ rule }]) => rule.kind === kind),
  );
  if (quarter?.[1] == null || month?.[1] == null) return null;
  return month[1] > lastMonthOf(quarter[1]) ? month[0] : null;
}

const fieldAt = (index: number): readonly string[] => ['fields', String(index)];

const problem = (code: string, field: readonly string[], message: Problem['message']): Problem => ({
  code,
  field,
  message,
});

function rejected(code: RejectionCode, { name }: SourceColumn, field: readonly string[], value?: string): Problem {
  const { ko, en } = code === 'UNKNOWN_CODE' ? unknownCode(name, value) : REJECTION_TEXT[code];
  return {
    code: 'FIELD_REFUSED',
    field,
    message: { ko: `${name}: ${ko}`, en: `${name}: ${en}` },
    details: { column: name, rejection: code },
  };
}
