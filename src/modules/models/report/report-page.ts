import type { Localized } from '../../../platform/text.js';
import { psi } from '../contract/index.js';
import { evenness, type Gate, type TrainingRecord } from '../record/index.js';
import type { Figure, GateBounds, SubgroupGap } from '../task/index.js';
import { calibrationChart, confusionTable, importanceChart, rocChart } from './charts.js';
import { escaped } from '../../../platform/text.js';
import { columnCount, DIFFERENCE, HEADINGS, HEADS, MODEL } from './report-words.texts.js';
import { both, GATE_TEXT, gapText, LEFT_OUT_TEXT, short, verdict, windowsText, withInterval } from './report.texts.js';

const STYLE = `
:root { color-scheme: light; font: 16px/1.6 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", sans-serif; color: #1c2430 }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; background: #fff }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 } h2 { font-size: 1.2rem; margin: 2.5rem 0 .6rem; border-bottom: 1px solid #d8dee6 }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem } p { max-width: 46rem } .quiet { color: #5a6675; font-size: .9rem }
table { border-collapse: collapse; margin: .6rem 0 } td, th { padding: .25rem .7rem; text-align: left; border-bottom: 1px solid #e6eaef; font-weight: 400 }
thead th { color: #5a6675; font-size: .85rem } tbody th { min-width: 11rem } .grid tbody th { min-width: 0; white-space: nowrap }
td.n, .grid td { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } .grid { font-size: .85rem }
details { font-size: .85rem } summary { cursor: pointer; color: #2f6b5c }
.scroll { overflow-x: auto } .passed { color: #17694f } .failed { color: #a3271f; font-weight: 600 }
svg { max-width: 100%; height: auto; font-size: 12px; fill: #1c2430 } .frame { fill: #f6f8fa; stroke: #d8dee6 }
.ideal { stroke: #8a94a3; stroke-dasharray: 4 4 } .line { fill: none; stroke: #2f6b5c; stroke-width: 1.5 } circle, .bar { fill: #2f6b5c }`;

const section = (title: Localized, body: string): string => `<h2>${escaped(both(title))}</h2>\n${body}`;
const headsOf = (...names: readonly (keyof typeof HEADS)[]): string[] => names.map((name) => both(HEADS[name]));
const figureRow = (figure: Figure, of: Localized = figure.title): string =>
  `<tr><th scope="row">${escaped(both(of))}</th><td class="n">${withInterval(figure)}</td>` +
  `<td class="n">${short(figure.rows)}</td><td>${escaped(figure.method)}</td></tr>`;

function table(head: readonly string[], rows: readonly string[]): string {
  const cells = head.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  return `<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

const FIGURE_HEAD = [...headsOf('figure', 'valueAndInterval'), 'n', both(HEADS.method)];
const figures = (list: readonly Figure[]): string =>
  table(
    FIGURE_HEAD,
    list.map((figure) => figureRow(figure)),
  );

/**
 * A version's report as one page that needs nothing else: no script, no font, no other host. Equal records make equal
 * pages: it holds no date.
 */
export function reportPage(record: TrainingRecord, gates: readonly Gate[]): string {
  const { title, purpose, contract, calibration, confusion, importance } = record;
  const parts = [
    section(HEADINGS.gates, gateTable(gates, record)),
    section(HEADINGS.comparison, comparison(record)),
    section(
      HEADINGS.figures,
      `${figures(record.metrics)}<h3>${both(HEADINGS.plainFigures)}</h3>${figures(record.baselineMetrics)}`,
    ),
    record.roc && section(HEADINGS.roc, rocChart(record.roc)),
    calibration && section(HEADINGS.calibration, `${figures([calibration.error])}${calibrationChart(calibration)}`),
    confusion && section(HEADINGS.confusion, `<div class="scroll">${confusionTable(confusion)}</div>`),
    importance.length > 0 && section(HEADINGS.importance, importanceChart(importance)),
    section(HEADINGS.groups, record.subgroups.map((each) => subgroupTable(each, record.bounds)).join('\n')),
    section(HEADINGS.data, dataTable(record)),
    section(HEADINGS.limits, `<ul>${record.limits.map((limit) => `<li>${escaped(both(limit))}</li>`).join('')}</ul>`),
    section(HEADINGS.columns, `${windowsOf(record)}${columnsTable(record)}`),
  ].filter((part) => part !== null && part !== false);
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title.en)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(both(title))}</h1>
<p class="quiet">${escaped(contract.task)}, contract ${contract.version} (${contract.hash.slice(0, 12)}), seed ${record.seed}, code ${escaped(record.codeVersion)}</p>
<p>${escaped(purpose.ko)}</p><p>${escaped(purpose.en)}</p>
${parts.join('\n')}
</body></html>
`;
}

