import type { RawEnvironment } from '../platform/config/index.js';

/** Commands that stay and serve. In production, what they print is collected line by line with their log. */
const SERVING: readonly (string | undefined)[] = ['all', 'api', 'worker'];

type Write = (line: string) => void;

/** How a command speaks: results on standard output, what a person must know on standard error. */
export interface Voice {
  readonly say: Write;
  readonly complain: Write;
}

/** Lines for a person, or, of a node in production, the JSON lines that its log consists of. */
export function voiceOf(
  words: readonly string[],
  { NODE_ENV }: RawEnvironment,
  { stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>,
): Voice {
  const isNode = NODE_ENV === 'production' && SERVING.includes(words.find((word) => !word.startsWith('-')));
  const isLogged = isNode && !words.some((word) => ['-h', '--help'].includes(word));
  // Whoever sits at a terminal reads text.
  const voice = (level: string, stream: NodeJS.WriteStream): Write =>
    isLogged && !stream.isTTY ? logged(level, stream) : plain(stream);
  return { say: voice('info', stdout), complain: voice('warn', stderr) };
}

const plain =
  (stream: NodeJS.WritableStream): Write =>
  (line) =>
    void stream.write(`${line}\n`);

/** In the shape of the log's own lines. */
const logged =
  (level: string, stream: NodeJS.WritableStream): Write =>
  (line) => {
    const message = line.trim().replaceAll(/\s+/g, ' ');
    stream.write(`${JSON.stringify({ level, time: new Date().toISOString(), pid: process.pid, msg: message })}\n`);
  };
