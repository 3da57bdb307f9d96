import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  loadForecaster,
  mixtureOf,
  quantileAt,
  WINDOWS,
  windowContractHash,
  type Forecaster,
} from '../../../../src/platform/forecasting/index.js';
import { readShipped, shippedModelPath } from '../../../../src/modules/models/index.js';
import { Draws } from '../../../../src/platform/forecasting/synthetic/draws.js';
import { syntheticSeries } from '../../../../src/platform/forecasting/synthetic/series.js';

const MOST_BYTES = 4_000_000;
/** A seed that no training had. */
const UNSEEN = 987_654;

let forecaster: Forecaster;
beforeAll(async () => {
  forecaster = await loadForecaster(shippedModelPath('FORECAST'));
});
afterAll(() => forecaster.close());

describe('the forecaster that ships', () => {
  it('is the file of its record, small, for the windows of this program', async () => {
    const bytes = readFileSync(shippedModelPath('FORECAST'));
    const shipped = await readShipped('FORECAST');
    const textOf = (name: string): string => Buffer.from(shipped?.files[name] ?? []).toString('utf8');
    const record = JSON.parse(textOf('network.json')) as Record<string, unknown>;
    expect(bytes.length).toBeLessThan(MOST_BYTES);
    expect(record['sha256']).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(record['contractHash']).toBe(windowContractHash(WINDOWS));
    expect(record['version']).toBe(forecaster.version);
    expect(textOf('card.md')).toContain('FORECAST, contract 1');
  });

  it('is nearer to series it never saw than Theta is, and its 80 % band holds 77 to 83 %', async () => {
    const draws = new Draws(UNSEEN);
    const series = Array.from({ length: 800 }, () => syntheticSeries(draws, 12));
    const asked = series.map(({ history, period }) => ({ values: history, period, horizon: 12 }));
    const answers = await mixtureOf(forecaster, asked);
    let [network, theta, inside, steps] = [0, 0, 0, 0];
    for (const [place, { history, future }] of series.entries()) {
      const answer = answers[place];
      if (!answer) throw new Error('a series was not answered');
      const scale = history.reduce((sum, value, time) => sum + Math.abs(value - (history[time - 1] ?? value)), 1e-9);
      const alone = await forecaster.quantiles(history, { period: series[place]?.period ?? 1, horizon: 12 });
      const [lower, upper] = [quantileAt(alone, 0.1), quantileAt(alone, 0.9)];
      future.forEach((value, step) => {
        network += Math.min(5, (Math.abs(value - (answer.network[step] ?? NaN)) * history.length) / scale);
        theta += Math.min(5, (Math.abs(value - (answer.theta[step] ?? NaN)) * history.length) / scale);
        inside += Number(value >= (lower[step] ?? NaN) && value <= (upper[step] ?? NaN));
        steps += 1;
      });
    }
    expect(network).toBeLessThan(0.95 * theta);
    expect(inside / steps).toBeGreaterThan(0.77);
    expect(inside / steps).toBeLessThan(0.83);
  });
});
