import { z } from 'zod';
import type { NewsFeedConfig } from './config.js';
import type { Variable } from './variable.js';

/** A feed is fetched in ten seconds at most, and all of them one after the other in one job. */
const FEEDS_MAX = 20;
const UNSAFE_CHARACTERS = /[\p{Cc}\p{Cf}<>{}]/u;

const feeds = z
  .array(
    z.strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .refine((name) => !UNSAFE_CHARACTERS.test(name)),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .refine((url) => {
          const parsed = URL.parse(url);
          return parsed?.username === '' && parsed.password === '';
        }),
    }),
  )
  .max(FEEDS_MAX)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length);

/** A JSON list of feeds of news. An address may hold a key, so it counts as a secret. */
export function newsFeeds(about: string): Variable<readonly NewsFeedConfig[]> {
  return {
    about,
    expected: `a JSON list of at most ${FEEDS_MAX} objects with exactly "name" (each different, as people read it) and "url" (https, or http where MOA_NEWS_ALLOW_HTTP is true; no user in it)`,
    secret: true,
    sample: '[{"name":"Example Economy","url":"https://news.example.com/economy.rss"}]',
    fallback: () => [],
    parse: (text) => {
      try {
        return feeds.parse(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
  };
}
