import { describe, expect, it } from '@jest/globals';
import { createMetrics, readiness } from '../../../../src/platform/telemetry/index.js';

describe('readiness', () => {
  it('is ready when every part is well, and names the one that is not', async () => {
    const well = () => Promise.resolve();
    expect(await readiness({ database: well })).toEqual({ ready: true, parts: { database: 'ok' } });
    const answer = await readiness({ database: well, redis: () => Promise.reject(new Error('secret host')) });
    expect(answer).toEqual({ ready: false, parts: { database: 'ok', redis: 'failing' } });
  });

  it('takes silence for failing', async () => {
    const answer = await readiness({ database: () => new Promise(() => undefined) });
    expect(answer.parts).toEqual({ database: 'failing' });
  });
});

describe('metrics', () => {
  it('shows what was counted, and the pool as it stands when scraped', async () => {
    const metrics = createMetrics();
    metrics.operations.inc({ type: 'query', outcome: 'ok' });
    metrics.watchPool({ totalCount: 5, idleCount: 2, waitingCount: 7 });
    const { text, contentType } = await metrics.scrape();
    expect(contentType).toContain('text/plain');
    expect(text).toContain('moa_graphql_operations_total{type="query",outcome="ok"} 1');
    expect(text).toContain('moa_database_connections{state="busy"} 3');
    expect(text).toContain('moa_database_connections{state="waiting"} 7');
  });
});
