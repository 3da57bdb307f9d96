import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

interface FakeFile {
  readonly id: string;
  readonly fileName: string;
  readonly kind: string;
  readonly sizeBytes: number;
  bytes: Buffer | null;
}

/** Percents that an analysis reports on its way. */
const PROGRESS = [10, 45, 80];
const FAILURE = { code: 'PASSWORD_PROTECTED', message: '암호가 걸린 파일입니다. 암호를 풀고 다시 올려 주세요.' };
const SERIES = [
  { id: 'series-1', name: '한국은행 기준금리', frequency: 'MONTH' },
  { id: 'series-2', name: '원/달러 환율', frequency: 'DAY' },
];

/** Files and series of an account in memory. A file called `locked…` cannot be analysed, one called `huge…` not sent. */
export function createFakeFiles(stepMs: number) {
  const files = new Map<string, FakeFile>();
  const given: string[] = [];
  let held = Promise.withResolvers<null>();
  held.resolve(null);
  const shown = ({ bytes, ...file }: FakeFile) => ({ ...file, analysis: bytes && analysisOf(file) });
  const analysisOf = ({ fileName }: Pick<FakeFile, 'fileName'>) =>
    fileName.startsWith('locked') ? { state: 'FAILED', failure: FAILURE } : { state: 'SUCCEEDED', failure: null };

  async function* progress(file: FakeFile, after: number) {
    for (const [at, percent] of PROGRESS.entries()) {
      if (at < after) continue;
      await wait(stepMs);
      if (at > 0) await held.promise;
      yield { fileAnalysisProgress: { sequence: at + 1, phase: 'READ', percent, analysis: null } };
    }
    yield {
      fileAnalysisProgress: { sequence: PROGRESS.length + 1, phase: 'ENDED', percent: 100, analysis: analysisOf(file) },
    };
  }

  return {
    /** Lets no analysis go on after its first report, until `goOn`. */
    hold: () => void (held = Promise.withResolvers()),
    goOn: () => held.resolve(null),
    /** Ids of uploads that the page gave up. */
    given,
    /** The bytes that came, by the file's name. */
    bytesOf: (name: string) => [...files.values()].find(({ fileName }) => fileName === name)?.bytes ?? null,
    /** A file that was analysed before. */
    keep: (fileName: string) => {
      const id = `file-${files.size + 1}`;
      files.set(id, { id, fileName, kind: 'TABLE', sizeBytes: 1, bytes: Buffer.from('a') });
    },
    fileAnalysisProgress: ({ fileId, afterSequence }: { fileId: string; afterSequence?: number | null }) => {
      const file = files.get(fileId);
      if (!file) throw new Error('no such file');
      return Promise.resolve(progress(file, afterSequence ?? 0));
    },
    queries: {
      files: () => ({ nodes: [...files.values()].reverse().map(shown) }),
      seriesList: () => ({ nodes: SERIES, pageInfo: { hasNextPage: false, endCursor: null } }),
    },
    mutations: {
      fileUploadStart: ({ input }: { input: { fileName: string; kind: string; sizeBytes: number } }) => {
        if (input.fileName.startsWith('huge')) {
          return { userErrors: [{ code: 'FILE_TOO_LARGE', message: '파일이 너무 큽니다.', field: ['sizeBytes'] }] };
        }
        const { fileName, kind, sizeBytes } = input;
        const file = { id: `file-${files.size + 1}`, fileName, kind, sizeBytes, bytes: null };
        files.set(file.id, file);
        // As of a server that knows its public address: the page may have been opened by another name.
        return { file: shown(file), uploadUrl: `https://moa.example.com/files/${file.id}`, userErrors: [] };
      },
      fileUploadCancel: ({ input }: { input: { fileId: string } }) => {
        given.push(input.fileId);
        return { fileId: input.fileId, userErrors: [] };
      },
    },
    /** Takes `PUT /files/…`; false for anything else. */
    receive: async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
      const id = /^\/files\/(.+)$/.exec(req.url ?? '')?.[1];
      if (id === undefined || req.method !== 'PUT') return false;
      const file = files.get(id);
      const bytes = await buffer(req).catch(() => null);
      if (file?.fileName.startsWith('refused')) {
        const errors = [{ message: '표로 읽을 수 없는 파일입니다.', extensions: { code: 'FILE_TYPE_REFUSED' } }];
        res.writeHead(415, { 'content-type': 'application/json' }).end(JSON.stringify({ errors }));
        return true;
      }
      if (file) file.bytes = bytes;
      res.writeHead(file ? 201 : 404).end();
      return true;
    },
  };
}
