import {
  AttachmentProgressDocument,
  type AttachmentProgressSubscription,
} from '../../../../../schema/generated/web/graphql.js';
import { socket } from '../../../shared/socket.js';

type Progress = AttachmentProgressSubscription['fileAnalysisProgress'];
export type Analysis = NonNullable<Progress['analysis']>;

/**
 * Follows the analysis of a file to its end, over any number of reconnects, and says how far it is, in percent.
 * @throws Error when its end cannot be learnt; the signal's reason once it aborts.
 */
export function followAnalysis(
  fileId: string,
  { onProgress, signal }: { readonly onProgress: (percent: number) => void; readonly signal: AbortSignal },
): Promise<Analysis> {
  // The client sends this very object again after a reconnect, so that the sequence written here is where it goes on.
  const variables: { fileId: string; afterSequence: number | null } = { fileId, afterSequence: null };
  return new Promise((resolve, reject) => {
    const lose = (): void => reject(new Error('its analysis cannot be followed'));
    const leave = socket.subscribe<AttachmentProgressSubscription>(
      { query: AttachmentProgressDocument.toString(), variables },
      {
        next: ({ data }) => {
          if (!data) return lose();
          const { sequence, percent, analysis } = data.fileAnalysisProgress;
          variables.afterSequence = sequence;
          if (analysis) resolve(analysis);
          else onProgress(percent);
        },
        error: lose,
        complete: lose,
      },
    );
    signal.addEventListener('abort', () => {
      leave();
      reject(signal.reason as Error);
    });
  });
}
