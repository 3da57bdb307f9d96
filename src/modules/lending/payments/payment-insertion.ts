import { randomBytes } from 'node:crypto';
import type { Transaction } from '../../../platform/database/index.js';
import type { NewPayment, PaymentWritingRepository } from './payment-writing.repository.js';
import { REFERENCE_BYTES, referenceOf } from './reference.js';

/** With 60 random bits a reference is almost never taken; more tries than this mean that something else is wrong. */
const REFERENCE_TRIES = 3;

/** Writes a payment under a unique reference; returns its id and the reference. */
export async function insertPayment(
  writing: Pick<PaymentWritingRepository, 'insert'>,
  transaction: Transaction,
  made: Omit<NewPayment, 'reference'>,
  at: Date,
): Promise<{ readonly id: number; readonly reference: string }> {
  for (let tried = 0; tried < REFERENCE_TRIES; tried += 1) {
    const reference = referenceOf(made.channel, randomBytes(REFERENCE_BYTES));
    const id = await writing.insert(transaction, { ...made, reference }, at);
    if (id !== null) return { id, reference };
  }
  throw new Error('every reference of a payment was taken');
}
