import { piecesOf, type Locale } from '../../../../platform/text.js';
import { FigureJudge } from '../figures/figure-judge.js';
import { lettersIn } from '../figures/sentence-count.js';
import { ReleasedText, type BoundFigure } from '../figures/released-text.js';
import type { GateFact } from '../gate-fact.js';
import { SentenceCutter } from '../sentences/sentence-cutter.js';
import type { SentenceClassifier } from '../sentences/sentence-classifier.js';
import { Labels } from '../slots/labels.js';
import { SlotBook } from '../slots/slot-book.js';
import { Subjects } from '../slots/subjects.js';
import { judgeSentence, type JudgedSentence, type JudgingParts } from './judged-sentence.js';
import type { Release, ReleaseCounts } from './release.js';
import { LOOKS_MAX, type SecondLook } from './second-look.js';

export interface ReleaseParts {
  readonly locale: Locale;
  /** The question: an answer may repeat its figures as the asker's own. */
  readonly question: string;
  /** Today in Korea, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly classifier: SentenceClassifier;
  readonly look: SecondLook;
}

/** Characters processed at a time, so that the cost of a piece is linear in its length. */
export const READ_MAX = 128;

/** A sentence in line to be shown: it waits for a second look, is shown, or is left out. */
interface Queued {
  readonly raw: string;
  judged: JudgedSentence;
  state: 'WAITS' | 'SHOWN' | 'LEFT_OUT';
}

/** What a verifier, which sees the facts, can decide: a claim, and which thing a value belongs to. */
const isForVerifier = (doubt: JudgedSentence['doubt']): boolean => doubt === 'CLAIM' || doubt === 'SUBJECT';

/** Shows whole sentences in order, each once it has passed; doubtful ones get a second look meanwhile. */
export class SentenceRelease implements Release {
  readonly mode = 'SENTENCES';
  readonly #book: SlotBook;
  readonly #subjects = new Subjects();
  readonly #labels: Labels;
  readonly #judging: JudgingParts;
  readonly #cutter = new SentenceCutter();
  #queue: Queued[] = [];
  #released = new ReleasedText();
  #carried: string | null = null;
  #looked = 0;
  #looking: Promise<void> | null = null;
  /** Incremented at each restart: a second look at void text has no effect. */
  #life = 0;
  #counts = { refused: 0, unknownSlots: 0, contacts: 0, leftOut: 0, verified: 0, rewritten: 0 };
  #withheldLetters = 0;
  #broken = 0;

