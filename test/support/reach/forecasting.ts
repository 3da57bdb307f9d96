import { by, not, type Reach } from './reach.js';

const FORECAST = by('forecast');
const NEWS = by('news_digest');
const ON_PAGE =
  'figures as they are published, for pages and programs; a question of the future is told their forecast';

/** What the room of forecasting shows. */
export const FORECASTING_REACH: Reach = {
  fields: {
    'Query.forecast': FORECAST,
    'Query.forecastScoreboard': not(
      'a table of how forecasts have done, for pages; an answer says where the baseline answers',
    ),
    'Query.newsDigest': NEWS,
    'Query.newsFeeds': not('the state of feeds, for those who run the institution’s pages'),
    'Query.series': not(ON_PAGE),
    'Query.seriesList': not(ON_PAGE),
  },
  types: {},
};
