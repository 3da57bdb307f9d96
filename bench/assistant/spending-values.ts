import { count, percent, truth, won, wonOrNone, words } from './atoms.js';
import type { CategoryData, CustomerData } from './customer-data.js';
import type { Value } from './value.js';
import { CATEGORIES, CATEGORY_WORDS, DETAILED } from './words.js';

/** In the quarters kept, the newest first, the one before the previous. */
const TWO_AGO = 2;
const magnitude = (value: number | string | null): number | null => (value === null ? null : Math.abs(Number(value)));
const named = (category: CategoryData | undefined): Value =>
  category ? words([category.name, ...(CATEGORY_WORDS[category.category] ?? [])]) : words(['없', 'none', 'nothing']);

/** What the sets may ask of card spending, by name: `q.total`, `cat.food.share`, `peers.mean`. Null where a name is none of it. */
export function spendingValue(
  { spendingDashboard, quarterlySpending, ...customer }: CustomerData,
  name: string,
): Value | null {
  const { total, credit, check, majorCategories, detailCategories, movers } = spendingDashboard;
  const { sincePreviousQuarter: before, sinceYearBefore: year } = total;
  const top = majorCategories.toSorted((one, other) => other.amountWon - one.amountWon)[0];
  const [anomalies, peers] = [customer.anomalies.nodes, customer.peerComparison];
  const simple: Readonly<Record<string, () => Value>> = {
    'q.total': () => won(total.amountWon),
    'q.credit': () => won(credit.amountWon),
    'q.check': () => won(check.amountWon),
    'q.previous': () => won(before.beforeWon),
    'q.2ago': () => won(quarterlySpending[TWO_AGO]?.totalWon),
    'q.year': () => won(year.beforeWon),
    'q.change': () => won(magnitude(before.changeWon)),
    'q.changePct': () => percent(magnitude(before.changePercent)),
    'q.yearChange': () => won(magnitude(year.changeWon)),
    'q.yearPct': () => percent(magnitude(year.changePercent)),
    real: () => [...percent(magnitude(before.realChangePercent)), ...words(['물가', '실질', 'price', 'inflation'])],
    top: () => named(top),
    'top.amount': () => won(top?.amountWon),
    up: () => named(movers.risen[0]),
    down: () => named(movers.fallen[0]),
    'why.q': () => named(movers.risen[0]),
    unusual: () => [
      ...words(anomalies.map(({ title }) => title)),
      ...anomalies.flatMap(({ category }) => words(CATEGORY_WORDS[category ?? ''])),
    ],
    'unusual.amount': () => won(...anomalies.map(({ amountWon }) => amountWon)),
    'peers.mean': () => won(peers.total?.meanWon),
    'peers.median': () => won(peers.total?.medianWon),
    'peers.percentile': () => percentile(peers.total?.percentile),
  };
  const found = simple[name];
  if (found) return found();
  const [, short = '', part = 'amount'] = /^cat\.(\w+)(?:\.(\w+))?$/.exec(name) ?? [];
  if (short !== '')
    return [
      ...categoryValue(majorCategories, CATEGORIES[short], part),
      ...(DETAILED[short] ? categoryValue(detailCategories, DETAILED[short], part) : []),
    ];
  const [, peer] = /^peers\.cat\.(\w+)$/.exec(name) ?? [];
  if (peer === undefined) return null;
  const figures = peers.categories.find(({ category }) => category === CATEGORIES[peer]);
  return [...won(figures?.meanWon, figures?.medianWon), ...percentile(figures?.percentile)];
}

/** A yes or no about spending; null where the name is none. */
export function spendingTruth(
  { spendingDashboard, peerComparison, anomalies }: CustomerData,
  name: string,
): Value | null {
  const { changeWon } = spendingDashboard.total.sincePreviousQuarter;
  const { total } = peerComparison;
  if (name === 'q.rose') return truth((changeWon ?? 0) > 0, /늘|증가|커졌|많|올랐|more|rose|increase|up/i);
  if (name === 'peers.above')
    return truth((total?.amountWon ?? 0) > (total?.meanWon ?? 0), /많|높|상위|더 쓰|more|above|higher|top/i);
  if (name === 'unusual')
    return truth(anomalies.nodes.length > 0, /있|확인되|달랐|눈에 띄|yes|unusual|found|stood out/i);
  return null;
}

function categoryValue(categories: readonly CategoryData[], code: string | undefined, part: string): Value {
  const category = categories.find((one) => one.category === code);
  if (!category) throw new Error(`There is no category ${code}.`);
  const { amountWon, sharePercent, sincePreviousQuarter: change } = category;
  if (part === 'share') return percent(sharePercent);
  if (part === 'change') return [...won(magnitude(change.changeWon)), ...percent(magnitude(change.changePercent))];
  return wonOrNone(amountWon);
}

/** By how many spend less, or by how many spend more. */
const percentile = (value: string | undefined): Value =>
  value === undefined
    ? []
    : [
        ...percent(value, 100 - Number(value)),
        ...count(value),
        ...words(['거의 모두', '상위', 'almost all', 'nearly all', 'top']),
      ];
