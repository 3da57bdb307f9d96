import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NoModelOfUnusualQuarters1764400000900 } from '../../migrations/1764400000900-no-model-of-unusual-quarters.js';
import {
  ModelPromotionApproveDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
  ModelsDocument,
} from '../../schema/generated/test/graphql.js';
import { writeShipped } from '../../src/modules/models/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { tinyTask } from '../support/tiny-task.js';

const task = tinyTask();
let room: ModelsUnderTest;
beforeAll(async () => {
  room = await startModels([task]);
});
afterAll(() => room.close());

const states = () =>
  room.database.rows<{ id: number; state: string; step: string | null }>(
    statement(`SELECT v.id, v.state, (SELECT p.state FROM model_promotion p WHERE p.model_version_id = v.id
      ORDER BY p.id DESC LIMIT 1) AS step FROM model_version v WHERE v.task = 'SPENDING_ANOMALY' ORDER BY v.id`),
  );

async function asked(modelVersionId: string, by: Actor, another?: Actor): Promise<void> {
  const input = { modelVersionId, reason: 'Better.', idempotencyKey: `asked ${modelVersionId}` };
  const { data } = await room.ask(ModelPromotionRequestDocument, { input }, by);
  const promotionId = data?.modelPromotionRequest.promotion?.id ?? '';
  if (another)
    await room.ask(ModelPromotionApproveDocument, { input: { promotionId, idempotencyKey: promotionId } }, another);
}

it('keeps versions of a task that is served no more on record, out of service, and goes back', async () => {
  const institution = await room.institution();
  const [one, other] = [await room.actor(institution), await room.actor(institution)];
  await writeShipped('LOAN_RISK', (await room.train(task, 9)).files, room.shippedDir);
  await room.anotherNode([task]).serving.serving('LOAN_RISK', institution);
  const served = await room.candidate(task, institution, 1);
  await asked(served, one, other);
  await asked(await room.candidate(task, institution, 2), one);
  // As a program of before left them.
  await room.database.rows(
    statement(`UPDATE model_version SET task = 'SPENDING_ANOMALY',
      record = jsonb_set(record, '{contract,task}', '"SPENDING_ANOMALY"') WHERE task = 'LOAN_RISK'`),
  );
  const before = await states();
  expect(before.map(({ state, step }) => [state, step])).toEqual([
    ['PROMOTED', null],
    ['PROMOTED', 'APPROVED'],
    ['CANDIDATE', 'PENDING'],
  ]);

  const runner = room.database.dataSource.createQueryRunner();
  const step = new NoModelOfUnusualQuarters1764400000900();
  await step.up(runner);
  const { data } = await room.ask(ModelsDocument, { filter: { task: 'SPENDING_ANOMALY' } }, one);
  const told = data?.models.nodes.map(({ task: of, state, title }) => [of, state, title === '']);
  expect(told).toEqual([
    ['SPENDING_ANOMALY', 'CANDIDATE', false],
    ['SPENDING_ANOMALY', 'RETIRED', false],
    ['SPENDING_ANOMALY', 'RETIRED', false],
  ]);
  const input = { modelVersionId: served, reason: 'Back.', idempotencyKey: 'back' };
  const back = await room.ask(ModelRollbackDocument, { input }, one);
  expect(back.data?.modelRollback.userErrors).toMatchObject([{ code: 'MODEL_FILE_REFUSED' }]);
  await expect(room.models.serving.serving('SPENDING_ANOMALY', institution)).rejects.toMatchObject({
    problems: [{ code: 'MODEL_UNAVAILABLE' }],
  });

  await step.down(runner);
  await runner.release();
  const restored = before.map((each) => (each.step === 'PENDING' ? { ...each, step: 'LAPSED' } : each));
  expect(await states()).toEqual(restored);
  expect(before.map(({ id }) => id)).toContain(parseId(served)?.id);
});
