import { typedFacts, type Fact, type FactSource } from '../../../platform/assistant/index.js';
import { koreanDate, type Clock } from '../../../platform/clock.js';
import { fieldsNamed } from '../../../platform/graphql/index.js';
import type { CustomerService } from '../customer.service.js';
import { REGISTERED } from './customers.texts.js';

const CREDIT_SCORE = fieldsNamed('creditScore');

/** The credit score as it is registered. */
export const baseFacts = ({
  clock,
  customers,
}: {
  readonly clock: Clock;
  readonly customers: Pick<CustomerService, 'find'>;
}): FactSource => ({
  async factsFor(caller, customerId) {
    const person = await customers.find(caller, customerId, CREDIT_SCORE);
    return creditFacts(person?.['creditScore'], koreanDate(clock.now()));
  },
});

/** A score as a fact; none where it is not registered. */
export function creditFacts(score: unknown, asOf: string): Fact[] {
  if (typeof score !== 'number') return [];
  const value = { ko: `${score}점`, en: `${score} points` };
  const label = { ko: '신용점수', en: 'Credit score' };
  return [typedFacts('PROFILE', REGISTERED, asOf).count('profile.creditScore', label, score, 'POINT', value)];
}
