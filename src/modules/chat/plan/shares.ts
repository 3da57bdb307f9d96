import { spansOf, type Span } from '../../../platform/assistant/index.js';
import type { Tokens } from './tokens.js';

/** What a percentage may be of besides the rate of a loan: another share, or a rate that is only a part of that one. */
export type OtherShare = 'SHARE' | 'PART_OF_RATE';

const SHARES: readonly (readonly [OtherShare, RegExp])[] = [
  [
    'SHARE',
    /수수료(?:율)?|위약금|해약금|(?<!전)세(?:금|율)|인지세|연체(?: ?(?:이자|이율|금리)?율?)|지연 ?(?:배상금|손해금|이자)율?|할인(?:율|폭)?|캐시 ?백|적립(?:[률율])?|수익[률율]|배당(?:[률율])?|물가(?: ?상승[률율])?|인플레(?:이션)?|성장률|실업률|dsr|디에스알|ltv|엘티비|dti|(?:이용|사용|소진)[률율]|비[율중]|(?:예금|적금|저축)(?: ?(?:금리|이자|이율))?/gi,
  ],
  [
    'SHARE',
    /\b(?:fees?|penalt(?:y|ies)|commissions?|discounts?|cash ?back|rebates?|returns?|yields?|inflation|growth|tax(?:es)?|(?:default|late|penalty|overdue|savings|deposit) (?:interest|rate)|loan-to-value|ratio|utili[sz]ation)\b/gi,
  ],
  ['PART_OF_RATE', /(?:기준|가산|우대) ?금리|\b(?:(?:base|policy) rate|spread)\b/gi],
];
/** Where a clause ends, so that a word before it has nothing to do with a figure behind it. */
const CLAUSE_END = /[.?!,;]\s|(?:고|는데|은데|인데|지만|면)\s|\b(?:and|but)\b/gi;
/** A rate only in front of a figure: `LTV at 70%`. */
const LEADS = /^(?:at |연 ?)$/i;
/** What may stand between a percentage and the word behind it that it belongs to: `a 1% prepayment fee`. */
const LEADS_ON = /^ ?(?:의|짜리)? ?(?:percent )?(?!(?:at|on|with|or|for|if)\b)(?:[a-z]+ ){0,2}$/i;

/**
 * What a percentage belongs to, where that is no rate of a loan: the nearest head before it in its clause, or the word
 * right behind it; null where it may be the rate. `중도상환수수료 1%` is a fee, and `수수료 없이 금리 5%` a rate.
 * @param from where the figure before it ends.
 */
export function otherShareOf({ text, nouns }: Tokens, figure: Span, from: number): OtherShare | null {
  const ends = Array.from(
    text.slice(from, figure.start).matchAll(CLAUSE_END),
    ({ 0: word, index }) => index + word.length,
  );
  const begins = from + (ends.at(-1) ?? 0);
  const shares = spansOf(text, SHARES);
  const isBefore = ({ start, end }: Span): boolean => start >= begins && end <= figure.start;
  const share = shares.findLast(isBefore);
  const noun = nouns.findLast((each) => isBefore(each) && !LEADS.test(text.slice(each.start, each.end)));
  const isHead = share !== undefined && (noun === undefined || noun.start < share.end);
  if (isHead) return share.kind;
  const behind = shares.find(({ start }) => start >= figure.end);
  const isBehind = behind !== undefined && LEADS_ON.test(text.slice(figure.end, behind.start));
  // `금리를 0.5% 할인받으면` speaks of the rate; in English the rate before belongs to another figure.
  return isBehind && !(noun?.kind === 'RATE' && /[가-힣]/.test(text)) ? behind.kind : null;
}
