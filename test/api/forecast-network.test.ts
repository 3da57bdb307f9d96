import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ModelPromotionApproveDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
} from '../../schema/generated/test/graphql.js';
import { forecastTask } from '../../src/modules/forecasting/index.js';
import { NetworkInService } from '../../src/modules/forecasting/outlook/index.js';
import { readShipped, writeShipped, type ModelTask } from '../../src/modules/models/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { ForecastThread } from '../../src/platform/forecast-thread/index.js';
import { madeUpSeries } from '../../src/platform/forecasting/index.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { rising } from '../support/series.js';

/** Two steps of going on: what is learnt is not the matter here. */
const task: ModelTask = {
  ...forecastTask,
  train: (context) => forecastTask.train({ ...context, options: { steps: 2 } }),
};
/** Series of many kinds, as an institution may have them. */
const OWN = madeUpSeries(31, 300, 12)
  .filter(({ period, history }) => period === 12 && history.length >= 40)
  .slice(0, 60)
  .map(({ history, future }) => [...history, ...future].map((value) => Number(value.toFixed(6))));
const thread = new ForecastThread();
let room: ModelsUnderTest;
let [institution, other] = [0, 0];
let [asker, approver]: Actor[] = [];
beforeAll(async () => {
  room = await startModels([task]);
  [institution, other] = [await room.institution(), await room.institution()];
  [asker, approver] = [await room.actor(institution), await room.actor(institution)];
  await writeShipped('FORECAST', (await readShipped('FORECAST'))?.files ?? {}, room.shippedDir);
});
afterAll(async () => {
  await thread.close();
  await room.close();
});

async function aSeries(institutionId: number, code: string, values: readonly number[]): Promise<void> {
  const [row] = await room.database.rows<{ id: number }>(
    statement(`INSERT INTO series (institution_id, code, name_ko, name_en, topic, frequency, unit, source, created_at)
      VALUES ($1, $2, '계열', 'Series', 'OTHER', 'MONTH', '%', '시험', now()) RETURNING id`),
    [institutionId, code],
  );
  await room.database.rows(
    statement(`INSERT INTO series_observation (series_id, period, known_from, value)
      SELECT $1, to_char('2015-01-01'::date + (nth - 1) * interval '1 month', 'YYYY-MM'), '2024-01-01', value
      FROM unnest($2::float8[]) WITH ORDINALITY AS v (value, nth)`),
    [row?.id, values],
  );
}

let keys = 0;
async function promote(modelVersionId: string): Promise<void> {
  const input = { modelVersionId, reason: 'Own series.', idempotencyKey: `key-${(keys += 1)}` };
  const requested = await room.ask(ModelPromotionRequestDocument, { input }, asker ?? null);
  expect(requested.data?.modelPromotionRequest.userErrors).toEqual([]);
  const promotionId = requested.data?.modelPromotionRequest.promotion?.id ?? '';
  const approval = { input: { promotionId, idempotencyKey: `key-${(keys += 1)}` } };
  const own = await room.ask(ModelPromotionApproveDocument, approval, asker ?? null);
  expect(own.data?.modelPromotionApprove.userErrors).toHaveLength(1);
  const approved = await room.ask(ModelPromotionApproveDocument, approval, approver ?? null);
  expect(approved.data?.modelPromotionApprove.userErrors).toEqual([]);
}

const inService = (node = room.models, of = institution) =>
  new NetworkInService({ models: node.serving, engine: thread }).of(of);

it('learns from the series of an institution, comes into service by two, and falls back where its file is damaged', async () => {
  expect((await inService()).engine).toMatch(/^seasonal-naive@3 theta@3 moa-forecaster\+theta@shipped-1 #\d+$/);
  await expect(room.candidate(task, institution)).rejects.toThrow('0 series are long enough');
  for (const [at, values] of OWN.entries()) await aSeries(institution, `OWN_${at}`, values);
  await aSeries(institution, 'SHORT', rising(10));
  await aSeries(other, 'THEIRS', rising(90));

  const id = await room.candidate(task, institution);
  const [kept] = await room.database.rows<{ record: Record<string, never> }>(
    statement(`SELECT record FROM model_version WHERE task = 'FORECAST' AND institution_id = $1`),
    [institution],
  );
  expect(kept?.record).toMatchObject({
    contract: { windows: { length: 96, horizon: 24, periods: [1, 4, 12] } },
    data: { trainRows: OWN.length, testRows: 4 * OWN.length },
    sample: { series: expect.any(Array) },
  });
  await promote(id);
  room.clock.pass(10_000);
  const own = await inService();
  expect(own).toMatchObject({ forecaster: { identity: { name: 'moa-forecaster', version: '1' } } });
  expect(own.institutionId).toBe(institution);
  expect(await inService(room.models, other)).toMatchObject({ institutionId: null });
  const { forecast } = await own.forecaster.forecast(rising(90), { period: 12, horizon: 3 });
  expect(forecast.middle).toHaveLength(3);

  // Another process finds its file damaged: what ships answers in its place.
  const [stored] = await room.database.rows<{ object: string }>(
    statement(`SELECT files->'model.onnx'->>'object' AS object FROM model_version WHERE institution_id = $1`),
    [institution],
  );
  const path = join(room.filesDir, 'objects', stored?.object.slice(0, 2) ?? '', stored?.object ?? '');
  const bytes = await readFile(path);
  await writeFile(path, Buffer.from(bytes).fill(7, 100, 200));
  const node = room.anotherNode([task]);
  expect((await inService(node)).engine).toContain('@shipped-1');
  expect(node.refusedTasks()).toEqual(['FORECAST']);
  await writeFile(path, bytes);

  const [shipped] = await room.database.rows<{ id: number }>(
    statement(`SELECT id FROM model_version WHERE task = 'FORECAST' AND institution_id IS NULL`),
  );
  const modelVersionId = encodeId('ModelVersion', shipped?.id ?? 0);
  const input = { modelVersionId, reason: 'Worse.', idempotencyKey: `key-${(keys += 1)}` };
  const rolled = await room.ask(ModelRollbackDocument, { input }, asker ?? null);
  expect(rolled.data?.modelRollback.userErrors).toEqual([]);
  room.clock.pass(10_000);
  expect((await inService()).engine).toContain('@shipped-1');
}, 180_000);

it('answers by companions alone where no network can be relied on', async () => {
  for (const name of await readdir(join(room.shippedDir, 'forecast')))
    if (name === 'model.onnx') await writeFile(join(room.shippedDir, 'forecast', name), 'damaged');
  const found = await inService(room.anotherNode([task]), other);
  expect([found.engine, found.forecaster.identity]).toEqual(['seasonal-naive@3 theta@3', null]);
  const { record } = await found.forecaster.forecast(rising(90), { period: 12, horizon: 3 });
  expect(record.bandsFrom).toBe('STEPS');
});
