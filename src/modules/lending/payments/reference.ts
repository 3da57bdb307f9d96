/** How the money is to come in. */
export type PaymentChannel = 'VIRTUAL_ACCOUNT' | 'BANK_TRANSFER';

/** Korean bank account numbers are digits only: these prefixes distinguish a reference from one. */
const PREFIXES: Readonly<Record<PaymentChannel, string>> = { VIRTUAL_ACCOUNT: 'MOAV', BANK_TRANSFER: 'MOAT' };
/** Crockford's base 32: no I, L, O or U, so that no two of its characters look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const REFERENCE_PATTERN = /^MOA[VT][0-9A-HJKMNP-TV-Z]{12}\d{2}$/;

/** Random bytes in a reference: five bits of each are used, so references differ in 60 bits. */
export const REFERENCE_BYTES = 12;

/**
 * Makes a reference such as `MOAV-7K3F-92QD-X0A4-51` of random bytes. Its two last digits are check digits modulo
 * 97, which find any one wrong character and any two neighbours that changed places.
 */
export function referenceOf(channel: PaymentChannel, random: Uint8Array): string {
  const body =
    PREFIXES[channel] + Array.from(random.subarray(0, REFERENCE_BYTES), (byte) => ALPHABET[byte % 32]).join('');
  const check = 98 - remainder(`${body}00`);
  return grouped(body + String(check).padStart(2, '0'));
}

/**
 * A reference as people write it, in the form in which it is kept: any case, with or without hyphens and spaces, and
 * with O, I and L for 0 and 1. Null when its check digits say that it was mistyped.
 */
export function readReference(text: string): string | null {
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  const digits = plain.slice(4).replaceAll('O', '0').replace(/[IL]/g, '1');
  const whole = plain.slice(0, 4) + digits;
  return REFERENCE_PATTERN.test(whole) && remainder(whole) === 1 ? grouped(whole) : null;
}

const grouped = (plain: string): string => plain.replace(/(.{4})(?=.)/g, '$1-');

/**
 * Modulo 97 of the characters as digits, A to Z being 10 to 35, each with ten times the weight of the next. An IBAN
 * writes a letter as two digits; here each has one place, so that a letter for a digit shifts nothing and is found,
 * too.
 */
function remainder(text: string): number {
  let left = 0;
  for (const character of text) left = (left * 10 + Number.parseInt(character, 36)) % 97;
  return left;
}
