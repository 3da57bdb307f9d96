import { COMMON_PASSWORDS } from './common-passwords.js';

/** NIST SP 800-63B (2017) asks for eight at least; KISA's guide for ten where two kinds of character suffice, as here. */
export const PASSWORD_MIN_LENGTH = 10;
/** Long enough for any passphrase (NIST asks to allow 64), short enough that hashing it costs no more than another. */
export const PASSWORD_MAX_LENGTH = 128;
/** Fewer different characters than this is a pattern, such as "aaaaaaaaaa" or "1212121212". */
const MIN_DISTINCT = 5;
/** A shorter local part is found in too many good passwords to say anything. */
const MIN_LOCAL_PART = 3;

export type PasswordWeakness = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_CONTAINS_EMAIL';

/** The form in which a password is judged and hashed: Hangul typed on a Mac and on Windows is then the same. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Everything that speaks against a new password; empty when nothing does. Lengths count characters, not bytes. */
export function passwordWeaknesses(password: string, email: string): PasswordWeakness[] {
  const lower = normalPassword(password).toLowerCase();
  const characters = Array.from(lower);
  const localPart = email.split('@')[0]?.toLowerCase() ?? '';
  const found: PasswordWeakness[] = [];
  if (characters.length < PASSWORD_MIN_LENGTH) found.push('PASSWORD_TOO_SHORT');
  if (COMMON_PASSWORDS.has(lower) || new Set(characters).size < MIN_DISTINCT) found.push('PASSWORD_TOO_COMMON');
  if (localPart.length >= MIN_LOCAL_PART && lower.includes(localPart)) found.push('PASSWORD_CONTAINS_EMAIL');
  return found;
}
