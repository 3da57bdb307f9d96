/**
 * News from configured feeds: fetched by a job from public hosts only, kept for a while as plain text, each once, and
 * reported in the words of their sources. They are here because they share the topics of the series.
 */
export { FETCH_NEWS, FeedFetcher } from './feed-fetcher.js';
export { NewsFeedEntity, NewsItemEntity } from './news.entity.js';
export { NewsResolver } from './news.resolver.js';
export { NewsService, type MaskText } from './news.service.js';
export { SeriesNewsResolver } from './series-news.resolver.js';
export { newsTool } from './news-tool.js';
export * as newsPolicy from './news.policy.js';
