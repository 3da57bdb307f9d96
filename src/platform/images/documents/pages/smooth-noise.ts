import type { Random } from '../../../../learning/index.js';
import { normal } from './canvas.js';

/** Smooth noise, interpolated between a few points: a function of position, from 0 to 1 in both directions. */
export function smoothNoise(random: Random, columns: number, rows: number): (x: number, y: number) => number {
  const values = Float32Array.from({ length: columns * rows }, () => normal(random));
  const valueAt = (column: number, row: number): number =>
    values[Math.min(rows - 1, row) * columns + Math.min(columns - 1, column)] ?? 0;
  const eased = (share: number): number => share * share * (3 - 2 * share);
  return (x, y) => {
    const [across, down] = [x * (columns - 1), y * (rows - 1)];
    const [column, row] = [Math.floor(across), Math.floor(down)];
    const [right, below] = [eased(across - column), eased(down - row)];
    const top = valueAt(column, row) * (1 - right) + valueAt(column + 1, row) * right;
    const bottom = valueAt(column, row + 1) * (1 - right) + valueAt(column + 1, row + 1) * right;
    return top * (1 - below) + bottom * below;
  };
}
