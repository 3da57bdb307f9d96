import { places, shuffle, type Random } from '../../../learning/index.js';
import { openGraph, type GraphRunner } from '../../networks/index.js';
import type { Bank } from './graph.js';
import type { ImageSize } from './image-size.js';
import { farthestPoints, whitened, whiteningOf } from './whitening.js';

/** How a bank is made. */
export interface BankSettings {
  readonly dimensions: number;
  /** How many cells it keeps. */
  readonly bankCells: number;
}

/** Collects random cells of images, a fixed number of each, in one table. */
export class CellSampler {
  readonly #parts: Float32Array[] = [];

  private constructor(
    private readonly runner: GraphRunner,
    private readonly width: number,
    private readonly size: ImageSize,
  ) {}

  /** Takes a graph whose `features` has `width` numbers for each cell. */
  static async open(graph: Uint8Array, width: number, size: ImageSize): Promise<CellSampler> {
    return new CellSampler(await openGraph(graph), width, size);
  }

  async add(grey: Float32Array, count: number, random: Random): Promise<void> {
    const lengths = [1, 1, this.size.height, this.size.width];
    const { features = new Float32Array() } = await this.runner.run({ image: { values: grey, lengths } });
    const cells = features.length / this.width;
    const chosen = shuffle(places(cells), random, count).subarray(0, Math.min(count, cells));
    const rows = new Float32Array(chosen.length * this.width);
    // The graph gives one feature of all cells after another; a bank has one cell after another.
    chosen.forEach((cell, row) => {
      for (let feature = 0; feature < this.width; feature += 1)
        rows[row * this.width + feature] = features[feature * cells + cell] ?? 0;
    });
    this.#parts.push(rows);
  }

  /** Makes the bank from the collected cells. It collects nothing afterwards. */
  async bank({ dimensions, bankCells }: BankSettings): Promise<Bank> {
    await this.close();
    const rows = new Float32Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let filled = 0;
    for (const part of this.#parts.splice(0)) {
      rows.set(part, filled);
      filled += part.length;
    }
    const whitening = whiteningOf(rows, this.width, dimensions);
    const cells = farthestPoints(whitened(rows, this.width, whitening), dimensions, bankCells);
    return { dimensions, whitening: whitening.matrix, offsets: whitening.offsets, cells };
  }

  close(): Promise<void> {
    return this.runner.close();
  }
}
