import { failureOf, type Failed, type RequestFailed } from '../../../shared/request-failed.js';
import { currentLocale } from '../../../shared/locale.js';

/** How long the server lets a file take to arrive, in milliseconds. */
const LONGEST_MS = 120_000;

/**
 * Sends a file over its link, and says how much of it has gone, in percent. The page only calls its own server,
 * whatever its host name. Only XMLHttpRequest reports upload progress.
 * @throws RequestFailed in the server's words; Error when the line broke; the signal's reason once it aborts.
 */
export function upload(
  link: string,
  file: File,
  { onProgress, signal }: { readonly onProgress: (percent: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => request.abort();
    request.open('PUT', new URL(link, location.href).pathname);
    request.setRequestHeader('accept-language', currentLocale());
    request.timeout = LONGEST_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.floor((100 * loaded) / total));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(problemOf(request));
    };
    request.onerror = () => reject(new Error('the line broke'));
    request.ontimeout = () => reject(new Error('it took too long'));
    request.onabort = () => reject(signal.reason as Error);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop);
    // Without a type of its own: the server looks at the bytes.
    request.send(new Blob([file]));
  });
}

function problemOf({ status, responseText }: XMLHttpRequest): RequestFailed {
  try {
    return failureOf(JSON.parse(responseText) as Failed, status);
  } catch {
    return failureOf({}, status);
  }
}
