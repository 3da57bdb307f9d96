/**
 * How TypeScript becomes JavaScript, for the build as for tests: types are dropped file by file and checked by `npm run
 * typecheck`. Tests run the same code as the server.
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
