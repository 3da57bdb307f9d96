// Jest's test environment without a context of its own: test files share the globals of their process, and with them the
// modules that are loaded already. What a file leaves changed in `process.env` or `console` is put back behind it.
import { ModuleMocker } from 'jest-mock';

/** A rejection that nobody handled after the results of its test file had gone. It fails the next file of the process. */
let leftBehind = null;
let lastPath = null;
process.on('unhandledRejection', (error) => {
  console.error(`Unhandled rejection after ${lastPath}:`, error);
  leftBehind ??= new Error(`${lastPath}, which ran before this file, left a rejection unhandled`, { cause: error });
});

export default class BareEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  #console = globalThis.console;
  #exit = process.exit;
  #variables = { ...process.env };

  constructor(_config, { testPath }) {
    lastPath = testPath;
  }

  async setup() {
    const error = leftBehind;
    leftBehind = null;
    if (error) throw error;
  }

  async teardown() {
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
  }

  exportConditions() {
    return ['node'];
  }

  getVmContext() {
    return null;
  }
}
