import { said, type ToolContext } from '../../../platform/assistant/index.js';
import type { Localized } from '../../../platform/text.js';
import type { Series, SeriesTopic } from '../series/index.js';
import { namesTopic } from './asked-topics.js';

/** One thing of a topic that a question names: another series of the topic would answer another question. */
export interface AskedThing {
  readonly name: Localized;
  readonly topic: SeriesTopic;
  readonly asked: RegExp;
  /** The words by which a series of it is known; those of a question when left out. */
  readonly knownBy?: RegExp;
}

const THINGS: readonly AskedThing[] = [
  {
    name: said('엔화', 'the yen'),
    topic: 'EXCHANGE_RATE',
    asked: /엔화|(?:^|[\s/])(?:100)?엔(?![가-힣])|\byen\b|JPY/i,
  },
  { name: said('유로화', 'the euro'), topic: 'EXCHANGE_RATE', asked: /유로|\beuros?\b|EUR(?![a-z])/i },
  { name: said('위안화', 'the yuan'), topic: 'EXCHANGE_RATE', asked: /위안|\byuan\b|CNY|RMB/i },
  { name: said('파운드화', 'the pound'), topic: 'EXCHANGE_RATE', asked: /파운드|\bpounds?\b|GBP/i },
  { name: said('달러', 'the dollar'), topic: 'EXCHANGE_RATE', asked: /달러|\bdollars?\b|USD/i },
  { name: said('코스닥', 'the KOSDAQ'), topic: 'STOCK_INDEX', asked: /코스닥|KOSDAQ/i },
  { name: said('코스피', 'the KOSPI'), topic: 'STOCK_INDEX', asked: /코스피|KOSPI/i },
  {
    name: said('금 가격', 'gold'),
    topic: 'COMMODITY',
    asked: /금값|금\s*(?:시세|가격)|\bgold\b/i,
    knownBy: /금값|금\s*(?:시세|가격)|GOLD/i,
  },
  { name: said('유가', 'oil'), topic: 'COMMODITY', asked: /유가|\boil\b/i, knownBy: /유가|원유|OIL|BRENT|WTI/i },
];

/** What the question names, or else the earlier question that names its topic; null where that names no single thing. */
export function askedThing({ said: texts = [] }: Pick<ToolContext, 'said'>): AskedThing | null {
  const [question = '', ...before] = texts;
  for (const text of [question, ...before.toReversed()].map((each) => each.normalize('NFC'))) {
    const thing = THINGS.find(({ asked }) => asked.test(text));
    if (thing || namesTopic(text)) return thing ?? null;
  }
  return null;
}

/** Every thing that a text names, in the order in which it names them. */
export function thingsIn(text: string): readonly AskedThing[] {
  const plain = text.normalize('NFC');
  return THINGS.flatMap((thing) => {
    const at = plain.search(thing.asked);
    return at === -1 ? [] : [{ thing, at }];
  })
    .toSorted((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}

/** Whether a series is of a thing, by its names, code and unit. */
export const isOfThing = (
  { nameKo, nameEn, code, unit }: Pick<Series, 'nameKo' | 'nameEn' | 'code' | 'unit'>,
  { asked, knownBy = asked }: AskedThing,
): boolean => [nameKo, nameEn, code, unit].some((words) => knownBy.test(words.normalize('NFC')));
