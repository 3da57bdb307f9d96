import { formOf, said, saidWon, saysAny, type ToolContext, joinSentences } from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import type { PeerFigure } from '../peers/index.js';

/** Words that ask for the place among others. */
const ASKS_PLACE =
  /위치|순위|등수|몇 ?(?:등|번째|째|프로|퍼센트|퍼|%)|상위|하위|백분위|어디 ?쯤|어디에 ?(?:있|드|속)|줄 ?(?:을 )?세[우워]|percent|\brank|\bposition|\bplace\b|\bstand\b|\b(?:top|bottom)\b|\bwhere (?:am|do|would) i\b/i;
/** Words for what is usual among others. */
const USUAL = /평균|보통|대개|대체로|다들|average|\bmean\b|typical|usual|normal/i;
/** Words for those alike. */
const OTHERS =
  /남들|남은|다른 ?(?:사람|분|고객|이)|또래|동년배|동갑|비슷한|유사|(?:나|저|우리)[랑하 ]*(?:같은|비슷)|\b(?:others?|people|folks|peers?|everyone|everybody|customers|they|them)\b/i;
/** Words that hold the asker against others. */
const HELD_AGAINST =
  /보다|비해|비교|대비|차이|대보|견[주줘]|\b(?:than|compar\w*|differ\w*|gap|above|below|versus|vs)\b/i;

/** What those alike spend where that is asked, or the place among them; else how the customer compares. */
export function peerLead(
  context: Pick<ToolContext, 'said'>,
  figure: PeerFigure,
  what: Localized,
  alike: Localized,
): Localized {
  const share = shareSaid(figure.percentile, alike);
  if (saysAny(context, ASKS_PLACE)) {
    const { ko, en } = comparedSaid(figure, what, alike);
    return said(`${share.ko}. ${ko}.`, `Of ${alike.en}, ${share.en}. ${en}.`);
  }
  const { ko, en } = comparedSaid(figure, what, alike);
  const compared =
    figure.amountWon === figure.medianWon
      ? said(`${ko}.`, `${en}.`)
      : said(`${ko}. ${share.ko}.`, `${en}; of them ${share.en}.`);
  if (!asksTheirs(context)) return compared;
  const theirs = theirsSaid(figure, what, alike);
  return joinSentences([theirs, compared]);
}

function asksTheirs(context: Pick<ToolContext, 'said'>): boolean {
  if (saysAny(context, HELD_AGAINST)) return false;
  return saysAny(context, USUAL) || (formOf(context) === 'HOW_MUCH' && saysAny(context, OTHERS));
}

/** A share of people in words, where a rounded share would say everybody or nobody. */
function shareSaid(percentile: number, alike: Localized): Localized {
  if (percentile >= 100)
    return said(`${alike.ko}의 거의 모두가 고객님보다 적게 씁니다`, 'nearly all spend less than you');
  if (percentile <= 0)
    return said(
      `고객님보다 적게 쓰는 ${withParticle(alike.ko, '은/는')} 거의 없습니다`,
      'hardly any spend less than you',
    );
  return said(`${alike.ko}의 ${percentile}%가 고객님보다 적게 씁니다`, `${percentile}% spend less than you`);
}

function theirsSaid({ meanWon, medianWon }: PeerFigure, what: Localized, alike: Localized): Localized {
  const [mean, median] = [saidWon(meanWon), saidWon(medianWon)];
  return said(
    `${alike.ko}의 월평균 ${withParticle(what.ko, '은/는')} ${mean.ko}이고, 가운데 값은 ${median.ko}입니다.`,
    `The mean ${what.en.toLowerCase()} of ${alike.en} is ${mean.en} a month, and the middle is ${median.en}.`,
  );
}

/** How the customer compares with the middle of those alike, without the full stop. */
function comparedSaid({ amountWon, medianWon }: PeerFigure, what: Localized, alike: Localized): Localized {
  const [own, median, gap] = [saidWon(amountWon), saidWon(medianWon), saidWon(Math.abs(amountWon - medianWon))];
  if (amountWon === medianWon) {
    return said(
      `${withParticle(what.ko, '은/는')} 월평균 ${withParticle(own.ko, '으로/로')} ${alike.ko}의 가운데 값과 같습니다`,
      `Your ${what.en.toLowerCase()} of ${own.en} a month is just in the middle of ${alike.en}`,
    );
  }
  const isMore = amountWon > medianWon;
  return said(
    `${withParticle(what.ko, '은/는')} 월평균 ${withParticle(own.ko, '으로/로')}, ${alike.ko}의 가운데 값(${median.ko})보다 ${gap.ko} ${isMore ? '많습니다' : '적습니다'}`,
    `Your ${what.en.toLowerCase()} of ${own.en} a month is ${gap.en} ${isMore ? 'more' : 'less'} than the middle of ${alike.en} (${median.en})`,
  );
}
