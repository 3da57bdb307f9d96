import type { Asked } from './asking.js';
import { PARTS } from './sets.js';
import type { Results } from './results.js';

/** Loans and times are many; what is asked of them is not. */
const LOAN = /^(?:mortgage|credit|overdraft|all|dearest|cheapest)(?=\.|$)/;
const QUARTER = /^(?:q\d*|yearAgo|before)(?=\.|$)/;

/** What a line asks for, by the first value that its answer has to hold: `loan.balance`, `limit.max`; its kind for others. */
function askedFor({ line }: Asked): string {
  const [name = ''] = line.expected[0] ?? [];
  if (line.kind !== 'DIRECT' || name.startsWith('~')) return line.kind;
  const asked = name
    .replace(/\(.*?\)/g, '')
    .replace(LOAN, 'loan')
    .replace(QUARTER, 'quarter');
  return asked.replace(/^cat\.[^.]+/, 'category');
}

/** What is answered wrongly most often, over all parts: where the next sentences to learn from are worth most. */
export function askedForTable(results: Results, most: number): string {
  const all = PARTS.flatMap((part) => [
    ...(results.get(part)?.questions ?? []),
    ...(results.get(part)?.followUps ?? []),
  ]);
  const rows = [...Map.groupBy(all, askedFor)]
    .map(([name, asked]) => ({
      name,
      n: asked.length,
      missed: asked.filter(({ outcome }) => outcome !== 'RIGHT').length,
    }))
    .filter(({ missed }) => missed > 0)
    .toSorted((one, other) => other.missed - one.missed)
    .slice(0, most);
  return [
    '| asked for, all parts | not right | n |',
    '| --- | --- | --- |',
    ...rows.map(({ name, missed, n }) => `| \`${name}\` | ${missed} | ${n} |`),
  ].join('\n');
}
