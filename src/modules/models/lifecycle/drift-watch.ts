import type { Logger } from 'pino';
import type { Database, Transaction } from '../../../platform/database/index.js';
import type { ModelDriftRepository, ModelVersionRow } from '../registry/index.js';
import type { ModelTaskName } from '../task/index.js';
import type { Drift } from './drift.js';
import type { DriftService } from './drift.service.js';

/** A version in service whose answers have become doubtful at an institution. */
export interface DriftedModel {
  readonly institutionId: number;
  readonly task: ModelTaskName;
  readonly version: string;
  readonly modelVersionKey: number;
  /** The column that moved furthest, with its population stability index. */
  readonly column: string;
  readonly psi: number;
  readonly at: Date;
}

/** Called in the transaction in which drift is found. */
type DriftListener = (transaction: Transaction, drifted: DriftedModel) => Promise<void>;

/**
 * Checks for every version in service whether its input still resembles its training data. A STOP withholds no answer:
 * a quarter of unusual spending moves figures too, and sudden silence helps nobody. Answers say that they are doubtful,
 * and administrators are notified, who may roll back or retrain.
 */
export class DriftWatch {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly stored: ModelDriftRepository;
      readonly drifts: Pick<DriftService, 'compute'>;
      readonly tasks: readonly { readonly task: ModelTaskName }[];
      /** What answers an institution; null when nothing does. */
      readonly inService: (task: ModelTaskName, institutionId: number) => Promise<ModelVersionRow | null>;
      readonly log: Pick<Logger, 'error'>;
    },
  ) {}

  /** Checks all of them; the listener is called for each that has reached STOP since the last check. */
  async assess(listener: DriftListener): Promise<void> {
    const { stored, tasks, inService, log } = this.parts;
    for (const institutionId of await stored.listInstitutions())
      for (const { task } of tasks)
        try {
          const row = await inService(task, institutionId);
          if (row) await this.#assess(institutionId, row, listener);
        } catch (error) {
          // One that cannot be looked at now keeps nobody from looking at the others; the next look is in an hour.
          log.error({ err: error, task, institutionId }, 'the drift of a model cannot be told');
        }
  }

  async #assess(institutionId: number, row: ModelVersionRow, listener: DriftListener): Promise<void> {
    const { database, stored, drifts } = this.parts;
    const drift = await drifts.compute(institutionId, row);
    const found = drift && furthest(drift);
    if (!found) return stored.forget(institutionId, row.key);
    await database.transaction(async (transaction) => {
      const before = await stored.keep(transaction, { institutionId, modelVersionId: row.key, ...found });
      if (found.state !== 'STOP' || before === 'STOP') return;
      const { task, version, key: modelVersionKey } = row;
      const { column, psi, at } = found;
      await listener(transaction, { institutionId, task, version, modelVersionKey, column, psi, at });
    });
  }
}

function furthest({ state, at, columns: [column] }: Drift) {
  return column ? { state, column: column.column, psi: column.psi, at: new Date(at) } : null;
}
