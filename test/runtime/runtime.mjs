// Jest's module runtime on bare Node. The one that Jest brings links every module anew for every test file, in a context of
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

  /** jest-circus keeps its state in its module: each test file gets it fresh, with no handlers of the file before. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[path];
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
