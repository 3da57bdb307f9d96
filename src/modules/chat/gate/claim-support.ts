import type { Claim, Direction } from './claim-rule.js';
import { claimView } from './claim-view.js';
import type { LedgerFact } from './known-figures.js';
import { toldOrder } from './told-order.js';

/** How facts are named that say which way something went. */
const NAMED: readonly (readonly [Direction, RegExp])[] = [
  ['UP', /증가|늘어난|더 드는|rose|more by|costs more/],
  ['DOWN', /감소|줄어든|줄어드는|적게|fell|less by|saves|spend less/],
];
const SPENDING = /소비|지출|카드|이용액|쓰[셨신는]|spend|spent|card/;
/** Parts of spending, which say nothing of all of it. */
const PART =
  /외식|식비|교통|쇼핑|의료|병원|여행|온라인|주유|통신|교육|문화|여가|보험|공과금|해외|생활|dining|food|transport|travel|shopping|medical|online|education|leisure/;
/** What a direction is said against, in a sentence and in the name of a fact. */
const SINCE: readonly (readonly [said: RegExp, named: RegExp])[] = [
  [/분기|quarter/, /분기보다|quarter before/],
  [/작년|지난해|전년|1년 전|last year|year before/, /1년 전|year before/],
];
const ARREARS = /연체|overdue|arrears/i;
const NONE = /^(?:없음|none)/i;
const FEE = /수수료$|fee$/;
const LOAN_COUNT = '대출 수';

/** A fact whose value a sentence tells, and where in it. */
export interface Told {
  readonly factId: string;
  readonly at: number;
}

/** What of claims the facts say themselves. */
export class ClaimSupport {
  readonly #directions = new Map<
    string,
    { readonly direction: Direction; readonly of: string; readonly name: string }
  >();
  readonly #facts = new Map<string, LedgerFact>();
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
    for (const fact of facts) {
      const { id, label, of, value, answer, advice = [] } = fact;
      this.#facts.set(id, fact);
      for (const text of [label, value, ...(answer ? [answer] : []), ...advice]) this.#hear(text);
      const name = `${of?.ko ?? ''} ${label.ko} ${of?.en ?? ''} ${label.en}`;
      const [direction, ...others] = NAMED.flatMap(([way, words]) => (words.test(name) ? [way] : []));
      if (direction && others.length === 0) this.#directions.set(id, { direction, of: of?.ko ?? '', name });
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

  /** Whether facts bear out what a sentence claims with the word at a place of it. */
  bears(claim: Claim, told: readonly Told[], sentence: string, at: number): boolean {
    this.#read();
    if (claim.kind === 'ARREARS') return this.#isOverdue === claim.isOverdue;
    if (claim.kind === 'DIRECTION') return this.#directionOf(told, sentence) === claim.direction;
    if (claim.kind === 'DEBT') return this.#isWithoutDebt(sentence.slice(0, at));
    return claim.isFree === true && this.#isFree();
  }

  /**
   * A direction is that of the facts told in its sentence, or of the two amounts it tells; where none is told, facts that
   * have one have to agree, and the sentence has to be about what they tell of: card spending, or a part of it by its name.
   */
  #directionOf(told: readonly Told[], sentence: string): Direction | null {
    const here = told.flatMap(({ factId }) => this.#directions.get(factId)?.direction ?? []);
    if (here.length > 0) return agreed(here);
    const facts = told.flatMap(({ factId, at }) => {
      const fact = this.#facts.get(factId);
      return fact ? [{ fact, at }] : [];
    });
    if (told.length > 0) return toldOrder(facts, sentence);
    if (!SPENDING.test(sentence)) return null;
    const all = [...this.#directions.values()];
    if (PART.test(sentence))
      return agreed(all.flatMap(({ of, direction }) => (of !== '' && sentence.includes(of) ? direction : [])));
    const [, named] = SINCE.find(([said]) => said.test(sentence)) ?? [];
    const since = named ? all.filter(({ name }) => named.test(name)) : [];
    return agreed((since.length > 0 ? since : all).map(({ direction }) => direction));
  }

  /** Whether there is no loan, or none of the kind that stands before the word. */
  #isWithoutDebt(before: string): boolean {
    const count = [...this.#facts.values()].find(({ label }) => label.ko.endsWith(LOAN_COUNT));
    if (!count) return false;
    const kind = /(?<![가-힣])(?:주택담보|신용|전세자금|전세|마이너스통장|자동차|사업자|카드|학자금|담보)\s?$/
      .exec(before)?.[0]
      .trim();
    if (kind === undefined) return /^0\D*$/.test(count.value.ko);
    return [...this.#facts.values()].every(
      ({ of, label, value }) => !`${of?.ko ?? ''} ${label.ko} ${value.ko}`.includes(kind),
    );
  }

  #isFree(): boolean {
    const fees = [...this.#facts.values()].filter(({ label }) => FEE.test(label.ko));
    return fees.length > 0 && fees.every(({ value }) => NONE.test(value.ko) || value.ko === '0원');
  }
}

/** What all say; null for none, and where they disagree. */
function agreed(ways: readonly Direction[]): Direction | null {
  const [first, ...others] = ways;
  return first && others.every((each) => each === first) ? first : null;
}
