import type { Locale } from '../../../../platform/text.js';
import { FigureGate } from '../figures/figure-gate.js';
import type { FigureJudge } from '../figures/figure-judge.js';
import type { ShownPiece } from '../figures/ranged-text.js';
import type { SentenceClassifier } from '../sentences/sentence-classifier.js';
import { advisesTrade } from '../sentences/trade-advice.js';
import { asksForSecret } from '../sentences/tripwires.js';
import type { Labels } from '../slots/labels.js';
import { wordsOf, type SlotBook } from '../slots/slot-book.js';
import { Slots } from '../slots/slots.js';
import { isOfSomebodyElse } from '../slots/person-names.js';
import type { Mention, Subjects } from '../slots/subjects.js';
import { typedValue } from '../slots/typed-value.js';
import { isOfNoLoan, isOfOtherType } from '../slots/value-nouns.js';
import type { Doubt } from './second-look.js';

/** A sentence with its slots filled, and the reason against it; null for none. */
export interface JudgedSentence {
  readonly pieces: readonly ShownPiece[];
  readonly doubt: Doubt | null;
  /** The one thing it is about, which the next sentence may refer to without its name. */
  readonly carries: string | null;
}

export interface JudgingParts {
  readonly locale: Locale;
  readonly book: SlotBook;
  readonly subjects: Subjects;
  readonly labels: Labels;
  readonly figures: FigureJudge;
  readonly classifier: SentenceClassifier;
  readonly isLookedAtAgain: boolean;
}

/** Judges one whole sentence: slots, figures, contacts, secrets, whose the values are, and then what kind it is. */
export function judgeSentence(raw: string, carried: string | null, parts: JudgingParts): JudgedSentence {
  const { locale, book, figures } = parts;
  const slots = new Slots((expression) => {
    const filled = book.fill(expression);
    return filled && wordsOf(filled, locale);
  });
  const gate = new FigureGate(locale, figures);
  const filled = withoutDoublePoints([...slots.push(raw), ...slots.end()]);
  const pieces = gate.end(filled);
  const { replaced, unknownSlots, addresses } = gate.counts;
  const mentions = mentionsOf(pieces, parts);
  const things = new Set(mentions.flatMap(({ of }) => of ?? []));
  const carries = things.size === 1 ? ([...things][0] ?? null) : things.size === 0 ? carried : null;
  const doubt = ((): Doubt | null => {
    if (unknownSlots > 0) return 'SLOT';
    if (addresses > 0) return 'CONTACT';
    if (replaced > 0) return 'FIGURE';
    if (asksForSecret(raw)) return 'SECRET';
    if (advisesTrade(raw)) return 'TRADE';
    const isOthers = isSomebodyElses(pieces, book) || isMisplaced(pieces, parts);
    if (isOthers || !parts.subjects.areNamed(mentions, carried)) return 'SUBJECT';
    if (isOurs(raw, pieces, book)) return null;
    return parts.classifier.passes(raw, parts.isLookedAtAgain) ? null : 'CLAIM';
  })();
  return { pieces, doubt, carries };
}

type Pieces = Parameters<FigureGate['end']>[0];

/** A sentence of the server's has its own point. */
function withoutDoublePoints(pieces: Pieces): Pieces {
  return pieces.map((piece, place) => {
    const before = pieces[place - 1];
    const isDouble = before?.factId !== undefined && /[.!?]$/.test(before.text) && piece.text?.startsWith('.');
    return isDouble && piece.text !== null && piece.factId === undefined
      ? { text: piece.text.slice(1), factId: undefined }
      : piece;
  });
}

/** Names and values of things, in their order. */
function mentionsOf(pieces: readonly ShownPiece[], { book, subjects }: JudgingParts): readonly Mention[] {
  return pieces.flatMap(({ text, factId }): readonly Mention[] => {
    if (factId === null) return subjects.namedIn(text).toSorted((one, other) => one.at - other.at);
    const filled = book.fill(factId);
    if (!filled || filled.kind === 'SAID') return [];
    const [only, ...others] = filled.factIds;
    // A value of no single thing covers all of them: it must not stand under the name of one.
    if (!filled.of) return only !== undefined && others.length === 0 ? [{ of: null, kind: 'VALUE', factId: only }] : [];
    return [{ of: filled.of.ko, kind: filled.kind === 'NAME' ? 'NAME' : 'VALUE' }];
  });
}

/** Whether the sentence before a value speaks of somebody other than the customer. */
function isSomebodyElses(pieces: readonly ShownPiece[], book: SlotBook): boolean {
  let before = '';
  for (const { text, factId } of pieces) {
    if (factId !== null && book.fill(factId)?.kind !== 'NAME' && isOfSomebodyElse(before)) return true;
    before += factId === null ? text : '';
  }
  return false;
}

/** Whether the words directly before a value belong to other values: `금리는 {{profile.score}}`, `you spent {{loan.1.balance}}`. */
function isMisplaced(pieces: readonly ShownPiece[], { book, labels, subjects }: JudgingParts): boolean {
  return pieces.some(({ factId }, place) => {
    const own = factId === null ? null : book.fill(factId);
    const before = pieces[place - 1];
    const fact = own?.factIds.length === 1 ? book.factOf(own.factIds[0] ?? '') : undefined;
    if (own?.kind !== 'VALUE' || !fact || before?.factId !== null) return false;
    const isOfLoan = own.of !== null && subjects.isLoan(own.of.ko);
    const isMisnamed = isOfOtherType(before.text, typedValue(fact)?.type) || (isOfLoan && isOfNoLoan(before.text));
    return isMisnamed || labels.isAnothers(before.text, fact.id);
  });
}

/** Whether a sentence is the server's own: only such slots, or a fact's sentence word for word. */
function isOurs(raw: string, pieces: readonly ShownPiece[], book: SlotBook): boolean {
  const free = raw.replace(/\{\{[^{}]*\.said\s*\}\}|\{\{\s*(?:above|below)\([^{}]*\}\}/g, '');
  if (free !== raw && !/[\p{L}\p{N}{]/u.test(free)) return true;
  return book.says(pieces.map(({ text }) => text).join(''));
}
