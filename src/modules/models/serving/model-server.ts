import type { Logger } from 'pino';
import type { Clock } from '../../../platform/clock.js';
import type { Timer } from '../../../platform/timer.js';
import type { DriftState } from '../contract/index.js';
import { gatesOf } from '../record/index.js';
import type { ModelVersionRepository, ModelVersionRow } from '../registry/index.js';
import { ShippedDamaged } from '../shipping/index.js';
import type { ModelTask, ModelTaskName } from '../task/index.js';
import { modelUnavailable } from './model-unavailable.js';
import { NotOpened, predictWith } from './open-model.js';
import { openRow, type OpeningParts } from './open-row.js';
import type { OpenVersion } from './open-version.js';
import { FallbackVersions, type FallbackVersion } from './fallback-versions.js';
import type { StandingInputs, RefusedFile, VersionStanding } from './model-standing.js';
import type {
  ModelName,
  ModelServing,
  Served,
  ServedForecaster,
  ServedImageModel,
  ServedModel,
  ServedTextModel,
} from './served-model.js';

/** How long a process keeps using the version it knows after another was put in service. */
export const LOOK_AGAIN_MS = 5_000;
/** How long a version no longer in service stays open, for answers under way. */
const CLOSE_AFTER_MS = 60_000;

interface Known {
  readonly lookedUpAtMs: number;
  readonly row: Promise<ModelVersionRow | null>;
  /** Whether it drifted; false when that is not known now. */
  readonly hasDrifted: Promise<boolean>;
}

interface OpenModel {
  readonly served: Served;
  readonly opened: OpenVersion;
}

/**
 * Keeps the versions in service open. They are looked up every few seconds, however many callers ask, and opened once.
 */
export class ModelServer implements ModelServing {
  readonly #known = new Map<string, Known>();
  readonly #held = new Map<number, Promise<OpenModel>>();
  /** By version, or by task of what ships and could not even be registered. */
  readonly #refused = new Map<number | ModelTaskName, RefusedFile & { readonly task: ModelTaskName }>();

  readonly #standIns: FallbackVersions;

  constructor(
    private readonly parts: OpeningParts & {
      readonly tasks: readonly ModelTask[];
      readonly versions: Pick<ModelVersionRepository, 'findPromoted' | 'listRecords' | 'listRetired'>;
      /** The version that ships with this program, registered; null when none does. */
      readonly shipped: (task: ModelTaskName) => Promise<ModelVersionRow | null>;
      /** How far a version's figures have moved at an institution, as it was last looked at. */
      readonly drift: (institutionId: number, modelVersionKey: number) => Promise<DriftState | null>;
      readonly clock: Clock;
      readonly timer: Timer;
      readonly log: Pick<Logger, 'error' | 'warn'>;
    },
  ) {
    const { versions, shipped, log } = parts;
    this.#standIns = new FallbackVersions({ versions, shipped, log, hold: (row, task) => this.#hold(row, task) });
  }

