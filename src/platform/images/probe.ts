import sharp from 'sharp';
import { randomOf } from '../../learning/index.js';
import type { ImageModel } from './image.types.js';
import { ImageInspector } from './inspector.js';
import { openImageModel } from './open-model.js';

/** How many pictures are drawn, and the side of their squares, in pixels. */
const [PROBES, PATCH] = [2, 16];

/**
 * A model's distances for pictures that every program draws alike: equal files give equal distances, except for the
 * last digits on other processors. It runs as in service, in a thread.
 * @throws RangeError for a model of documents, which has other inputs.
 */
export async function probeDistances(model: ImageModel): Promise<number[]> {
  const opened = openImageModel(model);
  if (opened.kind !== 'ANOMALY') throw new RangeError(`${model.name} is no model of good images`);
  const inspector = new ImageInspector();
  try {
    const distances: number[] = [];
    for (let probe = 0; probe < PROBES; probe += 1) {
      const { figures } = await inspector.inspectImage(await drawProbe(opened, probe), model);
      distances.push(figures['distance'] ?? NaN);
    }
    return distances;
  } finally {
    await inspector.close();
  }
}

/** Squares of different greys, at the model's own size, so that nothing is resized on the way. */
function drawProbe(
  { width, height }: { readonly width: number; readonly height: number },
  seed: number,
): Promise<Buffer> {
  const random = randomOf(seed, 31);
  const across = Math.ceil(width / PATCH);
  const greys = Array.from({ length: across * Math.ceil(height / PATCH) }, () => random.below(256));
  const pixels = Buffer.alloc(3 * width * height);
  for (let place = 0; place < width * height; place += 1) {
    const [x, y] = [place % width, Math.floor(place / width)];
    pixels.fill(greys[Math.floor(y / PATCH) * across + Math.floor(x / PATCH)] ?? 0, 3 * place, 3 * place + 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}
