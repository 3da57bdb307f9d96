import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'unpdf/pdfjs';

// Node runs this file directly from its TypeScript too: it imports only packages, and types that are erased.

interface Order {
  readonly pdf: Uint8Array;
  readonly maxPages: number;
  readonly maxCharacters: number;
  readonly characterMaps: Readonly<Record<string, Uint8Array>>;
}

interface DocumentText {
  readonly text: string;
  readonly pages: number;
  readonly truncated: boolean;
}

const { pdf, maxPages, maxCharacters, characterMaps } = workerData as Order;

/** PDF.js requests files by kind and name; only these character maps exist, and nothing else is read. */
class CharacterMaps {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? characterMaps[filename.replace(/\.bcmap$/, '')] : undefined;
    if (map === undefined) return Promise.reject(new Error(`no ${filename} here`));
    return Promise.resolve(map);
  }
}

/** The text of the first pages, each on lines of its own, up to the limit. */
async function textOf(): Promise<DocumentText> {
  const task = getDocument({
    data: pdf,
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'character-maps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages = document.numPages;
  let text = '';
  let read = 0;
  for (; read < Math.min(pages, maxPages) && text.length <= maxCharacters; read += 1) {
    const page = await document.getPage(read + 1);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    text += '\n\n';
    page.cleanup();
  }
  const truncated = read < pages || text.length > maxCharacters;
  return { text: text.slice(0, maxCharacters), pages, truncated };
}

/** PDF.js names the error: a password is needed, or the file is broken. */
function failureOf(error: unknown): 'ENCRYPTED' | 'MALFORMED' {
  return error instanceof Error && error.name === 'PasswordException' ? 'ENCRYPTED' : 'MALFORMED';
}

const answer: unknown = await textOf().catch((error: unknown) => ({ failure: failureOf(error) }));
parentPort?.postMessage(answer);
