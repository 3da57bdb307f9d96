import { matchesOf } from '../../../platform/text.js';
import { koreanNumber, type figuresIn } from '../gate/index.js';

type Figure = ReturnType<typeof figuresIn>[number];

/** `이천`, `칠천`, `오백`: numerals in words without the 만 that people leave out of amounts. */
const THOUSANDS =
  /(?<![가-힣\d])([일이삼사오육칠팔구]?[천백](?:[일이삼사오육칠팔구]백)?)(?=(?:만|을|은|는|이라면|이면|면|이|으로|짜리|쯤|정도|까지|도)?(?:[\s,.?!~]|$))/g;
/** What shows that a numeral is an amount: money that moves, or what somebody earns. */
const OF_MONEY = /갚|상환|넣|빌|대출|땡기|당기|연봉|소득|월급|수입|납입|중도|보태|모았|생겼|들어오|털/;
/** Towns are called `이천` and `사천`, too. */
const OF_A_PLACE = /^ ?(?:시|군|지점|쪽|에서|에 |사는|살[아고])/;

/** Amounts that a text says in words alone, beside those that it says in digits. Pure. */
export function amountsInWords(text: string, others: readonly Figure[]): Figure[] {
  if (!OF_MONEY.test(text)) return [];
  return matchesOf(text, THOUSANDS).flatMap((match) => {
    const [raw, words = ''] = match;
    const [start, end] = [match.index, match.index + raw.length];
    const value = koreanNumber(words);
    const isTaken = others.some((figure) => figure.start < end && start < figure.end);
    if (value === null || isTaken || OF_A_PLACE.test(text.slice(end))) return [];
    return [{ start, end, kind: 'plain' as const, value: String(value), raw }];
  });
}
