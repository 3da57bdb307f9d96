import { randomOf, type TextRow } from '../../../../src/learning/index.js';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  BALANCE: ['대출', '잔액', '얼마', '남았', 'owe', 'balance'],
  SPENDING: ['카드', '소비', '요약', '썼', 'spent', 'spending'],
  LATE: ['연체', '밀린', '독촉', 'overdue', 'late', 'arrears'],
  OUTSIDE: ['날씨', '영화', '점심', 'movie', 'weather', 'lunch'],
};
const FILLERS = ['좀', '이번', '저', '요', 'please', 'my', 'the', '?', '지금', '정말'];

/** Texts of four labels that share half of their words, from a seed. */
export function madeTexts(count: number, seed: number): readonly TextRow[] {
  const random = randomOf(seed);
  const labels = Object.keys(WORDS);
  const oneOf = (words: readonly string[]): string => words[random.below(words.length)] ?? '';
  return Array.from({ length: count }, (_, row) => {
    const label = labels[row % labels.length] ?? '';
    const own = [oneOf(WORDS[label] ?? []), ...(random.unit() < 0.6 ? [oneOf(WORDS[label] ?? [])] : [])];
    const strange = random.unit() < 0.15 ? [oneOf(WORDS[oneOf(labels)] ?? [])] : [];
    return { text: [oneOf(FILLERS), ...own, oneOf(FILLERS), ...strange, oneOf(FILLERS)].join(' '), label };
  });
}
