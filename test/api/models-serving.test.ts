import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ModelDriftDocument,
  ModelPromotionApproveDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
  ModelsDocument,
} from '../../schema/generated/test/graphql.js';
import { writeShipped, type FeatureTable, type ModelTask } from '../../src/modules/models/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
import { Refusal } from '../../src/platform/errors/index.js';
import { parseId } from '../../src/platform/graphql/index.js';
import { startModels, type ModelsUnderTest } from '../support/models.js';
import { TINY_COLUMNS, tinyTask } from '../support/tiny-task.js';

const task = tinyTask();

let room: ModelsUnderTest;
let institution: number;
let asker: Actor;
let other: Actor;
beforeAll(async () => {
  room = await startModels([task]);
});
beforeEach(async () => {
  institution = await room.institution();
  asker = await room.actor(institution);
  other = await room.actor(institution);
});
afterAll(() => room.close());

let keys = 0;
const aKey = (): string => `key-${(keys += 1)}`;

async function promoted(seed = 1, trained: ModelTask = task): Promise<string> {
  const modelVersionId = await room.candidate(trained, institution, seed);
  const asked = { modelVersionId, reason: 'Better.', idempotencyKey: aKey() };
  const { data } = await room.ask(ModelPromotionRequestDocument, { input: asked }, asker);
  const promotionId = data?.modelPromotionRequest.promotion?.id ?? '';
  const decision = { promotionId, idempotencyKey: aKey() };
  const approved = await room.ask(ModelPromotionApproveDocument, { input: decision }, other);
  expect(approved.data?.modelPromotionApprove.userErrors).toEqual([]);
  return modelVersionId;
}

/** The reason and the column of a refusal. */
async function refusalOf(work: Promise<unknown>): Promise<readonly unknown[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error('no refusal', { cause: error });
  const [{ code, details }] = error.problems;
  return [code, details?.['reason'], details?.['column']];
}

const columns = TINY_COLUMNS.map(({ name }) => name);
const table = (...rows: readonly (readonly number[])[]): FeatureTable => ({
  columns,
  values: Float32Array.from(rows.flat()),
});
const serving = (node = room.models) => node.serving.serving('LOAN_RISK', institution);

describe('a model in service', () => {
  it('answers rows, names itself, and says nothing of rows that break the contract', async () => {
    const id = await promoted();
    const { predict } = await serving();
    const { model, outputs, refused } = await predict(table([0.9, 6, 1], [0.5, 6, 4], [0.1, NaN, 2], [NaN, 6, 1]));
    expect(model).toEqual({ task: 'LOAN_RISK', version: '1', modelVersionKey: parseId(id)?.id });
    const bad = [...(outputs['probabilities'] ?? [])].filter((_, at) => at % 2 === 1);
    expect(bad[0]).toBeGreaterThan(0.6);
    expect(bad[2]).toBeLessThan(0.3);
    expect([bad[1], bad[3]]).toEqual([NaN, NaN]);
    expect([...refused].map(([row, { column, fault }]) => [row, column, fault])).toEqual([
      [1, 'region', 'OUT_OF_RANGE'],
      [3, 'utilisation', 'UNKNOWN_VALUE'],
    ]);
    const none = await predict(table([2, 6, 1]));
    expect(none.outputs['probabilities']).toEqual(Float32Array.of(NaN, NaN));
  });

  it('answers many at once as it answers one', async () => {
    await promoted();
    const { predict } = await serving();
    const rows = Array.from({ length: 20_000 }, (_, at) => [(at % 100) / 100, at % 120, 1 + (at % 3)]);
    const { outputs } = await predict(table(...rows));
    const alone = await predict(table(rows[777] ?? []));
    const together = outputs['probabilities']?.slice(777 * 2, 778 * 2);
    expect(together).toEqual(alone.outputs['probabilities']);
  });

  it('refuses figures of other columns, and names the column', async () => {
    await promoted();
    const { predict } = await serving();
    const given = (names: readonly string[]): FeatureTable => ({
      columns: names,
      values: new Float32Array(names.length).fill(1),
    });
    const refused = (names: readonly string[]) => refusalOf(predict(given(names)));
    expect(await refused(['utilisation', 'region'])).toEqual(['MODEL_UNAVAILABLE', 'MISSING', 'months']);
    expect(await refused([...columns, 'income'])).toEqual(['MODEL_UNAVAILABLE', 'EXTRA', 'income']);
    expect(await refused(['months', 'utilisation', 'region'])).toEqual(['MODEL_UNAVAILABLE', 'ORDER', 'utilisation']);
  });

  it('hands out the further files of its version', async () => {
    await promoted();
    const { files } = await serving();
    expect(Buffer.from(files['medians.json'] ?? []).toString()).toBe('[0.5]');
    expect(Object.keys(files)).toEqual(['medians.json']);
  });

  it('is swapped on another node within seconds', async () => {
    const first = await promoted(1);
    const node = room.anotherNode([task]);
    expect((await serving(node)).model.version).toBe('1');
    await promoted(2);
    expect((await serving()).model.version).toBe('2');
    expect((await serving(node)).model.version).toBe('1');
    room.clock.pass(5_000);
    expect((await serving(node)).model.version).toBe('2');
    const input = { modelVersionId: first, reason: 'Harm.', idempotencyKey: aKey() };
    await room.ask(ModelRollbackDocument, { input }, asker);
    room.clock.pass(5_000);
    expect((await serving(node)).model.version).toBe('1');
  });
});

