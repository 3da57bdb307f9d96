/** Letters in a row, blanks aside, that a text has to share with our instructions to be taken for a copy of them. */
const RUN = 40;

/** Notices when a model begins to recite its instructions. */
export class LeakGuard {
  readonly #runs = new Set<string>();
  #tail = '';

  constructor(instructions: readonly string[]) {
    for (const text of instructions.map(letters)) {
      for (let at = 0; at + RUN <= text.length; at += 1) this.#runs.add(text.slice(at, at + RUN));
    }
  }

  /** Whether the text so far, with this piece, holds a run of our instructions. */
  isLeak(piece: string): boolean {
    const text = this.#tail + letters(piece);
    this.#tail = text.slice(1 - RUN);
    for (let at = 0; at + RUN <= text.length; at += 1) if (this.#runs.has(text.slice(at, at + RUN))) return true;
    return false;
  }
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*_`#>|-]+/gu, '')
    .toLowerCase();
