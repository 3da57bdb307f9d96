import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Source {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Imports of our own files as paths from the root, of packages as they are written. */
  readonly imports: readonly string[];
}

/** The TypeScript files below a folder. */
export function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) =>
        fileName.startsWith('.')
          ? relative(ROOT, resolve(ROOT, dirname(path), fileName))
              .replaceAll('\\', '/')
              .replace(/\.js$/, '.ts')
          : fileName,
      );
      return { path, text, imports };
    });
}

export const sources = sourcesUnder('src');

/** The layer of a file of `src`; the file itself where it is in none. */
export const layerOf = (path: string): string =>
  /^src\/(learning|platform|modules|wiring|web|cli)\//.exec(path)?.[1] ?? path;
export const roomOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];
