import { jest } from '@jest/globals';

// A machine that runs several things at once can stall for longer than a test allows. There, and only there, a test
// that fails is tried once more, and its first failure is printed.
if (process.env['CI']) jest.retryTimes(1, { logErrorsBeforeRetry: true });
