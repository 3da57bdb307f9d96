import { z } from 'zod';
import type { KnowledgeContent } from './content.js';
import { UPLOAD_FIELDS } from './upload-field.js';

/** Intents have a code that programs know; FAQs are questions and answers alone. */
export type KnowledgeKind = 'INTENT' | 'FAQ';

const KNOWLEDGE_STATES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
/** A draft or retired entry answers nobody. */
export type KnowledgeState = (typeof KNOWLEDGE_STATES)[number];

/** An intent or an FAQ. Instants are text: the row is also kept as JSON. */
export interface KnowledgeRow {
  readonly kind: KnowledgeKind;
  readonly key: number;
  /** Null for an FAQ. */
  readonly code: string | null;
  /** The draft. */
  readonly content: KnowledgeContent;
  /** The published content; null when there is none. */
  readonly published: KnowledgeContent | null;
  readonly publishedVersion: number | null;
  readonly publishedAt: string | null;
  /** The account that proposed the draft; null when nobody has. */
  readonly proposedBy: number | null;
  readonly proposedAt: string | null;
  readonly state: KnowledgeState;
  /** Grows with each change. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A published entry. */
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
