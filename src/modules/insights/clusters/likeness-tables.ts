import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { Inference } from '../../../platform/inference/index.js';
import type { ServedModel } from '../../models/index.js';
import type { SpendingHistories } from '../anomalies/index.js';
import { newestOfEach } from './cluster-counting.js';
import { PROFILE_FILE, readProfile } from './cluster-profile.js';
import { LikenessTable } from './likeness-table.js';

/** Institutions held at a time, those asked for last: at 700,000 customers each, some 400 MB. */
const MOST_HELD = 4;
/** How long a table is used without checking whether its quarter or model has changed. */
const LOOK_AGAIN_MS = 30_000;

interface CachedTable {
  readonly mark: string;
  readonly table: Promise<LikenessTable | null>;
  lookedAtMs: number;
}

/** Tables of the institutions asked for last, each read once and again when its newest quarter or the model changes. */
export class LikenessTables {
  /** The one asked for last is the last. */
  readonly #held = new Map<number, CachedTable>();

  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly inference: Pick<Inference, 'hold'>;
      readonly histories: Pick<SpendingHistories, 'listLoaded'>;
    },
  ) {}

  /** The table of an institution by a model; null when it has no figures. */
  async get(institutionId: number, model: ServedModel): Promise<LikenessTable | null> {
    const held = this.#held.get(institutionId);
    const nowMs = this.parts.clock.now().getTime();
    const isFresh = held && Math.abs(nowMs - held.lookedAtMs) < LOOK_AGAIN_MS;
    const version = String(model.model.modelVersionKey);
    if (isFresh && held.mark.startsWith(`${version} `)) return this.#use(institutionId, held);
    const loaded = await this.parts.histories.listLoaded();
    const newest = newestOfEach(loaded).find((each) => each.institutionId === institutionId);
    if (!newest) return null;
    const mark = `${version} ${newest.quarter} ${newest.mark}`;
    const known = this.#held.get(institutionId);
    if (known?.mark === mark) {
      known.lookedAtMs = nowMs;
      return this.#use(institutionId, known);
    }
    const about = { institutionId, quarter: newest.quarter, profile: readProfile(model.files[PROFILE_FILE]) };
    const table = LikenessTable.read(about, this.parts);
    const made = { mark, table, lookedAtMs: nowMs };
    // What could not be read is tried again by the next who asks.
    table.catch(() => {
      if (this.#held.get(institutionId) === made) this.#held.delete(institutionId);
    });
    this.#drop(institutionId);
    return this.#use(institutionId, made);
  }

  #use(institutionId: number, held: CachedTable): Promise<LikenessTable | null> {
    this.#held.delete(institutionId);
    this.#held.set(institutionId, held);
    for (const id of [...this.#held.keys()].slice(0, -MOST_HELD)) this.#drop(id);
    return held.table;
  }

  #drop(institutionId: number): void {
    const old = this.#held.get(institutionId);
    this.#held.delete(institutionId);
    void old?.table.then(
      (table) => table?.close(),
      () => undefined,
    );
  }
}
