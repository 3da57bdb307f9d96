import type { Locale } from '../../../platform/text.js';
import { tokensOf, type Token } from './claim-tokens.js';
import type { Figure } from './figures.js';
import type { FactId, SummaryFact } from './summary-fact.js';
import { SHARED_MONTHS } from './summary-template.texts.js';
import {
  SAYS,
  type Topic,
  type Clause,
  topicOf,
  topicsOf,
  sayingsOf,
  clausesOf,
  divided,
  wordAt,
  isChange,
} from './claim-clauses.js';

/** Why a text is not shown: it says what no fact carries, turns a fact round, or leaves out what has to be said. */
export interface ClaimFault {
  readonly kind: 'CLAIM' | 'TURNED' | 'LEFT_OUT';
  /** What was found or is lacking; at most ten. */
  readonly about: readonly string[];
}

const FACTS_OF: Readonly<Record<Exclude<Topic, 'CATEGORY'>, readonly FactId[]>> = {
  TOTAL: ['total'],
  PREVIOUS: ['previous.change', 'previous.percent'],
  YEAR: ['year.change', 'year.percent'],
  REAL: ['year.realPercent', 'previous.realPercent'],
  PEERS: ['peers.percentile', 'peers.size'],
  HEALTH: ['health.score'],
  UNUSUAL: ['unusual.count'],
};
const CLAIMED_UNITS_BY_FACT_UNIT: Readonly<Record<SummaryFact['unit'], readonly (string | null)[]>> = {
  WON_A_MONTH: ['WON'],
  PERCENT: ['PERCENT'],
  POINTS: ['POINTS', null],
  PEOPLE: ['PEOPLE', null],
  COUNT: ['COUNT', null],
};
/** Units of a share. */
const SHARE_UNITS: readonly (string | null)[] = ['PEOPLE', 'PERCENT', null];

/**
 * Whether a text may stand for the facts; null when it may. The rule is positive: only what is recognised passes.
 * 1. Every word is one of a closed list (`claim-words.ts`), the name of a category that a fact is about, the quarter,
 * or a figure. The list has no word of approval, promise, advice, threat, product, instruction or person, and no form
 * of a verb that asks for anything but one: to look at what is unusual, where there is something. Links, other scripts
 * and other quarters are not on it. 2. Every sentence states something of a fact (a figure, a direction, or that
 * something is not known), except our own sentence on why changes are damped. 3. A clause is about one thing: the
 * total, the change since the quarter before or the year before (nominal or real), a category, people alike, the health
 * score, or what is unusual. Its figures are those of this fact, its direction is the sign of the fact, and it says
 * that there is nothing only where there is nothing. 4. The text states the total, that figures are of six months, the
 * direction since the quarter before where it is known, and that something unusual was found where it was. The rule
 * does not understand a text: what fits no pattern is refused even when it is true, and the template is shown.
 */
export function faultOf(
  text: string,
  quarter: string,
  facts: readonly SummaryFact[],
  locale: Locale,
): ClaimFault | null {
  const tokens = tokensOf(text.replaceAll(SHARED_MONTHS[locale], ''), quarter, facts, locale);
  const unknown = tokens.flatMap((token) => (token.kind === 'UNKNOWN' ? [token.text] : []));
  if (unknown.length > 0) return { kind: 'CLAIM', about: unknown.slice(0, 10) };
  const judge = new Judge(facts, locale);
  for (const sentence of divided(tokens, ({ kind }) => kind === 'END')) {
    const fault = judge.faultOfSentence(sentence);
    if (fault) return fault;
  }
  const leftOut = judge.leftOut(tokens);
  return leftOut.length > 0 ? { kind: 'LEFT_OUT', about: leftOut } : null;
}

class Judge {
  readonly #facts: ReadonlyMap<FactId, SummaryFact>;
  readonly #said = new Set<Topic>();

  constructor(
    facts: readonly SummaryFact[],
    private readonly locale: Locale,
  ) {
    this.#facts = new Map(facts.map((fact) => [fact.id, fact]));
  }

  faultOfSentence(sentence: Clause): ClaimFault | null {
    const claim = (about: string): ClaimFault => ({ kind: 'CLAIM', about: [about] });
    // What says nothing of its own is about what the clause before was.
    let subject: Clause = [];
    let saysSomething = false;
    for (const clause of clausesOf(sentence)) {
      if (topicsOf(clause).length > 0) subject = clause;
      const fault = this.#faultOfClause(clause, subject);
      if (fault) return typeof fault === 'string' ? claim(fault) : fault;
      saysSomething ||= clause.some(({ kind }) => kind === 'FIGURE' || SAYS.includes(kind));
    }
    const hasWords = sentence.some(({ kind }) => kind !== 'BREAK');
    return hasWords && !saysSomething ? claim('a sentence without a fact') : null;
  }

