/**
 * Particles that depend on whether the word before them ends in a consonant: the form after a consonant, and after a
 * vowel.
 */
type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이었/였';

const [FIRST_SYLLABLE, LAST_SYLLABLE, FINALS] = [0xac00, 0xd7a3, 28];
/** Indices of finals: none, and ㄹ, after which 로 follows as after a vowel. */
const [NONE, RIEUL, OTHER] = [0, 8, 1];
/** Finals of digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const FINALS_OF_DIGITS = [OTHER, RIEUL, NONE, OTHER, NONE, NONE, OTHER, RIEUL, RIEUL, NONE];
/** Letters whose names end in a consonant: 엘, 엠, 엔, 알. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['l', RIEUL],
  ['m', OTHER],
  ['n', OTHER],
  ['r', RIEUL],
]);
/** Text in brackets and marks are ignored when choosing the particle. */
const IGNORED_AT_END = /(?:\([^()]*\)|[\s"'”’」』)\]])+$/u;

/** A word with the particle that fits its last sound, as it is read: `withParticle('금액', '은/는')` is 금액은. */
export function withParticle(word: string, particle: Particle): string {
  const [closed = '', open = ''] = particle.split('/');
  const final = finalOf(word.replace(IGNORED_AT_END, '').at(-1) ?? '');
  const isOpen = final === NONE || (particle === '으로/로' && final === RIEUL);
  return word + (isOpen ? open : closed);
}

function finalOf(last: string): number {
  const code = last.codePointAt(0) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS;
  return /\d/.test(last) ? (FINALS_OF_DIGITS[Number(last)] ?? NONE) : (LETTERS.get(last.toLowerCase()) ?? NONE);
}

/** Particles that mark a word's role in its sentence and carry no meaning. */
const PARTICLE_AT_END = /(?:으로|에서|은|는|이|가|을|를|의|에|로)$/u;
/** A word keeps at least this many letters when its particle is removed: 물가 and 유가 end in what looks like one. */
const LEAST_LETTERS = 2;

/** A word without the particle that is written as part of it. */
export function withoutParticle(word: string): string {
  const stem = word.replace(PARTICLE_AT_END, '');
  return stem.length >= LEAST_LETTERS ? stem : word;
}
