/** A point and its value. */
interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

const TOLERANCE = 1e-8;

/** Minimises without derivatives by the Nelder-Mead simplex (1965); returns the best point after at most `rounds`. */
export function descend(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  rounds: number,
): readonly number[] {
  const cornerAt = (point: readonly number[]): Corner => ({ point, value: objective(point) });
  const away = steps.map((step, axis) => start.map((value, each) => (each === axis ? value + step : value)));
  let corners = [start, ...away].map(cornerAt);
  for (let round = 0; round < rounds; round += 1) {
    corners.sort((one, other) => one.value - other.value);
    const [best, worst, second] = [corners[0], corners.at(-1), corners.at(-2)];
    if (!best || !worst || !second) break;
    if (Math.abs(worst.value - best.value) <= TOLERANCE * (Math.abs(best.value) + TOLERANCE)) break;
    const others = corners.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / others.length,
    );
    const along = (share: number): Corner =>
      cornerAt(centre.map((value, axis) => value + share * ((worst.point[axis] ?? 0) - value)));
    const next = replacement({ best, worst, second, along });
    corners = next ? [...others, next] : shrunk(corners, best, cornerAt);
  }
  return corners.reduce((best, corner) => (corner.value < best.value ? corner : best)).point;
}

interface Ends {
  readonly best: Corner;
  readonly worst: Corner;
  readonly second: Corner;
  readonly along: (share: number) => Corner;
}

/** The replacement for the worst corner: reflected, stretched or contracted; null when none of them helps. */
function replacement({ best, worst, second, along }: Ends): Corner | null {
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const stretched = along(-2);
    return stretched.value < reflected.value ? stretched : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}

const shrunk = (corners: readonly Corner[], best: Corner, cornerAt: (point: readonly number[]) => Corner): Corner[] =>
  corners.map((corner) =>
    corner === best ? best : cornerAt(corner.point.map((value, axis) => ((best.point[axis] ?? 0) + value) / 2)),
  );
