import type { PublishedRow } from '../knowledge-row.js';
import type { MatchIndex } from './match-index.js';

/**
 * How near a question has to be to a known one, as the cosine of what they are about, and how much nearer than to any
 * other entry. Measured on questions that people word in other ways, and on questions about something else: at these no
 * question about something else is answered, which weighs more than to answer all.
 */
const LEAST_SIMILARITY = 0.5;
const LEAST_LEAD = 0.08;

/** What answers a question: by its wording, else as the intent that a model takes it to be about; null for nothing. */
export const answeredBy = (
  { rows, index }: { readonly rows: readonly PublishedRow[]; readonly index: MatchIndex<PublishedRow> },
  question: string,
  intent: string | null,
): PublishedRow | null =>
  answererOf(index, question) ?? rows.find(({ code }) => code !== null && code === intent) ?? null;

/** The entry that answers a question by its wording; null when none is near enough, or two are equally near. */
export function answererOf(index: MatchIndex<PublishedRow>, question: string): PublishedRow | null {
  const [best, next] = index.nearest(question);
  if (!best || best.similarity < LEAST_SIMILARITY) return null;
  return best.similarity - (next?.similarity ?? 0) < LEAST_LEAD ? null : best.entry;
}
