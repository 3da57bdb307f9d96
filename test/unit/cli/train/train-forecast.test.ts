import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLifetime } from '../../../../src/cli/index.js';
import { train } from '../../../../src/cli/train/train.js';
import { seriesIn, trainForecast } from '../../../../src/cli/train/train-forecast.js';
import { loadForecaster } from '../../../../src/platform/forecasting/index.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'moa-forecast-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (text: string): string => {
  const path = join(folder, 'series.csv');
  writeFileSync(path, text);
  return path;
};

const run = (...words: string[]): Promise<string[]> => ran(trainForecast, words);

async function ran(command: typeof trainForecast, words: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  const context = { say: (line: string) => void said.push(line), lifetime: createLifetime(() => undefined) };
  await command(context)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .parseAsync([...words], { from: 'user' });
  return said;
}

describe('files of series', () => {
  it('are read in the order of time, several series together', () => {
    const series = seriesIn(file('series,period,value\nrate,12,3.5\nsales,4,10\nrate,12,3.25\n'));
    expect(series).toEqual([
      { id: 'rate', period: 12, values: Float64Array.of(3.5, 3.25) },
      { id: 'sales', period: 4, values: Float64Array.of(10) },
    ]);
  });

  it.each([
    ['a value that is no number', 'series,period,value\nrate,12,3\nrate,12,three\n', /line 3: value/],
    ['an empty value', 'series,period,value\nrate,12,\n', /line 2: value/],
    ['an infinite value', 'series,period,value\nrate,12,1e999\n', /line 2: value/],
    ['a period of 0', 'series,period,value\nrate,0,3\n', /line 2: period/],
    ['two periods of one series', 'series,period,value\nrate,12,3\nrate,4,3\n', /line 3: rate had the period 12/],
    ['a missing column', 'name,period,value\nrate,12,3\n', /line 2: the column series/],
  ])('are refused for %s, naming the line', (_what, text, message) => {
    expect(() => seriesIn(file(text))).toThrow(message);
  });
});

describe('moa train forecast', () => {
  it('writes a model that answers, with its record and its card', async () => {
    const out = join(folder, 'retrained');
    const said = await run('--out', out, '--seeds', '5', '--steps', '2', '--release', 'trial');
    expect(said.join('\n')).toContain('Seed 5: 2 of 2 steps');
    const forecaster = await loadForecaster(join(out, 'model.onnx'));
    expect(forecaster.version).toBe('trial');
    const { steps } = await forecaster.quantiles([1, 2, 3, 4, 5, 6], { period: 1, horizon: 3 });
    expect(steps).toHaveLength(3);
    expect(JSON.parse(readFileSync(join(out, 'record.json'), 'utf8'))).toMatchObject({ seeds: [5], steps: 2 });
    expect(readFileSync(join(out, 'card.md'), 'utf8')).toContain('Only made-up series');
  });

  it('takes options as moa train does, and refuses one that it does not have', async () => {
    const out = join(folder, 'option');
    const said = await ran(train, ['forecast', '--out', out, '--seeds', '5', '--option', 'steps=1']);
    expect(said.join('\n')).toContain('Seed 5: 1 of 1 steps');
    for (const option of ['depth=4', 'steps=0'])
      await expect(ran(train, ['forecast', '--out', out, '--option', option])).rejects.toThrow(option.split('=')[0]);
  });

  it('refuses seeds and steps that are none, no folder, and series that are too short', async () => {
    await expect(run('--out', folder, '--seeds', '1,1')).rejects.toThrow('different whole numbers');
    await expect(run('--out', folder, '--seeds', '1,2,3,4,5')).rejects.toThrow('whole numbers');
    await expect(run('--out', folder, '--steps', '0')).rejects.toThrow('whole number');
    await expect(run('--ship', '--out', folder)).rejects.toThrow('--ship goes with neither');
    const from = join(folder, 'retrained', 'model.onnx');
    const short = file('series,period,value\nrate,12,3\nrate,12,4\n');
    await expect(run('--out', folder, '--from', from, '--series', short)).rejects.toThrow('none of 1 series');
    await expect(run('--series', short)).rejects.toThrow('--out');
  });
});