describe('a file that must not answer', () => {
  const damage = (text: string) => room.database.rows(statement(text), [institution]);

  it('is refused when its bytes are not those that were registered', async () => {
    await promoted();
    await damage(`UPDATE model_version SET sha256 = repeat('0', 64) WHERE institution_id = $1`);
    expect(await refusalOf(serving())).toEqual(['MODEL_UNAVAILABLE', 'HASH', null]);
  });

  it('is refused when the store holds other bytes, or none', async () => {
    await promoted();
    const [row] = await room.database.rows<{ object: string }>(
      statement(`SELECT files->'model.onnx'->>'object' AS object FROM model_version WHERE institution_id = $1`),
      [institution],
    );
    await room.objects.delete(row?.object ?? '');
    const node = room.anotherNode([task]);
    expect(await refusalOf(serving(node))).toEqual(['MODEL_UNAVAILABLE', 'HASH', null]);
  });

  it.each([
    ['has another column', [...TINY_COLUMNS, { ...TINY_COLUMNS[0], name: 'income' }], 'income'],
    ['no longer has one', TINY_COLUMNS.slice(0, 2), 'region'],
    ['reads one in another range', [{ ...TINY_COLUMNS[0], max: 2 }, ...TINY_COLUMNS.slice(1)], 'utilisation'],
  ])('is refused by name of the column when the program %s', async (_what, provided, column) => {
    await promoted();
    const node = room.anotherNode([tinyTask({ columns: provided as typeof TINY_COLUMNS })]);
    expect(await refusalOf(serving(node))).toEqual(['MODEL_UNAVAILABLE', 'CONTRACT', column]);
  });

  it('is refused when it does not come to what training came to', async () => {
    await promoted();
    await damage(`UPDATE model_version SET record = jsonb_set(record, '{sample,outputs,probabilities,0}', '0.123')
      WHERE institution_id = $1`);
    expect(await refusalOf(serving())).toEqual(['MODEL_UNAVAILABLE', 'DISAGREES', 'probabilities']);
  });

  it('is none where nothing is in service, or nobody knows the task', async () => {
    await room.candidate(task, institution);
    expect(await refusalOf(serving())).toEqual(['MODEL_UNAVAILABLE', 'NONE', null]);
    await promoted();
    expect(await refusalOf(serving(room.anotherNode([])))).toEqual(['MODEL_UNAVAILABLE', 'NONE', null]);
  });
});

describe('training', () => {
  it('gives the same files, byte for byte, for the same seed, and others for another', async () => {
    const [one, again, another] = [await room.train(task, 5), await room.train(task, 5), await room.train(task, 6)];
    expect(Object.keys(one.files).sort()).toEqual(
      ['card.md', 'contract.json', 'medians.json', 'model.onnx', 'record.json', 'report.html'].sort(),
    );
    for (const [name, bytes] of Object.entries(one.files))
      expect([name, Buffer.compare(bytes, again.files[name] ?? Buffer.of())]).toEqual([name, 0]);
    expect(Buffer.compare(one.files['model.onnx'] ?? Buffer.of(), another.files['model.onnx'] ?? Buffer.of())).not.toBe(
      0,
    );
  });
});

describe('drift', () => {
  const driftOf = async (id: string) => (await room.ask(ModelDriftDocument, { id }, asker)).data?.modelVersion?.drift;

  it('finds nothing where nothing has moved, and names the column that has', async () => {
    const still = await driftOf(await room.candidate(task, institution));
    expect(still).toMatchObject({ rows: 1_000, state: 'STABLE' });
    expect(still?.columns.map(({ column }) => column).sort()).toEqual([...columns].sort());
    const moving = await startModels([tinyTask({ shift: 0.4 })]);
    try {
      const home = await moving.institution();
      const id = await moving.candidate(task, home);
      const { data } = await moving.ask(ModelDriftDocument, { id }, await moving.actor(home));
      expect(data?.modelVersion?.drift).toMatchObject({ state: 'STOP' });
      expect(data?.modelVersion?.drift?.columns[0]?.column).toBe('utilisation');
      expect(data?.modelVersion?.drift?.columns.filter(({ state }) => state !== 'STABLE')).toHaveLength(1);
    } finally {
      await moving.close();
    }
  });

  it('is not reported for a handful of rows', async () => {
    const few = await startModels([tinyTask({ recentRows: 199 })]);
    try {
      const home = await few.institution();
      const id = await few.candidate(task, home);
      const { data } = await few.ask(ModelDriftDocument, { id }, await few.actor(home));
      expect(data?.modelVersion).toEqual({ drift: null });
    } finally {
      await few.close();
    }
  });
});

