/** What is wrong with a file name. */
export type FileNameProblem = 'EMPTY' | 'TOO_LONG' | 'PATH' | 'CONTROL';

/** The longest name that file systems accept. */
const MAX_FILE_NAME = 255;

/** Separators, as they are and as URLs and careless programs write them, and the look-alikes that NFKC makes of them. */
const SEPARATORS = /[/\\\u2044\u2215\u29f8\u29f9\uff0f\uff3c]|%(25)*(2f|5c|00)|%c0%af|%c1%9c/i;
/** Line ends and other controls, and marks that make a name read differently from what it is (`‮gpj.exe`). */
const INVISIBLE_CHARACTERS = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

/** A name as it may be shown, or what is wrong with it. It is never used to find a file. */
export function cleanFileName(given: string): { readonly name: string } | { readonly problem: FileNameProblem } {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (INVISIBLE_CHARACTERS.test(given.replace(/^\s+|\s+$/gu, ''))) return { problem: 'CONTROL' };
  if (SEPARATORS.test(name) || /^(%2e|\.)+$/i.test(name) || /^[a-z]:/i.test(name)) return { problem: 'PATH' };
  if (name === '') return { problem: 'EMPTY' };
  return name.length > MAX_FILE_NAME ? { problem: 'TOO_LONG' } : { name };
}
