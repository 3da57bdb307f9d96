import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ModelPromotionApproveDocument,
  ModelPromotionRequestDocument,
  ModelRollbackDocument,
  ModelStandingsDocument,
} from '../../schema/generated/test/graphql.js';
import { writeShipped, type Models } from '../../src/modules/models/index.js';
import type { Actor } from '../../src/platform/access/index.js';
import { statement } from '../../src/platform/database/index.js';
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

async function request(modelVersionId: string, idempotencyKey = aKey()) {
  const input = { modelVersionId, reason: 'Better.', idempotencyKey };
  return (await room.ask(ModelPromotionRequestDocument, { input }, asker)).data?.modelPromotionRequest;
}

const codesOf = (payload: { readonly userErrors: readonly { readonly code: string }[] } | undefined) =>
  payload?.userErrors.map(({ code }) => code);

async function promoted(seed = 1): Promise<string> {
  const id = await room.candidate(task, institution, seed);
  const input = { promotionId: (await request(id))?.promotion?.id ?? '', idempotencyKey: aKey() };
  const { data } = await room.ask(ModelPromotionApproveDocument, { input }, other);
  expect(data?.modelPromotionApprove.userErrors).toEqual([]);
  return id;
}

/** Turns one bit of a file in the store, and answers what turns it back. */
async function flipped(version: string, name: string, of: number | null = institution): Promise<void> {
  const [row] = await room.database.rows<{ object: string }>(
    statement(`SELECT files->$2->>'object' AS object FROM model_version
      WHERE version = $1 AND institution_id IS NOT DISTINCT FROM $3`),
    [version, name, of],
  );
  const object = row?.object ?? '';
  const path = join(room.filesDir, 'objects', object.slice(0, 2), object);
  const bytes = await readFile(path);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function standings(node: Models = room.models, states = ['PROMOTED', 'STANDBY']) {
  const filter = { states: states as ['PROMOTED'] };
  const { data, errors } = await room.askNode(node, ModelStandingsDocument, { filter }, asker);
  expect(errors).toBeUndefined();
  return Object.fromEntries(data?.models.nodes.map(({ version, serving }) => [version, serving]) ?? []);
}

const serve = (node: Models) => node.serving.serving('LOAN_RISK', institution).then(({ model }) => model.version);

describe('a version in service whose file was altered', () => {
  it('is shown to administrators as refused, with file and advice, and heals when the file is put back', async () => {
    await promoted();
    expect(await standings()).toMatchObject({ 1: { state: 'IN_SERVICE', reason: null, since: null, advice: null } });
    await flipped('1', 'model.onnx');
    const node = room.anotherNode([task]);
    expect(node.refusedTasks()).toEqual([]);
    const before = room.clock.now().toISOString();
    const { 1: shown } = await standings(node);
    expect(shown).toMatchObject({ state: 'REFUSED', reason: 'HASH', file: 'model.onnx', column: null });
    expect(String(shown?.since) >= before).toBe(true);
    expect(shown?.advice).toMatch(/model\.onnx.*registered.*modelRollback/);
    expect(node.refusedTasks()).toEqual(['LOAN_RISK']);
    await expect(serve(node)).rejects.toThrow('MODEL_UNAVAILABLE');
    await flipped('1', 'model.onnx');
    const healed = room.anotherNode([task]);
    expect(await serve(healed)).toBe('1');
    expect([(await standings(healed))[1]?.state, healed.refusedTasks()]).toEqual(['IN_SERVICE', []]);
  });

  it('is stood in for by the version in service before it, then by the one that ships, which say so', async () => {
    await promoted(1);
    await promoted(2);
    await promoted(3);
    await flipped('3', 'model.onnx');
    const node = room.anotherNode([task]);
    expect((await node.serving.serving('LOAN_RISK', institution)).model).toMatchObject({
      version: '2',
      standsInFor: '3',
    });
    expect([node.refusedTasks(), node.standInTasks()]).toEqual([['LOAN_RISK'], ['LOAN_RISK']]);
    expect(await standings(node, ['PROMOTED', 'RETIRED'])).toMatchObject({
      3: { state: 'REFUSED', reason: 'HASH' },
      2: { state: 'STANDING_IN' },
      1: { state: 'OUT_OF_SERVICE' },
    });
    await flipped('2', 'model.onnx');
    expect(await serve(room.anotherNode([task]))).toBe('1');
    await flipped('1', 'model.onnx');
    await expect(serve(room.anotherNode([task]))).rejects.toThrow('MODEL_UNAVAILABLE');
    await writeShipped('LOAN_RISK', (await room.train(task, 3)).files, room.shippedDir);
    const last = room.anotherNode([task]);
    expect((await last.serving.serving('LOAN_RISK', institution)).model).toMatchObject({
      version: 'shipped-1',
      standsInFor: '3',
    });
    expect(await standings(last)).toMatchObject({ 'shipped-1': { state: 'STANDING_IN' }, 3: { state: 'REFUSED' } });
    await flipped('3', 'model.onnx');
    const healed = room.anotherNode([task]);
    expect((await healed.serving.serving('LOAN_RISK', institution)).model.standsInFor).toBeUndefined();
    expect([await serve(healed), healed.standInTasks()]).toEqual(['3', []]);
  });

  it('is stood in for by nothing that was taken out for harm', async () => {
    const first = await promoted(1);
    await promoted(2);
    const input = { modelVersionId: first, reason: 'It does harm.', idempotencyKey: aKey() };
    expect((await room.ask(ModelRollbackDocument, { input }, asker)).errors).toBeUndefined();
    await flipped('1', 'model.onnx');
    expect(await serve(room.anotherNode([task])).catch(() => 'nothing')).not.toBe('2');
  });

  it('names a further file of its task as well', async () => {
    const path = 'medians.json';
    await promoted();
    const [row] = await room.database.rows<{ object: string }>(
      statement(`SELECT files->'medians.json'->>'object' AS object FROM model_version WHERE institution_id = $1`),
      [institution],
    );
    await room.objects.delete(row?.object ?? '');
    const { 1: shown } = await standings(room.anotherNode([task]));
    expect(shown).toMatchObject({ state: 'REFUSED', reason: 'HASH', file: path });
  });

  it.each([
    ['has another column', [...TINY_COLUMNS, { ...TINY_COLUMNS[0], name: 'income' }], 'income'],
    ['renamed one', [{ ...TINY_COLUMNS[0], name: 'usage' }, ...TINY_COLUMNS.slice(1)], 'usage'],
    ['no longer has one', TINY_COLUMNS.slice(0, 2), 'region'],
  ])('names the column where the program %s', async (_what, columns, column) => {
    await promoted();
    const node = room.anotherNode([tinyTask({ columns: columns as typeof TINY_COLUMNS })]);
    const { 1: shown } = await standings(node);
    expect(shown).toMatchObject({ state: 'REFUSED', reason: 'CONTRACT', column });
    expect(shown?.advice).toContain(column);
    await expect(serve(node)).rejects.toThrow('MODEL_UNAVAILABLE');
  });
});

describe('a candidate whose file was altered', () => {
  it.each(['model.onnx', 'medians.json', 'report.html'])('is refused when it is asked for: %s', async (name) => {
    const id = await room.candidate(task, institution);
    if (name === 'medians.json') {
      await room.database.rows(
        statement(`UPDATE model_version SET files = jsonb_set(files, '{medians.json,object}', '"${'0'.repeat(32)}"')
          WHERE institution_id = $1`),
        [institution],
      );
    } else await flipped('1', name);
    const refused = await request(id);
    expect(refused?.userErrors).toMatchObject([{ code: 'MODEL_FILE_REFUSED', field: ['modelVersionId'] }]);
    expect(refused?.userErrors[0]?.message).toMatch(new RegExp(`${name}.*moa train`));
    expect(refused?.promotion).toBeNull();
  });

  it('is put right by training again from the same rows, and registered no second time', async () => {
    const id = await room.candidate(task, institution);
    await flipped('1', 'model.onnx');
    expect(codesOf(await request(id))).toEqual(['MODEL_FILE_REFUSED']);
    expect(await room.candidate(task, institution)).toBe(id);
    expect(codesOf(await request(id))).toEqual([]);
    expect(await room.candidate(task, institution, 2)).not.toBe(id);
  });

  it('is answered as before by the key it was asked with while it was whole', async () => {
    const id = await room.candidate(task, institution);
    const key = aKey();
    const asked = await request(id, key);
    await flipped('1', 'model.onnx');
    expect(await request(id, key)).toEqual(asked);
  });
});

describe('a model that ships', () => {
  it('is put right at the next start when its file in the store was damaged', async () => {
    await writeShipped('LOAN_RISK', (await room.train(task, 3)).files, room.shippedDir);
    expect(await serve(room.anotherNode([task]))).toBe('shipped-1');
    await flipped('shipped-1', 'model.onnx', null);
    await flipped('shipped-1', 'report.html', null);
    const started = room.anotherNode([task]);
    expect(await serve(started)).toBe('shipped-1');
    expect(await standings(started)).toMatchObject({ 'shipped-1': { state: 'IN_SERVICE' } });
  });

  it('stands by where an own version answers, and is refused where the program itself was damaged', async () => {
    await promoted();
    expect(await standings()).toMatchObject({ 1: { state: 'IN_SERVICE' }, 'shipped-1': { state: 'STANDBY' } });
    institution = await room.institution();
    asker = await room.actor(institution);
    await writeFile(join(room.shippedDir, 'loan-risk', 'model.onnx'), 'another');
    const { 'shipped-1': shown } = await standings(room.anotherNode([task]));
    expect(shown).toMatchObject({ state: 'REFUSED', reason: 'HASH' });
    expect(shown?.file).toMatch(/loan-risk.model\.onnx$/);
    expect(shown?.advice).toContain('install it again');
  });
});
