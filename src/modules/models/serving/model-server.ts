import type { Logger } from 'pino';
import type { Clock } from '../../../platform/clock.js';
import type { Inference } from '../../../platform/inference/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import type { Timer } from '../../../platform/timer.js';
import { parseTrainingRecord } from '../record/index.js';
import {
  modelFileOf,
  OWN_FILES,
  readKept,
  type ModelVersionRepository,
  type ModelVersionRow,
} from '../registry/index.js';
import { ShippedDamaged } from '../shipping/index.js';
import type { ModelTask, ModelTaskName } from '../task/index.js';
import { modelUnavailable } from './model-unavailable.js';
import { NotOpened, predictWith } from './open-model.js';
import { openVersion, type OpenVersion } from './open-version.js';
import type { ModelServing, ServedModel, ServedTextModel } from './served-model.js';

/** How long a process goes on with the version it knows after another was put in service. */
export const LOOK_AGAIN_MS = 5_000;
/** A version that is no longer in service stays open this long, for answers under way. */
const CLOSE_AFTER_MS = 60_000;

interface Known {
  readonly lookedUpAtMs: number;
  readonly row: Promise<ModelVersionRow | null>;
}

interface Held {
  readonly served: ServedModel | ServedTextModel;
  readonly opened: OpenVersion;
}

/** Keeps the versions in service open. They are looked up every few seconds, however many ask, and opened once. */
export class ModelServer implements ModelServing {
  readonly #known = new Map<string, Known>();
  readonly #held = new Map<number, Promise<Held>>();

  constructor(
    private readonly parts: {
      readonly tasks: readonly ModelTask[];
      readonly versions: Pick<ModelVersionRepository, 'findPromoted' | 'listRecords'>;
      /** The version that ships with this program, registered; null when none does. */
      readonly shipped: (task: ModelTaskName) => Promise<ModelVersionRow | null>;
      readonly objects: ObjectStore;
      readonly inference: Pick<Inference, 'open'>;
      readonly clock: Clock;
      readonly timer: Timer;
      readonly log: Pick<Logger, 'error'>;
    },
  ) {}

  async serving(name: ModelTaskName, institutionId: number): Promise<ServedModel> {
    const served = await this.#serving(name, institutionId);
    return 'predict' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async servingText(name: ModelTaskName, institutionId: number): Promise<ServedTextModel> {
    const served = await this.#serving(name, institutionId);
    return 'classifier' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async #serving(name: ModelTaskName, institutionId: number): Promise<Held['served']> {
    const task = this.parts.tasks.find((each) => each.task === name);
    try {
      const row = task && (await this.#inService(name, institutionId));
      if (!row) return modelUnavailable({ task: name, reason: 'NONE', column: null });
      return (await this.#hold(row, task)).served;
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      return modelUnavailable({ task: name, reason: error.fault, column: error.column });
    }
  }

  /** Looks again at the next question: what is in service for the institution has just changed here. */
  forget(task: ModelTaskName, institutionId: number): void {
    this.#known.delete(`${task} ${institutionId}`);
  }

  #inService(task: ModelTaskName, institutionId: number): Promise<ModelVersionRow | null> {
    const key = `${task} ${institutionId}`;
    const nowMs = this.parts.clock.now().getTime();
    const known = this.#known.get(key);
    const ageMs = nowMs - (known?.lookedUpAtMs ?? 0);
    // A clock that was set back makes the age negative, and must not keep an old version in service.
    if (known && ageMs >= 0 && ageMs < LOOK_AGAIN_MS) return known.row;
    const row = this.#lookUp(task, institutionId);
    this.#known.set(key, { lookedUpAtMs: nowMs, row });
    row.then(
      () => this.#letGo(),
      // What ships and is damaged stays so; a database that was away comes back.
      (error: unknown) => error instanceof NotOpened || this.#known.delete(key),
    );
    return row;
  }

  async #lookUp(task: ModelTaskName, institutionId: number): Promise<ModelVersionRow | null> {
    const own = await this.parts.versions.findPromoted(institutionId, task);
    if (own) return own;
    return this.parts.shipped(task).catch((error: unknown) => {
      if (!(error instanceof ShippedDamaged)) throw error;
      this.parts.log.error({ err: error, task }, 'a model that ships is not put in service');
      throw new NotOpened('HASH', null, { cause: error });
    });
  }

  #hold(row: ModelVersionRow, task: ModelTask): Promise<Held> {
    const held = this.#held.get(row.key);
    if (held) return held;
    const opening = this.#open(row, task);
    this.#held.set(row.key, opening);
    opening.catch((error: unknown) => {
      this.parts.log.error({ err: error, task: row.task, version: row.version }, 'a model is not taken up');
      // Tried again after a while: a store that was away comes back, and a file that is wrong is not read at every question.
      this.parts.timer.after(error instanceof NotOpened ? LOOK_AGAIN_MS : 0, () => this.#held.delete(row.key));
    });
    return opening;
  }

  async #open(row: ModelVersionRow, task: ModelTask): Promise<Held> {
    const { versions, objects, inference } = this.parts;
    const stored = (await versions.listRecords([row.key])).get(row.key);
    const record = parseTrainingRecord(stored);
    const bytes = await readKept(objects, modelFileOf(row.files));
    if (bytes === null) throw new NotOpened('HASH', null);
    const files: Record<string, Uint8Array> = {};
    const own: readonly string[] = Object.values(OWN_FILES);
    for (const [name, file] of Object.entries(row.files).filter(([each]) => !own.includes(each))) {
      const kept = await readKept(objects, file);
      if (kept === null) throw new NotOpened('HASH', name);
      files[name] = kept;
    }
    const { contract } = task;
    const opened = await openVersion(inference, { bytes, sha256: row.sha256, record, contract }, task.format);
    const model = { task: row.task, version: row.version, modelVersionKey: row.key };
    const told = { model, outputs: record.outputs, files };
    if (opened.format === 'TEXT') return { served: { ...told, classifier: opened.classifier }, opened };
    const predict: ServedModel['predict'] = (table) => predictWith(opened.model, model, record, table);
    return { served: { ...told, predict }, opened };
  }

  /** Closes what is in service for nobody any more. */
  #letGo(): void {
    void (async () => {
      const inService = new Set<number | undefined>();
      for (const { row } of this.#known.values()) inService.add((await row.catch(() => null))?.key);
      for (const [key, held] of this.#held) {
        if (inService.has(key)) continue;
        this.#held.delete(key);
        const model = await held.catch(() => null);
        this.parts.timer.after(CLOSE_AFTER_MS, () => model?.opened.close());
      }
    })();
  }
}
