import type { Interval } from '../../../learning/index.js';
import type { DocumentRecord, JudgedSet } from './document-record.js';
import { DOCUMENT_LABELS } from './kinds.js';
import { PHOTOGRAPH_SETS, photographsOf } from './photograph-rows.js';

/** The card of the shipped model: what it is for, what it learned from, how well it judges, and what it cannot do. */
export function documentCard(record: DocumentRecord): string {
  const { training } = PHOTOGRAPH_SETS;
  const rows: readonly (readonly [string, (set: JudgedSet) => string])[] = [
    ['any defect', ({ anyDefect }) => area(anyDefect)],
    ...DOCUMENT_LABELS.slice(1).map(
      (label) => [titleOf(label), ({ byDefect }: JudgedSet) => area(byDefect[label])] as const,
    ),
    ['accuracy over eight labels', ({ accuracy }) => decimal(accuracy)],
    ['calibration error', ({ calibrationError }) => decimal(calibrationError)],
    ['photographs taken for something else', ({ unknownShare }) => `${(100 * unknownShare).toFixed(1)} %`],
  ];
  return `# Photographs of documents: ${record.version}

Judges what is wrong with a photograph of a paper: blur, low resolution, cut edges, glare, shadow, stain or scratch; or
that nothing is. ${record.features} features of a photograph of 800 pixels and boosted trees over them; a temperature, fitted on templates
that were left out in turn, makes the scores probabilities. What is unlike every class (Mahalanobis distance) is unknown.

Trained by \`moa train document-photographs\` on ${grouped(record.learned.length)} photographs that the program makes up itself
(\`documents/pages\`), of ${training.templates} templates: ${training.each} of each defect and ${2 * training.each} good ones. No photograph of a person's paper was
used, and no font of the machine.

${table([
  [
    'AUC against good photographs [95 %]',
    `other templates (${photographsOf(PHOTOGRAPH_SETS.heldOut).length})`,
    `other letters, layouts, light, JPEG (${photographsOf(PHOTOGRAPH_SETS.shifted).length})`,
  ],
  ...rows.map(([title, of]) => [title, of(record.heldOut), of(record.shifted)]),
])}

Not for: deciding on anything but whether to ask for a better photograph. Of white scratches only what crosses tinted
paper is seen: on white paper nothing is there to be seen, and where they cross letters they look like the gaps between
strokes. Photographs and defects are made up on both sides; of real ones it will know less.
`;
}

const titleOf = (label: string): string => label.toLowerCase().replaceAll('_', ' ');
const decimal = (value: number): string => value.toFixed(3).replace(/^0/, '');
const grouped = (count: number): string => count.toLocaleString('en');
const area = (interval: Interval | undefined): string =>
  interval ? `${decimal(interval.value)} [${decimal(interval.low)}, ${decimal(interval.high)}]` : '–';

/** A table whose columns are as wide as their widest cells. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n');
}
