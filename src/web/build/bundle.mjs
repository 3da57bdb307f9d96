import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Bundles both pages into `outDir`. Every file but the pages themselves carries a hash of its content in its name. */
export async function bundle(source, outDir) {
  // React picks its production build by this variable, and a test runner sets it to something else.
  process.env.NODE_ENV = 'production';
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      // Browsers that know CSS light-dark(), which the colours are written in.
      target: ['chrome123', 'firefox120', 'safari17.5'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: join(source, 'index.html'), graphiql: join(source, 'graphiql.html') },
        // GraphiQL's hints to the React compiler mean nothing in a bundle.
        onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
      },
    },
  });
}
