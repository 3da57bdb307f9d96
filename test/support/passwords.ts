import { hashPassword } from '../../src/modules/identity/index.js';
import { argon2id } from '../../src/modules/identity/accounts/passwords.js';

export const TEST_PASSWORD = 'moa-test-2026';

let hash: Promise<string> | undefined;

/** The hash of the password of tests, made once in a process: to make one takes 30 ms, and so does each login with it. */
export const testPasswordHash = (): Promise<string> => (hash ??= hashPassword(TEST_PASSWORD));

/** That this hash is of this password is worked out once; every other pair is verified as ever. */
const verify = argon2id.verify.bind(argon2id);
let answer: Promise<boolean> | undefined;
argon2id.verify = async (given, password) => {
  if (password !== TEST_PASSWORD || given !== (await hash)) return verify(given, password);
  return (answer ??= verify(given, password));
};
