/** Endings and words of dialects and of messages, as the standard language has them; each is read once, in this order. */
const IN_STANDARD_KOREAN: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])(?:월매|을매|을마|월마|얼매|얼메|을메|울매)/g, '얼마'],
  [/(?<![가-힣])(?:원제|은제|온제)(?=[까부쯤여유예고냐댜인믄ㄴ]|[\s?!.]|$)/g, '언제'],
  [/(?<![가-힣])(?:그라[믄모]|그라면|그카[믄면]|글[믄면]|그러믄)/g, '그러면'],
  [/(?<![가-힣])(?:근디|그란디)/g, '근데'],
  [/(?<![가-힣])글고/g, '그리고'],
  [/(?<![가-힣])(?:어케|우케|워떻게)/g, '어떻게'],
  [/(?<![가-힣])(?:우째|우찌|워째)/g, '어째'],
  [/(?<![가-힣])워(?=디|떤)/g, '어'],
  [/(?<![가-힣])머(?=예요|에요|야|냐|지|고|꼬|임|라|더라|드라|여|유)/g, '뭐'],
  [/(?<![가-힣])(?:쪼매|쪼까)/g, '조금'],
  [/(?<![가-힣])시방/g, '지금'],
  [/(?<![가-힣])(?:츰|첨)(?=[\s에엔]|부터)/g, '처음'],
  [/(?<![가-힣])담(?= ?(?:번|달|주|회차|월|분기))/g, '다음'],
  [/(?<![가-힣])(?:요|욜)번/g, '이번'],
  [/잽(?=[힌히혀])/g, '잡'],
  [/기둘(?=리|려)/g, '기다'],
  [/(?<!꿈[을]? ?)(?<![가-힣])꾼(?= ?(?:거|돈|것|게|빚))/g, '빌린'],
  [/(?<=[가-힣])믄(?=[유요은는서예야\s?!.,]|$)/g, '면'],
  [/(?<=[하카이되])몬(?=[\s?!.,]|$)/g, '면'],
  [/(?<=[가-힣])남(?=유|요)/g, '나'],
  [/(?<=[인는은런던])디(?=[유요\s,.?!]|$)/g, '데'],
  [/(?<=[가-힣])루다(?=[\s,])/g, '로'],
  [/(?<=쪽|것|거|돈|날|놈)이유(?=[\s?!.~]*$)/g, '이에요'],
  [/(?<=[가-힣])(?<![주발경치공소석사이여보])유(?=[\s?!.~ㅋㅎㅠㅜ]*$)/g, '요'],
  [/(?<=[가-힣])쥬(?=[\s?!.~]*$)/g, '죠'],
  [/(?<=[가-힣])댜(?=[\s?!.]|$)/g, '대'],
  [/(?<=[는할된]) ?겨(?=[\s?!.]*$)/g, ' 거야'],
];

/** Longer texts are read as they are: nobody writes so much in one turn. */
const READ_MAX = 600;

/**
 * A question with the endings and words of dialects as the standard language has them, for all that looks for words in
 * it: `이천이믄유` is read as `이천이면요`. Models read what was written. Pure.
 */
export const inStandardKorean = (question: string): string =>
  question.length > READ_MAX || !/[가-힣]/.test(question)
    ? question
    : IN_STANDARD_KOREAN.reduce((text, [words, standard]) => text.replace(words, standard), question.normalize('NFC'));
