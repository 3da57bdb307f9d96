/** Whose data a question asks for: the asker's own, or those of another person or body. */
export const SUBJECTS = ['ASKER', 'ANOTHER'] as const;
export type Subject = (typeof SUBJECTS)[number];
