#!/usr/bin/env node
/** Looks at the Node that runs it before anything is loaded: what follows is written for a newer one than may be there. */
export {};

const NODE_MAJOR = 24;

if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
  process.stderr.write(`Moa needs Node ${NODE_MAJOR}, and this is ${process.version}: use npm run moa -- <command>\n`);
  process.exitCode = 1;
} else {
  await import('./program.js');
}
