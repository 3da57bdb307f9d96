import { PEOPLE, Permission, STAFF } from '../../../platform/access/index.js';

export const READ_NEWS = new Permission({
  roles: PEOPLE,
  when: 'News of the configured feeds.',
  opens: ['Query.newsDigest'],
});

export const KEEP_NEWS_FEEDS = new Permission({
  roles: STAFF,
  when: 'The configured feeds.',
  opens: ['Query.newsFeeds', 'Mutation.newsFetch'],
});
