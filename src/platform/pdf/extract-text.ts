import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { optionsToRun } from '../own-thread.js';
import { koreanCharacterMaps } from './korean-character-maps.js';

/** Why the text of a PDF could not be read. */
export type PdfFailure = 'ENCRYPTED' | 'MALFORMED' | 'TOO_COMPLEX';

/** The text of a PDF; empty when its pages are pictures. */
export interface PdfText {
  readonly text: string;
  readonly pages: number;
  /** Whether there was more than the limits allow. */
  readonly truncated: boolean;
}

export type PdfOutcome = PdfText | { readonly failure: PdfFailure };

export interface PdfLimits {
  /** Time limit for a document. */
  readonly timeoutMs: number;
  /** Memory limit for reading it, in MiB, PDF.js included. */
  readonly memoryMib: number;
  readonly pages: number;
  readonly characters: number;
}

/**
 * PDF.js itself takes 20 MiB. The rest is for one page's decompressed operators, which are below a megabyte in papers
 * of banks and offices, and too little for a decompression bomb.
 */
const LIMITS: PdfLimits = { timeoutMs: 10_000, memoryMib: 80, pages: 200, characters: 100_000 };
/** Buffers are outside the heap limit of a thread, so they are checked this often. */
const WATCH_MS = 20;
const MIB = 1024 * 1024;

const WORKER = new URL(`./text-worker${extname(import.meta.filename)}`, import.meta.url);

/**
 * Reads the text of a PDF in a thread of its own, which is ended when it takes too long or too much memory, since the
 * file is untrusted. Nothing outside the file is read or called.
 * @throws Error when the thread itself cannot run.
 */
export async function extractPdfText(pdf: Uint8Array, given: Partial<PdfLimits> = {}): Promise<PdfOutcome> {
  const limits = { ...LIMITS, ...given };
  const worker = startWorker(pdf, limits);
  try {
    const outcome = await Promise.race([answerOf(worker), excessOf(worker, limits)]);
    return 'failure' in outcome ? outcome : { ...outcome, text: storableText(outcome.text) };
  } finally {
    await worker.terminate();
  }
}

let maps: ReturnType<typeof koreanCharacterMaps> | undefined;

function startWorker(pdf: Uint8Array, { pages, characters, memoryMib }: PdfLimits): Worker {
  const copy = new Uint8Array(pdf);
  return new Worker(WORKER, {
    workerData: {
      pdf: copy,
      maxPages: pages,
      maxCharacters: characters,
      characterMaps: (maps ??= koreanCharacterMaps()),
    },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMib, maxYoungGenerationSizeMb: 16 },
    execArgv: optionsToRun(WORKER.pathname),
    env: {},
    // PDF.js writes to the console.
    stdout: true,
    stderr: true,
  });
}

function answerOf(worker: Worker): Promise<PdfOutcome> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ failure: 'TOO_COMPLEX' });
      else reject(error);
    });
    worker.once('exit', () => reject(new Error('the thread that reads a PDF ended without a word')));
  });
}

/** Resolves when the thread exceeds its time or memory; never when it ends before. */
function excessOf(worker: Worker, { timeoutMs, memoryMib }: PdfLimits): Promise<PdfOutcome> {
  return new Promise((resolve) => {
    const tooComplex = (): void => resolve({ failure: 'TOO_COMPLEX' });
    const timeout = setTimeout(tooComplex, timeoutMs);
    const watch = setInterval(() => {
      void worker.getHeapStatistics().then(
        (statistics) => {
          if (statistics.used_heap_size + statistics.external_memory > memoryMib * MIB) tooComplex();
        },
        // It has ended: there is nothing left to check.
        () => undefined,
      );
    }, WATCH_MS);
    worker.once('exit', () => {
      clearTimeout(timeout);
      clearInterval(watch);
    });
  });
}

/** Removes what PostgreSQL cannot store: control characters except line ends and tabs, halves of surrogate pairs. */
function storableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .normalize('NFC')
    .trim();
}
