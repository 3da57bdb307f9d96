import { millionths } from './figure.js';

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TEENS = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const VALUES = new Map<string, bigint>([
  ...[...ONES, ...TEENS].map((word, value): [string, bigint] => [word, BigInt(value)]),
  ...TENS.map((word, place): [string, bigint] => [word, BigInt(place * 10 + 20)]),
  ['fourty', 40n],
]);

/** Words and letters that multiply what stands before them. */
const SCALES = new Map<string, bigint>([
  ...(['k', 'grand', 'thousand'] as const).map((word): [string, bigint] => [word, 1_000n]),
  ...(['m', 'mn', 'mil', 'mio', 'mln', 'million'] as const).map((word): [string, bigint] => [word, 1_000_000n]),
  ...(['b', 'bn', 'billion'] as const).map((word): [string, bigint] => [word, 1_000_000_000n]),
  ...(['trillion', 'tn'] as const).map((word): [string, bigint] => [word, 1_000_000_000_000n]),
  ['lakh', 100_000n],
  ['crore', 10_000_000n],
  ['hundred', 100n],
]);

const MILLIONTHS = 1_000_000n;

export const NUMBER_WORD = [...VALUES.keys()].toSorted((a, b) => b.length - a.length).join('|');
export const SCALE_WORD = 'hundred|thousand|million|billion|trillion';
/** Letters and words that may follow digits directly. */
export const SCALE = `${SCALE_WORD}|grand|lakh|crore|mil|mio|mln|mn|bn|tn|[KkMBb]|m(?=\\b)`;

/** The value, in millionths, of digits with a scale after them, such as `12.3M` or `5 hundred thousand`. */
export function scaledNumber(written: string): bigint | null {
  const [, number = '', scales = ''] = /^([\d,.]+)((?:\s*[a-zA-Z])+)$/.exec(written.trim()) ?? [];
  const value = millionths(number.replaceAll(',', ''));
  const factors = scales
    .trim()
    .split(/\s+/)
    .map((word) => SCALES.get(word.toLowerCase()));
  if (value === null || scales === '') return null;
  return factors.reduce<bigint | null>((sum, by) => (sum === null || by === undefined ? null : sum * by), value);
}

/** The value, in millionths, of an English number in words, such as `twelve million three hundred thousand`. */
export function englishNumber(words: string): bigint | null {
  const [whole = '', decimals] = words
    .toLowerCase()
    .split(/\spoint\s/)
    .map((part) => part.trim());
  const value = wholeNumber(whole.split(/[\s-]+/).filter((word) => word !== 'and'));
  if (decimals === undefined || value === null) return value === null ? null : value * MILLIONTHS;
  const digits = decimals.split(/[\s-]+/).map((word) => VALUES.get(word));
  if (digits.some((digit) => digit === undefined || digit > 9n)) return null;
  return millionths(`${value}.${digits.join('')}`);
}

function wholeNumber(words: readonly string[]): bigint | null {
  let total = 0n;
  let section: bigint | null = null;
  for (const word of words) {
    const value = word === 'a' || word === 'an' ? 1n : VALUES.get(word);
    const scale = SCALES.get(word);
    if (value !== undefined) section = (section ?? 0n) + value;
    else if (scale === 100n) section = (section ?? 1n) * 100n;
    else if (scale !== undefined) [total, section] = [total + (section ?? 1n) * scale, null];
    else return null;
  }
  return words.length > 0 ? total + (section ?? 0n) : null;
}
