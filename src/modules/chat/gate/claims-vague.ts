import type { ClaimRule } from './claim-rule.js';
import { rule as english } from './english-rule.js';
import { rule as korean } from './korean-rule.js';

const IS = '(?:입니다|이에요|예요|이며|이고|이십니다|까지입니다)';
const DAYS =
  '크리스마스|성탄절|설날|추석|새해|월말|월초|월중|연말|연초|연중|내일모레|내일|모레|글피|다음|다다음|내년|내후년|내달|후년|이번|주말';
const SIZES = '억대|수억|수천|수백|천만|백만|한 자릿수|두 자릿수|세 자릿수|한자릿수|두자릿수';

/**
 * When and how much, in words that name a day or a size without a figure. Facts tell days and amounts as they are, so
 * none bears such words out.
 */
export const VAGUE: readonly ClaimRule[] = [
  korean(
    'VAGUE',
    DAYS,
    `^(?:크리스마스|성탄절|설날|추석|새해|월[말초중]|연[말초중]|내일모레|내일|모레|글피|주말|내년|내후년|후년|내달|(?:다음|다다음|이번)\\s?(?:주|달|분기|해))(?:\\s(?:[월화수목금토일]요일|주말|봄|여름|가을|겨울|초|말|중|중순|초순|말쯤|초쯤))?(?:쯤|경|께)?${IS}`,
    {
      after:
        /(?:만기|만기일|상환일|납부일|결제일|납입일|납기|납기일|기한|마감일)(?:은|는|이|가)\s?(?:[가-힣]{1,3}\s)?$/,
    },
  ),
  korean('VAGUE', SIZES, `^(?:${SIZES})(?:\\s?(?:만\\s?)?원대?|대|원)?\\s?(?:정도|쯤|가량)?${IS}`, {
    after:
      /(?:잔액|원금|한도|금액|상환액|이자|소득|이용액|소비|빚|부채|금리|이율|대출금|수수료)(?:은|는|이|가)\s?(?:[가-힣]{1,3}\s)?$/,
  }),
  english(
    'VAGUE',
    'tomorrow|christmas|next|new',
    '^(?:tomorrow|christmas|new year|next (?:week|month|quarter|year|spring|summer|autumn|fall|winter|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\\b',
    { after: /\b(?:due|matures?|payable|expires?|falls due|ends) (?:on |by |at )?$/ },
  ),
];
