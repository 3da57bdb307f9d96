import sharp from 'sharp';
import type { Raster } from './decode.js';
import type { Heat } from './open-model.js';

/** How much of the image's own light is left under the heat. */
const [DIMMED, REDDEST] = [0.75, 230];

/** Draws an image in grey with the heat in red, as PNG. */
export async function drawHeatMap({ width, height, rgb }: Raster, heat: Heat): Promise<Uint8Array> {
  const picture = Buffer.alloc(width * height * 3);
  const [lefts, rights, besides] = acrossOf(width, heat.width);
  const warm = new Float64Array(heat.width);
  for (let y = 0; y < height; y += 1) {
    const down = Math.max(0, Math.min(heat.height - 1, ((y + 0.5) * heat.height) / height - 0.5));
    const row = Math.floor(down);
    const lower = Math.min(heat.height - 1, row + 1) * heat.width;
    const below = down - row;
    const upper = row * heat.width;
    for (let cell = 0; cell < heat.width; cell += 1)
      warm[cell] = (heat.values[upper + cell] ?? 0) * (1 - below) + (heat.values[lower + cell] ?? 0) * below;
    for (let x = 0; x < width; x += 1) {
      const [left, right, beside] = [lefts[x] ?? 0, rights[x] ?? 0, besides[x] ?? 0];
      const warmth = (warm[left] ?? 0) * (1 - beside) + (warm[right] ?? 0) * beside;
      const place = (y * width + x) * 3;
      const grey = DIMMED * (0.299 * (rgb[place] ?? 0) + 0.587 * (rgb[place + 1] ?? 0) + 0.114 * (rgb[place + 2] ?? 0));
      const cover = warmth > 0 ? 0.8 * Math.min(1, warmth) : 0;
      picture[place] = grey + (REDDEST - grey) * cover;
      picture[place + 1] = grey * (1 - cover);
      picture[place + 2] = grey * (1 - cover);
    }
  }
  // Speed for the person waiting matters more than a small file.
  return sharp(picture, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 2, adaptiveFiltering: false })
    .toBuffer();
}

/** For each column of an image, the cells of the heat to its left and right, and how near it is to the right one. */
function acrossOf(width: number, cells: number): [lefts: Int32Array, rights: Int32Array, besides: Float64Array] {
  const [lefts, rights, besides] = [new Int32Array(width), new Int32Array(width), new Float64Array(width)];
  for (let x = 0; x < width; x += 1) {
    const across = Math.max(0, Math.min(cells - 1, ((x + 0.5) * cells) / width - 0.5));
    const left = Math.floor(across);
    lefts[x] = left;
    rights[x] = Math.min(cells - 1, left + 1);
    besides[x] = across - left;
  }
  return [lefts, rights, besides];
}
