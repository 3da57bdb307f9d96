import { z } from 'zod';
import {
  said,
  saidWon,
  tool,
  typedFacts,
  type Fact,
  type Finding,
  type Tool,
  joinSentences,
} from '../../../platform/assistant/index.js';
import { withParticle } from '../../../platform/korean.js';
import type { Localized } from '../../../platform/text.js';
import { categoryFigures, moversOf, type CategoryFigure, type Dashboard } from '../dashboard/index.js';
import type { PeerComparison } from '../peers/index.js';
import { CATEGORIES, type CategoryName } from '../source/index.js';
import { askedDashboard } from './asked-dashboard.js';
import { categoryPeers, comparisonOf } from './peer-tool.js';
import { categoryFacts } from './quarter-facts.js';
import { SPENDING_FOLLOW_UPS, NO_FIGURES, PEERS } from './spending.texts.js';
import type { SpendingToolParts } from './tool-parts.js';

/** Never advise to save on care or insurance: what is cut there is paid for later. */
const NOT_TO_CUT: ReadonlySet<CategoryName> = new Set(['INSURANCE_AND_MEDICAL']);
/** Categories that are shown; nobody changes more at once. */
const MAX_CATEGORIES_NAMED = 3;

interface Above {
  readonly category: CategoryName;
  readonly amountWon: number;
  readonly medianWon: number;
  readonly gapWon: number;
}

/** Where the customer could spend less: categories above the median of similar people, and those that rose most. */
export const savingTool = (parts: SpendingToolParts): Tool =>
  tool({
    name: 'saving_advice',
    description:
      'Where the customer could spend less: categories in which they spend more than the middle of people alike, what that comes to, and categories that rose most. Ask for it when they want to save.',
    parameters: z.object({}),
    answers: ['SAVING_ADVICE'],
    topic: 'PEERS',
    title: { ko: '아낄 수 있는 곳', en: 'Where to save' },
    async run(context) {
      const [asked, comparison] = await Promise.all([
        askedDashboard(parts, context),
        comparisonOf(parts, context, null),
      ]);
      return asked ? savingFinding(asked.dashboard, comparison) : { facts: [], lead: NO_FIGURES };
    },
  });

export function savingFinding(dashboard: Dashboard, comparison: PeerComparison | null): Finding {
  const above = comparison && !comparison.unavailable ? aboveMiddle(comparison) : [];
  const risen = moversOf(dashboard, 'MAJOR', 'PREVIOUS_QUARTER', MAX_CATEGORIES_NAMED).risen.filter(
    ({ category }) => !NOT_TO_CUT.has(category),
  );
  const followUps = [SPENDING_FOLLOW_UPS.peers, SPENDING_FOLLOW_UPS.why, SPENDING_FOLLOW_UPS.trend];
  if (above.length > 0 && comparison) {
    const found = fromPeers(above, comparison.quarter, risen);
    const rises = risen.slice(0, 1).flatMap((figure) => categoryFacts(figure, dashboard));
    return { ...found, facts: [...found.facts, ...rises], followUps };
  }
  return { ...fromOwn(dashboard, risen), followUps };
}

const aboveMiddle = (comparison: PeerComparison): Above[] =>
  categoryPeers(comparison)
    .map(({ category, amountWon, medianWon }) => ({ category, amountWon, medianWon, gapWon: amountWon - medianWon }))
    .filter(({ category, gapWon }) => gapWon > 0 && !NOT_TO_CUT.has(category))
    .toSorted((one, other) => other.gapWon - one.gapWon)
    .slice(0, MAX_CATEGORIES_NAMED);

