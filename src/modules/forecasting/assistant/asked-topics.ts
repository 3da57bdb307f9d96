import type { ToolContext } from '../../../platform/assistant/index.js';
import type { SeriesTopic } from '../series/index.js';

/** Words that ask for series of some topics, the likeliest topic first. Narrower words come first. */
const TOPICS_BY_WORDS: readonly (readonly [RegExp, readonly SeriesTopic[]])[] = [
  // No topic has these: a series of them has to be called by its name, and no other stands for it.
  [
    /집값|부동산|(?:아파트|주택|땅|전세|월세|집) ?(?:값|시세|가격)|코인|\b(?:(?:house|home|property|land|flat|apartment) (?:prices?|values?)|real estate|bitcoin|crypto\w*)\b/i,
    [],
  ],
  [/생산자\s*물가|\bppi\b|producer price/i, ['PRODUCER_PRICES']],
  [/물가|인플레|\b(?:inflation|prices|cpi)\b/i, ['CONSUMER_PRICES']],
  [/기준\s*금리|한은|한국은행|\b(?:base|policy) rate|\bbok\b/i, ['POLICY_RATE']],
  [/코픽스|대출\s*금리|주담대|\bcofix\b|(?:loan|mortgage|lending) rate/i, ['LENDING_RATE', 'POLICY_RATE']],
  [/국고채|국채|채권|\b(?:bond|treasury|yield)s?\b/i, ['BOND_YIELD']],
  [/환율|달러|엔화|유로|위안|파운드|환전|\b(?:dollars?|euros?|yen|yuan|exchange rates?)\b/i, ['EXCHANGE_RATE']],
  [/코스피|코스닥|주가|주식|\b(?:kospi|kosdaq|stocks?|shares)\b/i, ['STOCK_INDEX']],
  [/유가|금값|금\s*시세|\b(?:oil|gold)\b/i, ['COMMODITY']],
  [/성장률|경기|\b(?:gdp|growth|economy)\b/i, ['GROWTH']],
  [/금리|\brates?\b/i, ['POLICY_RATE', 'LENDING_RATE', 'BOND_YIELD']],
];

/**
 * The topics of a question about the future, or else of the newest earlier question that names any: `1년 뒤에는?`. Empty
 * where none names a measured topic.
 */
export function askedTopics({ said = [] }: Pick<ToolContext, 'said'>): readonly SeriesTopic[] {
  const [question = '', ...before] = said;
  for (const text of [question, ...before.toReversed()]) {
    const topics = topicsNamed(text);
    if (topics) return topics;
  }
  return [];
}

const topicsNamed = (text: string): readonly SeriesTopic[] | undefined =>
  TOPICS_BY_WORDS.find(([words]) => words.test(text.normalize('NFC')))?.[1];

/** Whether a text names a measured topic. */
export const namesTopic = (text: string): boolean => topicsNamed(text) !== undefined;

/** The topics of a text, by its words; `OTHER` where they name nothing that is measured. */
export function topicsIn(text: string): readonly SeriesTopic[] {
  const plain = text.normalize('NFC');
  const found = TOPICS_BY_WORDS.filter(([words]) => words.test(plain)).flatMap(([, topics]) => topics.slice(0, 1));
  return found.length > 0 ? [...new Set(found)] : ['OTHER'];
}

/** Words that set things beside each other. */
const COMPARES =
  /비교|둘|중에|하고|이랑|랑(?=[\s,])|[와과](?=[\s,])|및|[,·/&]|\b(?:compar\w*|versus|vs|and|or|than|both)\b/i;

/**
 * What a text sets beside each other, in the order in which it names it, each with the topics of series that may cover
 * it; empty where it names fewer than two.
 */
export function topicsCompared(text: string): readonly (readonly SeriesTopic[])[] {
  let rest = text.normalize('NFC');
  if (!COMPARES.test(rest)) return [];
  const found: { readonly topics: readonly SeriesTopic[]; readonly at: number }[] = [];
  for (const [words, topics] of TOPICS_BY_WORDS) {
    const at = rest.search(words);
    if (at === -1) continue;
    found.push({ topics, at });
    // What a narrower word took is not read again: `대출 금리` is no other rate. Places stay as they are.
    rest = rest.replace(new RegExp(words, 'gi'), (taken) => ' '.repeat(taken.length));
  }
  return found.length > 1 ? found.toSorted((one, other) => one.at - other.at).map(({ topics }) => topics) : [];
}

export const setsBeside = (text: string): boolean => COMPARES.test(text.normalize('NFC'));
