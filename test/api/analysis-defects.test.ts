import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { ModelPromotionApproveDocument, ModelPromotionRequestDocument } from '../../schema/generated/test/graphql.js';
import { encodeId } from '../../src/platform/graphql/index.js';
import { runCommand } from '../support/command.js';
import { plate, writeFiles, writePlates } from '../support/defect-sets.js';
import { startFileBank, type FileBank, type FoundFile } from '../support/files.js';

let bank: FileBank;
let folder: string;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moa-plates-'));
  bank = await startFileBank({ MOA_STORAGE_DIR: join(folder, 'store') });
  token = await bank.loginAs(await bank.aCustomer());
}, 180_000);
afterAll(async () => {
  await bank.close();
  await rm(folder, { recursive: true, force: true });
});

const train = (...words: readonly string[]) =>
  runCommand(['train', 'image', ...words], {
    MOA_DATA_DIR: folder,
    MOA_STORAGE_DIR: join(folder, 'store'),
    DATABASE_URL: bank.database.url,
  });
const ours = ['--institution', 'OURS'] as const;
const quick = ['--option', 'steps=10', '--option', 'networks=1', ...ours] as const;
const IMAGE = { kind: 'IMAGE', imagePurpose: 'DEFECT', fileName: '판금.png' } as const;
const inspected = async (image: Uint8Array): Promise<FoundFile> =>
  bank.analysed(token, await bank.bring(token, image, IMAGE));

describe('a training on photographs', () => {
  it('is refused in a sentence when there is nothing to learn from', async () => {
    const told = async (...words: readonly string[]): Promise<string> => {
      const { code, output } = await train(...words);
      expect(code).toBe(1);
      return output;
    };
    expect(await told()).toContain('--data');
    expect(await told('--data', join(folder, 'nowhere'))).toContain('there is no such folder');
    expect(await told('--data', 'store:../x')).toContain('expected store: and a prefix');
    expect(await told('--data', 'store:nothing')).toContain('there is no such folder');
    await writeFiles(join(folder, 'other'), { 'photos/1.png': await plate(1) });
    expect(await told('--data', join(folder, 'other'))).toContain('expected good images in train/good');
    await writeFiles(join(folder, 'one'), { 'train/good/1.png': await plate(1) });
    expect(await told('--data', join(folder, 'one'), ...quick)).toContain('1 good images can be read; at least 10');
    expect(await told('--data', join(folder, 'one'), '--option', 'steps=1', ...ours)).toContain('steps must be');
    expect(await told('--data', join(folder, 'one'), '--ship')).toContain('leave --ship out');
    const damaged = Object.fromEntries(
      Array.from({ length: 12 }, (_, place) => [`train/good/${place}.png`, Buffer.from('not an image')]),
    );
    await writeFiles(join(folder, 'damaged'), damaged);
    const refused = await told('--data', join(folder, 'damaged'), ...quick);
    expect(refused).toContain('Left out: train/good/');
    expect(refused).toContain('more than a tenth of 12 good images cannot be read');
  }, 180_000);

  it('keeps what nobody can judge, out of service', async () => {
    const only = join(folder, 'only');
    const files: Record<string, Uint8Array> = {};
    for (let seed = 0; seed < 12; seed += 1)
      files[`train/good/${seed}.png`] = await plate(seed, false, seed === 3 ? 200 : 128);
    files['train/good/broken.png'] = Buffer.from('not an image');
    await writeFiles(only, files);
    const { code, output } = await train('--data', only, ...quick);
    expect(output).toContain('Left out: train/good/broken.png: Only JPEG, PNG and WebP');
    expect(output).toContain('to be judged by 0 good and 0 defective');
    expect(output).toContain('Kept as version 1 of OURS');
    expect(code).toBe(0);
    expect(output).toMatch(/BETTER_THAN_BASELINE: .*(failed|not)/i);
    const { userErrors } = await promote('1');
    expect(userErrors).toMatchObject([{ code: 'MODEL_GATES_FAILED' }]);
    const [listed, none] = [await train('--list'), await train('--compare', '1,9', ...ours)];
    expect([listed.code, listed.output]).toEqual([0, expect.stringMatching(/^image-defect: .*\n +OURS 1 /m)]);
    expect([none.code, none.output]).toEqual([1, expect.stringContaining('no version 9 of image-defect')]);
  }, 180_000);
});

