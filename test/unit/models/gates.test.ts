import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  allPass,
  disagreement,
  gatesOf,
  parseTrainingRecord,
  trainingRecordOf,
  type TrainingRecord,
} from '../../../src/modules/models/record/index.js';
import { modelCard, reportPage } from '../../../src/modules/models/report/index.js';
import { versionFiles } from '../../../src/modules/models/index.js';
import { TINY_COLUMNS, tinyTask } from '../../support/tiny-task.js';

const task = tinyTask();
const run = { seed: 1, codeVersion: '0.0.1' };
let trained: Awaited<ReturnType<typeof task.train>>;
let record: TrainingRecord;
beforeAll(async () => {
  const context = { seed: 1, signal: AbortSignal.abort(), progress: () => undefined, institutionId: 1 };
  trained = await task.train({ ...context, database: null as never });
  record = trainingRecordOf(task, trained, run);
});

const gate = (name: string, changed: Partial<TrainingRecord>, now = task) =>
  gatesOf({ ...record, ...changed }, now).find((each) => each.gate === name);

describe('the gates', () => {
  it('let a version pass that is better than chance explains', () => {
    expect(allPass(gatesOf(record, task))).toBe(true);
    const { comparison } = record;
    const improved = (low: number | null) => ({
      comparison: { ...comparison, improvement: { ...comparison.improvement, low } },
    });
    expect(gate('BETTER_THAN_BASELINE', improved(0.0001))).toMatchObject({ passed: true, value: 0.0001, bound: 0 });
    expect(gate('BETTER_THAN_BASELINE', improved(0))?.passed).toBe(false);
    expect(gate('BETTER_THAN_BASELINE', improved(null))?.passed).toBe(false);
  });

  it('ask for calibration within its bound, unless nothing is predicted that could be calibrated', () => {
    const bound = (calibrationErrorMax: number | null) => ({
      ...task,
      bounds: { ...task.bounds, calibrationErrorMax },
    });
    expect(gate('CALIBRATED', {}, bound(0))).toMatchObject({ passed: false, bound: 0, of: 'calibrationError' });
    expect(gate('CALIBRATED', { calibration: null })).toMatchObject({ passed: false, value: null });
    expect(gate('CALIBRATED', { calibration: null }, bound(null))).toMatchObject({ passed: null, bound: null });
  });

  it('ask that no two groups lie too far apart, and that groups were looked at', () => {
    const subgroups = record.subgroups.map((each) => ({ ...each, gap: 0.2001 }));
    expect(gate('EVEN_FOR_ALL', { subgroups })).toMatchObject({ passed: false, value: 0.2001, of: 'region' });
    expect(gate('EVEN_FOR_ALL', { subgroups: [] })).toMatchObject({ passed: false, value: null });
    const free = { ...task, bounds: { ...task.bounds, subgroupGapMax: null } };
    expect(gate('EVEN_FOR_ALL', { subgroups: [] }, free)?.passed).toBeNull();
  });

  it('ask that the program provides what the version reads, and name the column', () => {
    const changed = tinyTask({ columns: [{ ...TINY_COLUMNS[0], unit: 'percent' }, ...TINY_COLUMNS.slice(1)] as never });
    expect(gate('CONTRACT_KNOWN', {}, changed)).toMatchObject({ passed: false, of: 'utilisation' });
    expect(gate('CONTRACT_KNOWN', {}, tinyTask({ contractVersion: 2 }))).toMatchObject({ passed: false, bound: 2 });
  });
});

describe('a record', () => {
  it('comes back from JSON as it was, with unknown figures', () => {
    expect(parseTrainingRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(record.sample.values).toHaveLength(8 * TINY_COLUMNS.length);
  });

  it('is none when a figure is not finite', () => {
    const importance = [{ column: 'months', value: Number.NaN }];
    expect(() => trainingRecordOf(task, { ...trained, importance }, run)).toThrow('importance');
  });

  it('tells an output that differs, is missing or is of another length', () => {
    const answered = { probabilities: Float32Array.from(record.sample.outputs['probabilities'] ?? []) };
    expect(disagreement(record.sample, answered)).toBeNull();
    const other = { probabilities: answered.probabilities.map((value, at) => (at === 3 ? value + 0.001 : value)) };
    expect(disagreement(record.sample, other)).toBe('probabilities');
    expect(disagreement(record.sample, {})).toBe('probabilities');
    expect(disagreement(record.sample, { probabilities: answered.probabilities.subarray(1) })).toBe('probabilities');
    expect(disagreement(record.sample, { probabilities: answered.probabilities.fill(NaN) })).toBe('probabilities');
  });
});

describe('a report', () => {
  it('is one page without a script or another host, and shows what there is', () => {
    const page = reportPage(record, gatesOf(record, task));
    expect(page).not.toMatch(/<script|https?:|src=|href=|@import|url\(/);
    expect(page).not.toMatch(/\b20[2-9]\d-\d\d-\d\d/);
    for (const part of ['calibration', 'importance', 'GOOD', 'BAD', 'utilisation', '2024Q4', 'PSI', '&lt;b&gt;only'])
      expect(page).toContain(part);
    expect(page.match(/<circle/g)?.length).toBe(record.calibration?.bins.length);
    const open = (tag: string) => page.split(new RegExp(`<${tag}[ >]`)).length - page.split(`</${tag}>`).length;
    expect(['table', 'tr', 'td', 'svg', 'h2', 'p', 'ul', 'li', 'body', 'html'].map(open)).toEqual(
      new Array(10).fill(0),
    );
  });

  it('has a card whose tables hold, whatever words are in them', () => {
    const title = { ko: '가|나', en: 'a|b\nc' };
    const odd = { ...record, metrics: record.metrics.map((figure) => ({ ...figure, title })) };
    const card = modelCard(odd, gatesOf(odd, task));
    const rows = card.split('\n').filter((line) => line.startsWith('|'));
    expect(card).toContain('가\\|나');
    expect(rows.every((line) => line.endsWith('|'))).toBe(true);
  });

  it('is among the files of a version, whose names are guarded', () => {
    const { files, passesGates } = versionFiles(task, trained, run);
    expect(passesGates).toBe(true);
    expect(Object.keys(files)).toContain('report.html');
    const wrong = (name: string) => () => versionFiles(task, { ...trained, files: { [name]: Buffer.of() } }, run);
    for (const name of ['model.onnx', '../x', 'A.json', '']) expect(wrong(name)).toThrow(RangeError);
  });
});
