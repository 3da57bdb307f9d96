/** The run of letters, ignoring blanks, that a text must share with our instructions to count as a copy. */
const LENGTH = 40;

/** Instructions are the same for every answer, so their search index is built once. */
const found = new WeakMap<readonly string[], ReadonlySet<string>>();

function runsOf(instructions: readonly string[]): ReadonlySet<string> {
  const known = found.get(instructions);
  if (known) return known;
  const runs = new Set<string>();
  for (const text of instructions.map(letters)) {
    for (let at = 0; at + LENGTH <= text.length; at += 1) runs.add(text.slice(at, at + LENGTH));
  }
  found.set(instructions, runs);
  return runs;
}

/** Detects when a model begins to recite its instructions. */
export class LeakGuard {
  readonly #runs: ReadonlySet<string>;
  #tail = '';

  constructor(instructions: readonly string[]) {
    this.#runs = runsOf(instructions);
  }

  /** Whether the text so far, with this piece, holds a run of our instructions. */
  isLeak(piece: string): boolean {
    const text = this.#tail + letters(piece);
    this.#tail = text.slice(1 - LENGTH);
    for (let at = 0; at + LENGTH <= text.length; at += 1) if (this.#runs.has(text.slice(at, at + LENGTH))) return true;
    return false;
  }
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}*_`#>|-]+/gu, '')
    .toLowerCase();
