import type { Logger } from 'pino';
import type { ModelVersionRepository, ModelVersionRow } from '../registry/index.js';
import type { ModelTask } from '../task/index.js';
import { NotOpened } from './open-model.js';
import type { Served } from './served-model.js';

/** A version that answers in place of one whose file is refused. */
export interface FallbackVersion {
  readonly row: ModelVersionRow;
  readonly served: Served;
}

/**
 * Finds what answers where the file of the version in service is refused: the institution's own version that was in
 * service last and was not taken out for harm, then those before it, and else the one that ships. A version that stands
 * in names the version it replaces.
 */
export class FallbackVersions {
  readonly #found = new Map<string, { readonly of: number; readonly row: ModelVersionRow }>();

  constructor(
    private readonly parts: {
      readonly versions: Pick<ModelVersionRepository, 'listRetired'>;
      readonly shipped: (task: ModelTask['task']) => Promise<ModelVersionRow | null>;
      readonly hold: (row: ModelVersionRow, task: ModelTask) => Promise<{ readonly served: FallbackVersion['served'] }>;
      readonly log: Pick<Logger, 'warn'>;
    },
  ) {}

  /** Null where no other version can be opened either. @throws UpstreamFailure when the store or inference is away. */
  async find(task: ModelTask, institutionId: number, refused: ModelVersionRow): Promise<FallbackVersion | null> {
    const place = `${task.task} ${institutionId}`;
    const known = this.#found.get(place);
    const rows = known?.of === refused.key ? [known.row] : await this.#others(task, institutionId, refused);
    for (const row of rows) {
      const held = await this.parts.hold(row, task).catch((error: unknown) => {
        if (error instanceof NotOpened) return null;
        throw error;
      });
      if (!held) continue;
      if (known?.row.key !== row.key || known.of !== refused.key) {
        const what = { task: task.task, institutionId, refused: refused.version, answers: row.version };
        this.parts.log.warn(what, 'the file of a model is refused, and an earlier version answers in its place');
      }
      this.#found.set(place, { of: refused.key, row });
      return { row, served: standingInFor(held.served, refused.version) };
    }
    this.#found.delete(place);
    return null;
  }

  async #others(task: ModelTask, institutionId: number, refused: ModelVersionRow): Promise<ModelVersionRow[]> {
    if (refused.institutionKey === null) return [];
    const retired = await this.parts.versions.listRetired(institutionId, task.task);
    const shipped = await this.parts.shipped(task.task).catch(() => null);
    return shipped ? [...retired, shipped] : retired;
  }

  /** Forgets a place where the version in service answers again, or may. */
  forget(task: ModelTask['task'], institutionId: number): void {
    this.#found.delete(`${task} ${institutionId}`);
  }

  /** Versions that answer in place of others, which must stay open. */
  rows(): ModelVersionRow[] {
    return [...this.#found.values()].map(({ row }) => row);
  }

  /** Tasks for which a version answers in place of another, for some institution. */
  tasks(): ModelTask['task'][] {
    return [...new Set(this.rows().map(({ task }) => task))];
  }
}

function standingInFor(served: FallbackVersion['served'], version: string): FallbackVersion['served'] {
  const model = { ...served.model, standsInFor: version };
  if (!('predict' in served)) return { ...served, model };
  return { ...served, model, predict: async (table) => ({ ...(await served.predict(table)), model }) };
}
