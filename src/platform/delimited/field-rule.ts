import { isDate } from '../calendar.js';
import type { FaultCode } from './fault.texts.js';

/** The form a text must have: a pattern, or a custom rule. */
type TextForm = Pick<RegExp, 'test'>;

/** What values a column accepts. */
export type FieldRule =
  /** Text in one form (NFC, single blanks), at most `most` characters. */
  | { readonly kind: 'TEXT'; readonly most: number; readonly form: TextForm }
  /** A calendar date, year first. */
  | { readonly kind: 'DATE' }
  /** A whole number in plain digits. */
  | { readonly kind: 'WHOLE'; readonly least: number; readonly most: number }
  /** 0 to 100 with up to four decimals. */
  | { readonly kind: 'PERCENT' }
  | { readonly kind: 'CODE'; readonly codes: readonly string[] }
  /** Some codes, each once, separated by semicolons. */
  | { readonly kind: 'CODES'; readonly codes: readonly string[] };

/** A field as it is stored, or why it is refused. */
type ReadField = { readonly value: string } | { readonly code: FaultCode; readonly detail: string | null };

const PERCENT = /^(?:100(?:\.0{1,4})?|\d{1,2}(?:\.\d{1,4})?)$/;
/** Year first, also as Korean spreadsheets write dates: `2026-11-21`, `2026.11.21`, `2026/1/5`, `20261121`. */
const DATE = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})\.?|(\d{2})(\d{2}))$/;
/** Characters of a field that are shown. */
const CHARACTERS_SHOWN = 40;

/** Reads a field that is not empty; surrounding blanks are dropped. */
export function readField(rule: FieldRule, raw: string): ReadField {
  if (raw.includes('\0')) return { code: 'NUL_BYTE', detail: null };
  const text = raw.trim();
  switch (rule.kind) {
    case 'TEXT':
      return readText(rule, text);
    case 'DATE':
      return readDate(text);
    case 'WHOLE':
      return readWhole(rule, text);
    case 'PERCENT':
      return PERCENT.test(text) ? { value: text } : { code: 'MALFORMED_PERCENT', detail: shown(text) };
    case 'CODE':
      return readCode(rule.codes, text);
    case 'CODES':
      return readCodes(rule.codes, text);
  }
}

function readText({ most, form }: { readonly most: number; readonly form: TextForm }, text: string): ReadField {
  const value = text.normalize('NFC').replaceAll(/\s+/g, ' ');
  const fits = value.length <= most && form.test(value);
  // The bad value may be a name or an address, so it is never shown.
  return fits ? { value } : { code: 'MALFORMED_TEXT', detail: null };
}

function readDate(text: string): ReadField {
  const parts = DATE.exec(text);
  const [year, month, day] = [parts?.[1], parts?.[3] ?? parts?.[5], parts?.[4] ?? parts?.[6]];
  const value = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDate(value) ? { value } : { code: 'MALFORMED_DATE', detail: shown(text) };
}

/** Anything a spreadsheet may have reformatted, such as `1.2E+03` or `1,200`, is refused: it may have lost digits. */
function readWhole({ least, most }: { readonly least: number; readonly most: number }, text: string): ReadField {
  if (!/^-?\d+$/.test(text)) {
    return { code: /^-?\d*\.\d+$|^-?\d+\.$/.test(text) ? 'NOT_WHOLE' : 'NOT_A_NUMBER', detail: shown(text) };
  }
  const number = Number(text);
  const fits = number >= least && number <= most;
  return fits ? { value: String(number) } : { code: 'OUT_OF_RANGE', detail: `${shown(text)}; ${least} … ${most}` };
}

function readCode(codes: readonly string[], text: string): ReadField {
  const value = text.toUpperCase();
  return codes.includes(value) ? { value } : { code: 'UNKNOWN_CODE', detail: `${shown(text)}; ${codes.join(', ')}` };
}

/** In the order of the rule: two lists of the same codes are the same value. */
function readCodes(codes: readonly string[], text: string): ReadField {
  const given = text.split(';').map((code) => code.trim().toUpperCase());
  const strange = given.find((code) => !codes.includes(code));
  if (strange !== undefined) return readCode(codes, strange);
  return { value: codes.filter((code) => given.includes(code)).join(';') };
}

const shown = (text: string): string => JSON.stringify(text.slice(0, CHARACTERS_SHOWN));
