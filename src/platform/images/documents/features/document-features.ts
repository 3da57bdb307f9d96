import type { Raster } from '../../decode.js';
import { addStainFeatures } from './colour.js';
import { FeatureList } from './feature-list.js';
import { addLight, type LightMaps } from './light.js';
import { addScratches, type LineMap } from './scratches.js';
import { lightnessOf, meanOf, upright } from './planes.js';
import { addSharpness, type Sharpness } from './sharpness.js';
import { addSheetFeatures, sheetOf, type Sheet } from './sheet.js';
import { tilesOf, type Tiles } from './tiles.js';

/** Measurements of a photograph, and where they were found. */
interface DocumentFeatures {
  readonly names: readonly string[];
  readonly values: Float32Array;
  readonly maps: DocumentMaps;
}

export interface DocumentMaps {
  /** Whether the photograph was turned to stand upright. */
  readonly isTurned: boolean;
  readonly tiles: Tiles;
  readonly sheet: Sheet;
  readonly sharpness: Sharpness;
  readonly light: LightMaps;
  readonly stains: Float32Array;
  readonly lines: LineMap;
}

/** Measures a document photograph decoded at `LONG_SIDE`. */
export function documentFeatures(image: Raster): DocumentFeatures {
  const photograph = upright(image);
  const lightness = lightnessOf(photograph);
  const tiles = tilesOf(photograph, lightness);
  const sheet = sheetOf(tiles);
  const features = new FeatureList();
  addSheetFeatures(features, tiles, sheet, lightness);
  const sharpness = addSharpness(features, lightness, tiles, sheet);
  const light = addLight(features, photograph, lightness, tiles, sheet);
  const stains = addStainFeatures(features, tiles, sheet);
  const lines = addScratches(features, photograph, lightness, sheet, tiles);
  features.add('meanLight', Math.log(meanOf(lightness.values) + 1));
  const isTurned = image.width > image.height;
  return {
    names: features.names,
    values: features.values,
    maps: { isTurned, tiles, sheet, sharpness, light, stains, lines },
  };
}
