/**
 * How TypeScript becomes JavaScript, for the build as for tests: types are dropped file by file, and are checked by
 * `npm run typecheck`. What tests run is what is served.
 */
export const swcOptions = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  swcrc: false,
  configFile: false,
};