  constructor(private readonly parts: ReleaseParts) {
    this.#book = new SlotBook(parts.today);
    const figures = new FigureJudge({ question: parts.question, dates: [parts.today] });
    const { locale, classifier, look } = parts;
    const isLookedAtAgain = look.verify !== undefined;
    this.#labels = new Labels(locale);
    const known = { book: this.#book, subjects: this.#subjects, labels: this.#labels };
    this.#judging = { locale, ...known, figures, classifier, isLookedAtAgain };
  }

  get waiting(): Promise<void> | null {
    return this.#looking;
  }

  get bound(): readonly BoundFigure[] {
    return this.#released.bound.flatMap(({ factId: expression, ...place }) =>
      (this.#book.fill(expression)?.factIds ?? []).map((factId) => ({ factId, ...place })),
    );
  }

  get counts(): ReleaseCounts {
    const { letters, sentences } = this.#released;
    const { all } = sentences;
    return {
      ...this.#counts,
      bound: this.bound.length,
      letters: letters + this.#withheldLetters,
      withheldLetters: this.#withheldLetters,
      sentences: all + this.#broken,
      brokenSentences: this.#broken,
    };
  }

  add(facts: readonly GateFact[]): void {
    const fresh = facts.filter(({ id }) => this.#book.factOf(id) === undefined);
    this.#book.add(fresh);
    this.#subjects.add(fresh);
    this.#labels.add(fresh);
    this.#judging.figures.add(fresh);
  }

  push(text: string): string {
    for (const piece of piecesOf(text, READ_MAX)) for (const raw of this.#cutter.push(piece)) this.#take(raw);
    return this.settled();
  }

  end(): string {
    for (const raw of this.#cutter.end()) this.#take(raw);
    return this.settled();
  }

  settled(): string {
    const open = this.#queue.findIndex(({ state }) => state === 'WAITS');
    const done = this.#queue.splice(0, open < 0 ? this.#queue.length : open);
    return done.map((queued) => this.#show(queued)).join('');
  }

  skip(text: string): void {
    this.#released.skip(text);
  }

  restart(): void {
    this.#cutter.restart();
    this.#released = new ReleasedText();
    this.#judging.figures.restart();
    [this.#queue, this.#carried, this.#withheldLetters, this.#broken, this.#looking] = [[], null, 0, 0, null];
    this.#life += 1;
  }

  #take(raw: string): void {
    const judged = judgeSentence(raw, this.#carried, this.#judging);
    this.#carried = judged.carries;
    const { doubt } = judged;
    if (doubt === 'FIGURE') this.#counts.refused += 1;
    if (doubt === 'SLOT') this.#counts.unknownSlots += 1;
    if (doubt === 'CONTACT' || doubt === 'SECRET') this.#counts.contacts += 1;
    const { look } = this.parts;
    const hasLook = look.again !== undefined || (look.verify !== undefined && isForVerifier(doubt));
    const canWait = doubt !== null && this.#looked < LOOKS_MAX && hasLook;
    this.#queue.push({ raw, judged, state: doubt === null ? 'SHOWN' : canWait ? 'WAITS' : 'LEFT_OUT' });
    if (!canWait) return;
    this.#looked += 1;
    this.#looking ??= this.#look(this.#life);
  }

  /** Reviews all that waits, then what arrived meanwhile: one call at a time per answer. */
  async #look(life: number): Promise<void> {
    // Sentences that arrive with the same piece are reviewed together.
    await Promise.resolve();
    const batch = this.#queue.filter(({ state }) => state === 'WAITS');
    const left = await this.#verified(batch, life);
    if (life === this.#life) await this.#askedAgain(left, life);
    if (life !== this.#life) return;
    for (const queued of batch) if (queued.state === 'WAITS') queued.state = 'LEFT_OUT';
    this.#looking = this.#queue.some(({ state }) => state === 'WAITS') ? this.#look(life) : null;
  }

  /**
   * Lets through what a verifier supports, and returns the rest. No verifier can support figures and contacts. That a
   * value belongs to the thing it stands with must be supported; the verdict "no claim" is not enough.
   */
  async #verified(batch: readonly Queued[], life: number): Promise<readonly Queued[]> {
    const claims = batch.filter(({ judged }) => isForVerifier(judged.doubt));
    const { look } = this.parts;
    if (!look.verify || claims.length === 0) return batch;
    const verdicts = await look.verify(claims.map(({ raw }) => raw.trim()));
    if (life !== this.#life) return [];
    for (const [place, queued] of claims.entries()) {
      const verdict = verdicts[place];
      const isNoClaim = verdict === 'NOT_A_CLAIM' && queued.judged.doubt === 'CLAIM';
      if (verdict !== 'SUPPORTED' && !isNoClaim) continue;
      queued.state = 'SHOWN';
      this.#counts.verified += 1;
    }
    return batch.filter(({ state }) => state === 'WAITS');
  }

  async #askedAgain(batch: readonly Queued[], life: number): Promise<void> {
    const { look } = this.parts;
    if (!look.again || batch.length === 0) return;
    const doubted = batch.map(({ raw, judged }) => ({
      sentence: raw.trim(),
      doubt: judged.doubt ?? ('CLAIM' as const),
    }));
    const written = await look.again(doubted);
    if (life !== this.#life) return;
    for (const [place, queued] of batch.entries()) {
      const words = written[place]?.replace(/\s+/g, ' ').trim() ?? '';
      if (words === '' || words.length > 2 * READ_MAX + queued.raw.length) continue;
      const blanks = /^\s*/.exec(queued.raw)?.[0] ?? '';
      const judged = judgeSentence(blanks + words, queued.judged.carries, this.#judging);
      if (judged.doubt !== null) continue;
      [queued.judged, queued.state] = [judged, 'SHOWN'];
      this.#counts.rewritten += 1;
    }
  }

  #show({ raw, judged: { pieces }, state }: Queued): string {
    if (state === 'SHOWN') {
      const isFirst = this.#released.letters === 0;
      const [first, ...rest] = pieces;
      return this.#released.release(isFirst && first ? [{ ...first, text: first.text.trimStart() }, ...rest] : pieces);
    }
    this.#counts.leftOut += 1;
    this.#broken += 1;
    this.#withheldLetters += lettersIn(raw);
    return '';
  }
}
