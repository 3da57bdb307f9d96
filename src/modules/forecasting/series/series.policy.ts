import { PEOPLE, Permission } from '../../../platform/access/index.js';

export const READ_SERIES = new Permission({
  roles: PEOPLE,
  when: 'Series for everybody, and those of their institution.',
  opens: ['Query.series', 'Query.seriesList'],
});
