import { refuse, refuseAll, type Problem } from '../errors/index.js';
import { fieldsOfLine } from './fields-of-line.js';

/** Longer lines are refused unread; some 300 bytes are usual. */
export const MAX_LINE_BYTES = 65_536;
/** Text with the line ends of old Macintosh programs, and no others. */
const RETURN_ONLY = /\r(?!$)/;
/** Names shown of each kind; more would bury the message. */
const NAMES_SHOWN = 20;
const NAME_LENGTH = 40;

/** A column as a header names it. */
export interface NamedColumn {
  readonly name: string;
  /** Whether a file may omit it. */
  readonly isOptional?: boolean;
}

/**
 * The columns of a file in the order of its header. Names are compared exactly; any order is accepted.
 * @param line without its line end, or with the `\\r` of one.
 * @throws Refusal NOT_TEXT, WRONG_LINE_END, WRONG_DELIMITER, or MISSING_COLUMNS, UNKNOWN_COLUMNS and DUPLICATE_COLUMNS,
 * together, naming the columns.
 */
export function columnsOfHeader<C extends NamedColumn>(line: string, all: readonly C[]): C[] {
  refuseOtherText(line);
  const names = (fieldsOfLine(line.replace(/\r$/, '')) ?? []).map((name) => name.trim());
  const known = new Map(all.map((column) => [column.name, column]));
  if (names.length === 1) refuseOtherDelimiter(line, known);
  const columns = names.flatMap((name) => known.get(name) ?? []);
  const problems = [
    problem(
      'MISSING_COLUMNS',
      all.filter(({ name, isOptional }) => !isOptional && !names.includes(name)).map(({ name }) => name),
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
  const shown = names.slice(0, NAMES_SHOWN).map((name) => name.slice(0, NAME_LENGTH));
  const list = shown.map((name) => JSON.stringify(name)).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
  return { code, field: ['file'], message: { ko: `${ko}(1번째 줄): ${list}`, en: `${en} (line 1): ${list}` } };
}

/** NUL bytes appear where a download was cut short, or in every other byte of UTF-16. */
function refuseOtherText(line: string): void {
  if (line.includes('\0')) {
    const message = {
      ko: '1번째 줄에 NUL(0) 바이트가 있습니다. 내려받다 만 파일이거나 UTF-16 파일입니다. 다시 받거나 UTF-8로 저장해 주세요.',
      en: 'Line 1 holds NUL bytes: the file did not come whole, or is in UTF-16. Fetch it again, or save it as UTF-8.',
    };
    refuse('NOT_TEXT', message, ['file']);
  }
  if (RETURN_ONLY.test(line)) {
    const message = {
      ko: '줄이 CR만으로 끝납니다(옛 매킨토시 형식). 줄 끝이 LF 또는 CRLF인 파일로 저장해 주세요.',
      en: 'Lines end in CR alone, as on old Macintoshes. Save the file with LF or CRLF at the end of lines.',
    };
    refuse('WRONG_LINE_END', message, ['file']);
  }
}

/** Other separators found in files. */
const OTHER_DELIMITERS: Readonly<Record<string, string>> = { ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

function refuseOtherDelimiter(line: string, known: ReadonlyMap<string, NamedColumn>): void {
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

/**
 * Takes the first line off blocks of lines and parses it; the rest is passed through. @throws Refusal as
 * `columnsOfHeader` does.
 */
export async function splitHeader<C extends NamedColumn>(
  lines: AsyncGenerator<Buffer>,
  all: readonly C[],
): Promise<{ readonly columns: C[]; readonly body: AsyncIterable<Buffer> }> {
  const first = await lines.next();
  const block: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const newline = block.indexOf(10);
  const end = newline < 0 ? block.length : newline;
  const columns = columnsOfHeader(block.toString('utf8', 0, Math.min(end, MAX_LINE_BYTES)), all);
  async function* body(): AsyncGenerator<Buffer> {
    if (end + 1 < block.length) yield block.subarray(end + 1);
    yield* lines;
  }
  return { columns, body: body() };
}
