import { createHash } from 'node:crypto';
import type { RowFate } from '../../platform/delimited/index.js';

/** What was done to rows, summed. */
export interface AppliedEffects {
  /** In the order in which they first occurred. */
  readonly effects: readonly { readonly effect: string; readonly rows: number; readonly won: number }[];
  /** Columns that changed of known rows, and of how many. */
  readonly changes: Readonly<Record<string, number>>;
  /** A digest, equal for equal outcomes of every row: a commit whose digest differs from its dry run is refused. */
  readonly digest: string;
}

/** Sums up the outcomes of the rows of a batch. */
export class RowCounts {
  rows = 0;
  rowsNew = 0;
  rowsChanged = 0;
  rowsUnchanged = 0;
  rowsRejected = 0;
  readonly #effects = new Map<string, { rows: number; won: number }>();
  readonly #changes = new Map<string, number>();
  readonly #hash = createHash('sha256');

  add(fate: RowFate): void {
    this.rows++;
    this.#hash.update(`${JSON.stringify(fate)}\n`);
    if (fate.fate === 'REFUSED') {
      this.rowsRejected++;
      return;
    }
    if (fate.fate === 'NEW') this.rowsNew++;
    else if (fate.fate === 'CHANGED') this.rowsChanged++;
    else this.rowsUnchanged++;
    const { rows, won } = this.#effects.get(fate.effect) ?? { rows: 0, won: 0 };
    this.#effects.set(fate.effect, { rows: rows + 1, won: won + fate.won });
    if (fate.fate !== 'CHANGED') return;
    for (const column of fate.detail?.split(', ') ?? [])
      this.#changes.set(column, (this.#changes.get(column) ?? 0) + 1);
  }

  /** Call once, after every row was added. */
  result(): AppliedEffects {
    return {
      effects: [...this.#effects].map(([effect, sums]) => ({ effect, ...sums })),
      changes: Object.fromEntries(this.#changes),
      digest: this.#hash.digest('hex'),
    };
  }
}
