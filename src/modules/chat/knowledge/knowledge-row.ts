import { z } from 'zod';
import type { KnowledgeContent } from './content.js';
import { UPLOAD_FIELDS } from './upload-field.js';

/** Intents have a code that programs know; FAQs are questions and answers alone. */
export type KnowledgeKind = 'INTENT' | 'FAQ';

export const KNOWLEDGE_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
/** What is a draft, or retired, answers nobody. */
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

/** An intent or an FAQ. Instants are text: the row is also kept as JSON. */
export interface KnowledgeRow {
  readonly kind: KnowledgeKind;
  readonly key: number;
  /** Null of an FAQ. */
  readonly code: string | null;
  /** As it is edited. */
  readonly content: KnowledgeContent;
  /** As it answers; null when it does not. */
  readonly published: KnowledgeContent | null;
  readonly publishedVersion: number | null;
  readonly publishedAt: string | null;
  /** The account that wants the draft to answer as it is; null when nobody does. */
  readonly proposedBy: number | null;
  readonly proposedAt: string | null;
  readonly state: KnowledgeState;
  /** Grows with each change. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What answers, as it does. */
export interface PublishedRow {
  readonly kind: KnowledgeKind;
  readonly key: number;
  readonly code: string | null;
  readonly version: number;
  readonly content: KnowledgeContent;
}

const content = z.strictObject({
  nameKo: z.string().nullable(),
  nameEn: z.string().nullable(),
  questions: z.array(z.string()).min(1),
  answerKo: z.string(),
  answerEn: z.string(),
  field: z.enum(UPLOAD_FIELDS).nullable(),
  source: z.string().exactOptional(),
});

/** Reads what is stored. @throws ZodError when it is not whole. */
export const readContent = (stored: unknown): KnowledgeContent => content.parse(stored);
