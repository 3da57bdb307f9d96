import {
  CATEGORY_WORDS,
  formOf,
  said,
  saidWon,
  saysAny,
  withYesOrNo,
  type Finding,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import { figureOf, type CategoryFigure, type Dashboard, type SpendingChange } from '../dashboard/index.js';
import { quarterText, CATEGORIES, type CategoryName } from '../source/index.js';
import { categoryFigure } from './category-finding.js';
import { categoryFacts, changeFacts, moverFacts, totalFacts } from './quarter-facts.js';
import { ASKS_LESS, COMPARES, ASKS_WHICH, changesSaid, SPENDING_FOLLOW_UPS } from './spending.texts.js';

/** How spending changed since the quarter and the year before, and which categories made it change. */
export function changeFinding(dashboard: Dashboard, context: ToolContext, named?: CategoryName): Finding {
  const category = asksTotal(context) ? undefined : named;
  const figure = category ? categoryFigure(dashboard, category) : figureOf(dashboard, ({ totalWon }) => totalWon);
  const what = category
    ? said(`${CATEGORIES[category].text.ko} 이용액`, `spending on ${CATEGORIES[category].text.en.toLowerCase()}`)
    : said('카드 이용액', 'card spending');
  const when = quarterText(dashboard.quarter);
  const changes = changesSaid(figure.sincePreviousQuarter, figure.sinceYearBefore);
  const amount = saidWon(figure.amountWon);
  const plain = changes
    ? said(
        `${when.ko} ${withParticle(what.ko, '은/는')} 월평균 ${withParticle(amount.ko, '으로/로')}, ${changes.ko}.`,
        `Your ${what.en} in ${when.en} averaged ${amount.en} a month, ${changes.en}.`,
      )
    : said(
        `${when.ko} ${withParticle(what.ko, '은/는')} 월평균 ${amount.ko}이며, 견줄 이전 분기 자료가 없습니다.`,
        `Your ${what.en} in ${when.en} averaged ${amount.en} a month; there is no earlier quarter to compare with.`,
      );
  const isOverYear = saysAny(context, AGAINST_YEAR_BEFORE);
  const { changeWon } = isOverYear ? figure.sinceYearBefore : figure.sincePreviousQuarter;
  const isWhich = saysAny(context, ASKS_WHICH) && !saysAny(context, ASKS_WHOLE) && !saysAny(context, ASKS_PERCENT);
  const share = isOverYear
    ? overYearSaid(figure.sinceYearBefore, what)
    : saysAny(context, ASKS_PERCENT)
      ? percentSaid(figure.sincePreviousQuarter, what)
      : null;
  const told = share ? joinSentences([share, plain]) : plain;
  const amounts =
    changeWon === null || (isWhich && saysAny(context, PICKS))
      ? told
      : withYesOrNo(context, told, { holds: changeWon > 0, asks: COMPARES, contrary: ASKS_LESS });
  const moved = moverFacts(dashboard);
  const why = category ? null : moversSaid(moved, saysAny(context, ASKS_FALLEN));
  const sentences = why ? (isWhich || formOf(context) === 'WHY' ? [why, amounts] : [amounts, why]) : [amounts];
  const own = category ? categoryFacts(figure as CategoryFigure, dashboard) : totalFacts(dashboard);
  return {
    facts: [...own, ...changeFacts(dashboard, figure), ...(category ? [] : moved.facts)],
    lead: joinSentences(sentences),
    shown: category ? [] : moved.ids,
    followUps: [SPENDING_FOLLOW_UPS.trend, SPENDING_FOLLOW_UPS.peers, SPENDING_FOLLOW_UPS.saving],
  };
}

interface Moved {
  readonly risen: readonly CategoryFigure[];
  readonly fallen: readonly CategoryFigure[];
}
/** Words that ask by which share it changed. */
const ASKS_PERCENT =
  /몇 ?(?:프로|퍼센트|퍼|%)|퍼센트|프로(?:나|로|쯤|인)|비율|(?:변동|증감|증가|감소)[률율]|%|\bpercent\w*|\bpct\b|\brate of\b/i;
/** Words that ask for the change as a whole, and not for the categories in it. */
const ASKS_WHOLE =
  /합(?:치|해|쳐|계)|총|전체|통틀|결국|결과적|차이|차액|\b(?:net|overall|totals?|in all|altogether|differences?)\b/i;
/** Words for all categories together, whichever was named before. */
const ALL_TOGETHER = /전체|통틀|다 ?합|모두 ?합|\b(?:net|overall|(?:the|my|in) (?:total|all)|everything|altogether)\b/i;
const asksTotal = ({ said: [question = ''] = [] }: ToolContext): boolean =>
  ALL_TOGETHER.test(question) && !CATEGORY_WORDS.some(([, words]) => words.test(question));

/** `카드 이용액은 직전 분기보다 8.2% 늘었습니다.`; null where the share is not known. */
function percentSaid({ changeWon, changePercent }: SpendingChange, what: Localized): Localized | null {
  if (changeWon === null || changePercent === null) return null;
  const share = `${Math.abs(Number(changePercent))}%`;
  const than = withParticle(what.ko, '은/는');
  if (changeWon === 0)
    return said(`${than} 직전 분기와 같습니다(0%).`, `Your ${what.en} is the same as in the quarter before (0%).`);
  const isMore = changeWon > 0;
  return said(
    `${than} 직전 분기보다 ${share} ${isMore ? '늘었습니다' : '줄었습니다'}.`,
    `Your ${what.en} is ${share} ${isMore ? 'up' : 'down'} on the quarter before.`,
  );
}

/** `작년 같은 분기보다`, `on a year ago`: held against the same quarter of the year before. */
const AGAINST_YEAR_BEFORE =
  /작년|지난해|전년|(?:1|일) ?년 ?전|\blast year|\ba year (?:ago|before|earlier)|\byear[- ](?:on|over)[- ]year|\byoy\b/i;

/** `카드 이용액은 1년 전 같은 분기보다 월 463만 원(172.76%) 늘었습니다.`; null where that quarter is not known. */
function overYearSaid({ changeWon, changePercent }: SpendingChange, what: Localized): Localized | null {
  if (changeWon === null) return null;
  const than = withParticle(what.ko, '은/는');
  if (changeWon === 0)
    return said(
      `${than} 1년 전 같은 분기와 같습니다(0%).`,
      `Your ${what.en} is the same as in the same quarter a year before (0%).`,
    );
  const by = saidWon(Math.abs(changeWon));
  const share = changePercent === null ? '' : `(${Math.abs(Number(changePercent))}%)`;
  const isMore = changeWon > 0;
  return said(
    `${than} 1년 전 같은 분기보다 월 ${by.ko}${share} ${isMore ? '늘었습니다' : '줄었습니다'}.`,
    `Your ${what.en} is ${by.en}${share && ` ${share}`} a month ${isMore ? 'up' : 'down'} on the same quarter a year before.`,
  );
}

/** Words that ask for the one that moved most: then yes or no is no answer. */
const PICKS = /제일|가장|젤|\bmost\b/i;
/** Words that ask what fell, which then comes first. */
const ASKS_FALLEN = /줄|감소|빠[지진졌]|아낀|\b(?:fell|fall(?:en)?|drop(?:ped)?|shr[aiu]nk|decreas\w*|down|less)\b/i;

/** Which categories rose and fell most, in a sentence; null where nothing moved. */
function moversSaid({ risen, fallen }: Moved, isFallenFirst: boolean): Localized | null {
  const [up, down] = [risen[0], fallen[0]];
  const by = ({ sincePreviousQuarter: { changeWon } }: CategoryFigure): Localized => saidWon(Math.abs(changeWon ?? 0));
  const rose =
    up &&
    said(`가장 많이 늘어난 업종은 ${up.text.ko}(월 ${by(up).ko})`, `${up.text.en} rose most (${by(up).en} a month)`);
  const fell =
    down &&
    said(
      `가장 많이 줄어든 업종은 ${down.text.ko}(월 ${by(down).ko})`,
      `${down.text.en} fell most (${by(down).en} a month)`,
    );
  const parts = (isFallenFirst ? [fell, rose] : [rose, fell]).flatMap((part) => part ?? []);
  if (parts.length === 0) return null;
  return said(`${parts.map(({ ko }) => ko).join('이고, ')}입니다.`, `${parts.map(({ en }) => en).join(', and ')}.`);
}
