import type { Caller } from '../../../../platform/access/index.js';
import type { Locale, Localized } from '../../../../platform/text.js';
import { filled } from '../content.js';
import type { PublishedRow } from '../knowledge-row.js';
import { answeredBy } from '../matching/matching.js';
import type { PublishedKnowledge } from './published-knowledge.js';
import { fieldsNamed, type LatestUpload, type UploadField, type UploadResult } from '../upload-field.js';
import { UPLOAD_FIELD_TEXT } from '../upload-field.texts.js';
import { NO_UPLOAD, FILES_GONE, sourceFileText, notInFileText, unreadText } from './answering.texts.js';

export { FILES_GONE } from './answering.texts.js';

/** A figure in an answer: what it is, where it comes from and when it held. */
interface KnowledgeFact {
  /** Such as `upload.17.total_revenue`. */
  readonly id: string;
  readonly label: Localized;
  readonly value: Localized;
  readonly source: Localized;
  readonly asOf: string;
}

/** An answer that staff of the institution wrote, with its figures of the asker. */
interface KnowledgeAnswer {
  /** Code of an intent; null when an FAQ answered. */
  readonly intent: string | null;
  /** Number of an FAQ; null when an intent answered. */
  readonly faqId: number | null;
  /** The version that was published. */
  readonly version: number;
  readonly text: string;
  /** Every figure in the text that is not the institution's own. */
  readonly facts: readonly KnowledgeFact[];
  /** Whether it states a figure of an uploaded file, or says that the file has none. */
  readonly isOfFile: boolean;
}

/** The answer of one entry. */
interface OneAnswer extends Pick<KnowledgeAnswer, 'text' | 'facts'> {
  /** What is to be known of a newer file; null when there is none. */
  readonly beside: string | null;
}

/** What is known of a question besides its words. */
interface About {
  /** The intent that a model gives it. */
  readonly intent?: string | null;
  readonly files?: readonly number[];
}

/** Answers from what the caller's institution has published; well below a millisecond once it is cached. */
export class Answering {
  constructor(private readonly parts: { readonly published: PublishedKnowledge; readonly uploads: LatestUpload }) {}

  /**
   * The answer of the intent or FAQ that is near enough to a question, else of the intent that a model gives it; null
   * when there is none. Drafts and retired entries answer nobody.
   * @param files those that the question is about; the asker's newest when empty.
   */
  async answerFrom(
    caller: Caller,
    question: string,
    locale: Locale,
    { intent = null, files = [] }: About = {},
  ): Promise<KnowledgeAnswer | null> {
    if (caller.actor === null) return null;
    const published = await this.parts.published.of(caller.actor.institutionId);
    const row = answeredBy(published, question, intent);
    if (!row) return null;
    const { code, key, version } = row;
    const from = { intent: code, faqId: code === null ? key : null, version, isOfFile: row.content.field !== null };
    const answers = await Promise.all(
      alongside(row, published.rows, question).map((one) => this.#answerOf(caller, one, { locale, files })),
    );
    // Without a file all answers are the same, and each says the same of a newer one.
    const texts = new Set([...answers.map(({ text }) => text), ...answers.flatMap(({ beside }) => beside ?? [])]);
    return { ...from, text: [...texts].join('\n'), facts: answers.flatMap(({ facts }) => facts) };
  }

  async #answerOf(
    caller: Caller,
    { content: { field, answerKo, answerEn } }: PublishedRow,
    { locale, files }: { readonly locale: Locale; readonly files: readonly number[] },
  ): Promise<OneAnswer> {
    const answer = locale === 'ko' ? answerKo : answerEn;
    if (field === null) return { text: answer, facts: [], beside: null };
    const { uploads } = this.parts;
    const [upload, unread] = await Promise.all([
      uploads.latestOf(caller, field, files),
      files.length > 0 ? null : uploads.unreadOf(caller, field),
    ]);
    const value = upload?.values[field];
    if (!upload || !value) {
      const said = unread
        ? unreadText(unread)
        : upload
          ? notInIt(upload, field)
          : files.length > 0
            ? FILES_GONE
            : NO_UPLOAD;
      return { text: said[locale], facts: [], beside: null };
    }
    const { fileName, uploadedOn } = upload;
    const fact = {
      id: `upload.${upload.id}.${field}`,
      label: UPLOAD_FIELD_TEXT[field],
      value,
      source: sourceFileText(fileName),
      asOf: uploadedOn,
    };
    const text = filled(answer, { value: value[locale], uploadedOn, fileName });
    return { text, facts: [fact], beside: unread && unreadText(unread)[locale] };
  }
}

/** The rows for the fields of the newest file that a question names, or the one that answers it. */
function alongside(row: PublishedRow, rows: readonly PublishedRow[], question: string): readonly PublishedRow[] {
  if (row.content.field === null) return [row];
  const named = fieldsNamed(question).flatMap((field) => rows.find(({ content }) => content.field === field) ?? []);
  return named.length > 1 ? named : [row];
}

function notInIt({ fileName, uploadedOn }: UploadResult, field: UploadField): Localized {
  const { ko, en } = UPLOAD_FIELD_TEXT[field];
  return notInFileText(uploadedOn, fileName, ko, en);
}
