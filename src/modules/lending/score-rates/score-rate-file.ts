import { isDate } from '../../../platform/calendar.js';
import { percentOfMillionths } from '../../../platform/percent-of.js';
import { parse } from 'csv-parse/sync';
import { rateMillionths } from '../terms/index.js';
import type { WantedKind } from '../limit/index.js';
import type { WrittenBand, WrittenTable } from './score-rate-table.repository.js';

const SCORE_RATE_FILE_COLUMNS = ['loanType', 'fromScore', 'annualRatePercent', 'validFrom', 'source'] as const;
type Column = (typeof SCORE_RATE_FILE_COLUMNS)[number];
const SCORE_RATE_LOAN_TYPES: readonly string[] = [
  'MORTGAGE',
  'JEONSE',
  'CREDIT',
  'OVERDRAFT',
] satisfies readonly WantedKind[];
/** Far above the number of bands that an institution publishes in years. */
const MAX_ROWS = 5_000;
const MAX_SOURCE = 500;

/** The problems of a file; each names its line and column. */
export class ScoreRateFileError extends Error {
  override readonly name = 'ScoreRateFileError';

  constructor(readonly problems: readonly string[]) {
    const shown = problems.slice(0, 20);
    super(
      [...shown, ...(problems.length > shown.length ? [`and ${problems.length - shown.length} more`] : [])].join('\n'),
    );
  }
}

/** A line of the file; the header is line 1. */
interface Row {
  readonly line: number;
  readonly record: Readonly<Record<string, string>>;
}

/**
 * The tables of a CSV file with the header `loanType,fromScore,annualRatePercent,validFrom,source`, a line for each
 * band.
 * @throws ScoreRateFileError that lists everything that is wrong.
 */
export function readScoreRates(text: string): WrittenTable[] {
  const rows = rowsOf(text);
  const problems = rows.flatMap(faultsOfRow);
  if (problems.length > 0) throw new ScoreRateFileError(problems);
  const groups = Map.groupBy(rows, ({ record }) => `${record['loanType'] ?? ''} ${record['validFrom'] ?? ''}`);
  const faults = [...groups.values()].flatMap(faultsOfTable);
  if (faults.length > 0) throw new ScoreRateFileError(faults);
  return [...groups.values()].map(tableOf);
}

function rowsOf(text: string): Row[] {
  let header: readonly string[] = [];
  const columns = (names: string[]) => (header = names.map((name) => name.trim()));
  let rows: { readonly info: { readonly lines: number }; readonly record: Record<string, string> }[];
  try {
    rows = parse(text, { columns, info: true, bom: true, trim: true, skip_empty_lines: true, to: MAX_ROWS + 1 });
  } catch (error) {
    throw new ScoreRateFileError([`This is not CSV: ${error instanceof Error ? error.message : 'unreadable'}`]);
  }
  const problems = [
    ...SCORE_RATE_FILE_COLUMNS.filter((name) => !header.includes(name)).map(
      (name) => `line 1: the column ${name} is missing`,
    ),
    ...header.filter((name) => !isColumn(name)).map((name) => `line 1: there is no column ${JSON.stringify(name)}`),
    ...header
      .filter((name, at) => header.indexOf(name) < at)
      .map((name) => `line 1: the column ${name} is there twice`),
    ...(rows.length === 0 ? ['line 2: the file has no band'] : []),
    ...(rows.length > MAX_ROWS ? [`line ${MAX_ROWS + 2}: the file has more than ${MAX_ROWS} bands`] : []),
  ];
  if (problems.length > 0) throw new ScoreRateFileError(problems);
  return rows.map(({ info, record }) => ({ line: info.lines, record }));
}

const isColumn = (name: string): name is Column => (SCORE_RATE_FILE_COLUMNS as readonly string[]).includes(name);

const CHECKS: Readonly<Record<Column, (text: string) => string | null>> = {
  loanType: (text) =>
    SCORE_RATE_LOAN_TYPES.includes(text) ? null : `must be one of ${SCORE_RATE_LOAN_TYPES.join(', ')}`,
  fromScore: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= 1000 ? null : 'must be a whole number of 0 to 1000'),
  annualRatePercent: (text) =>
    /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/.test(text) ? null : 'must be 0 to 100 with at most four decimals',
  validFrom: (text) =>
    /^(?:19|2\d)/.test(text) && isDate(text) ? null : 'must be a day that exists, written YYYY-MM-DD',
  source: (text) => (text.length > 0 && text.length <= MAX_SOURCE ? null : `must have 1 to ${MAX_SOURCE} characters`),
};

const faultsOfRow = ({ line, record }: Row): string[] =>
  SCORE_RATE_FILE_COLUMNS.flatMap((column) => {
    const fault = CHECKS[column](record[column] ?? '');
    return fault === null ? [] : [`line ${line}, ${column}: ${fault}`];
  });

/** The problems with the bands of a table as a whole. Each band is compared with the band above it. */
function faultsOfTable(rows: readonly Row[]): string[] {
  const inOrder = inFallingOrder(rows);
  return inOrder.flatMap((row, index) => {
    const above = inOrder[index - 1];
    if (!above) return [];
    const same = scoreOf(row) === scoreOf(above);
    const isLower = rateMillionths(rateOf(row)) < rateMillionths(rateOf(above));
    const isOther = row.record['source'] !== above.record['source'];
    return [
      ...(same ? [`line ${row.line}, fromScore: line ${above.line} has the same band already`] : []),
      ...(isLower
        ? [`line ${row.line}, annualRatePercent: a lower score would have a lower rate than line ${above.line}`]
        : []),
      ...(isOther ? [`line ${row.line}, source: line ${above.line} of the same table names another`] : []),
    ];
  });
}

const inFallingOrder = (rows: readonly Row[]): Row[] => rows.toSorted((one, other) => scoreOf(other) - scoreOf(one));
const scoreOf = ({ record }: Row): number => Number(record['fromScore']);
const rateOf = ({ record }: Row): string => record['annualRatePercent'] ?? '';

function tableOf(rows: readonly Row[]): WrittenTable {
  const { loanType = '', validFrom = '', source = '' } = rows[0]?.record ?? {};
  const bands = inFallingOrder(rows).map((row): WrittenBand => ({
    fromScore: scoreOf(row),
    percent: percentOfMillionths(rateMillionths(rateOf(row))),
  }));
  return { loanType: loanType as WantedKind, validFrom, source, value: { bands } };
}
