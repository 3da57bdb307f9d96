import type { Locale, Localized } from '../../../platform/text.js';
import { CATEGORIES, quarterText } from '../../spending/index.js';
import type { FactId, SummaryFact } from './summary-fact.js';

/** Looks facts up by their id. */
type Facts = ReadonlyMap<FactId, SummaryFact>;

/** A summary from our template: the same facts give the same text, and it has no figure that is not among them. */
export function summaryTemplate(quarter: string, facts: readonly SummaryFact[], locale: Locale): string {
  const byId: Facts = new Map(facts.map((fact) => [fact.id, fact]));
  const sentences = [
    totalSentence(quarter, byId),
    changeSentence(byId, 'previous'),
    changeSentence(byId, 'year'),
    realSentence(byId),
    sharedSentence(byId),
    moverSentence(byId),
    peerSentence(byId),
    healthSentence(byId),
    unusualSentence(byId),
  ];
  return sentences.flatMap((sentence) => (sentence ? [sentence[locale]] : [])).join(' ');
}

function totalSentence(quarter: string, facts: Facts): Localized {
  const { ko, en } = quarterText(quarter);
  const total = wordsOf(facts, 'total');
  return {
    ko: `${ko}까지 6개월 중 카드를 쓴 달의 평균 소비는 한 달에 ${total?.ko ?? ''}입니다.`,
    en: `Card spending averaged ${total?.en ?? ''} a month over the months with card use in the 6 months to the end of ${en}.`,
  };
}

/** Without it a change is taken for that from three months to the next three; it is (GHI − ABC) / 6 of months A to I. */
export const SHARED_MONTHS: Localized = {
  ko: '이웃한 분기는 3개월이 겹치므로 변화가 완만하게 나타납니다.',
  en: 'Neighbouring quarters share 3 months, which damps changes between them.',
};

function sharedSentence(facts: Facts): Localized | null {
  return facts.get('previous.change')?.value == null ? null : SHARED_MONTHS;
}

function changeSentence(facts: Facts, since: 'previous' | 'year'): Localized {
  const than = since === 'previous' ? { ko: '직전 분기', en: 'the quarter before' } : YEAR_BEFORE;
  const change = facts.get(`${since}.change`);
  if (change?.value == null) {
    return {
      ko: `${than.ko}의 자료가 없어 비교하지 못했습니다.`,
      en: `There are no figures of ${than.en} to compare with.`,
    };
  }
  const amount = Number(change.value);
  if (amount === 0) return { ko: `${than.ko}와 같은 금액입니다.`, en: `That is the same as in ${than.en}.` };
  const percent = wordsOf(facts, `${since}.percent`);
  const share = percent ? { ko: `(${percent.ko})`, en: ` (${percent.en})` } : { ko: '', en: '' };
  return amount > 0
    ? {
        ko: `${than.ko}보다 ${change.words.ko}${share.ko} 늘었습니다.`,
        en: `That is ${change.words.en}${share.en} more than in ${than.en}.`,
      }
    : {
        ko: `${than.ko}보다 ${change.words.ko}${share.ko} 줄었습니다.`,
        en: `That is ${change.words.en}${share.en} less than in ${than.en}.`,
      };
}

const YEAR_BEFORE: Localized = { ko: '1년 전 같은 분기', en: 'the same quarter a year before' };

function realSentence(facts: Facts): Localized | null {
  const real = facts.get('year.realPercent');
  if (real?.value == null) return null;
  const value = Number(real.value);
  if (value === 0) {
    return { ko: '물가 변동을 빼면 1년 전과 같습니다.', en: 'In real terms nothing changed in that year.' };
  }
  return value > 0
    ? {
        ko: `물가 변동을 빼면 1년 전보다 ${real.words.ko} 늘어난 금액입니다.`,
        en: `In real terms it rose by ${real.words.en} in that year.`,
      }
    : {
        ko: `물가 변동을 빼면 1년 전보다 ${real.words.ko} 줄어든 금액입니다.`,
        en: `In real terms it fell by ${real.words.en} in that year.`,
      };
}

function moverSentence(facts: Facts): Localized | null {
  const [risen, fallen] = [facts.get('risen.change'), facts.get('fallen.change')].map((fact) =>
    fact?.category ? { name: CATEGORIES[fact.category].text, words: fact.words } : null,
  );
  const rose = risen && {
    ko: `가장 많이 늘어난 항목은 ${risen.name.ko}(${risen.words.ko} 증가)`,
    en: `${risen.name.en} rose most (by ${risen.words.en})`,
  };
  const fell = fallen && {
    ko: `가장 많이 줄어든 항목은 ${fallen.name.ko}(${fallen.words.ko} 감소)`,
    en: `${fallen.name.en} fell most (by ${fallen.words.en})`,
  };
  if (rose && fell) return { ko: `${rose.ko}, ${fell.ko}입니다.`, en: `${rose.en}, and ${fell.en}.` };
  const only = rose ?? fell;
  return only ? { ko: `${only.ko}입니다.`, en: `${only.en}.` } : null;
}

function peerSentence(facts: Facts): Localized {
  const [percentile, size] = [wordsOf(facts, 'peers.percentile'), wordsOf(facts, 'peers.size')];
  if (!percentile || !size) {
    return {
      ko: '비교해도 되는 비슷한 고객이 충분하지 않아 다른 고객과는 비교하지 않았습니다.',
      en: 'There are too few similar people, so there is no comparison with others.',
    };
  }
  if (percentile.en === '100') {
    return {
      ko: `비슷한 고객 ${size.ko}과 견주면 거의 모두가 더 적게 쓰는 수준입니다.`,
      en: `Of ${size.en} alike, nearly all spend less.`,
    };
  }
  if (percentile.en === '0') {
    return {
      ko: `비슷한 고객 ${size.ko}과 견주면 더 적게 쓰는 사람이 거의 없는 수준입니다.`,
      en: `Of ${size.en} alike, hardly anybody spends less.`,
    };
  }
  return {
    ko: `비슷한 고객 ${size.ko}과 견주면 100명 중 약 ${percentile.ko}명이 더 적게 쓰는 수준입니다.`,
    en: `Of ${size.en} alike, about ${percentile.en} in 100 spend less.`,
  };
}

function healthSentence(facts: Facts): Localized {
  const score = wordsOf(facts, 'health.score');
  return score
    ? { ko: `재무 건강 점수는 100점 만점에 ${score.ko}입니다.`, en: `The health score is ${score.en} of 100.` }
    : {
        ko: '확인된 정보가 부족하여 재무 건강 점수는 계산하지 않았습니다.',
        en: 'Too little is known for a health score.',
      };
}

function unusualSentence(facts: Facts): Localized {
  const count = facts.get('unusual.count');
  if (count?.value == null || count.value === '0') {
    return { ko: '평소와 다른 소비는 확인되지 않았습니다.', en: 'Nothing unusual was found.' };
  }
  return {
    ko: `평소와 다른 소비가 ${count.words.ko} 확인되었으니 내역을 살펴봐 주세요.`,
    en: `Unusual spending was found (${count.words.en}): please have a look at it.`,
  };
}

function wordsOf(facts: Facts, id: FactId): Localized | null {
  const fact = facts.get(id);
  return fact?.value == null ? null : fact.words;
}
