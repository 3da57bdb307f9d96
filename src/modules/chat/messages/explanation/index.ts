/**
 * Leads an applicant through the explanation that the law owes him before a loan (금융소비자보호법 제19조): tells item by
 * item in lending's own words, and passes each acknowledgement on to lending with the reply that told it as evidence.
 */
export type { DutyItem, DutyStanding, ExplanationDuty } from './duty.js';
export { createExplanations } from './module.js';
export { ToldEntity } from './told.entity.js';
