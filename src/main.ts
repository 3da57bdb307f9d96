#!/usr/bin/env node
/** Looks at the Node that runs it before anything is loaded: what follows is written for a newer one than may be there. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
/** All modules in few files, where a build has joined them. */
const JOINED = new URL('../program/program.js', import.meta.url);
/** What Node compiled is kept for the next start; where this folder cannot be written, each start compiles anew. */
const COMPILED = new URL('../compiled', import.meta.url);

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
  process.stderr.write(`Moa needs Node ${NODE_MAJOR}, and this is ${process.version}: use npm run moa -- <command>\n`);
  process.exitCode = 1;
} else {
  module.enableCompileCache(fileURLToPath(COMPILED));
  await import(existsSync(JOINED) ? JOINED.href : './program.js');
}
