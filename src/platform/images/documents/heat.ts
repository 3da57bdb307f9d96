import type { Heat } from '../open-model.js';
import type { DocumentMaps } from './features/document-features.js';

/** How strongly each tile shows a defect, from 0 to 1. */
type Showing = (tile: number) => number;

const within = (value: number): number => Math.min(1, Math.max(0, value));

/** Where a photograph shows its defects: the maps of all defects, weighted by their probabilities. */
export function heatOf(maps: DocumentMaps, scores: Readonly<Record<string, number>>): Heat {
  const { width, height } = maps.tiles;
  const showings = showingsOf(maps);
  const values = new Float32Array(width * height);
  for (const [label, showing] of Object.entries(showings)) {
    const weight = scores[label] ?? 0;
    for (let tile = 0; tile < values.length; tile += 1)
      values[tile] = (values[tile] ?? 0) + weight * within(showing(tile));
  }
  return maps.isTurned ? turnedBack({ width, height, values }) : { width, height, values };
}

function showingsOf({
  tiles,
  sheet,
  sharpness,
  light,
  stains,
  lines,
}: DocumentMaps): Readonly<Record<string, Showing>> {
  const { width, height } = tiles;
  const inSheet = (tile: number): number => sheet.mask.cells[tile] ?? 0;
  // The ratio of curvature at the finest scale to that at the next are about 1.2 where letters are sharp, and .4 where
  // they are not.
  const unsharp = (tile: number): number =>
    (sharpness.text.cells[tile] ?? 0) * (1.2 - (sharpness.ratio[tile] ?? 0)) * 1.5;
  const isRim = (tile: number): boolean => {
    const [x, y] = [tile % width, Math.floor(tile / width)];
    return x < 2 || y < 2 || x >= width - 2 || y >= height - 2;
  };
  return {
    BLUR: unsharp,
    LOW_RESOLUTION: unsharp,
    CUT: (tile) => (isRim(tile) ? inSheet(tile) : 0),
    GLARE: (tile) => Math.max(light.clipped.cells[tile] ?? 0, (light.brighter[tile] ?? 0) * 4) * inSheet(tile),
    SHADOW: (tile) => -4 * (light.residual[tile] ?? 0) * inSheet(tile),
    STAIN: (tile) => (stains[tile] ?? 0) * 6 * inSheet(tile),
    SCRATCH: (tile) => {
      const [x, y] = [tile % width, Math.floor(tile / width)];
      return ((lines.cells[y * lines.width + x] ?? 0) - 0.3) * 3;
    },
  };
}

/** Undoes the quarter turn that made the photograph upright. */
function turnedBack({ width, height, values }: Heat): Heat {
  const turned = new Float32Array(values.length);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < height; x += 1) turned[y * height + x] = values[x * width + (width - 1 - y)] ?? 0;
  return { width: height, height: width, values: turned };
}
