// Runs a TypeScript file of this project as a process of its own, for tests that have to kill one:
// `node test/support/run-typescript.mjs file.ts …`.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import '../../src/build/run-typescript.mjs';

const [, , script, ...rest] = process.argv;
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(resolve(script)).href);
