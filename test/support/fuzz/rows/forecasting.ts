import { encodeId } from '../../../../src/platform/graphql/index.js';
import type { TestServer } from '../../server.js';
import type { Insert } from './insert.js';

/** A series of an institution's own, long enough to be forecast, named as nothing else is. */
export async function aSeriesOfItsOwn(insert: Insert, server: TestServer, institutionId: number, name: string) {
  const series = await insert('series', {
    institution_id: institutionId,
    code: 'CANARY',
    name_ko: name,
    name_en: name,
    topic: 'OTHER',
    unit: '%',
    frequency: 'MONTH',
    source: 'canary',
    created_at: new Date(),
  });
  await server.sql(
    `INSERT INTO series_observation (series_id, period, known_from, value)
     SELECT $1, to_char(month, 'YYYY-MM'), '2024-12-31', extract(epoch FROM month) / 1e7
     FROM generate_series('2022-01-01'::date, '2024-11-01'::date, interval '1 month') AS month`,
    [series],
  );
  return { Series: encodeId('Series', series) };
}
