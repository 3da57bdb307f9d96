import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLog, createMetrics, DEGRADED, readiness } from '../../../../src/platform/telemetry/index.js';
import { stopwatch } from '../../../support/patience.js';

function logged(write: (log: ReturnType<typeof createLog>) => void): {
  text: string;
  lines: Record<string, unknown>[];
} {
  const texts: string[] = [];
  write(createLog('info', { write: (line) => texts.push(line) }));
  return { text: texts.join(''), lines: texts.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the log', () => {
  it('is JSON with level, time, process and the request it belongs to', () => {
    const { lines } = logged((log) => log.child({ requestId: 'r-1' }).warn({ loans: 3 }, 'slow'));
    expect(lines).toMatchObject([{ level: 'warn', pid: process.pid, requestId: 'r-1', loans: 3, msg: 'slow' }]);
    expect(lines[0]?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('holds no secret, however it is named, nested, thrown or phrased', () => {
    const CANARIES = [
      'canary-1',
      'canary-2',
      'canary-3',
      'canary-4',
      'sk-canary55',
      'eyJhbGciOi.canary6.x',
      'canary-7',
    ];
    const [password, token, header, row, key, jwt, urlPassword] = CANARIES;
    const driverError = Object.assign(new Error(`Incorrect API key provided: ${key}`), {
      code: '23505',
      detail: `Key (email)=(${row}) already exists.`,
      parameters: [row],
      cause: new Error(`connect postgres://moa:${urlPassword}@db/moa`),
    });
    const { text, lines } = logged((log) => {
      log.info({ input: { password, deep: [{ refreshToken: token }] } }, `sent ${jwt}`);
      log.child({ headers: { authorization: `Bearer ${header}` } }).info('called');
      log.error({ err: driverError }, 'failed');
      log.error(driverError);
      log.child({ session: { accessToken: `a "quoted\\" ${token}` } }).info({ maxOutputTokens: 1024 }, 'limits');
      log.info({ memo: 'RRN 900101-1234567 and card 1234-5678-9012-3456' });
    });
    for (const canary of [...CANARIES, '900101', '9012']) expect(text).not.toContain(canary);
    expect(lines[2]).toMatchObject({ err: { code: '23505', type: 'Error', cause: { type: 'Error' } }, msg: 'failed' });
    expect(lines[4]).toMatchObject({ session: { accessToken: '[hidden]' }, maxOutputTokens: 1024 });
    expect(lines[3]).toMatchObject({ err: { stack: expect.stringContaining('telemetry.test') } });
  });

  it('survives what cannot be written as it is', () => {
    const loop: Record<string, unknown> = {
      won: 10n,
      long: 'x'.repeat(100_000),
      list: Array.from({ length: 9999 }, () => 1),
    };
    loop['self'] = loop;
    const { text, lines } = logged((log) => log.info(loop));
    expect(lines).toMatchObject([{ won: '10' }]);
    expect(text.length).toBeLessThan(50_000);
  });

  it('stays JSON, whatever is logged', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('http://localhost:4000', 'a@b', '"token":"x', 'Bearer ', '{"password":"', '900101-1'),
    );
    const values = fc.oneof(texts, fc.integer(), fc.constant(1_763_700_000_000));
    const fields = fc.dictionary(fc.oneof(texts, fc.constantFrom('token', 'at', 'url')), values);
    fc.assert(
      fc.property(fields, texts, (given, message) => {
        const { lines } = logged((log) => log.child({ child: given }).info(given, message));
        expect(lines).toHaveLength(1);
        expect(Object.keys(lines[0]?.['child'] ?? {})).toHaveLength(Object.keys(given).length);
      }),
    );
  });

  it('leaves out what is below its level', () => {
    expect(logged((log) => log.debug('quiet')).lines).toEqual([]);
  });
});

describe('metrics', () => {
  it('are scraped under their names, beside those of the process', async () => {
    const metrics = createMetrics();
    metrics.operations.inc({ type: 'query', outcome: 'ok' });
    metrics.operationSeconds.observe({ type: 'query' }, 0.003);
    metrics.watchPool({ totalCount: 4, idleCount: 1, waitingCount: 2 });
    const { text, contentType } = await metrics.scrape();
    expect(contentType).toContain('text/plain');
    expect(text).toContain('moa_graphql_requests_total{type="query",outcome="ok"} 1');
    expect(text).toContain('moa_graphql_duration_seconds_bucket{le="0.005",type="query"} 1');
    expect(text).toContain('moa_db_pool{state="waiting"} 2');
    for (const name of [
      'moa_graphql_cost_points',
      'moa_reply_first_token_seconds',
      'moa_replies_active',
      'moa_replies_total',
      'moa_llm_failures_total',
      'moa_ws_sockets',
      'moa_ws_operations',
      'nodejs_eventloop_lag_p99_seconds',
    ]) {
      expect(text).toContain(`# TYPE ${name} `);
    }
  });

  it('report tasks whose model is refused only while it is', async () => {
    const metrics = createMetrics();
    let refused = ['LOAN_RISK'];
    metrics.watchRefusedModels(() => refused);
    expect((await metrics.scrape()).text).toContain('moa_model_refused{task="LOAN_RISK"} 1');
    refused = [];
    expect((await metrics.scrape()).text).not.toContain('moa_model_refused{');
  });

  it('are apart in each registry', async () => {
    createMetrics().sockets.set(7);
    expect((await createMetrics().scrape()).text).toContain('moa_ws_sockets 0');
  });
});

describe('readiness', () => {
  const well = () => Promise.resolve();

  it('names the part that is not well, and nothing about why', async () => {
    const checks = { database: well, redis: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1:6379')) };
    expect(await readiness(checks)).toEqual({ ready: false, parts: { database: 'ok', redis: 'unavailable' } });
    expect(await readiness({ database: well })).toEqual({ ready: true, parts: { database: 'ok' } });
  });

  it('stays ready where a part works and somebody should look at it', async () => {
    const parts = { models: () => Promise.resolve(DEGRADED) };
    expect(await readiness(parts)).toEqual({ ready: true, parts: { models: 'degraded' } });
  });

  it('does not wait for a part that hangs', async () => {
    const checks = {
      database: () => new Promise<void>(() => undefined),
      broken: () => {
        throw new Error('at once');
      },
    };
    const waited = stopwatch();
    expect((await readiness(checks, 50)).parts).toEqual({ database: 'unavailable', broken: 'unavailable' });
    expect(waited()).toBeLessThan(1000);
  });
});
