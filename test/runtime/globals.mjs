// What test files import as `@jest/globals`. Jest makes these functions again for each test file, while a module that several
// files share keeps its imports: so each name asks for the file at hand.
import { jestExpect } from '@jest/expect';

let current;

/** Says which functions the names stand for from now on. */
export const useGlobals = (globals) => void (current = globals);

const standIn = (name) =>
  new Proxy(() => undefined, {
    apply: (_target, _self, words) => current[name](...words),
    get: (_target, key) => current[name][key],
  });

export const afterAll = standIn('afterAll');
export const afterEach = standIn('afterEach');
export const beforeAll = standIn('beforeAll');
export const beforeEach = standIn('beforeEach');
export const describe = standIn('describe');
export const it = standIn('it');
export const test = standIn('test');
export const expect = jestExpect;
export const jest = standIn('jest');
