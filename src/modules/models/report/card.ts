import { evenness, type ComparedGroup, type Gate, type TrainingRecord } from '../record/index.js';
import type { Figure } from '../task/index.js';
import type { Localized } from '../../../platform/text.js';
import { DIFFERENCE, HEADINGS, HEADS, MODEL } from './report-words.texts.js';
import { both, GATE_TEXT, gapText, LEFT_OUT_TEXT, short, verdict, windowsText, withInterval } from './report.texts.js';

/** What a row of a table may hold: a bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const heading = (text: Localized): string => `## ${both(text)}`;
const headsOf = (...names: readonly (keyof typeof HEADS)[]): string[] => names.map((name) => both(HEADS[name]));
const figureRow = ({ title, rows, ...figure }: Figure): string => row(both(title), withInterval(figure), short(rows));

function baselineRows({ comparison }: TrainingRecord): string[] {
  const { model, baseline, baselineTitle, improvement } = comparison;
  return [
    figureRow({ ...model, title: MODEL }),
    figureRow({ ...baseline, title: baselineTitle }),
    figureRow({ ...improvement, title: DIFFERENCE }),
  ];
}

const remark = ({ leftOut }: ComparedGroup): string => (leftOut === null ? '' : both(LEFT_OUT_TEXT[leftOut]));

const settings = ({ options }: TrainingRecord): string =>
  Object.entries(options)
    .map(([name, value]) => `, ${name} ${value}`)
    .join('');

/** A version's card in Markdown: its purpose, training data, quality and limits. It holds no date. */
export function modelCard(record: TrainingRecord, gates: readonly Gate[]): string {
  const { title, purpose, contract, comparison, data, subgroups, limits, bounds } = record;
  const compared = subgroups.map((each) => ({ ...each, ...evenness(each, bounds.subgroupGapMax) }));
  const figureHead = [both(HEADS.figure), `${HEADS.value.ko} (95 % ${both(HEADS.interval)})`, 'n'];
  return [
    `# ${both(title)}`,
    `${contract.task}, contract ${contract.version} (\`${contract.hash}\`), seed ${record.seed}, code ${record.codeVersion}${settings(record)}.`,
    `${heading(HEADINGS.purpose)}\n\n${purpose.ko}\n\n${purpose.en}`,
    `${heading(HEADINGS.data)}\n\n${[both(data.description), both(data.split), `${short(data.rows)} rows, ${short(data.trainRows)} to learn from, ${short(data.testRows)} to be judged by; digest \`${data.digest}\`.`].join('\n\n')}`,
    `${heading(HEADINGS.figures)}\n\n${table(figureHead, record.metrics.map(figureRow))}`,
    `${heading(HEADINGS.cardComparison)}\n\n${both(comparison.model.title)}\n\n${table(figureHead, baselineRows(record))}`,
    `${heading(HEADINGS.gates)}\n\n${table(
      headsOf('gate', 'value', 'bound', 'outcome'),
      gates.map((gate) => row(both(GATE_TEXT[gate.gate]), short(gate.value), short(gate.bound), both(verdict(gate)))),
    )}\n\n${both(bounds.source)}`,
    `${heading(HEADINGS.groups)}\n\n${table(
      [...headsOf('attribute', 'group', 'value'), 'n', both(HEADS.remark)],
      compared.flatMap(({ title: attribute, groups }) =>
        groups.map((group) => row(both(attribute), group.label, withInterval(group), short(group.rows), remark(group))),
      ),
    )}\n\n${compared.map(({ title: attribute, gap }) => `${both(attribute)}: ${gapText(gap)}`).join('; ')}`,
    `${heading(HEADINGS.columns)}\n\n${contract.windows ? `${both(windowsText(contract.windows))}\n\n` : ''}${table(
      headsOf('column', 'meaning', 'unit', 'range'),
      contract.columns.map(({ name, description, unit, min, max }) =>
        row(`\`${name}\``, both(description), unit, `${short(min)} – ${short(max)}`),
      ),
    )}`,
    `${heading(HEADINGS.limits)}\n\n${limits.map((limit) => `- ${both(limit)}`).join('\n')}`,
    '',
  ].join('\n\n');
}
