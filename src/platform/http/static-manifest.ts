import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Encoding } from './accept.js';

const file = z.object({
  /** The path it is served at. */
  url: z.string().startsWith('/'),
  file: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must stay inside the folder'),
  type: z.string(),
  /** Its name contains a hash of its content, so it never changes. */
  immutable: z.boolean(),
  hash: z.string().regex(/^[\w-]+$/),
  /** Size in bytes of each encoding written at build time. */
  bytes: z.object({ identity: z.int(), br: z.int().optional(), gzip: z.int().optional() }),
});

const manifest = z.object({ files: z.array(file) });

export type StaticFile = Readonly<z.infer<typeof file>> & { readonly forms: ReadonlyMap<Encoding, Buffer> };

const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

type StaticFilesByUrl = ReadonlyMap<string, StaticFile>;

/** What was read last, for other servers of the process: while the list is the same, its hashes say, the files are. */
let lastRead: { readonly dir: string; readonly list: string; readonly files: StaticFilesByUrl } | null = null;

/**
 * Reads the files that `src/web/build.mjs` listed, by the path each is served at. All encodings together are some 10
 * MB; in memory they stay consistent, even when the folder is rebuilt under a running server.
 * @throws when the pages are not built, or the list is invalid.
 */
export function readStaticFiles(dir: string): StaticFilesByUrl {
  const list = readFileSync(join(dir, 'files.json'), 'utf8');
  if (lastRead?.dir !== dir || lastRead.list !== list) lastRead = { dir, list, files: filesOf(dir, list) };
  return lastRead.files;
}

function filesOf(dir: string, list: string): StaticFilesByUrl {
  const { files } = manifest.parse(JSON.parse(list));
  const load = (name: string, encoding: Encoding) => readFileSync(join(dir, name + SUFFIXES[encoding]));
  return new Map(
    files.map((entry) => {
      const encodings = Object.keys(entry.bytes) as Encoding[];
      const forms = new Map(encodings.map((encoding) => [encoding, load(entry.file, encoding)]));
      return [entry.url, { ...entry, forms }];
    }),
  );
}
