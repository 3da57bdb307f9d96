import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { InspectionAnswer, InspectionOrder } from './inspector.js';

// Run from its TypeScript, as tests do, Node takes types away and looks for files by the names that imports give them:
// those of the compiled program.
if (import.meta.filename.endsWith('.ts'))
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(
        context.parentURL?.endsWith('.ts') === true ? specifier.replace(/^(\..*)\.js$/, '$1.ts') : specifier,
        context,
      ),
  });

const { inspect } = await import('./inspect.js');

parentPort?.on('message', (order: InspectionOrder) => {
  void inspect(order).then((answer: InspectionAnswer) => parentPort?.postMessage(answer));
});