function fromPeers(above: readonly Above[], quarter: string, risen: readonly CategoryFigure[]): Finding {
  const sumWon = above.reduce((sum, { gapWon }) => sum + gapWon, 0);
  const [top] = above;
  const name = top ? CATEGORIES[top.category].text : said('', '');
  const [gap, sum] = [saidWon(top?.gapWon ?? 0), saidWon(sumWon)];
  const first = said(
    `${name.ko} 지출부터 살펴보세요. 비슷한 고객의 가운데 값보다 월 ${gap.ko} 많습니다.`,
    `Look at ${name.en.toLowerCase()} first: it is ${gap.en} a month above the middle of people like you.`,
  );
  const all = said(
    `비슷한 고객보다 많이 쓰는 ${above.length}개 업종을 가운데 값까지 줄이면 매달 ${withParticle(sum.ko, '을/를')} 아낄 수 있습니다.`,
    `Bringing the ${above.length} categories down to that middle would save ${sum.en} a month.`,
  );
  const facts = typedFacts('PEERS', PEERS, quarter);
  return {
    facts: [
      facts.money(
        'saving.month',
        said('가운데 값까지 줄일 때 매달 아끼는 금액', 'Saved a month at the middle'),
        sumWon,
      ),
      facts.count(
        'saving.count',
        said('비슷한 고객보다 많이 쓰는 업종', 'categories above the middle'),
        above.length,
        'THING',
        said(`${above.length}개`, String(above.length)),
      ),
      ...above.flatMap((each) => gapFacts(each, quarter)),
    ],
    lead: above.length > 1 ? joinSentences([first, all]) : first,
    shown: above.flatMap(({ category }) => [
      `saving.${category}.gap`,
      `saving.${category}.amount`,
      `saving.${category}.median`,
    ]),
    advice: [...above.map(cutStep), ...risen.slice(0, 1).map(risenStep)],
  };
}

function gapFacts({ category, amountWon, medianWon, gapWon }: Above, quarter: string): Fact[] {
  const facts = typedFacts('PEERS', PEERS, quarter, CATEGORIES[category].text);
  return [
    facts.money(`saving.${category}.gap`, said('더 쓰는 금액', 'more by'), gapWon),
    facts.money(`saving.${category}.amount`, said('고객님 월평균', 'you, a month'), amountWon),
    facts.money(`saving.${category}.median`, said('비슷한 고객의 가운데 값', 'middle of people alike'), medianWon),
  ];
}

function cutStep({ category, medianWon }: Above): Localized {
  const [{ text }, middle] = [CATEGORIES[category], saidWon(medianWon)];
  return said(
    `${withParticle(text.ko, '을/를')} 한 달 ${withParticle(middle.ko, '으로/로')} 정해 두고 지켜보세요.`,
    `Set ${middle.en} a month for ${text.en.toLowerCase()} and watch it.`,
  );
}

function risenStep({ text, sincePreviousQuarter: { changeWon } }: CategoryFigure): Localized {
  const by = saidWon(changeWon ?? 0);
  return said(
    `직전 분기보다 월 ${by.ko} 늘어난 ${withParticle(text.ko, '이/가')} 계속 필요한 지출인지 확인해 보세요.`,
    `Ask yourself whether ${text.en.toLowerCase()}, ${by.en} a month more than in the quarter before, will go on.`,
  );
}

/** Where no similar people spend less: the categories that rose most, else the largest. */
function fromOwn(dashboard: Dashboard, risen: readonly CategoryFigure[]): Finding {
  const [largest] = categoryFigures(dashboard, 'MAJOR').filter(({ category }) => !NOT_TO_CUT.has(category));
  const [top] = risen;
  const figure = top ?? largest;
  if (!figure || figure.amountWon === 0) return { facts: [], lead: NO_FIGURES };
  const amount = saidWon(top ? (top.sincePreviousQuarter.changeWon ?? 0) : figure.amountWon);
  const lead = top
    ? said(
        `최근 가장 많이 늘어난 ${figure.text.ko}(월 ${amount.ko} 증가)부터 살펴보세요.`,
        `Look at ${figure.text.en.toLowerCase()} first: it rose most of late, by ${amount.en} a month.`,
      )
    : said(
        `가장 많이 쓰는 ${figure.text.ko}(월평균 ${amount.ko})부터 살펴보세요.`,
        `Look at ${figure.text.en.toLowerCase()} first: it takes most, ${amount.en} a month.`,
      );
  const shown = [...new Set([figure, ...risen])];
  return {
    facts: shown.flatMap((each) => categoryFacts(each, dashboard)),
    lead,
    shown: [],
    advice: risen.map(risenStep),
  };
}
