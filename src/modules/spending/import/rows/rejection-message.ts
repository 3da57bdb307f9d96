import { fieldsOfLine } from '../../../../platform/delimited/index.js';
import type { Localized } from '../../../../platform/text.js';
import { SOURCE_COLUMNS, type RejectionCode } from '../../source/index.js';
import { REJECTION_TEXT } from './rejection.texts.js';
import { unknownCodeText } from './rejection-code.texts.js';

/** Characters shown of a field, and codes of a column: no column has more. */
const VALUE_LENGTH = 40;
const CODES_SHOWN = 20;

/** What is known of a refused line. */
interface RefusedLine {
  readonly column: string | null;
  readonly code: RejectionCode;
  /** The line as it was read, and the columns of its file; null when they are not known. */
  readonly raw?: string | null;
  readonly header?: readonly string[] | null;
}

/** Why a line was refused; for an unknown code also the code and the allowed ones. */
export function rejectionMessage({ column, code, raw, header }: RefusedLine): Localized {
  const text = REJECTION_TEXT[code];
  if (code !== 'UNKNOWN_CODE' || column === null) return text;
  const at = header?.indexOf(column) ?? -1;
  const value = at < 0 || raw == null ? undefined : fieldsOfLine(raw)?.[at];
  return unknownCode(column, value);
}

/** What is wrong with a code, by name. */
export function unknownCode(column: string, value: string | undefined): Localized {
  const rule = SOURCE_COLUMNS.find(({ name }) => name === column)?.rule;
  const codes = rule?.kind === 'CODE' ? [...new Set(rule.codes.values())] : [];
  const list = codes.slice(0, CODES_SHOWN).join(', ') + (codes.length > CODES_SHOWN ? ', …' : '');
  const shown = value === undefined ? '' : ` ${JSON.stringify(value.trim().slice(0, VALUE_LENGTH))}`;
  return unknownCodeText(shown, list);
}
