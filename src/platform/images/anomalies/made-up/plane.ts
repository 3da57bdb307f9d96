/** A grey picture: lightness from 0 to 1, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Lightness between pixels; beyond the edges that of the nearest pixel. */
export function lightAt({ width, height, values }: Plane, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const at = (column: number, row: number): number =>
    values[Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column))] ?? 0;
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
  return upper * (1 - down) + lower * down;
}

/** The same picture, blurred by a Gaussian bell. */
export function blurred(plane: Plane, deviation: number): Plane {
  const reach = Math.ceil(3 * deviation);
  const bell = Float32Array.from({ length: 2 * reach + 1 }, (_, place) =>
    Math.exp(-((place - reach) ** 2) / (2 * deviation ** 2)),
  );
  const whole = bell.reduce((sum, value) => sum + value, 0);
  const { width, height } = plane;
  const along = (from: Float32Array, step: number, length: number, placeOf: (line: number) => number): Float32Array => {
    const values = new Float32Array(from.length);
    for (let line = 0; line < from.length / length; line += 1)
      for (let place = 0; place < length; place += 1) {
        let sum = 0;
        for (let near = -reach; near <= reach; near += 1) {
          const at = Math.min(length - 1, Math.max(0, place + near));
          sum += (bell[near + reach] ?? 0) * (from[placeOf(line) + at * step] ?? 0);
        }
        values[placeOf(line) + place * step] = sum / whole;
      }
    return values;
  };
  const rows = along(plane.values, 1, width, (line) => line * width);
  return { width, height, values: along(rows, width, height, (line) => line) };
}
