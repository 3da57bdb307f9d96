import { evenness, type ComparedGroup, type Gate, type TrainingRecord } from '../record/index.js';
import type { Figure } from '../task/index.js';
import { both, GATE_TEXT, gapText, LEFT_OUT_TEXT, short, verdict, windowsText, withInterval } from './report.texts.js';

/** What a row of a table may hold: a bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const figureRow = ({ title, rows, ...figure }: Figure): string => row(both(title), withInterval(figure), short(rows));

function plainWay({ comparison }: TrainingRecord): string[] {
  const { model, baseline, baselineTitle, improvement } = comparison;
  return [
    figureRow({ ...model, title: { ko: '모델', en: 'the model' } }),
    figureRow({ ...baseline, title: baselineTitle }),
    figureRow({ ...improvement, title: { ko: '차이', en: 'difference' } }),
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
  const figureHead = ['지표 / figure', '값 (95 % 구간 / interval)', 'n'];
  return [
    `# ${both(title)}`,
    `${contract.task}, contract ${contract.version} (\`${contract.hash}\`), seed ${record.seed}, code ${record.codeVersion}${settings(record)}.`,
    `## 용도 / Purpose\n\n${purpose.ko}\n\n${purpose.en}`,
    `## 데이터 / Data\n\n${[both(data.description), both(data.split), `${short(data.rows)} rows, ${short(data.trainRows)} to learn from, ${short(data.testRows)} to be judged by; digest \`${data.digest}\`.`].join('\n\n')}`,
    `## 성능 / Figures\n\n${table(figureHead, record.metrics.map(figureRow))}`,
    `## 비교 / Against the plain way\n\n${both(comparison.model.title)}\n\n${table(figureHead, plainWay(record))}`,
    `## 승격 기준 / Gates\n\n${table(
      ['기준 / gate', '값 / value', '한도 / bound', '결과 / outcome'],
      gates.map((gate) => row(both(GATE_TEXT[gate.gate]), short(gate.value), short(gate.bound), both(verdict(gate)))),
    )}\n\n${both(bounds.source)}`,
    `## 집단별 결과 / By group\n\n${table(
      ['속성 / attribute', '집단 / group', '값 / value', 'n', '비고 / remark'],
      compared.flatMap(({ title: attribute, groups }) =>
        groups.map((group) => row(both(attribute), group.label, withInterval(group), short(group.rows), remark(group))),
      ),
    )}\n\n${compared.map(({ title: attribute, gap }) => `${both(attribute)}: ${gapText(gap)}`).join('; ')}`,
    `## 입력 변수 / What it reads\n\n${contract.windows ? `${both(windowsText(contract.windows))}\n\n` : ''}${table(
      ['변수 / column', '의미 / meaning', '단위 / unit', '범위 / range'],
      contract.columns.map(({ name, description, unit, min, max }) =>
        row(`\`${name}\``, both(description), unit, `${short(min)} – ${short(max)}`),
      ),
    )}`,
    `## 한계 / Limits\n\n${limits.map((limit) => `- ${both(limit)}`).join('\n')}`,
    '',
  ].join('\n\n');
}
