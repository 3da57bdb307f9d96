import type { Fact } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';

/** Words of labels that do not identify a value. */
export const FILLERS = new Set([
  '그중',
  '모두',
  '합계',
  '대출',
  'loan',
  'of',
  'it',
  'in',
  'on',
  'to',
  'the',
  'a',
  'all',
  'each',
  'for',
  'is',
  'present',
  'current',
  'now',
]);

/** `원금은요`, `수수료는?`, `수수료도 있어요?`: what is named is asked for, though the wording is a yes-no question. */
export const NAMED_ALONE = /(\S+)[은는]요?[?.\s]*$|(\S*[^\s수])도 ?있|\b(?:is there|any)\b/i;

/** `이자가 차지하는 금액은?` names an amount of what stands before it, and no value by itself. */
export const ANY_VALUE = /^(?:금액|액수|값|비율|비중|날짜|일자|날|수치|몫|부분|돈|건|게|쪽)$/;

/** What is named only to be left out: `이자 말고 원금은`, `principal rather than interest`. */
export const LEFT_OUT =
  /\S+ ?(?:말고|아니고|아니라|빼고)(?!\S)|\b(?:rather than|instead of|not|without) (?:the )?\w+/gi;

/** Names of requests that hold the name of a value: `금리인하 신청은 어떻게 됐나요` asks for no rate. */
export const NAMES_OF_REQUESTS = /금리 ?인하(?: ?요구)?|\brate (?:cut|reduction)s?\b/gi;

/** `그중에 이자`: what is named of the thing before. */
export const OF_IT = /^(?:그|이) ?(?:중|가운데)(?:에서?|의)? ?|^거기서 ?/;

/** `이자만 치면요`: the ending of a supposition. */
export const SUPPOSES = /면요?[?.\s]*$/;

/** Words that ask for a share. */
export const AS_PERCENT = /몇 ?(?:프로|퍼센트|퍼|%)|\b(?:what|which|how many) (?:percent\w*|per cent)\b/i;

/** What stands before the end of a larger number, or before a day of another year. */
export const NUMBER_GOES_ON = /[\d,.]$|\d년 $/;

/** A rate is `연 5%`: the label's last word belongs to the value in a sentence. */
const RATE_A_YEAR = /^(.*금리)( 연)$/;

/** A part of the amount listed before it, which a sentence by itself has to name. */
const OF_THAT = '그중 ';

/** The sentence for a fact by itself. */
export function partText({ of, label, value }: Fact): Localized {
  const [, called = label.ko, yearly = ''] = RATE_A_YEAR.exec(label.ko) ?? [];
  const name =
    of === undefined
      ? called
      : called.startsWith(OF_THAT)
        ? `${of.ko} 금액 중 ${called.slice(OF_THAT.length)}`
        : `${of.ko}의 ${called}`;
  const [first = '', ...rest] = label.en.replace(/^of it /, '');
  return {
    ko: `${withParticle(name, '은/는')}${yearly} ${value.ko}입니다.`,
    en: `${first.toUpperCase()}${rest.join('')}${of ? ` (${of.en})` : ''}: ${value.en}.`,
  };
}
