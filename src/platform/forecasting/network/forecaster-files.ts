import { createHash } from 'node:crypto';
import type { Architecture } from './architecture.js';
import { forecasterFile, type ForecasterIdentity } from './model-file.js';
import { WINDOWS, windowContractHash } from './window-contract.js';
import { formatNumber } from '../../amount.texts.js';

/** How a forecaster was made. */
export interface TrainingRun extends ForecasterIdentity {
  readonly architecture: Architecture;
  readonly seeds: readonly number[];
  readonly steps: number;
  /** How many own series it was fine-tuned on; 0 when all were made up. */
  readonly ownSeries: number;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All files of a forecaster, by name. Equal weights give equal bytes. */
export function forecasterFiles(
  members: readonly Float32Array[],
  run: TrainingRun,
): Readonly<Record<'model.onnx' | 'record.json' | 'card.md', Uint8Array>> {
  const model = forecasterFile(members, run.architecture, run);
  const weights = members.reduce((sum, { length }) => sum + length, 0);
  const record = Object.assign({}, run, {
    weights,
    sha256: sha256(model),
    contract: WINDOWS,
    contractHash: windowContractHash(WINDOWS),
  });
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
  return {
    'model.onnx': model,
    'record.json': text(`${JSON.stringify(record, null, 1)}\n`),
    'card.md': text(card(run, { weights, bytes: model.length, hash: record.sha256 })),
  };
}

interface Sizes {
  readonly weights: number;
  readonly bytes: number;
  readonly hash: string;
}

function card(
  { name, version, seeds, steps, ownSeries, architecture }: TrainingRun,
  { weights, bytes, hash }: Sizes,
): string {
  const { width, layers, heads } = architecture;
  const learntFrom =
    ownSeries === 0
      ? 'Only made-up series: trends of five families, seasons, regime changes, noise, level shifts, outliers, intermittent demand and effects of the calendar. No real series was seen.'
      : `Made-up series, and then ${formatNumber(ownSeries)} series of an institution's own, without their last observations.`;
  return `# ${name} ${version}

Predicts where the next ${WINDOWS.horizon} values of a series will lie, as quantiles from ${WINDOWS.quantiles[0] ?? ''} to ${WINDOWS.quantiles.at(-1) ?? ''}, from its history alone.

- What it is: the mean of ${seeds.length} transformers over patches of ${WINDOWS.patch} steps, ${layers} layers of width ${width} with ${heads} heads; ${formatNumber(weights)} weights, ${formatNumber(bytes)} bytes.
- What it reads: the last ${WINDOWS.length} values, ${WINDOWS.normalisation}. Contract ${windowContractHash(WINDOWS).slice(0, 12)}.
- What it learnt from: ${learntFrom}
- How: ${formatNumber(steps)} steps of 256 windows each; seeds ${seeds.join(', ')}; the loss of quantiles, AdamW, one thread.
- How good: the table of the M3 competition in bench/RESULTS.md, which \`npm run bench:forecast\` measures again.
- What it is not for: advice to buy or sell, series without equal intervals, and periods beyond ${WINDOWS.longestPeriod}, which training never drew. It knows nothing of what happens in the world.
- Reproducible: equal seeds give equal bytes on one machine. Processors of other kinds round differently; weights then differ as between seeds, and bench/RESULTS.md shows how far figures of different seeds are apart.
- SHA-256 of the model: ${hash}
`;
}
