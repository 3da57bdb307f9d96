import { both, said, saidDay, joinSentences } from '../../../platform/assistant/index.js';
import { koreanDate } from '../../../platform/clock.js';
import { withParticle } from '../../../platform/korean.js';
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

/** Items in a summary. */
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
export const NEWS_TITLE = said('금융 뉴스', 'Finance news');
export const NEWS_SOURCES = said('연결된 뉴스 출처', 'connected sources of news');
export const LOOKED_UP_SINCE = said('조회 시작일', 'looked up since');
export const ASK_FORECAST = said('기준금리는 앞으로 어떻게 될까요?', 'What is the outlook for the base rate?');

/** A question about news of today. */
export const TODAY = /오늘|금일|\btoday/i;

/** An item in one sentence, which names its source and day and quotes its most telling words. */
export function reported({ source, publishedAt, title, excerpt }: Digest['items'][number], today: string): Localized {
  const day = saidDay(koreanDate(publishedAt), today);
  const words = quoted(excerpt ?? title);
  const end = /[.!?…]”$/.test(words.en) ? '' : '.';
  return said(
    `${withParticle(source, '은/는')} ${day.ko} ${words.ko}라고 전했습니다.`,
    `${source} reported on ${day.en}: ${words.en}${end}`,
  );
}

/** Puts somebody else's words into quotation marks that they cannot close. */
export const quoted = (text: NewsItem['title']): Localized => both(`“${text.replace(/[“”"]/g, '’')}”`);

export function lastFetched(fetchedAt: Date | null, today: string): Localized {
  if (fetchedAt === null) return said('아직 뉴스를 받지 못함', 'no news has been fetched yet');
  const day = saidDay(koreanDate(fetchedAt), today);
  return said(`뉴스를 마지막으로 받은 날 ${day.ko}`, `news were last fetched on ${day.en}`);
}

export function someSince(of: Localized, since: string, today: string): Localized {
  const day = saidDay(since, today);
  return since === today
    ? said(`오늘 들어온 ${of.ko}입니다.`, `This is today’s ${of.en}.`)
    : said(`${day.ko}부터 들어온 최근 ${of.ko}입니다.`, `This is the latest ${of.en} since ${day.en}.`);
}

export function nothingSince(of: Localized, since: string, today: string): Localized {
  const day = saidDay(since, today);
  return said(
    `${day.ko} 이후 연결된 출처에서 들어온 ${of.ko}가 없습니다.`,
    `No ${of.en} has come from the connected sources since ${day.en}.`,
  );
}

export function olderThan(of: Localized, missing: string, today: string): Localized {
  const none = nothingSince(of, missing, today);
  return said(`${none.ko} 그 전의 소식은 다음과 같습니다.`, `${none.en} This is what came before.`);
}

/** A lead of news, with the notice that goes with all of them. */
export const withNotice = (lead: Localized): Localized => joinSentences([lead, NEWS_NOTICE]);