  /** What has to be said and was not. */
  leftOut(tokens: readonly Token[]): string[] {
    const isKnown = (id: FactId): boolean => this.#number(id) !== null;
    return [
      ...(this.#said.has('TOTAL') ? [] : ['total']),
      ...(tokens.some(({ kind }) => kind === 'BASIS') ? [] : ['six months']),
      ...(isKnown('previous.change') && !this.#said.has('PREVIOUS') ? ['previous.change'] : []),
      ...((this.#number('unusual.count') ?? 0) > 0 && !this.#said.has('UNUSUAL') ? ['unusual.count'] : []),
    ];
  }

  #faultOfClause(clause: Clause, subject: Clause): ClaimFault | string | null {
    const topics = topicsOf(subject);
    const isThere = (kind: Token['kind']): boolean => clause.some((token) => token.kind === kind);
    const topic = topicOf(topics);
    if (topic === null) return 'two comparisons in one clause';
    if (isThere('LOOK') && !(topic === 'UNUSUAL' && (this.#number('unusual.count') ?? 0) > 0)) return 'an instruction';
    if ((isThere('ALL') || isThere('FEW')) && topic !== 'PEERS') return 'all or nobody';
    if (isThere('SCALE') && topic !== 'HEALTH' && topic !== 'PEERS') return 'a scale of nothing';
    if (this.locale === 'en' && isThere('SPEND') && topic !== 'PEERS') return 'spend';
    const left = clause.flatMap((token, at) => {
      if (token.kind !== 'FIGURE') return [];
      const isTotal = this.#isOf(token.figure, ['total']) && !isChange(clause, at, this.locale);
      if (isTotal) this.#said.add('TOTAL');
      return isTotal ? [] : [token.figure];
    });
    const ids = topic === 'CATEGORY' ? this.#idsOfCategories(subject, topics) : idsOf(topic, topics);
    if (ids === null) return 'two categories in one clause';
    const wrong = left.find((figure) => !this.#isOf(figure, ids));
    if (wrong) return wrong.text;
    return this.#faultOfSaying([clause, subject], topic, ids, left);
  }

  /**
   * Whether what a clause says of its facts, and not how much, is so; a figure alone goes the way of what it is about.
   */
  #faultOfSaying(
    [clause, subject]: readonly [Clause, Clause],
    topic: Topic,
    ids: readonly FactId[],
    figures: readonly Figure[],
  ): ClaimFault | string | null {
    const said = sayingsOf(clause).length > 0 || figures.length === 0 ? sayingsOf(clause) : sayingsOf(subject);
    const value = this.#number(ids[0] ?? 'total');
    const turned = (): ClaimFault => ({ kind: 'TURNED', about: [`${topic} ${said.join(' ')}`] });
    if (topic === 'TOTAL') return said.length > 0 ? 'a direction since nothing' : null;
    if (topic === 'UNUSUAL' && value === 0) {
      return said.join() === 'NONE' || figures.length > 0 ? null : turned();
    }
    if (value === null) return said.join() === 'NONE' && figures.length === 0 ? null : 'what is not known';
    if (said.length !== (topic === 'HEALTH' || topic === 'UNUSUAL' ? 0 : 1)) return turned();
    this.#said.add(topic);
    if (topic === 'HEALTH' || topic === 'UNUSUAL') return figures.length > 0 ? null : `${topic} without its figure`;
    if (topic === 'PEERS') return this.#faultOfPeers(clause, said, figures);
    const signs = ids
      .flatMap((id) => this.#number(id) ?? [])
      .filter((each) => figures.length === 0 || this.#isAmong(each, figures));
    const sign = Math.sign(signs[0] ?? value);
    return said[0] === (sign > 0 ? 'MORE' : sign < 0 ? 'LESS' : 'SAME') ? null : turned();
  }

  /** So many in a hundred spend less; or somebody spends more than so many. */
  #faultOfPeers(clause: Clause, said: readonly string[], figures: readonly Figure[]): ClaimFault | string | null {
    const extreme = clause.find(({ kind }) => kind === 'ALL' || kind === 'FEW')?.kind;
    if (extreme !== undefined) {
      const isSo = this.#number('peers.percentile') === (extreme === 'ALL' ? 100 : 0) && said[0] === 'LESS';
      return isSo ? null : { kind: 'TURNED', about: ['PEERS'] };
    }
    if (!figures.some((figure) => this.#isOf(figure, ['peers.percentile']))) return 'PEERS without a share';
    if (!clause.some(({ kind, ...rest }) => kind === 'SCALE' || ('text' in rest && rest.text.startsWith('100명'))))
      return 'a share of nothing';
    const isThan = clause.some(
      (token, at) =>
        token.kind === 'FIGURE' &&
        (wordAt(clause, at + 1) === '보다' || wordAt(clause, at - 1) === 'than' || wordAt(clause, at - 2) === 'than'),
    );
    return said[0] === (isThan ? 'MORE' : 'LESS') ? null : { kind: 'TURNED', about: ['PEERS'] };
  }

  /** The facts of the category that a clause is about; null for several. */
  #idsOfCategories(clause: Clause, topics: readonly Topic[]): readonly FactId[] | null {
    const names = new Set(clause.flatMap((token) => (token.kind === 'CATEGORY' ? [token.category] : [])));
    if (names.size !== 1 || topics.includes('YEAR') || topics.includes('REAL')) return null;
    const ids = (['risen.change', 'fallen.change'] as const).filter((id) => {
      const category = this.#facts.get(id)?.category;
      return category != null && names.has(category) && this.#number(id) !== null;
    });
    return ids.length > 0 ? ids : null;
  }

  #isOf(figure: Figure, ids: readonly FactId[]): boolean {
    return ids.some((id) => {
      const fact = this.#facts.get(id);
      if (fact?.value == null || Math.abs(Number(fact.value)) !== figure.value) return false;
      return (id === 'peers.percentile' ? SHARE_UNITS : CLAIMED_UNITS_BY_FACT_UNIT[fact.unit]).includes(figure.unit);
    });
  }

  #isAmong(value: number, figures: readonly Figure[]): boolean {
    return figures.some((figure) => figure.value === Math.abs(value));
  }

  #number(id: FactId): number | null {
    const value = this.#facts.get(id)?.value ?? null;
    return value === null ? null : Number(value);
  }
}

function idsOf(topic: Exclude<Topic, 'CATEGORY'>, topics: readonly Topic[]): readonly FactId[] {
  if (topic !== 'REAL' || topics.length === 1) return FACTS_OF[topic];
  return topics.includes('YEAR') ? ['year.realPercent'] : ['previous.realPercent'];
}
