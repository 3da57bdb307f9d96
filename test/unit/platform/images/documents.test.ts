import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { randomOf } from '../../../../src/learning/index.js';
import { documentFeatures } from '../../../../src/platform/images/documents/features/document-features.js';
import { addScratches } from '../../../../src/platform/images/documents/pages/damage.js';
import { blankCanvas, drawLine, fillBox, type Canvas } from '../../../../src/platform/images/documents/pages/canvas.js';
import { addSensorNoise } from '../../../../src/platform/images/documents/pages/light.js';
import {
  DOCUMENT_LABELS,
  documentFiles,
  measuredPhotograph,
  PHOTOGRAPH_SETS,
  photographsOf,
  shippedDocumentModel,
  shippedDocumentRecord,
  type DocumentLabel,
  type JudgedSet,
} from '../../../../src/platform/images/index.js';
import { times } from '../../../support/times.js';

describe('the model of documents that ships', () => {
  it('learned from the photographs that the program makes up, as the program measures them', async () => {
    const { learned, features } = await shippedDocumentRecord();
    const planned = photographsOf(PHOTOGRAPH_SETS.training);
    expect(learned).toHaveLength(planned.length);
    // One photograph of each label, or all where there is time for it.
    const sampled =
      times(0, 1) === 1
        ? planned
        : DOCUMENT_LABELS.flatMap((label) => planned.find((each) => each.label === label) ?? []);
    for (const each of sampled) {
      const { digest, names } = await measuredPhotograph(each);
      expect([each.label, digest]).toEqual([each.label, learned[planned.indexOf(each)]]);
      expect(names).toHaveLength(features);
    }
  }, 1_200_000);

  it('is the file that its record describes, and that training gives where there is time for it', async () => {
    const { bytes, version } = await shippedDocumentModel();
    const record = await shippedDocumentRecord();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.sha256);
    if (times(0, 1) === 0) return;
    const anew = await documentFiles({ version, onProgress: () => undefined });
    expect(anew.record).toEqual(record);
  }, 2_400_000);

  it('judges photographs of other templates, and of other letters and light, as well as is asked of it', async () => {
    const { heldOut, shifted } = await shippedDocumentRecord();
    const goals = (most: number, stain: number, scratch: number): Partial<Record<DocumentLabel, number>> =>
      Object.fromEntries(
        DOCUMENT_LABELS.slice(1).map((label) => [
          label,
          label === 'STAIN' ? stain : label === 'SCRATCH' ? scratch : most,
        ]),
      );
    const missed = ({ byDefect }: JudgedSet, wanted: Partial<Record<DocumentLabel, number>>): string[] =>
      DOCUMENT_LABELS.slice(1).filter((label) => (byDefect[label]?.value ?? 0) < (wanted[label] ?? 1));
    expect(missed(heldOut, goals(0.95, 0.9, 0.85))).toEqual([]);
    expect(missed(shifted, goals(0.9, 0.85, 0.72))).toEqual([]);
    expect(Math.max(heldOut.calibrationError, shifted.calibrationError)).toBeLessThanOrEqual(0.06);
    expect(heldOut.unknownShare).toBeLessThanOrEqual(0.02);
  });
});

describe('scratches', () => {
  /** A tinted page with rules and words, on a dark desk, as a camera sees it. */
  function pageOf(damage: (page: Canvas) => void): Readonly<Record<string, number>> {
    const frame = blankCanvas(600, 800, [60, 50, 40]);
    fillBox(frame, 30, 30, 540, 740, [236, 238, 234]);
    for (let y = 80; y < 700; y += 40) {
      drawLine(frame, 60, y + 24, 540, y + 26, { colour: [90, 90, 90], width: 1.5 });
      for (let x = 70; x < 400; x += 11)
        drawLine(frame, x, y, x + ((x * y) % 7) - 3, y + 12, { colour: [20, 20, 30], width: 1.5 });
    }
    damage(frame);
    addSensorNoise(frame, randomOf(5), false);
    const { names, values } = documentFeatures({
      ...frame,
      rgb: Uint8Array.from(frame.rgb, (value) => Math.min(255, Math.max(0, value))),
    });
    return Object.fromEntries(names.map((name, place) => [name, values[place] ?? 0]));
  }
  const line = (page: Canvas, grey: number, cover: number): void =>
    drawLine(page, 120, 560, 520, 200, { colour: [grey, grey, grey], width: 2, cover });
  const good = pageOf(() => undefined);

  it.each([
    ['dark', 'darkBest', 100],
    ['white', 'lightBest', 255],
  ])('are found where they are %s, and not in letters and rules', (_, feature, grey) => {
    expect(good[feature]).toBeLessThan(12);
    expect(pageOf((page) => line(page, grey, 0.7))[feature]).toBeGreaterThan(3 * (good[feature] ?? 0));
  });

  it('are found at any angle between those of rules and of letters', () => {
    for (const degrees of [25, 45, 65, 115, 135, 155]) {
      const [x, y] = [200 * Math.cos((degrees * Math.PI) / 180), 200 * Math.sin((degrees * Math.PI) / 180)];
      const found = pageOf((page) =>
        drawLine(page, 300 - x, 400 - y, 300 + x, 400 + y, { colour: [110, 110, 110], width: 2 }),
      );
      expect(found['darkBest']).toBeGreaterThan(3 * (good['darkBest'] ?? 0));
    }
  });

  it('as they are made up lie at random places', () => {
    const [one, other] = [1, 2].map((seed) => pageOf((page) => addScratches(page, randomOf(seed))));
    expect(one).not.toEqual(other);
  });
});
