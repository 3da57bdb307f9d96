import {
  EMERGENCY_PATTERNS,
  FRAUD_NAMES,
  HAS_HAPPENED,
  LEARNING_OF_FRAUD,
  type EmergencyKind,
} from './emergency-words.js';

export type { EmergencyKind };

/**
 * What has to be stopped at once: fraud, payments or loans that are not the customer's own, a card or a telephone that is
 * gone. Decided by words alone, as distress is: no list of loans and no model's essay may stand between a customer and
 * the call that stops the money. Null where there is no sign of it; in doubt it is an emergency.
 */
export function emergencyOf(question: string): EmergencyKind | null {
  const text = question.normalize('NFC').normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
  const isLearning = LEARNING_OF_FRAUD.test(text) && !HAS_HAPPENED.test(text);
  if (isLearning) return null;
  if (FRAUD_NAMES.test(text)) return 'FRAUD';
  return EMERGENCY_PATTERNS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? null;
}