  async serving(name: ModelTaskName, institutionId: number): Promise<ServedModel> {
    const served = await this.#serving(name, institutionId);
    return 'predict' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async servingText(name: ModelTaskName, institutionId: number): Promise<ServedTextModel> {
    const served = await this.#serving(name, institutionId);
    return 'classifier' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async servingForecaster(name: ModelTaskName, institutionId: number): Promise<ServedForecaster> {
    const served = await this.#serving(name, institutionId);
    return 'forecaster' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async servingImage(name: ModelTaskName, institutionId: number): Promise<ServedImageModel> {
    const served = await this.#serving(name, institutionId);
    return 'image' in served ? served : modelUnavailable({ task: name, reason: 'FORMAT', column: null });
  }

  async #serving(name: ModelTaskName, institutionId: number): Promise<OpenModel['served']> {
    const task = this.parts.tasks.find((each) => each.task === name);
    let row: ModelVersionRow | null | undefined;
    try {
      row = task && (await this.#inService(name, institutionId));
      if (!row || !task) return modelUnavailable({ task: name, reason: 'NONE', column: null });
      const { served } = await this.#hold(row, task);
      this.#standIns.forget(name, institutionId);
      return (await this.#known.get(`${name} ${institutionId}`)?.hasDrifted) ? drifted(served) : served;
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      const standIn = row && task && (await this.#standIns.find(task, institutionId, row));
      return standIn ? standIn.served : modelUnavailable({ task: name, reason: error.fault, column: error.column });
    }
  }

  /** Whether a version answers an institution now, on this node: it is opened if need be. @throws UpstreamFailure */
  async standingOf(row: StandingInputs, institutionId: number): Promise<VersionStanding> {
    const isShipped = row.institutionKey === null;
    const out: VersionStanding = { standing: isShipped ? 'STANDBY' : 'OUT_OF_SERVICE', refused: null };
    if (row.state === 'RETIRED' && isShipped) return { standing: 'OUT_OF_SERVICE', refused: null };
    if (row.state !== 'PROMOTED' && row.state !== 'STANDBY' && row.state !== 'RETIRED') return out;
    const refused = (key: number | ModelTaskName): VersionStanding => ({
      standing: 'REFUSED',
      refused: this.#refused.get(key) ?? null,
    });
    try {
      const serving = await this.#inService(row.task, institutionId);
      const task = this.parts.tasks.find((each) => each.task === row.task);
      if (serving?.key !== row.key) {
        const standIn = serving && task && (await this.#standInOf(serving, institutionId, task));
        return standIn?.row.key === row.key ? { standing: 'STANDING_IN', refused: null } : out;
      }
      if (!task) return refused(row.key);
      await this.#hold(serving, task);
      return { standing: 'IN_SERVICE', refused: null };
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      return refused(this.#refused.has(row.key) ? row.key : row.task);
    }
  }

  /** Requested versions that should be in service on this node and are refused. */
  refusals(): readonly (RefusedFile & { readonly task: ModelTaskName })[] {
    return [...this.#refused.values()];
  }

  /** Requested tasks for which an earlier version answers in place of the one in service. */
  standIns(): readonly ModelTaskName[] {
    return this.#standIns.tasks();
  }

  /** What answers in place of a version that is in service; null where that answers itself, or nothing does. */
  async #standInOf(serving: ModelVersionRow, institutionId: number, task: ModelTask): Promise<FallbackVersion | null> {
    try {
      await this.#hold(serving, task);
      return null;
    } catch (error) {
      if (!(error instanceof NotOpened)) throw error;
      return this.#standIns.find(task, institutionId, serving);
    }
  }

  #refuse(key: number | ModelTaskName, task: ModelTaskName, { fault, file, column }: NotOpened): void {
    const since = this.#refused.get(key)?.since ?? this.parts.clock.now();
    this.#refused.set(key, { task, fault, file, column, since });
  }

  /** Looks again at the next question: what is in service for the institution has just changed here. */
  forget(task: ModelTaskName, institutionId: number): void {
    this.#known.delete(`${task} ${institutionId}`);
    this.#standIns.forget(task, institutionId);
  }

  #inService(task: ModelTaskName, institutionId: number): Promise<ModelVersionRow | null> {
    const key = `${task} ${institutionId}`;
    const nowMs = this.parts.clock.now().getTime();
    const known = this.#known.get(key);
    const ageMs = nowMs - (known?.lookedUpAtMs ?? 0);
    // A clock that was set back makes the age negative, and must not keep an old version in service.
    if (known && ageMs >= 0 && ageMs < LOOK_AGAIN_MS) return known.row;
    const row = this.#lookUp(task, institutionId);
    const hasDrifted = row
      .then((found) => found && this.parts.drift(institutionId, found.key))
      .then(
        (state) => state === 'STOP',
        () => false,
      );
    this.#known.set(key, { lookedUpAtMs: nowMs, row, hasDrifted });
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
      this.parts.log.error({ err: error, task, file: error.path }, 'a model that ships is not put in service');
      const refused = new NotOpened('HASH', null, { cause: error, file: error.path });
      this.#refuse(task, task, refused);
      throw refused;
    });
  }

  #hold(row: ModelVersionRow, task: ModelTask): Promise<OpenModel> {
    const held = this.#held.get(row.key);
    if (held) return held;
    const opening = this.#open(row, task);
    this.#held.set(row.key, opening);
    opening.then(
      () => this.#refused.delete(row.key),
      (error: unknown) => this.#notTakenUp(row, error),
    );
    return opening;
  }

  #notTakenUp(row: ModelVersionRow, error: unknown): void {
    const file = error instanceof NotOpened ? error.file : null;
    this.parts.log.error({ err: error, task: row.task, version: row.version, file }, 'a model is not taken up');
    if (error instanceof NotOpened) this.#refuse(row.key, row.task, error);
    // Tried again after a while: a store that was away comes back, and a file that is wrong is not read at every question.
    this.parts.timer.after(error instanceof NotOpened ? LOOK_AGAIN_MS : 0, () => this.#held.delete(row.key));
  }

  async #open(row: ModelVersionRow, task: ModelTask): Promise<OpenModel> {
    const { opened, record, files } = await openRow(this.parts, row, task);
    const model = { task: row.task, version: row.version, modelVersionKey: row.key };
    const failedGates = gatesOf(record, task).flatMap(({ gate, passed }) => (passed === false ? [gate] : []));
    const common = { model, outputs: record.outputs, failedGates, files };
    if (opened.format === 'TEXT') return { served: { ...common, classifier: opened.classifier }, opened };
    if (opened.format === 'WINDOWS')
      return { served: { ...common, forecaster: opened.forecaster, isOwn: row.institutionKey !== null }, opened };
    if (opened.format === 'IMAGE') return { served: { ...common, image: opened.image }, opened };
    const predict: ServedModel['predict'] = (table) => predictWith(opened.model, model, record, table);
    return { served: { ...common, predict }, opened };
  }

  /** Closes what is in service for nobody any more. */
  #letGo(): void {
    void (async () => {
      const inService = new Set<number | undefined>(this.#standIns.rows().map(({ key }) => key));
      for (const { row } of this.#known.values()) inService.add((await row.catch(() => null))?.key);
      for (const key of this.#refused.keys())
        if (typeof key === 'number' && !inService.has(key)) this.#refused.delete(key);
      for (const [key, held] of this.#held) {
        if (inService.has(key)) continue;
        this.#held.delete(key);
        const model = await held.catch(() => null);
        this.parts.timer.after(CLOSE_AFTER_MS, () => model?.opened.close());
      }
    })();
  }
}

/** The same model, whose answers say that they are doubtful. */
function drifted(served: OpenModel['served']): OpenModel['served'] {
  const model: ModelName = { ...served.model, hasDrifted: true };
  if (!('predict' in served)) return { ...served, model };
  return { ...served, model, predict: async (table) => ({ ...(await served.predict(table)), model }) };
}
