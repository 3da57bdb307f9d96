/** Where syllables of Hangul begin in Unicode, how many there are, and how they are composed (The Unicode Standard, 3.12). */
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const [FIRST_INITIAL, FIRST_MEDIAL, FIRST_FINAL] = [0x1100, 0x1161, 0x11a7];
const [MEDIALS, FINALS] = [21, 28];

/** Whether a UTF-16 unit is a syllable of Hangul. */
export const isSyllable = (unit: number): boolean => unit >= FIRST_SYLLABLE && unit < FIRST_SYLLABLE + SYLLABLES;

/**
 * Writes the letters of a word into `letters`, as UTF-16 units: syllables of Hangul taken apart into two or three, all
 * else as it is. Answers how many; a word three times as long as `letters` would not fit and is cut.
 */
export function decomposeHangul(word: string, letters: Uint16Array): number {
  let count = 0;
  for (let place = 0; place < word.length && count + 3 <= letters.length; place += 1) {
    const unit = word.charCodeAt(place);
    if (!isSyllable(unit)) {
      letters[count] = unit;
      count += 1;
      continue;
    }
    const syllable = unit - FIRST_SYLLABLE;
    const final = syllable % FINALS;
    letters[count] = FIRST_INITIAL + Math.floor(syllable / (MEDIALS * FINALS));
    letters[count + 1] = FIRST_MEDIAL + (Math.floor(syllable / FINALS) % MEDIALS);
    if (final > 0) letters[count + 2] = FIRST_FINAL + final;
    count += final > 0 ? 3 : 2;
  }
  return count;
}
