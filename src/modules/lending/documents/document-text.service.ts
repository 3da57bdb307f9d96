import { buffer } from 'node:stream/consumers';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { extractPdfText } from '../../../platform/pdf/index.js';
import type { ObjectStore } from '../../../platform/storage/index.js';
import type { DocumentChangeRepository } from './document-change.repository.js';
import type { DocumentTextRepository, ReadText } from './document-text.repository.js';

/** Reads the text of one paper. */
export const READ_TEXT: JobKind<{ readonly documentId: number }> = {
  name: 'lending-document-text',
  retries: 3,
  expireInSeconds: 120,
  does: 'Reads the text of one document.',
  cron: null,
  also: 'when a PDF has arrived',
  ifItDies: 'It is read again; after the last try, `lending-document-sweep` ends the wait.',
};
/** Removes what was deleted or never came, and ends waits for abandoned readings. */
export const SWEEP_DOCUMENTS: JobKind<object> = {
  name: 'lending-document-sweep',
  retries: 3,
  expireInSeconds: 600,
  does: 'Removes documents that were deleted or never arrived, and ends waits for abandoned readings.',
  cron: '50 * * * *',
  ifItDies: 'What is left is done by the next run.',
};

/** Longer than all tries to read a paper together. */
const GIVE_UP_MS = 6 * 3_600_000;
/** An announced paper is shown for a day after its link expires, so that customers see what they did not send. */
const FORGOTTEN_MS = 24 * 3_600_000;

/** Background work on papers. */
export class DocumentTextService {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly clock: Clock;
      readonly objects: ObjectStore;
      readonly texts: DocumentTextRepository;
      readonly changes: DocumentChangeRepository;
    },
  ) {}

  /** Stores the text of a paper, or why there is none. Does nothing when that is done already. */
  async read(documentId: number): Promise<void> {
    const { database, texts } = this.parts;
    const storageId = await texts.pending(database, documentId);
    if (storageId !== null) await texts.keep(database, documentId, await this.textOf(storageId));
  }

  /** Removes the files and rows of deleted papers, and ends waits for text that will not come. */
  async sweep(): Promise<void> {
    const { database, clock, objects, texts, changes } = this.parts;
    const now = clock.now().getTime();
    await texts.giveUp(database, new Date(now - GIVE_UP_MS));
    await texts.expire(database, new Date(now - FORGOTTEN_MS));
    for (let after = 0; ;) {
      const remainders = await texts.remainders(database, after);
      for (const { id, storageId } of remainders) {
        if (storageId !== null) await objects.delete(storageId);
        await changes.forget(database, id);
        after = id;
      }
      if (remainders.length === 0) return;
    }
  }

  private async textOf(storageId: string): Promise<ReadText> {
    const object = await this.parts.objects.get(storageId);
    return object ? extractPdfText(await buffer(object.stream)) : { failure: 'FILE_MISSING' };
  }
}
