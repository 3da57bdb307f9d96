import { fitPlatt, type Random } from '../../../learning/index.js';
import { openGraph, type GraphRunner } from '../../networks/index.js';
import type { AnomalyNote, MapScale } from '../open-model.js';
import { usualFigures, type ImageFigures } from './figures.js';
import { anomalyGraph, type AnomalyParts, type PlaceNorm } from './graph.js';
import { CELL, MAPS } from './grid.js';
import type { ImageSize } from './image-size.js';
import { greatestOf, lowerQuarterOf, scoreOf, warmthOf, type Maps } from './judge.js';
import { withDefects } from './made-up/defect.js';
import { heldAgainst, PlaceSums } from './places.js';
import type { GreyImage } from './read-images.js';

/** The share of good images that must be judged good. */
const GOOD_PASSES = 0.95;
/** With fewer good images than this, places have no norms of their own: too few show what is usual. */
const LEAST_FOR_PLACES = 12;
/** Minimum step that made-up defects add to a map: two images may be alike by chance. */
const LEAST_STEP = 0.05;
/** The share of cells of good images that show any heat. */
const WARM_SHARE = 0.005;

/** Held-out good images, and each again with something drawn on it, as maps. */
interface Seen {
  readonly good: readonly Maps[];
  readonly bad: readonly Maps[];
  readonly figures: readonly ImageFigures[];
}

/**
 * A model's settings beside its graph, from good images that it was not trained on: the scales of its maps, the
 * threshold, and the limit for other things. With `isAligned`, each place has its own norm.
 */
export async function settle(
  parts: Omit<AnomalyParts, 'places'>,
  images: AsyncIterable<GreyImage>,
  { size, isAligned, random }: { readonly size: ImageSize; readonly isAligned: boolean; readonly random: Random },
): Promise<{ note: AnomalyNote; places: PlaceNorm | null; heldOut: number }> {
  const runner = await openGraph(anomalyGraph({ ...parts, places: null }, size, 'draft', null));
  const raw = await seen(runner, images, size, random);
  await runner.close();
  const heldOut = raw.good.length;
  const byPlace = isAligned && heldOut >= LEAST_FOR_PLACES ? inPlaces(raw, size) : null;
  const note = noteOf(byPlace ? byPlace.seen : raw, size);
  return { note, places: byPlace?.places ?? null, heldOut };
}

async function seen(
  runner: GraphRunner,
  images: AsyncIterable<GreyImage>,
  { width, height }: ImageSize,
  random: Random,
): Promise<Seen> {
  const mapsOf = async (values: Float32Array): Promise<Maps> =>
    runner.run({ image: { values, lengths: [1, 1, height, width] } });
  const [good, bad, figures]: [Maps[], Maps[], ImageFigures[]] = [[], [], []];
  for await (const { grey, figures: own } of images) {
    good.push(await mapsOf(grey));
    bad.push(await mapsOf(drawnOn(grey, { width, height }, random)));
    figures.push(own);
  }
  return { good, bad, figures };
}

/** Side of the square that a defect is drawn on. */
const DRAWN_SIDE = 128;

function drawnOn(grey: Float32Array, { width, height }: ImageSize, random: Random): Float32Array {
  const side = Math.min(DRAWN_SIDE, width, height);
  const corner = (): number => random.below(height - side + 1) * width + random.below(width - side + 1);
  const square = (start: number) => ({
    width: side,
    height: side,
    values: Float32Array.from(
      { length: side * side },
      (_, place) => (grey[start + Math.floor(place / side) * width + (place % side)] ?? 0) / 255,
    ),
  });
  const start = corner();
  const { plane } = withDefects(square(start), square(corner()), random);
  const drawn = grey.slice();
  plane.values.forEach(
    (value, place) => (drawn[start + Math.floor(place / side) * width + (place % side)] = 255 * value),
  );
  return drawn;
}

/** Each image is compared with the others only: its own places would look usual to it. */
function inPlaces({ good, bad, figures }: Seen, { width, height }: ImageSize): { seen: Seen; places: PlaceNorm } {
  const sums = new PlaceSums(width / CELL, height / CELL);
  const nothing = new Float32Array();
  for (const { map = nothing } of good) sums.add(map);
  const pairs = good.map((maps, place) => {
    const { map = nothing } = maps;
    sums.add(map, -1);
    const norm = sums.norm();
    sums.add(map);
    const with_ = (each: Maps): Maps => ({ ...each, map: heldAgainst(each['map'] ?? nothing, norm) });
    return [with_(maps), with_(bad[place] ?? {})] as const;
  });
  const seenInPlaces = { good: pairs.map(([each]) => each), bad: pairs.map(([, each]) => each), figures };
  return { seen: seenInPlaces, places: sums.norm() };
}

function noteOf({ good, bad, figures }: Seen, { width, height }: ImageSize): AnomalyNote {
  const scales = MAPS.map((map): MapScale => {
    const [fine = [], drawn = []] = [good, bad].map((all) => sorted(all.map((maps) => greatestOf(maps[map]))));
    const median = quantileOf(fine, 0.5);
    const least = LEAST_STEP * Math.max(1e-3, quantileOf(drawn, 0.5) - median);
    return { map, median, spread: Math.max(least, quantileOf(fine, 0.9) - median) };
  });
  const goodScores = sorted(good.map((maps) => scoreOf(maps, scales)));
  const badScores = bad.map((maps) => scoreOf(maps, scales));
  const threshold = quantileOf(goodScores, GOOD_PASSES);
  const labels = Uint8Array.from([...goodScores, ...badScores], (_, place) => Number(place >= goodScores.length));
  const { slope, intercept } = fitPlatt([...goodScores, ...badScores], labels);
  const quarters = sorted(good.map((maps) => lowerQuarterOf(maps['map'])));
  const usual = quantileOf(quarters, 0.5);
  const warmth = sorted(good.flatMap((maps) => everySeventh(warmthOf(maps, { width, height, scales }).values)));
  const cold = quantileOf(warmth, 1 - WARM_SHARE);
  return {
    kind: 'ANOMALY',
    width,
    height,
    scales,
    goodScores,
    threshold,
    slope,
    intercept,
    // Twice as far beyond the usual as the farthest good one, or 1.5 times as far: most of the image is something else.
    cellLimit:
      usual + Math.max(2 * ((quarters.at(-1) ?? usual) - usual), 0.5 * Math.abs(usual), scales[0]?.spread ?? 0),
    usual: usualFigures(figures),
    heatRange: [cold, Math.max(threshold, cold) + scales.length],
  };
}

const everySeventh = (values: Float32Array): number[] => [...values.filter((_, place) => place % 7 === 0)];
const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);
const quantileOf = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.ceil(share * (values.length - 1)))] ?? 0;
