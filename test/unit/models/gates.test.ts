import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  allPass,
  disagreement,
  gatesOf,
  noLanguageWorse,
  parseTrainingRecord,
  trainingRecordOf,
  type TrainingRecord,
} from '../../../src/modules/models/record/index.js';
import { toEvaluation } from '../../../src/modules/models/lifecycle/evaluation-view.js';
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

/** Groups of an attribute by rows and cases, with intervals of the normal approximation as records of before had them. */
const groupsOf = (...groups: readonly (readonly [rows: number, cases: number])[]) => ({
  subgroups: record.subgroups.map((each) => ({
    ...each,
    gap: 0,
    groups: groups.map(([rows, cases], at) => {
      const value = cases / rows;
      const half = 1.96 * Math.sqrt((value * (1 - value)) / rows);
      return { label: String(at), value, low: value - half, high: value + half, rows };
    }),
  })),
});

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
    const uneven = groupsOf([400, 200], [400, 279], [400, 281]);
    expect(gate('EVEN_FOR_ALL', uneven)).toMatchObject({ passed: false, value: 81 / 400, of: 'region' });
    expect(gate('EVEN_FOR_ALL', groupsOf([400, 200], [400, 279]))).toMatchObject({ passed: true, value: 79 / 400 });
    expect(gate('EVEN_FOR_ALL', { subgroups: [] })).toMatchObject({ passed: false, isUnjudged: true, value: null });
    const free = { ...task, bounds: { ...task.bounds, subgroupGapMax: null } };
    expect(gate('EVEN_FOR_ALL', { subgroups: [] }, free)?.passed).toBeNull();
  });

  it('do not pass on groups too small, or too few cases, for any gap to be seen', () => {
    // As a hundred rows of three groups with nobody flagged: every gap is 0, and nothing was measured.
    const few = gate('EVEN_FOR_ALL', groupsOf([34, 0], [33, 0], [33, 0]));
    expect(few).toMatchObject({ passed: false, isUnjudged: true, value: null, of: 'region', leastRows: 200 });
    expect(gate('EVEN_FOR_ALL', groupsOf([199, 20], [5_000, 500]))?.isUnjudged).toBe(true);
    expect(gate('EVEN_FOR_ALL', groupsOf([200, 20], [5_000, 500]))).toMatchObject({ passed: true, value: 0 });
    const nine = gate('EVEN_FOR_ALL', groupsOf([2_000, 5], [2_000, 4]));
    expect(nine).toMatchObject({ isUnjudged: true, leastRows: Math.ceil(10 / (9 / 4_000) / 2) });
    expect(gate('EVEN_FOR_ALL', groupsOf([2_000, 5], [2_000, 5]))).toMatchObject({ passed: true });
    // A bound of 3 points takes some 3,000 rows a group at even shares: at 700 the difference is known to 5 points.
    const narrow = { ...task, bounds: { ...task.bounds, subgroupGapMax: 0.03 } };
    const wide = gate('EVEN_FOR_ALL', groupsOf([700, 350], [700, 350]), narrow);
    expect(wide).toMatchObject({ isUnjudged: true, bound: 0.03, leastRows: 2_135 });
    expect(gate('EVEN_FOR_ALL', groupsOf([2_135, 1_068], [2_135, 1_068]), narrow)?.passed).toBe(true);
    expect(allPass(gatesOf({ ...record, ...groupsOf([34, 0], [33, 0], [33, 0]) }, task))).toBe(false);
    const page = reportPage(record, gatesOf({ ...record, ...groupsOf([34, 0], [33, 0]) }, task));
    expect(page).toContain('not judged: too few; two groups or more need 200 rows each');
  });

  it('compare means by their own intervals, and leave out a mean that has none', () => {
    const mean = (label: string, value: number, half: number | null) => ({
      label,
      value,
      rows: 900,
      low: half && value - half,
      high: half && value + half,
    });
    const told = (...groups: ReturnType<typeof mean>[]) => ({
      subgroups: record.subgroups.map((each) => ({ ...each, groups })),
    });
    const known = told(mean('a', -0.0123, 0.1), mean('b', 0.1001, 0.1), mean('c', 0.9001, 0.2));
    expect(gate('EVEN_FOR_ALL', known)).toMatchObject({ passed: true, value: expect.closeTo(0.1124, 6) });
    const unknown = told(mean('a', -0.0123, null), mean('b', 0.1001, 0.1));
    expect(gate('EVEN_FOR_ALL', unknown)).toMatchObject({ passed: false, isUnjudged: true });
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

  it('reports an output that differs, is missing or has another length', () => {
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

  it('shows shares with intervals between 0 and 1, and says which groups are no part of a gap, and why', () => {
    const rare = { ...record, ...groupsOf([242, 2], [600, 9], [27, 0]) };
    for (const text of [reportPage(rare, gatesOf(rare, task)), modelCard(rare, gatesOf(rare, task))]) {
      expect(text).toContain('0.008264 (0.002269');
      expect(text).not.toMatch(/ \(-\d/);
      expect(text.match(/fewer than 200 rows/g)).toHaveLength(1);
    }
    expect(toEvaluation(rare, 'en').subgroups[0]).toMatchObject({
      gap: '0.006736',
      groups: [
        { leftOut: null, low: '0.002269' },
        { leftOut: null, leftOutText: null },
        { leftOut: 'TOO_FEW_ROWS', leftOutText: 'not compared: fewer than 200 rows', low: '0', high: '0.124555' },
      ],
    });
    expect(toEvaluation({ ...record, ...groupsOf([27, 0], [30, 1]) }, 'ko').subgroups[0]?.gap).toBeNull();
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

describe('the gate of languages', () => {
  const judgedIn = (ko: readonly [rows: number, right: number], en: readonly [rows: number, right: number]) => ({
    ...record,
    subgroups: [
      {
        attribute: 'language',
        title: { ko: '언어', en: 'language' },
        figure: 'accuracy',
        gap: 0,
        groups: [['ko', ko] as const, ['en', en] as const].map(([label, [rows, right]]) => ({
          label,
          rows,
          value: right / rows,
          low: null,
          high: null,
        })),
      },
    ],
  });
  const inService = judgedIn([211, 160], [200, 150]);

  it('lets no version pass that understands one language worse by more than chance, however good it is in another', () => {
    expect(noLanguageWorse(judgedIn([211, 205], [200, 125]), inService)).toMatchObject({ passed: false, of: 'en' });
    expect(noLanguageWorse(judgedIn([211, 120], [200, 195]), inService)).toMatchObject({ passed: false, of: 'ko' });
    expect(allPass([noLanguageWorse(judgedIn([211, 205], [200, 125]), inService)].flatMap((each) => each ?? []))).toBe(
      false,
    );
  });

  it('takes a loss within chance for none, and needs a version in service to hold it against', () => {
    expect(noLanguageWorse(judgedIn([211, 157], [200, 147]), inService)).toMatchObject({ passed: true });
    expect(noLanguageWorse(inService, inService)).toMatchObject({ passed: true });
    expect(noLanguageWorse(inService, null)).toMatchObject({ passed: null });
    expect(noLanguageWorse(record, record)).toBeNull();
  });
});
