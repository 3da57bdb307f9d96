// Jest's module runtime on bare Node. The one that Jest brings links every module again for every test file, in a context of
// its own, which took most of a run's time; here a process loads a module once. Jest still finds, orders, runs and reports
// the tests. It does not give module mocks, fake timers or fresh modules for each file: state belongs in objects that a test
// makes.
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { useGlobals } from './globals.mjs';
import { sourceMaps } from '../../src/build/run-typescript.mjs';

const require = createRequire(import.meta.url);
const globalsUrl = new URL('./globals.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globalsUrl, shortCircuit: true } : next(specifier, context),
});

export default class BareRuntime {
  #mocker;

  constructor(_config, environment) {
    this.#mocker = environment.moduleMocker;
  }

  /** jest-circus keeps its state in its module: each test file gets it fresh, with nothing of the file before. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    // Each load of the module keeps its tests under a symbol of its own, and with them all that their functions hold: a whole
    // program for each file, which would stay until the process ends.
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (symbol.description === 'JEST_STATE_SYMBOL') delete globalThis[symbol];
    const before = require.cache[path];
    delete require.cache[path];
    const siblings = before?.parent?.children ?? [];
    if (siblings.includes(before)) siblings.splice(siblings.indexOf(before), 1);
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    await import(pathToFileURL(path).href);
  }

  setGlobalsForRuntime(globals) {
    const mocker = this.#mocker;
    useGlobals({
      ...globals,
      jest: {
        fn: mocker.fn.bind(mocker),
        spyOn: mocker.spyOn.bind(mocker),
        restoreAllMocks: mocker.restoreAllMocks.bind(mocker),
      },
    });
  }

  getSourceMaps() {
    return sourceMaps;
  }

  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
  getAllCoverageInfoCopy() {}
}
