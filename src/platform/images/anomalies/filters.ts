/** Side of a filter, in pixels. */
export const FILTER_SIDE = 7;
const [ORIENTATIONS, SPREAD, WAVE] = [8, 1.5, 4];

/**
 * Filters that respond to edges and lines of eight orientations (Gabor, even and odd) and to spots (a difference of
 * Gaussians). None responds to even light, and the absolute weights of each sum to 1.
 */
export function fixedFilters(): Float32Array[] {
  const half = FILTER_SIDE >> 1;
  const places = Array.from({ length: FILTER_SIDE ** 2 }, (_, place): readonly [number, number] => [
    (place % FILTER_SIDE) - half,
    Math.floor(place / FILTER_SIDE) - half,
  ]);
  const bell = (x: number, y: number, variance: number): number => Math.exp(-(x * x + y * y) / 2 / variance);
  const filters: number[][] = [];
  for (let turn = 0; turn < ORIENTATIONS; turn += 1) {
    const angle = (Math.PI * turn) / ORIENTATIONS;
    for (const wave of [Math.cos, Math.sin]) {
      const window = places.map(([x, y]) => bell(x, y, SPREAD ** 2));
      const raw = places.map(
        ([x, y], place) =>
          (window[place] ?? 0) * wave((2 * Math.PI * (x * Math.cos(angle) + y * Math.sin(angle))) / WAVE),
      );
      const share = sum(raw) / sum(window);
      filters.push(raw.map((value, place) => value - share * (window[place] ?? 0)));
    }
  }
  const spot = places.map(([x, y]) => bell(x, y, 1) - bell(x, y, 4) / 4);
  filters.push(spot.map((value) => value - sum(spot) / spot.length));
  return filters.map((filter) => {
    const size = sum(filter.map(Math.abs));
    return Float32Array.from(filter, (value) => value / size);
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
