import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const file = z.object({
  url: z.string().startsWith('/'),
  file: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must stay inside the folder'),
  type: z.string(),
  /** Its name carries a hash of its content, so that it never changes. */
  immutable: z.boolean(),
  hash: z.string().regex(/^[\w-]+$/),
  /** Size in bytes of each form that was written at build time. */
  bytes: z.object({ identity: z.int(), br: z.int().optional(), gzip: z.int().optional() }),
});

const manifest = z.object({ files: z.array(file) });

export type StaticFile = Readonly<z.infer<typeof file>>;

/**
 * Reads the list of built files that `src/web/build.mjs` writes, by the path at which each is served.
 * @throws when the pages are not built, or the list is not one.
 */
export function readManifest(dir: string): ReadonlyMap<string, StaticFile> {
  const { files } = manifest.parse(JSON.parse(readFileSync(join(dir, 'files.json'), 'utf8')));
  return new Map(files.map((entry) => [entry.url, entry]));
}
