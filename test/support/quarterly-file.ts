import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aLine, HEADER } from './spending-file.js';

/** What differs from an ordinary line, by the source's column name. Amounts are in thousand won. */
export type Line = Readonly<Record<string, string | number>>;

/** Writes a file of quarterly spending and returns its path. */
export async function quarterlyFile(lines: readonly Line[]): Promise<string> {
  const texts = lines.map((line) =>
    aLine(Object.fromEntries(Object.entries(line).map(([name, value]) => [name, String(value)]))),
  );
  const path = join(await mkdtemp(join(tmpdir(), 'moa-quarterly-')), 'quarterly.csv');
  await writeFile(path, `${[HEADER, ...texts].join('\n')}\n`);
  return path;
}
