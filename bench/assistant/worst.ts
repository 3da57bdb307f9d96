import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked } from './asking.js';
import type { Outcome } from './verdict.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '.moa', 'bench');
/** What hurts a customer most stands first. */
const BADNESS: Readonly<Record<Outcome, number>> = {
  OTHER_FIGURE: 6,
  WRONG: 5,
  SHRUG: 4,
  LANGUAGE: 3,
  EXTRA: 2,
  BURIED: 1,
  RIGHT: 0,
};
const FALSE_FIGURE = 10;
const badnessOf = ({ outcome, falseFigures }: Asked): number =>
  BADNESS[outcome] + (falseFigures.length > 0 ? FALSE_FIGURE : 0);

/** Writes the worst answers, so many, on a page that git ignores, and says where. */
export function writeWorst(name: string, asked: readonly Asked[], most: number): string {
  const worst = asked.filter((one) => badnessOf(one) > 0).toSorted((one, other) => badnessOf(other) - badnessOf(one));
  const path = join(FOLDER, `assistant-worst-${name}.md`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, `# The ${most} worst answers (${name})\n\n${worst.slice(0, most).map(entry).join('\n\n')}\n`);
  return path;
}

function entry({ line, before, outcome, why, falseFigures, text }: Asked, index: number): string {
  const figures = falseFigures.length > 0 ? `; figures that nothing bears out: ${falseFigures.join(', ')}` : '';
  const earlier = before.map((question) => `> ${question}\n>\n`).join('');
  return `## ${index + 1}. ${outcome}: ${why}${figures}\n\n${earlier}> **${line.text}**\n\n${text}`;
}
