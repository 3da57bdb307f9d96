import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { presentError } from '../../../../src/platform/graphql/errors.js';

const caller = { requestId: 'request-1', locale: 'en' } as const;

describe('an error of the execution itself', () => {
  it('is a fault when it has no extensions, as those of the compiled execution', () => {
    const error = new GraphQLError('Abstract type Node must resolve to an Object type', { path: ['node'] });
    Object.defineProperty(error, 'extensions', { value: undefined });
    const reported: unknown[] = [];
    const presented = presentError(error, caller, (fault) => reported.push(fault));
    expect(presented.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' });
    expect(presented.message).not.toContain('Abstract');
    expect(reported).toEqual([error]);
  });
});