describe('what ships', () => {
  it('serves institutions without a model of their own, is registered once, and is where a rollback ends', async () => {
    const { files } = await room.train(task, 9);
    expect(await writeShipped('LOAN_RISK', files, room.shippedDir)).toBe(1);
    expect(await writeShipped('LOAN_RISK', files, room.shippedDir)).toBe(1);
    const nodes = [room.anotherNode([task]), room.anotherNode([task]), room.anotherNode([task])];
    const served = await Promise.all(nodes.map((node) => serving(node)));
    expect(served.map(({ model }) => model.version)).toEqual(['shipped-1', 'shipped-1', 'shipped-1']);
    const rows = await room.database.rows(statement(`SELECT 1 FROM model_version WHERE origin = 'SHIPPED'`));
    expect(rows).toHaveLength(1);
    const [kept] = await room.database.rows<{ object: string }>(
      statement(`SELECT files->'model.onnx'->>'object' AS object FROM model_version WHERE origin = 'SHIPPED'`),
    );
    await room.objects.delete(kept?.object ?? '');
    expect((await serving(room.anotherNode([task]))).model.version).toBe('shipped-1');
    await promoted();
    room.clock.pass(5_000);
    expect((await serving(nodes[0])).model.version).toBe('1');
    const inService = async () => {
      const { data } = await room.ask(ModelsDocument, { filter: { states: ['PROMOTED'] } }, asker);
      return data?.models.nodes.map(({ version }) => version);
    };
    expect(await inService()).toEqual(['1']);
    const { data } = await room.ask(ModelsDocument, { filter: { states: ['STANDBY'] } }, asker);
    const [shipped] = data?.models.nodes ?? [];
    expect(shipped).toMatchObject({ version: 'shipped-1', state: 'STANDBY', origin: 'SHIPPED' });
    const elsewhere = await room.ask(ModelsDocument, {}, await room.actor(await room.institution()));
    expect(elsewhere.data?.models.nodes.map(({ version, state }) => [version, state])).toEqual([
      ['shipped-1', 'PROMOTED'],
    ]);
    const input = { modelVersionId: shipped?.id ?? '', reason: 'Harm.', idempotencyKey: aKey() };
    const back = await room.ask(ModelRollbackDocument, { input }, asker);
    expect(back.data?.modelRollback).toMatchObject({ userErrors: [], modelVersion: { version: 'shipped-1' } });
    expect(await inService()).toEqual(['shipped-1']);
    const left = await room.ask(ModelsDocument, { filter: { states: ['ROLLED_BACK'] } }, asker);
    expect(left.data?.models.nodes.map(({ version }) => version)).toEqual(['1']);
    room.clock.pass(5_000);
    expect((await serving(nodes[0])).model.version).toBe('shipped-1');
  });

  it('is replaced by the next number, and an old node goes on with its own', async () => {
    const old = room.anotherNode([task]);
    expect((await serving(old)).model.version).toBe('shipped-1');
    await writeShipped('LOAN_RISK', (await room.train(task, 10)).files, room.shippedDir);
    expect((await serving(room.anotherNode([task]))).model.version).toBe('shipped-2');
    room.clock.pass(5_000);
    expect((await serving(old)).model.version).toBe('shipped-1');
    const states = await room.database.rows(
      statement(`SELECT version, state FROM model_version WHERE origin = 'SHIPPED' ORDER BY id`),
    );
    expect(states).toEqual([
      { version: 'shipped-1', state: 'RETIRED' },
      { version: 'shipped-2', state: 'PROMOTED' },
    ]);
  });

  it('is not put in service when a file is not the one in its manifest', async () => {
    const path = join(room.shippedDir, 'loan-risk', 'model.onnx');
    const bytes = await readFile(path);
    await writeFile(path, bytes.with(100, (bytes[100] ?? 0) ^ 1));
    expect(await refusalOf(serving(room.anotherNode([task])))).toEqual(['MODEL_UNAVAILABLE', 'HASH', null]);
    await writeFile(path, bytes);
    expect((await serving(room.anotherNode([task]))).model.version).toBe('shipped-2');
  });
});
