import { GramCounter, type TextReading } from './grams.js';
import { ranges, type QuietSteps } from '../work-steps.js';
import { toUnitLength, type SparseVector } from './sparse.js';

/** Texts per step. */
const STEP_TEXTS = 256;

/** How texts are read, and the weight of each bucket. */
export interface TextFeatures {
  readonly reading: TextReading;
  /** By bucket: rare runs weigh more, ln((1 + texts) / (1 + texts with it)) + 1 (Robertson, 2004, smoothed). */
  readonly idf: Float32Array;
}

/** Learns each bucket's weight from texts; in steps, since there may be many. */
export function* fitTextFeatures(texts: readonly string[], reading: TextReading): QuietSteps<TextFeatures> {
  const counter = new GramCounter(reading);
  const withIt = new Float64Array(2 ** reading.bits);
  for (const { from, to } of ranges(texts.length, STEP_TEXTS)) {
    for (const text of texts.slice(from, to))
      for (const place of counter.count(text).places) withIt[place] = (withIt[place] ?? 0) + 1;
    yield;
  }
  const idf = new Float32Array(withIt.length);
  for (let place = 0; place < idf.length; place += 1)
    idf[place] = Math.log((1 + texts.length) / (1 + (withIt[place] ?? 0))) + 1;
  return { reading, idf };
}

/** Turns texts into vectors of length 1; keeps its arrays between texts. For one thread, as all of this. */
export class TextVectors {
  readonly #counter: GramCounter;

  /** @throws RangeError when there is not one weight per bucket. */
  constructor(readonly features: TextFeatures) {
    const { reading, idf } = features;
    this.#counter = new GramCounter(reading);
    if (idf.length !== 2 ** reading.bits) throw new RangeError(`${idf.length} weights for 2^${reading.bits} buckets`);
  }

  /**
   * A text as a vector of length 1: for each run (1 + ln count) * idf. A text without letters, numbers or expression
   * gives an empty vector. A text may have any length; its first `TEXT_LIMIT` units are read.
   */
  of(text: string): SparseVector {
    const { idf } = this.features;
    const { places, counts } = this.#counter.count(text);
    const values = new Float32Array(places.length);
    for (let at = 0; at < places.length; at += 1) {
      const count = counts[at] ?? 1;
      const frequency = count === 1 ? 1 : 1 + Math.log(count);
      values[at] = frequency * (idf[places[at] ?? 0] ?? 0);
    }
    return { places, values: toUnitLength(values) };
  }
}
