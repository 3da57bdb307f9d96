import { useEffect, useRef, useState } from 'react';
import { newKey } from '../../../shared/new-key.js';
import { RequestFailed } from '../../../shared/request-failed.js';
import { failed, withChange, type Attachment } from './attachment.js';
import { announce, giveUp } from './carried-api.js';
import type { CarriedFile } from './carried.js';
import { followAnalysis } from './follow-analysis.js';
import { upload } from './upload.js';

/** Files of one question, as the API takes them. */
export const MOST_FILES = 5;

export interface Attachments {
  readonly files: readonly Attachment[];
  /** Sends new files and has them analysed; those beyond the limit are left out. */
  readonly add: (chosen: readonly File[]) => void;
  /** Takes one that was analysed before. */
  readonly take: (file: CarriedFile) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
}

/** The files that go with the next question. One that is removed, or left behind with the page, is sent no further. */
export function useAttachments(): Attachments {
  const [files, setFiles] = useState<readonly Attachment[]>([]);
  const leaving = useRef(new Map<string, AbortController>());
  useEffect(() => {
    const open = leaving.current;
    return () => open.forEach((each) => each.abort());
  }, []);

  const change = (key: string, next: Partial<Attachment>): void => setFiles((all) => withChange(all, key, next));

  async function bring(key: string, file: File, signal: AbortSignal): Promise<void> {
    const { fileId, link } = await announce(file);
    try {
      signal.throwIfAborted();
      change(key, { fileId });
      if (link !== null) await upload(link, file, { signal, onProgress: (percent) => change(key, { percent }) });
    } catch (error) {
      void giveUp(fileId).catch(() => undefined);
      throw error;
    }
    change(key, { stage: 'ANALYSING', percent: 0 });
    const { state, failure } = await followAnalysis(fileId, {
      signal,
      onProgress: (percent) => change(key, { percent }),
    });
    if (state === 'SUCCEEDED') change(key, { stage: 'READY', percent: 100 });
    else throw new RequestFailed(state, failure?.message ?? state);
  }

  function add(chosen: readonly File[]): void {
    for (const file of chosen.slice(0, MOST_FILES - files.length)) {
      const [key, stop] = [newKey(), new AbortController()];
      leaving.current.set(key, stop);
      const begun = { key, name: file.name, stage: 'SENDING', percent: 0, failure: null, fileId: null } as const;
      setFiles((all) => [...all, begun]);
      void bring(key, file, stop.signal).catch((error: unknown) => {
        if (!stop.signal.aborted) setFiles((all) => failed(all, key, error));
      });
    }
  }
  function take({ fileId, fileName }: CarriedFile): void {
    const taken = { key: fileId, name: fileName, stage: 'READY', percent: 100, failure: null, fileId } as const;
    setFiles((all) => (all.some((file) => file.fileId === fileId) ? all : [...all, taken].slice(0, MOST_FILES)));
  }
  function remove(key: string): void {
    leaving.current.get(key)?.abort();
    setFiles((all) => all.filter((file) => file.key !== key));
  }
  return { files, add, take, remove, clear: () => setFiles([]) };
}
