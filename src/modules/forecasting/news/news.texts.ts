import { said, saidDay } from '../../../platform/assistant/index.js';
import { koreanDate } from '../../../platform/clock.js';
import type { Localized } from '../../../platform/text.js';
import type { Digest, NewsItem } from './news.js';

export const NEWS_NOTICE: Localized = said(
  '각 언론사의 보도를 그대로 옮긴 것으로, 내용을 확인하거나 투자를 권유하는 것이 아닙니다.',
  'These are the sources’ own words: they were not checked, and they are no advice to invest.',
);

export const NO_FEEDS: Localized = said(
  '연결된 뉴스 출처가 없어 뉴스는 알려 드릴 수 없습니다. 금리, 환율, 물가 같은 지표의 최근 값과 전망은 물어보시면 알려 드립니다.',
  'No source of news is connected, so I cannot tell you any. You can ask me for the latest figure and the outlook of interest rates, exchange rates or prices.',
);

/** Where an item comes from and when: `예시경제, 11월 23일`. */
export function originOf({ source, publishedAt }: NewsItem, today: string): Localized {
  const day = saidDay(koreanDate(publishedAt), today);
  return said(`${source}, ${day.ko}`, `${source}, ${day.en}`);
}

/** Items that a summary tells. */
const SUMMED_UP = 3;

/** A summary in sentences of the sources, each with its source and day. */
export function digestText({ hasFeeds, items, since }: Digest): Localized {
  if (!hasFeeds) return NO_FEEDS;
  if (items.length === 0) return said(`${since} 이후 들어온 뉴스가 없습니다.`, `No news has come since ${since}.`);
  const told = items.slice(0, SUMMED_UP).map((item) => {
    const origin = originOf(item, '');
    const text = item.excerpt ?? `“${item.title}”`;
    return said(`${text} (${origin.ko})`, `${text} (${origin.en})`);
  });
  return said(
    [...told.map(({ ko }) => ko), NEWS_NOTICE.ko].join('\n'),
    [...told.map(({ en }) => en), NEWS_NOTICE.en].join('\n'),
  );
}

/** Words for what news are of, for a sentence that begins with a day. */
export const ofTopic = (topics: readonly Localized[]): Localized =>
  topics.length === 0
    ? said('금융 뉴스', 'finance news')
    : said(`${topics.map(({ ko }) => ko).join('·')} 뉴스`, `news of ${topics.map(({ en }) => en).join(' and ')}`);

export const HEADLINE = said('제목', 'headline');
export const EXCERPT = said('요지', 'in short');
