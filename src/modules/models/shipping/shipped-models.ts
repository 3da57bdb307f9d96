import type { Logger } from 'pino';
import type { Caller } from '../../../platform/access/index.js';
import { recordAudit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import { storePublicFiles, modelFileOf, type ModelVersionRepository, type ModelVersionRow } from '../registry/index.js';
import { MODEL_TASKS, type ModelTaskName } from '../task/index.js';
import { readShipped, SHIPPED_DIR, parseShippedRecord, type ShippedVersion } from './shipped-files.js';

/** In whose name a starting program registers what it brings. */
const PROGRAM: Caller = { actor: null, requestId: 'shipped-models', locale: 'en', address: null };

/**
 * Registers what ships with the program, when it is first asked for. A node serves what it brings itself: while an
 * installation is renewed node by node, old ones go on with the version that reads what they provide.
 */
export class ShippedModels {
  readonly #registered = new Map<ModelTaskName, Promise<ModelVersionRow | null>>();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly versions: ModelVersionRepository;
      readonly objects: ObjectStore;
      readonly clock: Clock;
      readonly log: Pick<Logger, 'error' | 'warn'>;
      readonly dir?: string;
    },
  ) {}

  /** Registers every model that ships. A model that cannot be registered is reported, and does not stop the others. */
  async registerAll(): Promise<void> {
    for (const task of MODEL_TASKS)
      await this.find(task).catch((error: unknown) => {
        this.parts.log.error({ err: error, task }, 'a model that ships cannot be registered');
      });
  }

  /** The version that ships for a task, registered; null when none does. A failure is tried again at the next question. */
  find(task: ModelTaskName): Promise<ModelVersionRow | null> {
    const known = this.#registered.get(task);
    if (known) return known;
    const registering = this.#register(task);
    this.#registered.set(task, registering);
    registering.catch(() => this.#registered.delete(task));
    return registering;
  }

  async #register(task: ModelTaskName): Promise<ModelVersionRow | null> {
    const shipped = await readShipped(task, this.parts.dir ?? SHIPPED_DIR);
    if (!shipped) return null;
    const { versions, objects } = this.parts;
    const version = `shipped-${shipped.number}`;
    // Also of a version that is known: a store that lost its files, or holds others, has them again after a start.
    const kept = await storePublicFiles(objects, shipped.files, (file) => {
      this.parts.log.warn(
        { task, version, file },
        'a file of a model that ships was damaged in the store, and is put right',
      );
    });
    return (await versions.findShipped(task, version)) ?? this.#insert(task, version, shipped, kept);
  }

  /** The row of the version: this one, or that of another node which was faster. */
  #insert(
    task: ModelTaskName,
    version: string,
    shipped: ShippedVersion,
    files: ModelVersionRow['files'],
  ): Promise<ModelVersionRow> {
    const { database, versions, clock } = this.parts;
    const record = parseShippedRecord(shipped);
    return database.transaction(async (transaction) => {
      await versions.lock(transaction, null);
      const faster = await versions.findShipped(task, version, transaction);
      if (faster) return faster;
      await versions.retireShipped(transaction, task);
      const row = await versions.register(transaction, {
        institutionId: null,
        task,
        version,
        origin: 'SHIPPED',
        state: 'PROMOTED',
        files,
        sha256: modelFileOf(files)?.sha256 ?? '',
        record,
        trainedAt: clock.now(),
      });
      await recordAudit(transaction, PROGRAM, {
        action: 'MODEL_SHIPPED',
        subjectType: 'ModelVersion',
        subjectId: row.key,
        customerId: null,
        detail: { task, version, sha256: row.sha256 },
      });
      return row;
    });
  }
}
