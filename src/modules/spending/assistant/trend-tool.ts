import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  withYesOrNo,
  type Finding,
  type Tool,
  type ToolContext,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import { percentOf } from '../../../platform/percent-of.js';
import type { Localized } from '../../../platform/text.js';
import type { QuarterRow } from '../quarters/index.js';
import {
  DEFAULT_QUARTERS,
  latestQuarters,
  quarterText,
  CATEGORIES,
  CATEGORY_NAMES,
  type CategoryName,
} from '../source/index.js';
import { levelOf } from './asked-dashboard.js';
import { TREND_WORDS } from './quarter-facts.js';
import { ASKS_LESS, COMPARES, SPENDING_FOLLOW_UPS, NO_FIGURES, QUARTERLY_SPENDING_SOURCE } from './spending.texts.js';
import { categorySlot, type SpendingToolParts } from './tool-parts.js';

/** A change smaller than this, in percent over the whole time, is no trend: prices alone move more in two years. */
const FLAT_PERCENT = 3;

interface Point {
  readonly quarter: string;
  readonly amountWon: number;
}

/** The course of the customer's card spending over all known quarters, as a chart. */
export const trendTool = ({ dashboards }: Pick<SpendingToolParts, 'dashboards'>): Tool =>
  tool({
    name: 'spending_trend',
    description:
      'The course of the customer’s card spending, all of it or one category, over the last eight quarters: direction, highest and lowest quarter.',
    parameters: z.object({ category: categorySlot }),
    answers: ['SPENDING_TREND'],
    topic: 'QUARTER',
    title: { ko: '소비 추이', en: 'Course of spending' },
    async run(context, { category }): Promise<Finding> {
      const fields = [
        'quarter',
        levelOf(category) === 'DETAIL' ? 'detailWon' : category ? 'majorWon' : 'totalWon',
      ] as const;
      const { caller, customerId } = context;
      const [rows = []] = await dashboards.listRows(caller, [customerId], latestQuarters(DEFAULT_QUARTERS), fields);
      const points = rows.map((row) => ({ quarter: row.quarter, amountWon: amountOf(row, category) })).toReversed();
      return trendFinding(points, category, context);
    },
  });

function amountOf({ totalWon = 0, majorWon = [], detailWon = [] }: QuarterRow, category?: CategoryName): number {
  if (!category) return totalWon;
  const level = levelOf(category);
  return (level === 'MAJOR' ? majorWon : detailWon)[CATEGORY_NAMES[level].indexOf(category)] ?? 0;
}

/** The finding of some quarters, oldest first. */
export function trendFinding(
  points: readonly Point[],
  category: CategoryName | undefined,
  context: Pick<ToolContext, 'said'>,
): Finding {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { facts: [], lead: NO_FIGURES };
  const what = category ? CATEGORIES[category].text : said('카드 이용액', 'card spending');
  const percent = percentOf(BigInt(last.amountWon - first.amountWon), BigInt(first.amountWon));
  const direction = directionOf(percent, last.amountWon - first.amountWon);
  const facts = typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, last.quarter, what);
  const way = { type: 'TREND', direction } as const;
  return {
    facts: [
      facts.words('trend.direction', said('방향', 'direction'), TREND_WORDS[direction], way),
      ...(percent === null ? [] : [facts.percent('trend.percent', said('변화율', 'change'), Number(percent))]),
      ...points.map(({ quarter, amountWon }) =>
        typedFacts('QUARTER', QUARTERLY_SPENDING_SOURCE, quarter, what).money(
          `trend.${quarter}`,
          quarterText(quarter),
          amountWon,
        ),
      ),
    ],
    lead: leadOf(points, what, { direction, percent }, context),
    shown: [],
    chart: {
      title: said(`${what.ko} 추이(월평균)`, `${what.en}, a month`),
      ...({ kind: 'LINE', unit: 'WON' } as const),
      points: points.map(({ quarter }) => quarterText(quarter)),
      series: [{ name: what, values: points.map(({ amountWon }) => amountWon) }],
      origin: { source: QUARTERLY_SPENDING_SOURCE, asOf: last.quarter },
    },
    followUps: [SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.peers, SPENDING_FOLLOW_UPS.real],
  };
}

function directionOf(percent: string | null, changeWon: number): 'UP' | 'DOWN' | 'FLAT' {
  const size = percent === null ? changeWon : Number(percent);
  if (changeWon === 0 || (percent !== null && Math.abs(size) < FLAT_PERCENT)) return 'FLAT';
  return size > 0 ? 'UP' : 'DOWN';
}

function leadOf(
  points: readonly Point[],
  what: Localized,
  { direction, percent }: { readonly direction: 'UP' | 'DOWN' | 'FLAT'; readonly percent: string | null },
  context: Pick<ToolContext, 'said'>,
): Localized {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return NO_FIGURES;
  const [from, to] = [saidWon(first.amountWon), saidWon(last.amountWon)];
  const [since, until] = [quarterText(first.quarter), quarterText(last.quarter)];
  if (points.length === 1) {
    return said(
      `${until.ko} 자료만 있어 추이는 알 수 없고, ${withParticle(what.ko, '은/는')} 월평균 ${to.ko}입니다.`,
      `Only ${until.en} is on record, so there is no course yet; your ${what.en.toLowerCase()} averaged ${to.en} a month.`,
    );
  }
  const share =
    percent === null ? said('', '') : said(` ${Math.abs(Number(percent))}%`, ` by ${Math.abs(Number(percent))}%`);
  const ways = {
    UP: said(`${share.ko} 늘었습니다`, `rose${share.en}`),
    DOWN: said(`${share.ko} 줄었습니다`, `fell${share.en}`),
    FLAT: said(' 큰 변화가 없습니다', 'stayed about the same'),
  };
  const high = points.reduce((most, each) => (each.amountWon > most.amountWon ? each : most));
  const highest = said(
    `가장 많았던 때는 ${quarterText(high.quarter).ko}의 ${saidWon(high.amountWon).ko}입니다.`,
    `The highest was ${saidWon(high.amountWon).en} in ${quarterText(high.quarter).en}.`,
  );
  const lead = said(
    `${withParticle(what.ko, '은/는')} ${since.ko} 월평균 ${from.ko}에서 ${until.ko} ${withParticle(to.ko, '으로/로')}${ways[direction].ko}.`,
    `Your ${what.en.toLowerCase()} ${ways[direction].en}, from ${from.en} a month in ${since.en} to ${to.en} in ${until.en}.`,
  );
  const answered = withYesOrNo(context, lead, { holds: direction === 'UP', asks: COMPARES, contrary: ASKS_LESS });
  return joinSentences([answered, highest]);
}
