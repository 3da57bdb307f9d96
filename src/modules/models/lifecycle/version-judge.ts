import type { Queryable } from '../../../platform/database/index.js';
import { gatesOf, noLanguageWorse, parseTrainingRecord, type Gate, type TrainingRecord } from '../record/index.js';
import type { ModelVersionRepository, ModelVersionRow } from '../registry/index.js';
import { checkDocuments, NotOpened, openRow, type OpeningParts } from '../serving/index.js';
import type { ModelTask } from '../task/index.js';

/** Judges versions by their records and files, as the program is now. */
export class VersionJudge {
  constructor(
    private readonly parts: OpeningParts & {
      readonly versions: Pick<ModelVersionRepository, 'findInService'>;
      readonly tasks: readonly ModelTask[];
    },
  ) {}

  taskOf({ task }: Pick<ModelVersionRow, 'task'>): ModelTask | null {
    return this.parts.tasks.find((each) => each.task === task) ?? null;
  }

  /** The record of each version, in their order. */
  async records(keys: readonly number[], within?: Queryable): Promise<TrainingRecord[]> {
    const stored = await this.parts.versions.listRecords(keys, within);
    return keys.map((key) => parseTrainingRecord(stored.get(key)));
  }

  async record({ key }: Pick<ModelVersionRow, 'key'>, within?: Queryable): Promise<TrainingRecord> {
    const [record] = await this.records([key], within);
    if (!record) throw new Error('a version has no record');
    return record;
  }

  /** A task that the program does not know has no contract to hold against: what it reads is unknown. */
  gates(record: TrainingRecord): Gate[] {
    const task = this.taskOf(record.contract);
    const unknown = { contract: { ...record.contract, hash: '' }, bounds: record.bounds };
    return gatesOf(record, task ?? unknown);
  }

  /** The gates of a version that is to take the place of what answers the institution now. */
  async gatesToServe(record: TrainingRecord, institutionId: number, within: Queryable): Promise<Gate[]> {
    const { task } = record.contract;
    const inService = await this.parts.versions.findInService(institutionId, task, within);
    const beside = noLanguageWorse(record, inService && (await this.record(inService, within)));
    return [...this.gates(record), ...(beside ? [beside] : [])];
  }

  /**
   * Checks every file of a version, opens the model as serving will, and closes it. Returns what is wrong with it; null
   * when nothing is.
   */
  async fault(row: ModelVersionRow): Promise<NotOpened | null> {
    const task = this.taskOf(row);
    if (!task) return new NotOpened('CONTRACT', null);
    try {
      await checkDocuments(this.parts, row);
      (await openRow(this.parts, row, task)).opened.close();
      return null;
    } catch (error) {
      if (error instanceof NotOpened) return error;
      throw error;
    }
  }
}
