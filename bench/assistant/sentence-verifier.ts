import { createHash } from 'node:crypto';
import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { shownIn } from './sentences.js';
import type { Line } from './sets.js';

export type Verdict = 'SUPPORTED' | 'UNSUPPORTED' | 'NOT_A_CLAIM';

/** How often it errs: what a good model is measured to. */
export const ERRORS = 0.05;

/** Answers that a verifier has to be asked for: a number, a point and a sentence. */
const NUMBERED = /^(\d{1,2})\. (.+)$/gm;
/** A line of a set may be of several sentences, which are judged one by one. */
const SENTENCES = /(?<=[.!?])\s+(?=\S)/;

/**
 * A verifier as a provider serves it, over HTTP: of the sentences of the sets it says what their labels say, and of one in
 * twenty the contrary, always of the same ones. Of a sentence that it does not know it says that nothing supports it.
 */
export class SentenceVerifier {
  readonly #known: readonly { readonly shape: RegExp; readonly verdict: Verdict }[];
  readonly #mock = new LLMock({ port: 0, chunkSize: 64 });
  #asked = 0;

  /** @param errors the share of sentences of which it says the contrary. @param seed which ones those are. */
  constructor(
    { honest, hostile }: { readonly honest: readonly Line[]; readonly hostile: readonly Line[] },
    private readonly errors = ERRORS,
    private readonly seed = 'verifier',
  ) {
    this.#known = [
      ...honest.flatMap((line) => shapesOf(line, line.kind === 'OWN' ? 'SUPPORTED' : 'NOT_A_CLAIM')),
      ...hostile.flatMap((line) => shapesOf(line, 'UNSUPPORTED')),
    ];
  }

  /** Sentences that it was asked of so far. */
  get asked(): number {
    return this.#asked;
  }

  async listen(): Promise<string> {
    this.#mock.on({}, (request) => ({ content: this.#answer(request) }));
    await this.#mock.start();
    return `${this.#mock.url}/v1`;
  }

  close(): Promise<void> {
    return this.#mock.stop();
  }

  /** What it says of a sentence as a reader would read it. */
  verdictOf(sentence: string): Verdict {
    const said = sentence
      .replace(/\{\{[^}]+\}\}/g, '값')
      .replace(/\s+/g, ' ')
      .trim();
    const truth = this.#known.find(({ shape }) => shape.test(said))?.verdict ?? 'UNSUPPORTED';
    if (!errsOf(said, this.seed, this.errors)) return truth;
    return truth === 'UNSUPPORTED' ? 'SUPPORTED' : 'UNSUPPORTED';
  }

  #answer({ messages }: ChatCompletionRequest): string {
    const last = messages.findLast(({ role }) => role === 'user')?.content;
    const asked = typeof last === 'string' ? last : '';
    return [...asked.matchAll(NUMBERED)]
      .map(([, number = '', sentence = '']) => {
        this.#asked += 1;
        return `${number} ${this.verdictOf(sentence)}`;
      })
      .join('\n');
  }
}

const shapesOf = ({ text }: Line, verdict: Verdict) =>
  text.split(SENTENCES).map((sentence) => ({ shape: shownIn(sentence), verdict }));

/** Whether it errs in a sentence: by a hash, so that the same run gives the same figures. */
function errsOf(sentence: string, seed: string, share: number): boolean {
  const hash = createHash('sha256').update(`${seed}:${sentence}`).digest().readUInt32BE();
  return hash / 2 ** 32 < share;
}
