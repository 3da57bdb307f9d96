import { afterAll, describe, expect, it } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import {
  ImageInspector,
  ImageRefused,
  photographOf,
  shippedDocumentModel,
  type DocumentLabel,
  type ImageProblem,
} from '../../../../src/platform/images/index.js';
import { madeUpThing, THINGS } from '../../../../bench/made-up-things.js';

const inspector = new ImageInspector();
const model = shippedDocumentModel();
/** Templates and seeds that nothing was learnt from. */
const photograph = (label: DocumentLabel, seed: number): Promise<Uint8Array> =>
  photographOf({ label, template: 70 + seed, seed: 9_000_000 + seed, longSide: 800 });

afterAll(() => inspector.close());

async function problemOf(image: Uint8Array, of = inspector): Promise<ImageProblem | 'NONE'> {
  try {
    await of.inspectImage(image, await model);
    return 'NONE';
  } catch (error) {
    if (error instanceof ImageRefused) return error.problem;
    throw error;
  }
}

describe('a photograph of a document', () => {
  it.each(['BLUR', 'LOW_RESOLUTION', 'CUT', 'GLARE', 'SHADOW', 'STAIN'] as const)(
    'is told to show %s',
    async (label) => {
      const found = await inspector.inspectImage(await photograph(label, 3), await model);
      expect(found.label).toBe(label);
      expect(found.score).toBeGreaterThan(0.5);
      expect(found.isUnknown).toBe(false);
      expect(Object.values(found.scores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 4);
    },
  );

  it('is good where nothing is wrong with it, and has a heat map of its own size all the same', async () => {
    const image = await photograph('GOOD', 1);
    const found = await inspector.inspectImage(image, await model);
    expect(found.label).toBe('GOOD');
    expect(found.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const { format, width, height } = await sharp(found.heatMap).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: found.width, height: found.height });
    expect(await inspector.inspectImage(image, await model)).toEqual(found);
  });

  it('is read lying on its side as it is standing', async () => {
    const image = await photograph('GLARE', 5);
    const turned = await sharp(image).rotate(270).jpeg({ quality: 95 }).toBuffer();
    const found = await inspector.inspectImage(turned, await model);
    expect([found.label, found.width > found.height]).toEqual(['GLARE', true]);
  });

  it('is distinguished from what is no document', async () => {
    for (const thing of THINGS)
      expect((await inspector.inspectImage(await madeUpThing(thing, 3), await model)).isUnknown).toBe(true);
  });
});

describe('a file that is no image to be read', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>';

  it.each<[string, ImageProblem, () => Promise<Uint8Array> | Uint8Array]>([
    ['an empty file', 'EMPTY', () => new Uint8Array()],
    ['an SVG', 'UNSUPPORTED_FORMAT', () => Buffer.from(svg)],
    ['a GIF', 'UNSUPPORTED_FORMAT', () => blank(80, 80).gif().toBuffer()],
    ['a TIFF', 'UNSUPPORTED_FORMAT', () => blank(80, 80).tiff().toBuffer()],
    ['a PDF called an image', 'UNSUPPORTED_FORMAT', () => Buffer.from('%PDF-1.7\n')],
    ['one pixel', 'TOO_SMALL', () => blank(1, 1).png().toBuffer()],
    ['a strip', 'TOO_SMALL', () => blank(5000, 20).png().toBuffer()],
    ['a bomb of 100 megapixels in few bytes', 'TOO_MANY_PIXELS', () => blank(10_000, 10_000).png().toBuffer()],
    ['a photograph that breaks off', 'DAMAGED', async () => (await photograph('GOOD', 1)).subarray(0, 20_000)],
    [
      'the beginning of a PNG and nothing more',
      'DAMAGED',
      async () => (await blank(90, 90).png().toBuffer()).subarray(0, 8),
    ],
    ['a PNG whose rows break off', 'DAMAGED', async () => (await madeUpThing('TILE', 1)).subarray(0, 9_000)],
    ['a PNG that says to be larger than it is', 'DAMAGED', liar],
    [
      'noise behind the first bytes of a JPEG',
      'DAMAGED',
      () => Buffer.concat([Buffer.from([255, 216, 255]), Buffer.alloc(5000, 7)]),
    ],
  ])('refuses %s as %s', async (_, problem, image) => {
    expect(await problemOf(await image())).toBe(problem);
  });

  it('refuses more bytes than the limit, and says in both languages what to do', async () => {
    expect(await problemOf(Buffer.concat([await photograph('GOOD', 1), Buffer.alloc(20_000_000)]))).toBe(
      'TOO_MANY_BYTES',
    );
    const { texts } = new ImageRefused('TOO_MANY_BYTES');
    expect([texts.ko, texts.en]).toEqual([
      expect.stringContaining('다시 보내'),
      expect.stringContaining('send it again'),
    ]);
  });

  it('ends a reading that takes too long, refuses more than may wait, and goes on', async () => {
    const hurried = new ImageInspector({ limits: { timeoutMs: 1 }, waiting: 1 });
    const image = await photograph('GOOD', 1);
    expect(await Promise.all([1, 2, 3].map(() => problemOf(image, hurried)))).toEqual([
      'TOO_COMPLEX',
      'TOO_COMPLEX',
      'BUSY',
    ]);
    await hurried.close();
    expect(await problemOf(image)).toBe('NONE');
  });
});

const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } });

/** 90 by 90 pixels of data under a header of 4000 by 4000; the header's checksum is kept right. */
async function liar(): Promise<Uint8Array> {
  const png = await blank(90, 90).png().toBuffer();
  png.writeUInt32BE(4000, 16);
  png.writeUInt32BE(4000, 20);
  const { crc32 } = await import('node:zlib');
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
