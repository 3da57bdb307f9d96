import type { Claim, Direction } from './claim-rule.js';
import { claimView } from './claim-view.js';
import type { LedgerFact } from './known-figures.js';

/** How facts are named that say which way something went. */
const NAMED: readonly (readonly [Direction, RegExp])[] = [
  ['UP', /증가|늘어난|더 드는|rose|more by|costs more/],
  ['DOWN', /감소|줄어든|줄어드는|적게|fell|less by|saves|spend less/],
];
const SPENDING = /소비|지출|카드|이용액|쓰[셨신는]|spend|spent|card/;
const ARREARS = /연체|overdue|arrears/i;
const NONE = /^(?:없음|none)$/i;

/** What of claims the facts say themselves. */
export class ClaimSupport {
  readonly #directions = new Map<string, Direction>();
  /** Whether anything is overdue; null while no fact says so. */
  #isOverdue: boolean | null = null;
  /** What facts say themselves, sentence by sentence, and what they are called. */
  readonly #sayings = new Set<string>();

  /** Facts that no claim was held against yet: most texts claim nothing. */
  readonly #unread: LedgerFact[] = [];

  add(facts: readonly LedgerFact[]): void {
    this.#unread.push(...facts);
  }

  #read(): void {
    const facts = this.#unread.splice(0);
    for (const { id, label, of, value, answer, advice = [] } of facts) {
      for (const text of [label, value, ...(answer ? [answer] : []), ...advice]) this.#hear(text);
      const name = `${of?.ko ?? ''} ${label.ko} ${of?.en ?? ''} ${label.en}`;
      const [direction, ...others] = NAMED.flatMap(([way, words]) => (words.test(name) ? [way] : []));
      if (direction && others.length === 0) this.#directions.set(id, direction);
      if (ARREARS.test(name)) this.#isOverdue = (this.#isOverdue ?? false) || !NONE.test(value.ko);
    }
  }

  /** Whether a word stands in what a fact says or is called, told as it is: as a sentence, or before a colon. */
  isSaid(sentence: string, at: number): boolean {
    this.#read();
    return [...this.#sayings].some((saying) => {
      const start = sentence.lastIndexOf(saying, at);
      const end = start + saying.length;
      return start >= 0 && end > at && /^\s*(?:$|:)/.test(sentence.slice(end));
    });
  }

  #hear({ ko, en }: { readonly ko: string; readonly en: string }): void {
    for (const text of [ko, en]) {
      for (const sentence of text.split(/[.!?](?=\s|$)/)) {
        const saying = claimView(sentence).text.trim();
        if (/\S\s+\S/.test(saying)) this.#sayings.add(saying);
      }
    }
  }

  /**
   * Whether facts bear a claim out. A direction is that of the facts told in its sentence; where none is told, all facts
   * that have one have to agree, and the sentence has to be about what they tell of: card spending.
   */
  bears({ kind, direction, isOverdue }: Claim, told: readonly string[], sentence: string): boolean {
    this.#read();
    if (kind === 'ARREARS') return this.#isOverdue === isOverdue;
    if (kind !== 'DIRECTION') return false;
    const here = told.flatMap((id) => this.#directions.get(id) ?? []);
    if (here.length > 0) return here.every((each) => each === direction);
    const all = [...this.#directions.values()];
    return all.length > 0 && all.every((each) => each === direction) && told.length === 0 && SPENDING.test(sentence);
  }
}
