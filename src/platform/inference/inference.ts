import { availableParallelism } from 'node:os';
import { systemTimer, type Timer } from '../timer.js';
import { verifiedModel, type ModelFile } from './model-file.js';
import type { OpenModel, VectorTable } from './handles.js';
import { Pool, type PoolLimits } from './pool.js';
import { Predictor } from './predictor.js';
import { runJobs, type InferenceJob } from './run.js';
import { SharedVectors } from './shared-vectors.js';
import { Thread } from './thread.js';

export interface InferenceOptions extends Partial<PoolLimits> {
  readonly timer?: Timer;
}

/** Threads that run models and search vectors, so that the event loop is never blocked. */
export interface Inference {
  /** @throws ModelRefused when the file is not the registered one, or was made for other columns. */
  open(file: ModelFile): Promise<OpenModel>;
  /** Uses vectors in shared memory in place; copies others there. */
  hold(vectors: Float32Array, dimensions: number): VectorTable;
  /** Rejects running work and ends the threads. */
  close(): Promise<void>;
}

/**
 * A thread works for some milliseconds at a time, so that single predictions get in between. A vector search is divided
 * among the threads: as many as there are cores, up to four; idle ones cost little.
 */
const LIMITS: PoolLimits = {
  threads: Math.min(4, availableParallelism()),
  waiting: 1_000,
  timeoutMs: 10_000,
  runSize: 2_048,
};

/** Starts nothing before there is work; each thread starts with its first job. */
export function createInference(
  { timer = systemTimer, ...given }: InferenceOptions = {},
  startThread = (): Thread => new Thread(),
): Inference {
  const limits = { ...LIMITS, ...given };
  const pool = new Pool<InferenceJob>(limits, timer, runJobs, startThread);
  let lastId = 0;
  return {
    async open(given) {
      // A copy: threads that start later must get the bytes that were verified.
      const file = { ...given, bytes: new Uint8Array(given.bytes) };
      const description = verifiedModel(file);
      const predictor = new Predictor(pool, (lastId += 1), file, description, limits);
      await predictor.load();
      return predictor;
    },
    hold: (vectors, dimensions) => new SharedVectors(pool, (lastId += 1), vectors, dimensions, limits.threads),
    close: () => pool.close(),
  };
}
