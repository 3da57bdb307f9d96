import { yearsBetween } from '../basis/index.js';
import type { DemoCustomer } from './demo-customer.js';

export type LifeStage =
  | 'UNI'
  | 'NEW_JOB'
  | 'NEW_WED'
  | 'CHILD_BABY'
  | 'CHILD_TEEN'
  | 'CHILD_UNI'
  | 'GOLLIFE'
  | 'SECLIFE'
  | 'RETIR';

/** Where in life a customer stands on a day, by the source's nine stages; it changes as children grow and people age. */
export function lifeStage(customer: DemoCustomer, date: string): LifeStage {
  const { birthDate, jobType, marriedOn, firstChildBornOn } = customer;
  const age = yearsBetween(birthDate, date);
  if (jobType === 'STUDENT' && age < 28) return 'UNI';
  if (age >= 60 && (jobType === 'RETIRED' || age >= 75)) return 'RETIR';
  if (firstChildBornOn !== null && firstChildBornOn <= date) {
    const child = yearsBetween(firstChildBornOn, date);
    if (child < 7) return 'CHILD_BABY';
    if (child < 18) return 'CHILD_TEEN';
    if (child < 26) return 'CHILD_UNI';
  }
  if (marriedOn !== null && marriedOn <= date && yearsBetween(marriedOn, date) < 5 && age < 45) return 'NEW_WED';
  if (age < 33) return 'NEW_JOB';
  return age < 55 ? 'GOLLIFE' : 'SECLIFE';
}
