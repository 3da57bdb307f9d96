import type { RejectionCode, ColumnRule } from '../../source/index.js';

/** A field as it will be kept: text, or null for an empty one that may be. */
export type Field = { readonly value: string | null } | { readonly code: RejectionCode };

/** The largest amount a row holds, in thousand won: the `integer` column's bound, some two trillion won a month. */
export const MAX_AMOUNT = 2_147_483_647;

const SOURCE_QUARTER = /^20\d\dQ[1-4]$/;
const SOURCE_KEY_PATTERN = /^[0-9A-Za-z]{1,20}$/;
const SOURCE_MONTH = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;

/** Later than any quarter. */
const WHENEVER = '9999Q4';

/**
 * Reads one field: blanks around it are dropped, quarters get a capital Q, regions their short name.
 * @param lastQuarter the last quarter that is over: figures of a later one cannot be known.
 */
export function readField(rule: ColumnRule, raw: string, lastQuarter = WHENEVER): Field {
  if (raw.includes('\0')) return { code: 'NUL_BYTE' };
  const text = raw.trim();
  if (text === '') return rule.kind === 'CODE' && rule.optional ? { value: null } : { code: 'EMPTY' };
  switch (rule.kind) {
    case 'QUARTER':
      return readQuarter(text.toUpperCase(), lastQuarter);
    case 'KEY':
      return SOURCE_KEY_PATTERN.test(text) ? { value: text } : { code: 'MALFORMED_KEY' };
    case 'MONTH':
      return SOURCE_MONTH.test(text) ? { value: text } : { code: 'MALFORMED_MONTH' };
    case 'CODE':
      return codeOf(rule.codes, text);
    case 'AMOUNT':
      return readAmount(text);
  }
}

function readQuarter(text: string, lastQuarter: string): Field {
  if (!SOURCE_QUARTER.test(text)) return { code: 'MALFORMED_QUARTER' };
  return text > lastQuarter ? { code: 'QUARTER_NOT_OVER' } : { value: text };
}

function codeOf(codes: ReadonlyMap<string, string>, text: string): Field {
  const value = codes.get(text);
  return value === undefined ? { code: 'UNKNOWN_CODE' } : { value };
}

/** Whole thousands of won. Anything a spreadsheet may have made of them, such as `1.2E+03` or `1,200`, is refused. */
function readAmount(text: string): Field {
  if (/^\d+$/.test(text)) {
    const amount = Number(text);
    return amount <= MAX_AMOUNT ? { value: String(amount) } : { code: 'TOO_LARGE' };
  }
  if (/^-\d+(\.\d+)?$/.test(text)) return { code: 'NEGATIVE' };
  return { code: /^\d*\.\d+$|^\d+\.$/.test(text) ? 'NOT_WHOLE' : 'NOT_A_NUMBER' };
}
