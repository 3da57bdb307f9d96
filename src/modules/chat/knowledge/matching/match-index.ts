import { fitTextFeatures, TextVectors, type QuietSteps, type TextReading } from '../../../../learning/index.js';
import { gistOf } from './subject-words.js';

/** Something that answers, and the questions it answers. */
export interface Answerer<Entry> {
  readonly entry: Entry;
  readonly questions: readonly string[];
}

export interface Match<Entry> {
  readonly entry: Entry;
  /** Cosine of the asked and the nearest known question, from 0 to 1. */
  readonly similarity: number;
}

/** Letters within words and the jamo they are made of: wording and endings vary, stems stay. */
export const QUESTION_READING: TextReading = { bits: 16, words: 1, reach: 0, letters: [2, 3], jamo: [3, 5] };

/** Questions that are read in one step. */
const STEP_QUESTIONS = 128;
const NO_ENTRY = -1;

/**
 * Known questions as vectors, by what is in them: asking costs what the asked question shares with them, well below a
 * millisecond for some thousands. Returns the entry of the nearest question, and the nearest other entry.
 */
export class MatchIndex<Entry> {
  private constructor(
    private readonly vectors: TextVectors,
    private readonly entries: readonly Entry[],
    /** The entry of each question, by its place. */
    private readonly entryOf: Int32Array,
    /** Where the questions of each bucket begin in `questions` and `values`; one longer than there are buckets. */
    private readonly begins: Int32Array,
    private readonly questions: Int32Array,
    private readonly values: Float32Array,
  ) {}

  static *of<Entry>(answerers: readonly Answerer<Entry>[]): QuietSteps<MatchIndex<Entry>> {
    const texts = answerers.flatMap(({ questions }) => questions.map(gistOf));
    const entryOf = Int32Array.from(answerers.flatMap(({ questions }, entry) => questions.map(() => entry)));
    const vectors = new TextVectors(yield* fitTextFeatures(texts, QUESTION_READING));
    const read = [];
    for (const [at, text] of texts.entries()) {
      read.push(vectors.of(text));
      if (at % STEP_QUESTIONS === 0) yield;
    }
    const begins = new Int32Array(2 ** QUESTION_READING.bits + 1);
    for (const { places } of read) for (const place of places) begins[place + 1] = (begins[place + 1] ?? 0) + 1;
    for (let place = 1; place < begins.length; place += 1)
      begins[place] = (begins[place] ?? 0) + (begins[place - 1] ?? 0);
    const next = begins.slice();
    const questions = new Int32Array(begins.at(-1) ?? 0);
    const values = new Float32Array(questions.length);
    for (const [question, vector] of read.entries()) {
      for (const [at, place] of vector.places.entries()) {
        const free = next[place] ?? 0;
        questions[free] = question;
        values[free] = vector.values[at] ?? 0;
        next[place] = free + 1;
      }
    }
    const entries = answerers.map(({ entry }) => entry);
    return new MatchIndex(vectors, entries, entryOf, begins, questions, values);
  }

  /** The entries whose questions are nearest, at most two, the nearer first. */
  nearest(question: string): readonly Match<Entry>[] {
    const { places, values } = this.vectors.of(gistOf(question));
    const { begins, questions, values: known } = this;
    const similarities = new Float32Array(this.entryOf.length);
    for (let at = 0; at < places.length; at += 1) {
      const [place, value] = [places[at] ?? 0, values[at] ?? 0];
      const end = begins[place + 1] ?? 0;
      for (let found = begins[place] ?? 0; found < end; found += 1) {
        const one = questions[found] ?? 0;
        similarities[one] = (similarities[one] ?? 0) + value * (known[found] ?? 0);
      }
    }
    const best = new Float32Array(this.entries.length);
    for (let one = 0; one < similarities.length; one += 1) {
      const [entry, similarity] = [this.entryOf[one] ?? 0, similarities[one] ?? 0];
      if (similarity > (best[entry] ?? 0)) best[entry] = similarity;
    }
    const first = highest(best, NO_ENTRY);
    return [first, highest(best, first)].flatMap((entry) => {
      const found = this.entries[entry];
      const similarity = Math.min(1, best[entry] ?? 0);
      return found === undefined || similarity === 0 ? [] : [{ entry: found, similarity }];
    });
  }
}

function highest(values: Float32Array, except: number): number {
  let place = NO_ENTRY;
  for (let at = 0; at < values.length; at += 1) {
    if (at !== except && (place === NO_ENTRY || (values[at] ?? 0) > (values[place] ?? 0))) place = at;
  }
  return place;
}
