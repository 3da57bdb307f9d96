import type { Locale } from '../../../../platform/text.js';
import { maskedText } from '../../facts/index.js';
import { inOrder, wordedPart, type Piece } from '../../replies/index.js';
import type { ExportedReply } from './export.repository.js';

/** A reply as its reader saw it: text and parts in order. Lookup steps are not part of the answer. */
export const piecesOf = ({ text, parts }: Pick<ExportedReply, 'text' | 'parts'>): Piece[] =>
  inOrder(text, parts).filter((piece) => 'text' in piece || piece.part.type !== 'steps');

/** A piece of a reply for programs, in the reader's language. An action is described; it cannot be run from a file. */
export function pieceIn(piece: Piece, locale: Locale): object {
  const worded = wordedPart(piece, locale, 0);
  if (worded.__typename === 'ReplyActionPart') {
    const { label, preview } = worded;
    return { type: 'action', ...masked({ label, preview }, locale) };
  }
  // The order shows where it stood in the text: masking shifts offsets.
  const unsaid = { __typename: undefined, start: undefined, end: undefined };
  return { type: 'text' in piece ? 'text' : piece.part.type, ...masked({ ...worded, ...unsaid }, locale) };
}

/** The same piece with personal numbers masked in all its texts. */
const masked = (said: object, locale: Locale): object =>
  JSON.parse(JSON.stringify(said), (_name, value: unknown) =>
    typeof value === 'string' ? maskedText(value, locale) : value,
  ) as object;
