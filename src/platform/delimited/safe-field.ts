/** What spreadsheets take for the start of a formula, full-width forms among them, and what they cut before looking. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r]/u;
const QUOTED = /[",\r\n]/;

/**
 * A field of a CSV file that people open in a spreadsheet: text that a spreadsheet would run as a formula gets a
 * leading apostrophe, which makes it text; fields with commas, quotes or line ends are quoted (RFC 4180).
 */
export function safeField(text: string): string {
  return quotedField(FORMULA.test(text) ? `'${text}` : text);
}

/** A field of a CSV file that no spreadsheet can run, such as a number; quoted when needed. */
export const quotedField = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line of such a file, with its line end. */
export const safeLine = (fields: readonly string[]): string => `${fields.map(safeField).join(',')}\r\n`;

/** The field's text before it was made safe. */
export const unsafeField = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
