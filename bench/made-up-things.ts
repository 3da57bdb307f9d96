import sharp from 'sharp';
import {
  between,
  blankCanvas,
  drawCircle,
  drawLine,
  drawPath,
  fillBox,
  normal,
  whole,
  type Canvas,
  type Colour,
} from '../src/platform/images/documents/pages/canvas.js';
import { addSensorNoise } from '../src/platform/images/documents/pages/light.js';
import { smoothNoise } from '../src/platform/images/documents/pages/smooth-noise.js';
import { randomOf, type Random } from '../src/learning/index.js';

/** Things in made-up photographs, alike but never the same, as a machine on a belt sees them. */
export const THINGS = ['SCREW', 'CIRCUIT', 'COMMUTATOR', 'TILE', 'FABRIC', 'NUT'] as const;
export type Thing = (typeof THINGS)[number];
export const DEFECTS = ['CRACK', 'HOLE', 'SMEAR', 'MISSING'] as const;
export type Defect = (typeof DEFECTS)[number];

const SIDE = 256;
const grey = (level: number): Colour => [level, level, level];

/**
 * One photograph, as PNG, 256 pixels high and wide, with a planted defect or none. A defect of little strength lets what is
 * under it show through.
 */
export async function madeUpThing(
  thing: Thing,
  seed: number,
  defect: Defect | null = null,
  strength = 1,
): Promise<Uint8Array> {
  const random = randomOf(seed, THINGS.indexOf(thing) + 20);
  const canvas = blankCanvas(SIDE, SIDE, grey(BACKGROUND[thing]));
  const at = DRAW[thing](canvas, random);
  if (defect) {
    const under = canvas.rgb.slice();
    plant(canvas, random, defect, at);
    canvas.rgb.forEach((value, place) => (canvas.rgb[place] = value * strength + (under[place] ?? 0) * (1 - strength)));
  }
  const light = between(random, 0.94, 1.06);
  canvas.rgb.forEach((value, place) => (canvas.rgb[place] = value * light));
  addSensorNoise(canvas, random, false);
  const raw = Buffer.from(Uint8ClampedArray.from(canvas.rgb).buffer);
  return sharp(raw, { raw: { width: SIDE, height: SIDE, channels: 3 } })
    .blur(0.6)
    .png()
    .toBuffer();
}

/** The grey that each lies on. */
const BACKGROUND: Readonly<Record<Thing, number>> = {
  SCREW: 225,
  CIRCUIT: 60,
  COMMUTATOR: 120,
  TILE: 120,
  FABRIC: 120,
  NUT: 60,
};

type Place = readonly [number, number];

/** Draws a thing and answers a place on it where a defect would show. */
const DRAW: Readonly<Record<Thing, (canvas: Canvas, random: Random) => Place>> = {
  SCREW: drawScrew,
  CIRCUIT: drawCircuit,
  COMMUTATOR: drawCommutator,
  TILE: drawTile,
  FABRIC: drawFabric,
  NUT: drawNut,
};

function drawScrew(canvas: Canvas, random: Random): Place {
  const angle = between(random, 0, 2 * Math.PI);
  const [x, y] = [SIDE / 2 + between(random, -14, 14), SIDE / 2 + between(random, -14, 14)];
  const to = (along: number, beside: number): Place => [
    x + Math.cos(angle) * along - Math.sin(angle) * beside,
    y + Math.sin(angle) * along + Math.cos(angle) * beside,
  ];
  const line = (from: Place, end: Place, colour: Colour, width: number): void =>
    drawLine(canvas, ...from, ...end, { colour, width });
  line(to(-70, 0), to(75, 0), grey(110), 22);
  line(to(75, 0), to(92, 0), grey(95), 8);
  for (let along = -40; along < 76; along += 9) line(to(along, -12), to(along + 4, 12), grey(55), 3);
  line(to(-78, -16), to(-78, 16), grey(130), 14);
  line(to(-82, -10), to(-82, 10), grey(40), 3);
  return to(between(random, -60, 75), between(random, -8, 8));
}

