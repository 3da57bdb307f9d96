import { PEOPLE, Permission } from '../../../platform/access/index.js';

export const READ_FORECASTS = new Permission({
  roles: PEOPLE,
  when: 'Forecasts of series that they may read.',
  opens: ['Query.forecast', 'Query.forecastScoreboard'],
});
