import type { Random } from '../../../../learning/index.js';
import { oneOf } from '../data/expand.js';

/** Endings that may stand for one another, after a syllable that closes in ㅆ or ㅄ, and as whole syllables. */
const AFTER_CLOSED = [
  '어요',
  '습니다',
  '어',
  '음',
  '다',
  '네요',
  '는데요',
  '거든요',
  '는데',
  '습니다만',
  '어서요',
  '지요',
];
const WHOLE: readonly (readonly string[])[] = [
  ['해요', '합니다', '해', '함', '하네요', '하는데요', '한다', '하고 있어요', '하는데'],
  ['돼요', '됩니다', '돼', '됨', '되네요', '되는데요', '된다', '되는데'],
  ['와요', '옵니다', '와', '옴', '오네요', '오는데요', '온다'],
  ['줘요', '줍니다', '줌', '주네요', '주는데요'],
  ['예요', '입니다', '임', '이네요', '인데요', '인데'],
  ['나요', '납니까', '나', '나는지요'],
  ['어떡해요', '어쩌죠', '어떡함', '어떻게 하나요', '어떻게 해야 합니까', '어캄'],
  ['겠어요', '겠습니다', '겠네', '겠다', '겠음', '겠는데요'],
];
const CLOSED = /([가-힣])(?:어요|습니다|어|음|다|네요|는데요)$/u;
const PARTICLE = /(?<=[가-힣]{2})(?:을|를|이|가|은|는)(?= )/gu;
const [FIRST_SYLLABLE, FINALS] = [0xac00, 28];
/** The finals ㅄ and ㅆ, by their place among the 28. */
const CLOSING: ReadonlySet<number> = new Set([18, 20]);
/** How often an ending changes, and how often particles are left out, as in notes and messages. */
const [CHANGED, BARE] = [0.5, 0.25];

/** A Korean sentence as somebody else would put it: politely, formally, curtly; others are left as they are. */
export function saidOtherwise(sentence: string, random: Random): string {
  if (!/[가-힣]/u.test(sentence)) return sentence;
  const ended = random.unit() < CHANGED ? withOtherEnding(sentence, random) : sentence;
  return random.unit() < BARE ? ended.replace(PARTICLE, '') : ended;
}

function withOtherEnding(sentence: string, random: Random): string {
  const [, before = ''] = CLOSED.exec(sentence) ?? [];
  if (before !== '' && CLOSING.has((before.charCodeAt(0) - FIRST_SYLLABLE) % FINALS))
    return sentence.replace(CLOSED, (_, syllable: string) => syllable + oneOf(AFTER_CLOSED, random));
  for (const endings of WHOLE) {
    const ending = endings.find((each) => sentence.endsWith(each));
    if (ending !== undefined) return sentence.slice(0, -ending.length) + oneOf(endings, random);
  }
  return sentence;
}
