import { RequestFailed } from '../../../shared/request-failed.js';
import type { Localized } from '../../../shared/localized.js';
import { carriedTexts as texts } from './texts.js';

/** A file beside the question that is being written. */
export interface Attachment {
  readonly key: string;
  readonly name: string;
  readonly stage: 'SENDING' | 'ANALYSING' | 'READY' | 'FAILED';
  /** How much of the stage is done. */
  readonly percent: number;
  readonly failure: Localized | null;
  /** Null before the server knows it. */
  readonly fileId: string | null;
}

type Attached = readonly Attachment[];

/** The files with one changed; the same list where nothing changes, so that the chat is not rendered again. */
export function withChange(files: Attached, key: string, next: Partial<Attachment>): Attached {
  const now = files.find((file) => file.key === key);
  if (!now) return files;
  const changed = { ...now, ...next };
  const names = Object.keys(next) as (keyof Attachment)[];
  if (names.every((name) => now[name] === changed[name])) return files;
  return files.map((file) => (file === now ? changed : file));
}

/** The files with one that failed in the stage it had reached: with the server's sentence, or one for that stage. */
export function failed(files: Attached, key: string, error: unknown): Attached {
  const stage = files.find((file) => file.key === key)?.stage;
  const isTold = error instanceof RequestFailed && error.message !== error.code;
  const ours = stage === 'ANALYSING' ? texts.analysisFailed : texts.uploadFailed;
  const failure = isTold ? { ko: error.message, en: error.message } : ours;
  return withChange(files, key, { stage: 'FAILED', failure });
}
