import {
  batchNamed,
  rejectionMessage,
  resultText,
  WARNING_TEXT,
  type ImportReport,
  type QuarterDiff,
  type RejectionCount,
  type UndoOutlook,
} from '../../modules/spending/index.js';
import { formatNumber } from '../../platform/amount.texts.js';

/** Progress is reported this often. */
const EVERY_MS = 5_000;
/** Sums are shown in million won; the source has thousands. */
const THOUSANDS_OF_MILLION = 1_000;

const millions = (thousands: number): string => formatNumber(Math.round(thousands / THOUSANDS_OF_MILLION));

/** Reports how far an import is, from time to time. */
export function importReporter(
  say: (line: string) => void,
): (progress: { readonly rows: number; readonly bytes: number; readonly totalBytes: number }) => void {
  let reportedAt = performance.now();
  return ({ rows, bytes, totalBytes }) => {
    if (performance.now() - reportedAt < EVERY_MS) return;
    reportedAt = performance.now();
    say(`${formatNumber(rows)} rows read, ${Math.min(100, Math.floor((100 * bytes) / totalBytes))} %`);
  };
}

/** What an import did, or would do. */
export function described(report: ImportReport): string[] {
  const { rowsRead, rowsAccepted, rowsRejected, quarters } = report;
  return [
    outcomeOf(report),
    `${report.fileName} (${report.encoding}): ${formatNumber(rowsRead)} rows read, ` +
      `${formatNumber(rowsAccepted)} accepted, ${formatNumber(rowsRejected)} rejected; quarters ${quarters.join(', ') || 'none'}`,
    ...report.diff.map(diffOf),
    ...report.rejections.map(faultOf),
    ...report.warnings.map(warningOf),
    ...report.expectations.filter(({ state }) => state === 'NOT_MET').map(expectationOf),
    ...nextSteps(report),
  ];
}

/** What can be done about lines that a dry run refuses, and to see what it changes. */
function nextSteps({ outcome, batchId, rowsRejected, diff }: ImportReport): string[] {
  if (outcome !== 'CHECKED') return [];
  return [
    ...(rowsRejected > 0
      ? [
          `To correct what is refused: moa import refused ${batchId} --out refused.csv, then moa import fix ${batchId} --help`,
        ]
      : []),
    ...(diff.some(({ rowsChanged }) => rowsChanged > 0)
      ? [`To list what changes: moa import changes ${batchId} --out changes.csv`]
      : []),
  ];
}

function expectationOf(result: ImportReport['expectations'][number]): string {
  const meaning = result.severity === 'BLOCK' ? 'Stops it from being loaded' : 'Not as expected';
  return `  ${meaning}: ${resultText(result).en}`;
}

function outcomeOf({ outcome, batchId }: ImportReport): string {
  switch (outcome) {
    case 'IMPORTED':
      return `Imported as batch ${batchNamed(batchId)}. To take it back: moa import undo ${batchId}`;
    case 'UNCHANGED':
      return `This file was imported before, as batch ${batchNamed(batchId)}; nothing changed.`;
    case 'CHECKED':
      return `Dry run, kept as batch ${batchNamed(batchId)}; nothing was loaded. To load it: moa import commit ${batchId}`;
  }
}

function diffOf(diff: QuarterDiff): string {
  const { quarter, rowsNew, rowsChanged, rowsUnchanged, rowsRejected } = diff;
  const changed =
    rowsChanged === 0
      ? `${formatNumber(rowsChanged)} changed`
      : `${formatNumber(rowsChanged)} changed (${millions(diff.changedBeforeThousands)} → ${millions(diff.changedAfterThousands)})`;
  return (
    `  ${quarter}: ${formatNumber(rowsNew)} new (${millions(diff.newThousands)} million won a month), ${changed}, ` +
    `${formatNumber(rowsUnchanged)} unchanged, ${formatNumber(rowsRejected)} rejected`
  );
}

function faultOf(rejection: RejectionCount): string {
  const { column, code, count, firstLine } = rejection;
  const where = column === null ? code : `${column} ${code}`;
  return `  ${formatNumber(count)} × ${where}, first in line ${firstLine}: ${rejectionMessage(rejection).en}`;
}

/** What undoing a batch would do. */
export function undoDescribed(batchId: number, outlook: UndoOutlook): string[] {
  const { fileName, institutionCode, quarters, rowsGone, rowsBack, isFileKept } = outlook;
  return [
    `Undoing batch ${batchNamed(batchId)}, ${fileName} of ${institutionCode}, takes away ${formatNumber(rowsGone)} rows of ` +
      `${quarters.length} quarters (${quarters.join(', ') || 'none'}) and brings back ${formatNumber(rowsBack)} that they replaced.`,
    isFileKept
      ? 'The raw file is kept: it can be fetched (`rawFileUrl` of the API) and loaded again.'
      : 'The raw file is not kept: these rows can be loaded again from a copy of your own alone.',
  ];
}

function warningOf({ code, count, firstLine }: ImportReport['warnings'][number]): string {
  return `  Warning: ${formatNumber(count)} × ${code}, first in line ${firstLine}: ${WARNING_TEXT[code].en}`;
}
