import type { Locale } from '../../../platform/text.js';
import type { Token } from './claim-tokens.js';
import type { Subject } from './claim-words.js';

export type Topic = Subject | 'CATEGORY' | 'TOTAL';
export type Clause = readonly Token[];

const SUBJECTS: readonly string[] = ['PREVIOUS', 'YEAR', 'REAL', 'PEERS', 'HEALTH', 'UNUSUAL'];
/** What closes a clause when it has been said: without it, a comma or an `and` only joins. */
export const SAYS: readonly string[] = ['MORE', 'LESS', 'SAME', 'NONE'];

/**
 * What a clause is about; null when that is two things. Real changes are since a time, categories since the quarter.
 */
export function topicOf(topics: readonly Topic[]): Topic | null {
  if (topics.length === 0) return 'TOTAL';
  if (topics.includes('CATEGORY'))
    return topics.every((each) => each === 'CATEGORY' || each === 'PREVIOUS') ? 'CATEGORY' : null;
  if (topics.includes('REAL') && topics.length <= 2)
    return topics.every((each) => ['REAL', 'YEAR', 'PREVIOUS'].includes(each)) ? 'REAL' : null;
  return topics.length === 1 ? (topics[0] ?? null) : null;
}

export const sayingsOf = (clause: Clause): string[] =>
  SAYS.filter((kind) => clause.some((token) => token.kind === kind));

export function topicsOf(clause: Clause): Topic[] {
  return [
    ...new Set(
      clause.flatMap(({ kind }): Topic[] => (kind === 'CATEGORY' || SUBJECTS.includes(kind) ? [kind as Topic] : [])),
    ),
  ];
}

/** A clause ends where it has said something; before that, a comma only joins its parts. */
export function clausesOf(sentence: Clause): Clause[] {
  const clauses: Token[][] = [[]];
  for (const token of sentence) {
    const clause = clauses.at(-1) ?? [];
    if (token.kind === 'BREAK' && hasSaid(clause)) clauses.push([]);
    else clause.push(token);
  }
  return clauses.filter((clause) => clause.some(({ kind }) => kind !== 'BREAK'));
}

/** Either what it is about and how that is, or a figure that is compared with nothing: the total. */
function hasSaid(clause: Clause): boolean {
  const says = sayingsOf(clause).length > 0;
  return topicsOf(clause).length > 0 ? says : !says && clause.some(({ kind }) => kind === 'FIGURE');
}

export function divided(tokens: readonly Token[], isEnd: (token: Token) => boolean): Clause[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isEnd(token)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

export const wordAt = (clause: Clause, at: number): string | null => {
  const token = clause[at];
  return token && 'text' in token ? token.text.toLowerCase() : null;
};

/** Whether a figure is stated as a change: `200,000원 늘었습니다`, `200,000 more`, `rose by 200,000`. */
export function isChange(clause: Clause, at: number, locale: Locale): boolean {
  const isDirection = (token: Token | undefined): boolean => token?.kind === 'MORE' || token?.kind === 'LESS';
  const rest = clause.slice(at + 1);
  if (locale === 'ko') {
    const next = rest.find(({ kind }) => kind !== 'FIGURE');
    const following = rest.filter(({ kind }) => kind !== 'FIGURE')[1];
    const isJoined = next?.kind === 'PLAIN' && /^(?:이|가|만큼|의|을|를|더|이나|도)$/.test(next.text);
    return isDirection(next) || (isJoined && isDirection(following));
  }
  const adverb = rest.find(
    (token) => token.kind !== 'FIGURE' && !(token.kind === 'PLAIN' && /month|^average$|^on$/i.test(token.text)),
  );
  const isMuch =
    adverb !== undefined && 'text' in adverb && /^(?:more|less|higher|lower|up|down|fewer)$/i.test(adverb.text);
  const [before, earlier] = [clause[at - 1], clause[at - 2]];
  return isMuch || before?.kind === 'BY' || isDirection(before) || (before?.kind === 'LINK' && isDirection(earlier));
}
