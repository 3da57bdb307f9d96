import { refuse, refuseAll, type Problem } from '../../../platform/errors/index.js';
import { fieldsOfLine } from './fields-of-line.js';
import { SOURCE_COLUMNS, type SourceColumn } from '../source-columns.js';

/** Names shown of each kind; more would bury the message. */
const SHOWN = 20;
const NAME_LENGTH = 40;

/**
 * The source columns in the order of a file's header. Names are compared exactly; any order will do.
 * @throws Refusal WRONG_DELIMITER, or MISSING_COLUMNS, UNKNOWN_COLUMNS and DUPLICATE_COLUMNS, together, naming the columns.
 */
export function columnsOfHeader(line: string): SourceColumn[] {
  const names = (fieldsOfLine(line) ?? []).map((name) => name.trim());
  const known = new Map(SOURCE_COLUMNS.map((column) => [column.name, column]));
  if (names.length === 1) refuseOtherDelimiter(line, known);
  const columns = names.flatMap((name) => known.get(name) ?? []);
  const problems = [
    problem(
      'MISSING_COLUMNS',
      [...known.keys()].filter((name) => !names.includes(name)),
      '빠진 열',
      'Missing columns',
    ),
    problem(
      'UNKNOWN_COLUMNS',
      names.filter((name) => !known.has(name)),
      '알 수 없는 열',
      'Unknown columns',
    ),
    problem(
      'DUPLICATE_COLUMNS',
      columns.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index),
      '두 번 나온 열',
      'Columns that occur twice',
    ),
  ];
  refuseAll(problems.flatMap((found) => found ?? []));
  return columns;
}

function problem(code: string, names: readonly string[], ko: string, en: string): Problem | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN).map((name) => name.slice(0, NAME_LENGTH));
  const list = shown.map((name) => JSON.stringify(name)).join(', ') + (names.length > SHOWN ? ', …' : '');
  return { code, field: ['file'], message: { ko: `${ko}(1번째 줄): ${list}`, en: `${en} (line 1): ${list}` } };
}

/** What else files are found to be separated by. */
const OTHER_DELIMITERS: Readonly<Record<string, string>> = { ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

function refuseOtherDelimiter(line: string, known: ReadonlyMap<string, SourceColumn>): void {
  for (const [delimiter, name] of Object.entries(OTHER_DELIMITERS)) {
    const names = line.split(delimiter).map((each) => each.trim());
    if (names.filter((each) => known.has(each)).length < 2) continue;
    refuse(
      'WRONG_DELIMITER',
      {
        ko: `1번째 줄의 열이 쉼표가 아니라 ${JSON.stringify(delimiter)}(으)로 나뉘어 있습니다.`,
        en: `Line 1: columns are separated by ${name}s. The source separates them by commas.`,
      },
      ['file'],
    );
  }
}
