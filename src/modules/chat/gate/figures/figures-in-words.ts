import { matchesOf } from '../../../../platform/text.js';
import { MONTH_WORD } from './date-figures.js';
import { valueless } from './digit-figures.js';
import { NUMBER_WORD } from './english-number.js';
import type { Figure } from './figure.js';

export const ORDINAL_WORD =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir)tieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)';
const ENGLISH_FRACTION_WORDS = 'third|quarter|fifth|sixth|seventh|eighth|ninth|tenth';

/** Shares, ratios, scales and days in English words. A month after `may` is a day only with an article. */
const ENGLISH = new RegExp(
  [
    `\\b(?:${NUMBER_WORD})[ -](?:${ENGLISH_FRACTION_WORDS})s\\b`,
    `\\bone[ -](?:${ENGLISH_FRACTION_WORDS})\\b`,
    `(?<!\\b(?:once|as|times|every|each|of) )\\ba (?:third(?! (?:part|option|way|loan|person|time|one|step|choice))|fifth|tenth|quarter)(?=[.,!?;)]|$| (?:of|less|more|lower|higher|in|off|is|was|goes|remains)\\b)`,
    `\\b(?:${NUMBER_WORD}|many|hundred)[ -]?fold\\b`,
    `(?<!\\b(?:think|look|check|ask|read|asked|checked|looked)(?: (?:it|this|that|them|again|the \\w+))? )\\b(?:twice|thrice)\\b(?! (?:a|per|each|every|before|if)\\b)`,
    '\\bhalf (?:the|your|its|that)\\b(?! time)|\\bhalf an? (?:year|month|million|percent|point|decade|dozen)\\b',
    `(?<=\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )the (?:${ORDINAL_WORD})\\b`,
    '\\ba (?:couple|dozen|handful) (?:of )?(?:loans?|months?|years?|days?|weeks?|won|payments?|cards?|million|thousand|hundred)\\b',
    '\\b(?:doubl(?:e[sd]?|ing)(?![ -]?check)|trebl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|quadrupl(?:e[sd]?|ing)|halv(?:e[sd]?|ing))\\b',
    `\\b(?:${NUMBER_WORD}|an?|few)[ -](?:mil|mio|mln|mn|bn|lakhs?|crores?|grand(?! total)|k)\\b`,
    `\\b(?!may first|may second|march second)(?:${MONTH_WORD})\\.?,? (?:the )?(?:${ORDINAL_WORD})\\b`,
    `\\b(?:${ORDINAL_WORD})(?: day)? of (?:${MONTH_WORD}|each month|every month|the month|next month|this month)\\b`,
  ].join('|'),
  'gi',
);

const NATIVE_DIGIT = '(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)';
const KOREAN_COUNT = '(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)';
/** How often people are asked to do something counts nothing of theirs. */
const ADVISED = '[^.\\n]{0,12}(?:확인|생각|읽|점검|살펴|문의|눌러|누르|시도|물어|검토|비교|나누|나눠)';
/** How far after a count its verb is searched for. */
export const TIMES_VERB =
  '(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|서너|너댓|대여섯|삼세)\\s?(?:번|차례)[^.\\n]{0,15}';
/** Ratios, counts that stand for themselves, and months with their days in Korean words. */
const KOREAN = new RegExp(
  [
    '(?<![가-힣])(?:갑절|곱절|반\\s?토막|십중팔구)',
    `(?<![가-힣])(?:${NATIVE_DIGIT}|[일이삼사오육칠팔구십백천]+|\\p{N}+)\\s?(?:명|사람|가구)\\s?(?:중|가운데)(?:에|에서)?\\s?(?:${NATIVE_DIGIT}|[일이삼사오육칠팔구십]+|\\p{N}+)\\s?(?:명|사람|가구|꼴)`,
    `(?<=(?<![가-힣])(?:총|모두|전부|합쳐서?|도합|다 해서)\\s?)${KOREAN_COUNT}(?=$|[\\s.,!?]|입|이|예|인)`,
    `(?<![가-힣])(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?=입|이에|이고|이며)`,
    `(?<![가-힣])[일이삼사오유육칠팔구시]월\\s?[이삼]?십?[일이삼사오육칠팔구십]일(?!정|부|시|반)`,
    `(?<![가-힣])(?:[삼오칠팔]월|[유시]월)(?=$|[\\s.,!?]|입|까|부|에|의|이|말|초|중|은|을)`,
    '(?<![가-힣])[일이삼사오육칠팔구십]등급',
    '(?<![가-힣])(?:이틀|사흘|나흘|닷새|엿새|여드레|아흐레|열흘|보름|스무날|초하루)',
    '(?<![가-힣])(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?=이나|씩이나|뿐)',
    `(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|서너|너댓|대여섯|삼세)\\s?(?:번|차례)(?!째)(?!${ADVISED})`,
    '(?<![가-힣])(?:열|스무)(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레)',
    '(?<=(?:은|는|이|가|도|약|총|대략)\\s)[억만조](?=입|이에|예요|이며|이고)|(?<![가-힣])[억조천만]\\s?단위',
    '(?<=(?:달|개월|년|시간|해)\\s)반(?=$|[\\s.,]|이|입|정|쯤|동|치)|(?<![가-힣])반값|(?<![가-힣])반(?:만|이)\\s(?=갚|상환|남|냈|줄)',
    '(?<![가-힣])(?:둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)째\\s?(?:날|달|주|해)|(?<![가-힣])[두세네]\\s?곱절?',
    '(?<![가-힣])(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?해(?=$|[\\s.,]|동안|째|가|를|나|치)',
    `(?<![가-힣])[사육구일]월(?=$|[\\s.,!?]|입|까|부|에|말|초)`,
  ].join('|'),
  'gu',
);

/** Figures said in other ways than as a number with its unit. No fact is written so, and none could bear them out. */
export function figuresInWords(text: string): Figure[] {
  return [...matchesOf(text, ENGLISH), ...matchesOf(text, KOREAN)].map((match) => valueless(match));
}
