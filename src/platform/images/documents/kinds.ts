/** Labels of document photographs, in the model's order. */
export const DOCUMENT_LABELS = [
  'GOOD',
  'BLUR',
  'LOW_RESOLUTION',
  'CUT',
  'GLARE',
  'SHADOW',
  'STAIN',
  'SCRATCH',
] as const;
export type DocumentLabel = (typeof DOCUMENT_LABELS)[number];
