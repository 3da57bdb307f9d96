import { faultText, type IntakeProgress, type IntakeReport, type StoredBatch } from '../../modules/intake/index.js';
import { batchNamed, type FaultCount } from '../../modules/spending/index.js';
import type { FieldRule, FileColumn, Intake } from '../../platform/delimited/index.js';
import { formatNumber } from '../../platform/amount.texts.js';

/** Progress is reported this often. */
const EVERY_MS = 5_000;

/** Reports how far an import is, from time to time. */
export function intakeReporter(say: (line: string) => void): (progress: IntakeProgress) => void {
  let reportedAt = performance.now();
  return ({ phase, done, total }) => {
    if (performance.now() - reportedAt < EVERY_MS) return;
    reportedAt = performance.now();
    const percent = Math.min(100, Math.floor((100 * done) / total));
    say(
      phase === 'READING'
        ? `${percent} % of the file read`
        : `${formatNumber(done)} of ${formatNumber(total)} rows, ${percent} %`,
    );
  };
}

/** What an import did, or would do. */
export function intakeDescribed(report: IntakeReport, intake: Intake): string[] {
  const { figures, fileName, effects, changes, faults } = report;
  const changed = Object.entries(changes).map(([column, rows]) => `${column} ${formatNumber(rows)}`);
  return [
    outcomeOf(report),
    `${fileName} (${figures.encoding}): ${formatNumber(figures.rowsRead)} rows read, ${formatNumber(figures.rowsNew)} new, ` +
      `${formatNumber(figures.rowsChanged)} changed, ${formatNumber(figures.rowsUnchanged)} unchanged, ${formatNumber(figures.rowsRejected)} rejected`,
    ...effects.map(({ effect, rows, won }) => {
      const sum = won > 0 ? ` (${formatNumber(won)} won)` : '';
      return `  ${formatNumber(rows)} ${intake.effects[effect]?.en ?? effect}${sum}`;
    }),
    ...(changed.length > 0 ? [`  Columns that change: ${changed.join(', ')}`] : []),
    ...faults.map((fault) => faultOf(fault, intake)),
  ];
}

function outcomeOf({ outcome, batchId }: IntakeReport): string {
  switch (outcome) {
    case 'IMPORTED':
      return `Imported as batch ${batchNamed(batchId)}. To take it back: moa import undo ${batchId}`;
    case 'UNCHANGED':
      return `This file was imported before, as batch ${batchNamed(batchId)}; nothing changed.`;
    case 'CHECKED':
      return `Dry run, kept as batch ${batchNamed(batchId)}; nothing was loaded. To load it: moa import commit ${batchId}`;
  }
}

function faultOf({ column, code, count, firstLine, detail }: FaultCount, intake: Intake): string {
  const where = column === null ? code : `${column} ${code}`;
  const found = detail === null ? '' : ` [${detail}]`;
  return `  ${formatNumber(count)} × ${where}, first in line ${firstLine}: ${faultText(intake, code).en}${found}`;
}

/** What undoing a batch would do. */
export const intakeUndoDescribed = ({ id, fileName, institutionCode, rowsNew, rowsChanged }: StoredBatch): string[] => [
  `Undoing batch ${batchNamed(id)}, ${fileName} of ${institutionCode ?? 'no institution'}, takes away ${formatNumber(rowsNew)} rows that it brought and ` +
    `puts back ${formatNumber(rowsChanged)} that it changed.`,
];

/** The first line of a file with every column. */
export const headerOf = (columns: readonly FileColumn[]): string => columns.map(({ name }) => name).join(',');

/** What each column takes, one a line. */
export const columnsDescribed = (columns: readonly FileColumn[]): string[] =>
  columns.map(({ name, isFilled, isOptional, rule, description }) => {
    const need = isFilled ? 'needed' : isOptional ? 'optional' : 'may be empty';
    return `  ${name} (${need}; ${ruleText(rule)}): ${description.en} / ${description.ko}`;
  });

function ruleText(rule: FieldRule): string {
  switch (rule.kind) {
    case 'TEXT':
      return `text, at most ${rule.most}`;
    case 'DATE':
      return 'date, 2026-11-21';
    case 'WHOLE':
      return `whole number, ${rule.least} … ${rule.most}`;
    case 'PERCENT':
      return 'percent, 4.25';
    case 'CODE':
      return rule.codes.join(', ');
    case 'CODES':
      return `some of ${rule.codes.join(', ')}, separated by semicolons`;
  }
}
