import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DriftedModel } from '../../src/modules/models/index.js';
import { writeShipped } from '../../src/modules/models/index.js';
import { statement } from '../../src/platform/database/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { tinyTask } from '../support/tiny-task.js';

let room: ModelsUnderTest;
const still = tinyTask();
const moved = tinyTask({ shift: 0.4 });

beforeAll(async () => {
  room = await startModels([still]);
  await writeShipped('LOAN_RISK', (await room.train(still, 3)).files, room.shippedDir);
});
afterAll(() => room.close());

it('marks answers of a drifted model, reports the drift once, and stops when figures come back', async () => {
  const institution = await room.institution();
  const told: DriftedModel[] = [];
  const look = (node: ModelsUnderTest['models']) =>
    node.driftWatch.assess((_transaction, drifted) => Promise.resolve(void told.push(drifted)));
  const node = room.anotherNode([moved]);
  const answer = async () => {
    room.clock.pass(5_000);
    const { predict, model } = await node.serving.serving('LOAN_RISK', institution);
    const columns = still.contract.columns.map(({ name }) => name);
    const { model: by, outputs } = await predict({ columns, values: Float32Array.of(0.5, 6, 1) });
    expect([...(outputs['probabilities'] ?? [])]).not.toContain(NaN);
    return [model.hasDrifted, by.hasDrifted];
  };
  await look(room.models);
  expect([told, await answer()]).toEqual([[], [undefined, undefined]]);
  await look(node);
  const [drifted] = told;
  expect(told).toHaveLength(1);
  expect(drifted).toMatchObject({ institutionId: institution, version: 'shipped-1', column: 'utilisation' });
  expect(drifted?.psi).toBeGreaterThan(0.25);
  // It answers on, and says so.
  expect(await answer()).toEqual([true, true]);
  await look(node);
  expect(told).toHaveLength(1);
  await look(room.models);
  expect(await answer()).toEqual([undefined, undefined]);
  await look(node);
  expect(told).toHaveLength(2);
  // Too few rows show nothing, and are no reason to doubt for ever.
  await look(room.anotherNode([tinyTask({ shift: 0.4, recentRows: 199 })]));
  expect(await answer()).toEqual([undefined, undefined]);
  expect(await room.database.rows(statement('SELECT 1 FROM model_drift'))).toEqual([]);
});

it('is kept with its notification, or not at all', async () => {
  await room.institution();
  const node = room.anotherNode([moved]);
  await node.driftWatch.assess(() => Promise.reject(new Error('nobody can be told')));
  expect(await room.database.rows(statement('SELECT 1 FROM model_drift'))).toEqual([]);
});
