import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A path in the sources, as one of its modules names it. Data files are not copied beside the compiled program, which
 * reads them from the sources.
 * @param dirname the folder of the calling module, compiled or not.
 */
export const inSources = (dirname: string, ...names: readonly string[]): string =>
  join(dirname.replace(/([\\/])dist[\\/]src(?=[\\/]|$)/, '$1src'), ...names);

/**
 * A path in the build, as one of its modules names it, compiled or not: for files that are read as JavaScript.
 * @param dirname the folder of the calling module, compiled or not.
 */
export const inBuild = (dirname: string, ...names: readonly string[]): string =>
  join(/[\\/]dist[\\/]src(?=[\\/]|$)/.test(dirname) ? dirname : dirname.replace(LAST_SRC, '$1dist/src'), ...names);

const LAST_SRC = /^(.*[\\/])src(?=[\\/]|$)/;

/** A text file by its name. */
interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The text files (`*.txt`) of a folder, in order of name. */
export const textFilesIn = (folder: string): readonly TextFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
