import type { Locale } from '../../../../platform/text.js';
import { maskedText } from '../../facts/index.js';
import { inOrder, wordedPart, type Piece } from '../../replies/index.js';
import type { ExportedReply } from './export.repository.js';

/** A reply as its reader saw it: text and parts in their order. What was looked up meanwhile is no part of the answer. */
export const piecesOf = ({ text, parts }: Pick<ExportedReply, 'text' | 'parts'>): Piece[] =>
  inOrder(text, parts).filter((piece) => 'text' in piece || piece.part.type !== 'steps');

/** A piece of a reply for programs, in the reader's language. An action is told, and cannot be done from a file. */
export function pieceIn(piece: Piece, locale: Locale): object {
  const worded = wordedPart(piece, locale, 0);
  if (worded.__typename === 'ReplyActionPart') {
    const { label, preview } = worded;
    return { type: 'action', ...masked({ label, preview }, locale) };
  }
  // Where it stood in the text is told by the order: masking moves places.
  const unsaid = { __typename: undefined, start: undefined, end: undefined };
  return { type: 'text' in piece ? 'text' : piece.part.type, ...masked({ ...worded, ...unsaid }, locale) };
}

/** The same with personal numbers masked in every text of it. */
const masked = (said: object, locale: Locale): object =>
  JSON.parse(JSON.stringify(said), (_name, value: unknown) =>
    typeof value === 'string' ? maskedText(value, locale) : value,
  ) as object;
