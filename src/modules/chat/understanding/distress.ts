/** Words of somebody who may harm himself, in lower case. Korean stems match within words, as endings are joined to them. */
const WORDS: readonly string[] = [
  ...['자살', '자해', '죽고 싶', '죽고싶', '죽어버리', '죽어 버리', '죽는 게 나', '죽는게 나', '목숨을 끊', '목숨 끊'],
  ...['극단적 선택', '극단적인 선택', '살고 싶지 않', '살고싶지 않', '살기 싫', '살기싫', '사라지고 싶', '사라지고싶'],
  ...[
    '뛰어내리',
    '세상을 떠나고',
    '없어지고 싶',
    '없어져 버리고 싶',
    '살 이유가 없',
    '살아갈 이유가 없',
    '생을 마감',
    '유서를',
  ],
  ...['suicid', 'kill myself', 'killing myself', 'end my life', 'ending my life', 'take my own life', 'want to die'],
  ...['no reason to live', 'end it all', 'not worth living', 'tired of living', 'ending it all', 'better without me'],
  ...['wanna die', "don't want to live", 'do not want to live', 'better off dead', 'self-harm', 'hurt myself'],
];

/** The same without spaces, for Korean: people who are upset leave them out, or put them anywhere. */
const JOINED = WORDS.filter((word) => /[가-힣]/.test(word)).map((word) => word.replace(/ /g, ''));

/**
 * Whether somebody says that he may not want to live. Nothing else in the question matters then. It is told by words
 * alone: a model that was wrong here once would be wrong once too often, and a list can be read.
 */
export function isDistressed(question: string): boolean {
  const text = question.normalize('NFKC').replace(/’/g, "'").replace(/\s+/g, ' ').toLowerCase();
  if (WORDS.some((word) => text.includes(word))) return true;
  const joined = text.replace(/[\s.,~!?…·]+/g, '');
  return JOINED.some((word) => joined.includes(word));
}
