import type { Random } from '../../../../learning/index.js';
import { between, normal, pick } from '../../documents/pages/canvas.js';
import { crackMask, spotMask, type Mask } from './masks.js';
import { pastePiece } from './paste.js';
import { blurred, type Plane } from './plane.js';

/** A square of a good image with defects drawn on it, and where it changed enough to be seen. */
interface MadeUp {
  readonly plane: Plane;
  /** 1 where it changed, else 0. */
  readonly changed: Uint8Array;
}

/** The smallest change of lightness that counts: about 9 of 255. */
const SEEN = 0.035;

/** Draws one or two defects on a square. `donor` is a square from elsewhere, or from another good image. */
export function withDefects(square: Plane, donor: Plane, random: Random): MadeUp {
  let values: Float32Array = square.values.slice();
  const { width, height } = square;
  for (let drawn = 1 + random.below(2); drawn > 0; drawn -= 1) {
    const draw = pick(random, DEFECTS);
    values = draw({ width, height, values }, donor, random);
  }
  values.forEach((value, place) => (values[place] = Math.min(1, Math.max(0, value))));
  const changed = Uint8Array.from(values, (value, place) =>
    Number(Math.abs(value - (square.values[place] ?? 0)) > SEEN),
  );
  return { plane: { width, height, values }, changed };
}

type Draw = (on: Plane, donor: Plane, random: Random) => Float32Array;

/** Kinds of defects, all equally likely. */
const DEFECTS: readonly Draw[] = [
  (on, donor, random) => pastePiece(on, donor, random, 'PATCH'),
  (on, donor, random) => pastePiece(on, donor, random, 'SCAR'),
  (on, _donor, random) =>
    lit(on, spotMask(random, on.width, between(random, 0.03, 0.2)), light(random, 0.5, 0.06, 0.5)),
  (on, _donor, random) => lit(on, crackMask(random, on.width), light(random, 1 / 3, 0.08, 0.5)),
  foreignTexture,
  smear,
];

/** How much lighter or darker a defect is, and the share of lighter ones. */
const light = (random: Random, lighter: number, least: number, most: number): number =>
  (random.unit() < lighter ? 1 : -1) * between(random, least, most);

const lit = ({ values }: Plane, mask: Mask, by: number): Float32Array =>
  values.map((value, place) => value + by * (mask[place] ?? 0));

/** A spot of foreign material: another place's surface, or noise. */
function foreignTexture({ width, values }: Plane, donor: Plane, random: Random): Float32Array {
  const mask = spotMask(random, width, between(random, 0.05, 0.25));
  const isNoise = random.unit() >= 0.6;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const grain = between(random, 0.03, 0.2);
  const cover = between(random, 0.4, 1);
  return values.map((value, place) => {
    const share = (mask[place] ?? 0) * cover;
    if (share === 0) return value;
    const other = isNoise ? mean + normal(random) * grain : (donor.values[place] ?? 0);
    return value * (1 - share) + other * share;
  });
}

/** A spot where the surface is blurred, or moved by some pixels. */
function smear(on: Plane, _donor: Plane, random: Random): Float32Array {
  const { width, height, values } = on;
  const mask = spotMask(random, width, between(random, 0.06, 0.25));
  const other = random.unit() < 0.5 ? blurred(on, between(random, 1.5, 4)).values : moved(on, random);
  const mixed = new Float32Array(width * height);
  for (let place = 0; place < mixed.length; place += 1) {
    const share = mask[place] ?? 0;
    mixed[place] = (values[place] ?? 0) * (1 - share) + (other[place] ?? 0) * share;
  }
  return mixed;
}

/** Farthest that a surface is moved, in pixels. */
const FARTHEST = 9;

function moved({ width, height, values }: Plane, random: Random): Float32Array {
  const by = (): number => random.below(2 * FARTHEST + 1) - FARTHEST;
  const [right, down] = [by(), by()];
  return values.map((_, place) => {
    const x = ((place % width) + right + width) % width;
    const y = (Math.floor(place / width) + down + height) % height;
    return values[y * width + x] ?? 0;
  });
}
