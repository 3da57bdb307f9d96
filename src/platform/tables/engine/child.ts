// The process of an analysis. Run from its TypeScript, as tests do, it finds the files beside it by their own names.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { serve } from './serve.js';

if (import.meta.filename.endsWith('.ts'))
  registerHooks({
    resolve(specifier, context, next) {
      if (!/^\..*\.js$/.test(specifier) || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      return existsSync(fileURLToPath(source)) ? next(source.href, context) : next(specifier, context);
    },
  });

const served = (await import('./serve.js')) as { readonly serve: typeof serve };
served.serve();
