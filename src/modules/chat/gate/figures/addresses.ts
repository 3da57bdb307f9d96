import { matchesOf } from '../../../../platform/text.js';
import { valueless } from './digit-figures.js';
import type { Figure } from './figure.js';
import { ELEMENT } from './normal-text.js';

/** A separator in a domain name, plain or as people write it to disguise one. */
const DOT = '(?:\\.|。|\\s?[\\[({]\\s?(?:\\.|dot|점|닷)\\s?[\\])}]\\s?|\\s(?:dot|닷|점)\\s|닷)';
const AT = '(?:\\s?@\\s?|\\s?[\\[({]\\s?(?:@|at|앳|골뱅이)\\s?[\\])}]\\s?|\\s?골뱅이\\s?)';
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})';
/** Top-level domains. Those that are also words count only when a path follows. */
const TOP_LEVEL_DOMAIN =
  'com|net|org|kr|io|info|biz|xyz|app|dev|ai|link|site|online|shop|club|live|cc|tv|ly|gg|gl|uk|jp|cn|ru|de|eu|page|store|tech|cloud|vip|icu|click|finance|bank|loan|loans|money|chat|웹|한국';
const WORD_TOP = 'me|to|us|be|so|sh|im|is|it|at|in|co|top|pro|one';
const PATH = '(?:[:/?#][^\\s)\\]>]*)?';

/** What people or machines can be reached at: mail, links, names of the net, names of chats, telephones in words. */
const ADDRESS = new RegExp(
  [
    `[A-Za-z0-9._%+-]{1,64}${AT}[\\p{L}\\p{N}-]{1,63}(?:${DOT}[\\p{L}\\p{N}-]{2,63})*`,
    '(?:https?:|ftp:|data:|javascript:|tel:|mailto:|hxxps?:|www\\.)[^\\s)\\]>]*',
    `(?<![\\p{L}\\p{N}@-])(?:${LABEL}${DOT}){1,5}(?:${TOP_LEVEL_DOMAIN})(?![A-Za-z0-9-])${PATH}`,
    `(?<![\\p{L}\\p{N}@-])(?:${LABEL}${DOT}){1,5}(?:${WORD_TOP})/[^\\s)\\]>]+`,
    // Without a scheme a page adds its own; and what is written as an element may be drawn as one.
    '(?<![\\p{L}\\p{N}:/])//[^\\s)\\]>"\']*',
    ELEMENT,
    '</?[a-z][a-z0-9]{0,15}(?:[\\s/][^<>\\n]{0,120})?>?',
    `(?<![\\p{L}\\p{N}.-])localhost(?![A-Za-z0-9-])${PATH}`,
    '(?<![\\p{L}\\p{N}._%+-])@[\\p{L}_][\\p{L}\\p{N}_.]{1,31}',
    '(?<=(?:카카오톡|카톡|텔레그램|텔레|라인|위챗|오픈채팅|kakaotalk|kakao|telegram|whatsapp|wechat|line)\\s?(?:아이디|id)(?:는|은|:)?\\s?)@?[A-Za-z0-9][\\w.-]{2,31}',
    '(?<![가-힣])[공영]일[공영일육칠팔구](?![가-힣]*날)(?:[\\s,.·-]{0,3}[공영일이삼사오육륙칠팔구]{2,4}){0,3}',
    '\\b(?:oh|zero|o)[\\s-](?:one|1)[\\s-](?:oh|zero|o)\\b(?:[\\s,-]{1,2}(?:oh|zero|one|two|three|four|five|six|seven|eight|nine)\\b)*',
  ].join('|'),
  'giu',
);

export const addressesIn = (text: string): Figure[] => matchesOf(text, ADDRESS).map((match) => valueless(match));

const HOST_NAME = `${LABEL}(?:[.。][A-Za-z0-9-]{1,63}){0,4}[.。]?`;
/** A text ending that may be the start of an address. */
export const ADDRESS_BEGINS: readonly RegExp[] = [
  new RegExp(`${HOST_NAME}(?:\\s|\\s(?:d|do|dot|닷|점)|(?:\\s(?:dot|닷|점)\\s|닷)[A-Za-z]{0,24})?$`, 'i'),
  new RegExp(`${HOST_NAME}\\s?[\\[({]\\s?(?:\\.|d|do|dot|점|닷|@|a|at|앳|골|골뱅|골뱅이)?\\s?$`, 'i'),
  new RegExp(`${HOST_NAME}\\s?[\\[({]\\s?(?:\\.|dot|점|닷|@|at|앳|골뱅이)\\s?[\\])}]\\s?[\\p{L}\\p{N}.-]{0,63}$`, 'iu'),
  new RegExp(`[A-Za-z0-9._%+-]{1,64}\\s?(?:골|골뱅|골뱅이\\s?[\\p{L}\\p{N}.-]{0,63})$`, 'iu'),
  /\b(?:oh|zero|o)(?:[\s-](?:one|on|o|1)?(?:[\s-](?:[ohzer]{0,4})?)?)?$/i,
  /(?<![\p{L}\p{N}:/])\/$/u,
  /[A-Za-z0-9._%+-]{0,64}\s?@\s?[\p{L}\p{N}_.-]{0,63}$/u,
];
