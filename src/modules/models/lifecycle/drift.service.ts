import type { Caller } from '../../../platform/access/index.js';
import type { Cache } from '../../../platform/cache/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import { distributionInBinsOf, rowsOf } from '../contract/index.js';
import type { ModelVersionRow } from '../registry/index.js';
import { driftOf, type Drift } from './drift.js';
import type { VersionJudge } from './version-judge.js';
import { READ_MODELS } from './model.policy.js';

/** Reading recent figures may take seconds, and they change with the quarter's file. */
const CACHE_TIMES = { ttlMs: 10 * 60_000, staleMs: 60 * 60_000 };
const READ_WITHIN_MS = 8_000;

/** The parts of a version that drift is computed from. */
type Drifting = Pick<ModelVersionRow, 'key' | 'task' | 'sha256' | 'contractHash'>;

/** Measures how current figures differ from those of the training. */
export class DriftService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly cache: Cache;
      readonly clock: Clock;
      readonly judge: VersionJudge;
    },
  ) {}

  /**
   * Drift over the caller's institution, for administrators. Null when the version reads other columns than the program
   * provides now, or too few rows have come in.
   */
  async of(caller: Caller, version: Drifting): Promise<Drift | null> {
    const { institutionId } = READ_MODELS.require(caller);
    const key = `model-drift:${institutionId}:${version.key}:${version.sha256}`;
    return this.parts.cache.through(key, CACHE_TIMES, () => this.compute(institutionId, version));
  }

  /** The same, freshly computed, for callers that store it. */
  async compute(institutionId: number, version: Drifting): Promise<Drift | null> {
    const { database, clock, judge } = this.parts;
    const task = judge.taskOf(version);
    if (task?.contract.hash !== version.contractHash) return null;
    const signal = AbortSignal.timeout(READ_WITHIN_MS);
    const [record, table] = await Promise.all([
      judge.record(version),
      task.recentInputs({ database, institutionId, signal }),
    ]);
    const now = distributionInBinsOf(record.distribution, table);
    return driftOf(record.distribution, now, { rows: rowsOf(table), at: clock.now() });
  }
}
