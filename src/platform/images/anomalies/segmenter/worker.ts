import { readFileSync } from 'node:fs';
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { GoodPictures } from './crops.js';
import type { SegmenterTraining } from './learn.js';

// Run from its TypeScript, as tests do, files are looked for by the names that imports give them, those of the compiled
// program, and made JavaScript of as they are read.
if (import.meta.filename.endsWith('.ts'))
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(
        context.parentURL?.endsWith('.ts') === true ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier,
        context,
      ),
    load(url, context, next) {
      if (!url.endsWith('.ts')) return next(url, context);
      const source = module.stripTypeScriptTypes(readFileSync(new URL(url), 'utf8'), { mode: 'transform' });
      return { format: 'module', source, shortCircuit: true };
    },
  });

const { learnSegmenter } = await import('./learn.js');

const { pictures, training } = workerData as {
  readonly pictures: GoodPictures;
  readonly training: SegmenterTraining;
};
const weights = await learnSegmenter(pictures, training, (step, loss) => parentPort?.postMessage({ step, loss }));
parentPort?.postMessage({ weights });
