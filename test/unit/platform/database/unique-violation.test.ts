import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isUniqueViolation } from '../../../../src/platform/database/index.js';

const refusal = (code: string, constraint: string): Error => Object.assign(new Error('refused'), { code, constraint });
const wrapped = (error: Error): Error => new QueryFailedError('INSERT', [], error);

describe('a unique violation', () => {
  const taken = refusal('23505', 'customer_email_key');

  it('is recognised from the driver and through TypeORM', () => {
    expect([taken, wrapped(taken)].map((error) => isUniqueViolation(error))).toEqual([true, true]);
  });

  it('is that of a named constraint, and of no other', () => {
    for (const error of [taken, wrapped(taken)]) {
      expect(isUniqueViolation(error, 'customer_email_key')).toBe(true);
      expect(isUniqueViolation(error, 'customer_source_key')).toBe(false);
    }
  });

  it('is no other refusal, and nothing that is not from PostgreSQL', () => {
    const others = [refusal('23503', 'customer_email_key'), new Error('23505'), '23505', null, undefined];
    expect(others.map((error) => isUniqueViolation(error))).toEqual(others.map(() => false));
  });
});
