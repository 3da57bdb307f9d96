import type { Background } from '../../platform/jobs/index.js';
import type { Cache } from '../../platform/cache/index.js';
import type { ForecastEngine } from '../../platform/forecast-thread/index.js';
import type { Resolvers } from '../../platform/graphql/index.js';
import type { Platform } from '../../platform/platform.js';
import type { Entities, Room } from '../../platform/room.js';
import type { ModelServing } from '../models/index.js';
import { ChartLinks, ChartResolver, chartRoutes, ChartService } from './chart/index.js';
import {
  type MaskText,
  FeedFetcher,
  FETCH_NEWS,
  NewsFeedEntity,
  NewsItemEntity,
  NewsResolver,
  NewsService,
  SeriesNewsResolver,
} from './news/index.js';
import {
  ForecastPointEntity,
  ForecastResolver,
  ForecastService,
  StoredForecastEntity,
  StoredForecastRepository,
  NetworkInService,
  RatePaths,
  ReplayService,
  ScoreboardRepository,
  ScoreboardService,
} from './outlook/index.js';
import {
  ObservationEntity,
  SeriesEntity,
  SeriesRepository,
  SeriesResolver,
  SeriesService,
  toSeriesType,
} from './series/index.js';

export const forecastingBackground: Background = { jobs: [FETCH_NEWS] };

export const forecastingEntities: Entities = [
  ...[SeriesEntity, ObservationEntity, StoredForecastEntity, ForecastPointEntity],
  ...[NewsFeedEntity, NewsItemEntity],
];

export interface ForecastingNeighbours {
  readonly cache: Pick<Cache, 'through' | 'delete'>;
  readonly forecasters: Pick<ForecastEngine, 'companions'>;
  readonly models: Pick<ModelServing, 'servingForecaster'>;
  /** For words of news, which come from outside. */
  readonly maskText: MaskText;
}

export interface Forecasting extends Room {
  readonly series: SeriesService;
  readonly forecasts: ForecastService;
  readonly ratePaths: RatePaths;
  readonly news: NewsService;
  /** For operators: it checks no permissions. */
  readonly replays: ReplayService;
}

export function createForecasting(
  { database, clock, config, jobs, log }: Platform,
  { cache, forecasters, models, maskText }: ForecastingNeighbours,
): Forecasting {
  const series = new SeriesRepository(database);
  const service = new SeriesService({ series, clock });
  const kept = new StoredForecastRepository(database);
  const networks = new NetworkInService({ models, engine: forecasters });
  const forecasts = new ForecastService({ clock, series, service, forecasts: kept, cache, networks });
  const scores = new ScoreboardRepository(database);
  const scoreboard = new ScoreboardService({ clock, scores, series: service });
  const links = new ChartLinks(config.identity);
  const charts = new ChartService({ clock, links, forecasts: kept, series });
  const news = new NewsService({ database, clock, jobs, news: config.news, maskText });
  const feeds = new FeedFetcher({ database, clock, log, news: config.news });
  const resolvers: Resolvers = new Map<new (...args: never[]) => unknown, object>([
    [SeriesResolver, new SeriesResolver(service)],
    [ForecastResolver, new ForecastResolver(forecasts, scoreboard)],
    [ChartResolver, new ChartResolver(charts, config.http)],
    [NewsResolver, new NewsResolver(news)],
    [SeriesNewsResolver, new SeriesNewsResolver(news)],
  ]);
  return {
    resolvers,
    nodes: {
      Series: async (id, context) => {
        const row = await service.find(context, id);
        return row && Object.assign(toSeriesType(row, context.locale), { __typename: 'Series' });
      },
    },
    routes: chartRoutes(charts, config.http),
    series: service,
    forecasts,
    ratePaths: new RatePaths({ clock, series: service, forecasts, log }),
    replays: new ReplayService({ clock, series, forecasts, networks, scores }),
    news,
    async startWorker() {
      await jobs.work(FETCH_NEWS, ({ feed }) => feeds.fetchAll(feed));
      return () => Promise.resolve();
    },
  };
}
