import { createHash } from 'node:crypto';

/** A Lua script, sent by its digest and in full only to a server that has not seen it. */
export interface Script {
  readonly source: string;
  readonly sha: string;
}

export function defineScript(source: string): Script {
  return { source, sha: createHash('sha1').update(source).digest('hex') };
}
