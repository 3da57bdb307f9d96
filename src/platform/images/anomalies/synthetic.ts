import type { Random } from '../../learning/index.js';
import type { ImageSize } from './graph.js';

/**
 * A good image with something made up on it: a piece of itself in another place, lighter or darker, or a dark scar. What a
 * model makes of these sets its probabilities, since no image of a real defect is learnt from.
 */
export function withMadeUpDefect(grey: Float32Array, { width, height }: ImageSize, random: Random): Float32Array {
  const changed = Float32Array.from(grey);
  const isScar = random.unit() < 0.4;
  const across = isScar ? 20 + random.below(30) : 10 + random.below(18);
  const down = isScar ? 3 + random.below(3) : 10 + random.below(18);
  const [left, top] = [random.below(width - across), random.below(height - down)];
  const [fromX, fromY] = [random.below(width - across), random.below(height - down)];
  const light = isScar ? 0.35 + 0.3 * random.unit() : 0.75 + 0.5 * random.unit();
  const lean = isScar ? random.unit() - 0.5 : 0;
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      const row = Math.min(height - 1, Math.max(0, Math.round(top + y + lean * x)));
      const to = row * width + left + x;
      const from = isScar ? to : (fromY + y) * width + fromX + x;
      changed[to] = Math.min(255, (grey[from] ?? 0) * light);
    }
  return changed;
}
