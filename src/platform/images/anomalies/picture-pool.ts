import type { Random } from '../../../learning/index.js';
import type { ImageSize } from './image-size.js';
import type { GoodPictures } from './segmenter/crops.js';

/** A training's memory beside the pictures, in MB: the program, two training networks, and the cells of the banks. */
export const TRAINING_BASE_MB = 900;
/** With fewer pictures networks learn too little, however little memory there is. */
const LEAST_PICTURES = 50;

/** How many pictures fit into the memory of a training. */
export const picturesWithin = (memoryMb: number, { width, height }: ImageSize): number =>
  Math.max(LEAST_PICTURES, Math.floor(((memoryMb - TRAINING_BASE_MB) * 1e6) / (width * height)));

/**
 * Keeps as many images as memory allows, in grey bytes shared by threads; when there are more, each is equally likely
 * to be kept.
 */
export class PicturePool {
  readonly #bytes: Uint8Array;
  readonly #room: number;
  #seen = 0;

  constructor(
    private readonly size: ImageSize,
    most: number,
    memoryMb: number,
  ) {
    this.#room = Math.min(most, picturesWithin(memoryMb, size));
    this.#bytes = new Uint8Array(new SharedArrayBuffer(this.#room * size.width * size.height));
  }

  /** Adds an image of 0 to 255. Vitter (1985), "Random sampling with a reservoir", algorithm R. */
  add(grey: Float32Array, random: Random): void {
    const place = this.#seen < this.#room ? this.#seen : random.below(this.#seen + 1);
    this.#seen += 1;
    if (place >= this.#room) return;
    const start = place * grey.length;
    grey.forEach((value, pixel) => (this.#bytes[start + pixel] = Math.min(255, Math.max(0, Math.round(value)))));
  }

  pictures(): GoodPictures {
    const { width, height } = this.size;
    return { width, height, count: Math.min(this.#seen, this.#room), bytes: this.#bytes };
  }
}