async function promote(version: string) {
  const [row] = await bank.sql<{ id: string }>(
    `SELECT id FROM model_version WHERE task = 'IMAGE_DEFECT' AND version = $1`,
    [version],
  );
  const input = {
    modelVersionId: encodeId('ModelVersion', Number(row?.id)),
    reason: '판금 사진으로 시험했습니다.',
    idempotencyKey: randomUUID(),
  };
  const { modelPromotionRequest: asked } = await bank.run(ModelPromotionRequestDocument, { input }, bank.admin.token);
  if (!asked.promotion) return asked;
  const other = await bank.anotherPerson('ADMIN');
  const approval = { promotionId: asked.promotion.id, idempotencyKey: randomUUID() };
  return (await bank.run(ModelPromotionApproveDocument, { input: approval }, other.token)).modelPromotionApprove;
}

describe('a photograph of a thing', () => {
  it('waits for a model, and is judged by the version put in service, with the place of its defect', async () => {
    const none = await inspected(await plate(9_000, true));
    expect(none.analysis).toMatchObject({ state: 'FAILED', failure: { code: 'NO_MODEL' } });

    const data = join(folder, 'store', 'training', 'plates');
    await writePlates(data, { good: 40, each: 20 });
    const { code, output } = await train('--data', 'store:plates', ...quick, '--seed', '5');
    expect([code, output]).toEqual([0, expect.stringContaining('Kept as version 2 of OURS')]);
    expect(output).toContain('20 good and 20 defective');
    const [{ record } = { record: null }] = await bank.sql<{ record: Record<string, unknown> }>(
      `SELECT record FROM model_version WHERE task = 'IMAGE_DEFECT' AND version = '2'`,
    );
    expect(record).toMatchObject({
      comparison: { model: { name: 'auc', rows: 40, value: expect.any(Number), low: expect.any(Number) } },
      metrics: [{ name: 'auc' }, { name: 'pixelAuc', rows: 20 }, { name: 'foundShare' }, { name: 'falseAlarmShare' }],
      subgroups: [{ attribute: 'defect', groups: [{ label: 'hole' }] }],
      options: { steps: 10, networks: 1 },
    });
    expect((await promote('2')).userErrors).toEqual([]);

    const defect = (await inspected(await plate(9_001, true))).analysis?.image;
    expect(defect).toMatchObject({ label: 'DEFECT', isUnknown: false });
    expect(Number(defect?.defectProbability)).toBeGreaterThan(0.5);
    const heat = await fetch(new URL(defect?.heatMapUrl ?? '', bank.origin));
    expect((await sharp(Buffer.from(await heat.arrayBuffer())).metadata()).format).toBe('png');
    const labels: (string | undefined)[] = [];
    for (let seed = 9_002; seed < 9_007; seed += 1) {
      const image = (await inspected(await plate(seed))).analysis?.image;
      expect(Number(image?.defectProbability)).toBeLessThan(Number(defect?.defectProbability));
      labels.push(image?.label);
    }
    // One of twenty good ones is called defective by the choice of the threshold; of eight that set it, some more.
    expect(labels.filter((label) => label === 'NORMAL').length).toBeGreaterThanOrEqual(3);
    const blank = await sharp({ create: { width: 128, height: 128, channels: 3, background: '#ffffff' } })
      .png()
      .toBuffer();
    expect((await inspected(blank)).analysis?.image?.isUnknown).toBe(true);

    const neighbour = await bank.loginAs(await bank.aCustomer());
    const again = await bank.analysed(neighbour, await bank.bring(neighbour, await plate(9_002), IMAGE));
    expect(again.analysis).toMatchObject({ isFromCache: true, image: { label: labels[0] } });
    const asDocument = { kind: 'IMAGE', fileName: '판금.png' } as const;
    const document = await bank.analysed(token, await bank.bring(token, await plate(9_002), asDocument));
    expect(document.analysis?.image?.modelVersion).toBe('documents-2');
  }, 240_000);

  it('has a purpose, which no table has', async () => {
    const table = await bank.start(token, Buffer.from('a,b'), { imagePurpose: 'DEFECT' });
    expect(table.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['imagePurpose'] }]);
  });
});