function drawCircuit(canvas: Canvas, random: Random): Place {
  const [left, top] = [between(random, -3, 3), between(random, -3, 3)];
  const board = randomOf(77);
  const pen = { colour: grey(190), width: 5 };
  for (let track = 0; track < 11; track += 1) {
    const y = 14 + track * 22 + top;
    const bend = whole(board, 40, 200) + left;
    const down = board.unit() < 0.5 ? 12 : -12;
    drawPath(
      canvas,
      [
        [0, y],
        [bend, y],
        [bend + 12, y + down],
        [SIDE, y + down],
      ],
      pen,
    );
    drawCircle(canvas, bend - 20, y, 4, { colour: grey(220), width: 5 });
  }
  return [between(random, 30, 226), 14 + whole(random, 1, 10) * 22 + top];
}

function drawCommutator(canvas: Canvas, random: Random): Place {
  const shift = between(random, -4, 4);
  const streaks = smoothNoise(random, 60, 5);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const level = 128 + 9 * streaks(x / SIDE, y / SIDE);
      const place = (y * SIDE + x) * 3;
      canvas.rgb.fill(level, place, place + 3);
    }
  for (const x of [42, 128, 214]) fillBox(canvas, x + shift, 0, 4, SIDE, grey(35));
  return [between(random, 60, 196), between(random, 30, 226)];
}

function drawTile(canvas: Canvas, random: Random): Place {
  const clouds = smoothNoise(random, 5, 5);
  const grain = smoothNoise(random, 110, 110);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const level = 140 + 7 * clouds(x / SIDE, y / SIDE) + 10 * grain(x / SIDE, y / SIDE);
      const place = (y * SIDE + x) * 3;
      canvas.rgb.fill(level, place, place + 3);
    }
  return [between(random, 40, 216), between(random, 40, 216)];
}

/** Threads that cross, none of them quite straight or alike. */
function drawFabric(canvas: Canvas, random: Random): Place {
  const [waveX, waveY] = [smoothNoise(random, 6, 6), smoothNoise(random, 6, 6)];
  const grain = smoothNoise(random, 128, 128);
  const [phaseX, phaseY] = [between(random, 0, 8), between(random, 0, 8)];
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const [u, v] = [x / SIDE, y / SIDE];
      const across = Math.sin(((x + phaseX + 3 * waveX(u, v)) * 2 * Math.PI) / 8);
      const down = Math.sin(((y + phaseY + 3 * waveY(u, v)) * 2 * Math.PI) / 8);
      const level = 130 + 22 * (across > down ? across : down) + 8 * grain(u, v);
      const place = (y * SIDE + x) * 3;
      canvas.rgb.fill(level, place, place + 3);
    }
  return [between(random, 40, 216), between(random, 40, 216)];
}

/** A hexagon with a hole, turned anyhow. */
function drawNut(canvas: Canvas, random: Random): Place {
  const turn = between(random, 0, Math.PI);
  const [x, y] = [SIDE / 2 + between(random, -20, 20), SIDE / 2 + between(random, -20, 20)];
  const corner = (place: number, radius: number): Place => [
    x + radius * Math.cos(turn + (place * Math.PI) / 3),
    y + radius * Math.sin(turn + (place * Math.PI) / 3),
  ];
  for (let radius = 38; radius < 76; radius += 6) {
    const corners = Array.from({ length: 7 }, (_, place) => corner(place, radius));
    drawPath(canvas, corners, { colour: grey(radius > 70 ? 120 : 175 + between(random, -4, 4)), width: 8 });
  }
  for (const radius of [28, 34]) drawCircle(canvas, x, y, radius, { colour: grey(radius === 28 ? 90 : 150), width: 6 });
  const place = between(random, 0, 6);
  return corner(place, between(random, 44, 62));
}

function plant(canvas: Canvas, random: Random, defect: Defect, [x, y]: Place): void {
  if (defect === 'CRACK') {
    let at: Place = [x - 14, y];
    const points = Array.from({ length: 8 }, () => (at = [at[0] + between(random, 2, 6), at[1] + normal(random) * 5]));
    drawPath(canvas, points, { colour: grey(25), width: 1.8 });
  } else if (defect === 'HOLE') drawLine(canvas, x, y, x + 2, y, { colour: grey(15), width: between(random, 7, 12) });
  else if (defect === 'SMEAR')
    drawLine(canvas, x - 12, y, x + 12, y + 6, { colour: grey(235), width: between(random, 8, 14), cover: 0.6 });
  else fillBox(canvas, x - 8, y - 8, between(random, 12, 20), between(random, 12, 20), grey(90));
}
