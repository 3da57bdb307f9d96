#!/usr/bin/env node
/** Checks the Node version before anything is loaded: the modules below need a newer one than may be installed. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
/** All modules joined into a few files, when a build has made them. */
const JOINED = new URL('../program/program.js', import.meta.url);
/**
 * Where Node keeps its compile cache for the next start; when the folder is not writable, each start compiles again.
 */
const COMPILED = new URL('../compiled', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
  process.stderr.write(`Moa needs Node ${NODE_MAJOR}, and this is ${process.version}: use npm run moa -- <command>\n`);
  process.exitCode = 1;
} else {
  module.enableCompileCache(fileURLToPath(COMPILED));
  await import(existsSync(JOINED) ? JOINED.href : './program.js');
}