const windowsOf = ({ contract: { windows } }: TrainingRecord): string =>
  windows ? `<p>${escaped(both(windowsText(windows)))}</p>` : '';

function gateTable(gates: readonly Gate[], { bounds }: TrainingRecord): string {
  const rows = gates.map((gate) => {
    const state = gate.passed === false ? 'failed' : 'passed';
    return `<tr><th scope="row">${escaped(both(GATE_TEXT[gate.gate]))}</th><td class="n">${short(gate.value)}</td>
<td class="n">${short(gate.bound)}</td><td>${escaped(gate.of ?? '')}</td><td class="${state}">${both(verdict(gate))}</td></tr>`;
  });
  const head = headsOf('gate', 'value', 'bound', 'of', 'outcome');
  return `${table(head, rows)}<p class="quiet">${escaped(both(bounds.source))}</p>`;
}

function comparison({ comparison: { model, baseline, baselineTitle, improvement } }: TrainingRecord): string {
  const rows = [figureRow(model, MODEL), figureRow(baseline, baselineTitle), figureRow(improvement, DIFFERENCE)];
  return `<p>${escaped(both(model.title))}</p>${table(FIGURE_HEAD, rows)}`;
}

/** Groups that are no part of the gap say why. */
function subgroupTable(subgroup: SubgroupGap, { subgroupGapMax }: GateBounds): string {
  const { groups, gap } = evenness(subgroup, subgroupGapMax);
  const rows = groups.map((group) => {
    const remark = group.leftOut === null ? '' : both(LEFT_OUT_TEXT[group.leftOut]);
    return `<tr><th scope="row">${escaped(group.label)}</th><td class="n">${withInterval(group)}</td>
<td class="n">${short(group.rows)}</td><td>${escaped(remark)}</td></tr>`;
  });
  const head = [both(HEADS.group), `${subgroup.figure} (95 %)`, 'n', both(HEADS.remark)];
  return `<h3>${escaped(both(subgroup.title))}: ${both(HEADS.gap)} ${gapText(gap)}</h3>${table(head, rows)}`;
}

/** Each column's range, tenths, and the distance between test and training rows. */
function columnsTable({ contract, distribution, testDistribution }: TrainingRecord): string {
  const spreads = new Map(distribution.map((spread) => [spread.column, spread]));
  const tested = new Map(testDistribution.map((spread) => [spread.column, spread]));
  const rows = contract.columns.map(({ name, description, unit, min, max, nullable }) => {
    const spread = spreads.get(name);
    const middle = spread ? `${short(spread.edges[0] ?? null)} … ${short(spread.edges.at(-1) ?? null)}` : '–';
    const test = tested.get(name);
    const shift = spread && test ? psi(spread, test).toFixed(4) : '–';
    const missing = spread ? `${short(Number((100 * spread.missing).toFixed(2)))} %` : '–';
    return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(both(description))}</td><td>${escaped(unit)}</td>
<td class="n">${short(min)} … ${short(max)}</td><td class="n">${middle}</td><td class="n">${nullable ? missing : '0'}</td><td class="n">${shift}</td></tr>`;
  });
  const head = headsOf('column', 'meaning', 'unit', 'allowed', 'trainedOn', 'unknown', 'shift');
  return `<details><summary>${both(columnCount(rows.length))}</summary>${table(head, rows)}</details>`;
}

function dataTable({ data, options }: TrainingRecord): string {
  const settings = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  const rows = [
    [both(HEADS.options), settings.join(', ') || '–'],
    [both(HEADS.description), both(data.description)],
    [both(HEADS.split), both(data.split)],
    [
      both(HEADS.rows),
      `${short(data.rows)} (${both(HEADS.trainRows)} ${short(data.trainRows)}, ${both(HEADS.testRows)} ${short(data.testRows)})`,
    ],
    [both(HEADS.quarters), data.quarters.join(', ') || '–'],
    ['SHA-256', data.digest],
  ].map(([name = '', value = '']) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`);
  return table(headsOf('item', 'value'), rows);
}
