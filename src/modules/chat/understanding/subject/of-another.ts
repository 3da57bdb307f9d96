import type { Intent } from '../intents.js';
import type { Guess, Understood } from '../understood.js';

/**
 * Without a model of subjects, an intent that is less sure than this says nothing: a wrong refusal keeps people from their
 * data.
 */
const SURE = 0.6;
/** Against an intent that is sure of something else, the model of dangers needs this probability. */
const SURE_AGAINST_INTENT = 0.7;

/** Intents whose answers hold no figure of the asker's, whoever is asked about. */
const OF_NOBODY: ReadonlySet<string> = new Set<Intent>([
  ...(['GLOSSARY', 'FORECAST', 'NEWS_DIGEST', 'LOAN_PRODUCTS', 'APPLICATION_HOW', 'IF_OVERDUE'] as const),
  ...(['HUMAN_AGENT', 'CAPABILITIES', 'COMPLAINT', 'OTHER_FAQ', 'UNKNOWABLE', 'HARDSHIP', 'ACTION_REQUEST'] as const),
  ...(['SMALL_TALK', 'GREETING', 'THANKS', 'UPLOAD_TOTAL_REVENUE', 'UPLOAD_CUSTOMER_COUNT'] as const),
  ...(['UPLOAD_INVOICE_COUNT', 'UPLOAD_TOTAL_QUANTITY', 'UPLOAD_IMAGE_STATE', 'UPLOAD_CONFIDENCE'] as const),
]);

/** Whether an intent is answered without a figure of the asker's. */
export const isOfNobody = (intent: string): boolean => OF_NOBODY.has(intent);

type Heard = Pick<Understood, 'intent'> & Partial<Pick<Understood, 'subject' | 'guesses' | 'danger' | 'topic'>>;

/** Whether what is asked would be answered by the asker's figures. Talk that has no intent and is not about money is not. */
function isAnsweredByData({ intent, guesses, topic }: Heard): boolean {
  const asked = intent ?? guesses?.[0];
  const isTalk = intent === null && topic?.label === 'GENERAL';
  return !isTalk && !(asked && (isOfNobody(asked.label) || isOfMany(asked)));
}

/** What many people have on average is nobody's. */
const isOfMany = ({ label, probability }: Guess<string>): boolean =>
  label === 'PEER_COMPARISON' && probability >= SURE_OF_MANY;
const SURE_OF_MANY = 0.9;

/**
 * Whether a question asks for the data of somebody other than the one who asks, and would else be answered with the
 * asker's. Without a model of subjects, the models of intents and dangers decide as well as they can.
 */
export function asksOfAnother(understood: Heard | null): boolean {
  if (!understood) return false;
  const { subject, intent, danger } = understood;
  if (subject) return subject.label === 'ANOTHER' && isAnsweredByData(understood);
  const isSure = (intent?.probability ?? 0) >= SURE;
  if (intent?.label === 'SOMEBODY_ELSE') return isSure || danger?.label === 'SOMEBODY_ELSE';
  return danger?.label === 'SOMEBODY_ELSE' && (!isSure || danger.probability >= SURE_AGAINST_INTENT);
}
