import type { Random } from '../../../../learning/index.js';

/** How often each habit shows; a guess at hasty typing on a telephone. */
const HABITS = { closed: 0.1, unmarked: 0.35, slip: 0.07, tail: 0.06, small: 0.5, bare: 0.3 } as const;
const KO_TAILS = ['..', '~', ' ㅠㅠ', ' ㅎㅎ', '??', ' 좀', '!'];
const EN_TAILS = [' pls', ' please', '..', '??', ' asap', '!'];
const HANGUL = /[가-힣]/;

/** A sentence as people type it: without spaces or marks, in small letters, with a slip of a finger now and then. */
export function asTyped(sentence: string, random: Random): string {
  const isKorean = HANGUL.test(sentence);
  const happens = (habit: keyof typeof HABITS): boolean => random.unit() < HABITS[habit];
  let typed = sentence;
  if (happens('unmarked')) typed = typed.replace(/[?!.]+$/, '');
  if (isKorean && happens('closed')) typed = typed.replace(/ /g, '');
  if (!isKorean && happens('small')) typed = typed.toLowerCase();
  if (!isKorean && happens('bare')) typed = typed.replace(/[',]/g, '');
  if (happens('slip')) typed = slipped(typed, random);
  if (happens('tail')) typed += (isKorean ? KO_TAILS : EN_TAILS)[random.below(isKorean ? 7 : 6)] ?? '';
  return typed;
}

/** Two neighbouring letters change places, or one is missing. */
function slipped(text: string, random: Random): string {
  if (text.length < 6) return text;
  const at = 1 + random.below(text.length - 3);
  const [here = '', next = ''] = [text[at], text[at + 1]];
  return text.slice(0, at) + (random.unit() < 0.5 ? next + here : next) + text.slice(at + 2);
}
