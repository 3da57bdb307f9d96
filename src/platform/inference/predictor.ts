import { matrixOf, type Matrix, type ModelDescription } from '../../learning/index.js';
import { InferenceUnavailable, ModelRefused } from './errors.js';
import type { OpenModel } from './handles.js';
import type { ModelFile } from './model-file.js';
import type { Answer, Outputs } from './orders.js';
import type { Pool, PoolLimits } from './pool.js';
import type { InferenceJob, Subject } from './run.js';

/** A verified model file, run through the pool. */
export class Predictor implements OpenModel {
  readonly name: string;
  readonly version: string;
  readonly contract: string;
  readonly #subject: Subject;

  constructor(
    private readonly pool: Pool<InferenceJob>,
    id: number,
    { name, bytes }: ModelFile,
    private readonly description: ModelDescription,
    private readonly limits: PoolLimits,
  ) {
    this.name = name;
    this.version = description.version;
    this.contract = description.contract;
    this.#subject = { id, name, introduction: { kind: 'open', id, bytes }, closed: false };
  }

  /** @throws ModelRefused UNREADABLE when the runtime rejects the file. */
  async load(): Promise<void> {
    await this.#ask(null, 0).catch((error: unknown) => {
      this.close();
      throw error;
    });
  }

  async predict(matrix: Matrix): Promise<Outputs> {
    const { width, outputs } = this.description;
    if (matrix.columns !== width)
      throw new ModelRefused(this.name, 'WIDTH', `it takes ${width} columns, not ${matrix.columns}`);
    if (matrix.rows === 0) return Object.fromEntries(outputs.map((name) => [name, new Float32Array()]));
    const { runSize, threads } = this.limits;
    if (matrix.rows <= runSize) return this.#part(matrix);
    const parts = Array.from({ length: Math.ceil(matrix.rows / runSize) }, (_, place) =>
      rowsFrom(matrix, place * runSize, Math.min(matrix.rows, (place + 1) * runSize)),
    );
    return joined(await inLanes(parts, threads, (part) => this.#part(part)));
  }

  close(): void {
    this.#subject.closed = true;
    this.pool.forget(this.#subject.id);
  }

  async #part(matrix: Matrix): Promise<Outputs> {
    const answer = await this.#ask(matrix, matrix.rows);
    return answer.kind === 'outputs' ? answer.outputs : {};
  }

  #ask(task: Matrix | null, size: number): Promise<Answer> {
    if (this.#subject.closed)
      return Promise.reject(new InferenceUnavailable('CLOSED', `model ${this.name} was closed`));
    const kind = task === null ? null : this.#subject.id;
    return new Promise((resolve, reject) =>
      this.pool.add({ kind, size, subject: this.#subject, task, resolve, reject }),
    );
  }
}

const rowsFrom = ({ columns, values }: Matrix, from: number, to: number): Matrix =>
  matrixOf(to - from, columns, values.subarray(from * columns, to * columns));

/** Maps items with limited concurrency, so that large work does not fill the queue at once. */
async function inLanes<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [place, item] of queue) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

function joined(parts: readonly Outputs[]): Outputs {
  return Object.fromEntries(
    Object.keys(parts[0] ?? {}).map((name) => {
      const tables = parts.map((part) => part[name] ?? new Float32Array());
      const whole = new Float32Array(tables.reduce((sum, table) => sum + table.length, 0));
      let filled = 0;
      for (const table of tables) {
        whole.set(table, filled);
        filled += table.length;
      }
      return [name, whole];
    }),
  );
}
