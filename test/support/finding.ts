import { expect } from '@jest/globals';
import type { Finding } from '../../src/platform/assistant/index.js';
import type { Localized } from '../../src/platform/text.js';

const BROKEN = /undefined|null|NaN|Infinity|\[object|\$\{/;

/** Every text of a finding, with where it stands. */
function textsOf({
  facts,
  lead,
  assumed = [],
  advice = [],
  followUps = [],
  table,
  chart,
  action,
}: Finding): Localized[] {
  return [
    ...facts.flatMap(({ label, value, source, of }) => [label, value, source, ...(of ? [of] : [])]),
    ...(lead ? [lead] : []),
    ...[...assumed, ...advice, ...followUps],
    ...(table ? [table.title, ...table.columns] : []),
    ...(chart ? [chart.title, ...chart.points, ...chart.series.map(({ name }) => name)] : []),
    ...(action ? [action.label, action.preview] : []),
  ];
}

/** Holds what is true of every finding: what it names is there, each fact once, charts fit their axis, texts are whole. */
export function expectSound(finding: Finding): void {
  const { facts, shown = [], table, chart, followUps = [] } = finding;
  const ids = facts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cells = table?.rows.flatMap((row) => row.flatMap((cell) => ('fact' in cell ? [cell.fact] : []))) ?? [];
  expect([...shown, ...cells].filter((id) => !ids.includes(id))).toEqual([]);
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
  for (const { values } of chart?.series ?? []) expect(values).toHaveLength(chart?.points.length ?? 0);
  expect(followUps.length).toBeLessThanOrEqual(3);
  expect(textsOf(finding).filter(({ ko, en }) => BROKEN.test(ko) || BROKEN.test(en) || ko === '' || en === '')).toEqual(
    [],
  );
  const sentences = [finding.lead, ...(finding.advice ?? []), ...followUps].flatMap((each) => each ?? []);
  expect(sentences.filter(({ ko }) => !/[가-힣]/.test(ko))).toEqual([]);
}
