import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Program {
  readonly process: ChildProcess;
  /** Everything written so far, to standard output and error. */
  output(): string;
  /** Resolves with the first match in the output; rejects when the program ends without one. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves with the exit code; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Compiled code of the modules that programs of tests load: a fifth of a short start is compiling. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/moa-compiled');

/** Runs `moa` as it was built, as a process of its own, with nothing of this process's environment but what is given. */
export function moa(words: readonly string[], environment: Readonly<Record<string, string>>): Program {
  return startProgram(['dist/src/main.js', ...words], environment);
}

/** Runs a script, with its words, in a Node of its own. */
export function startProgram(script: readonly string[], environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, script, {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, MOA_HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const onText = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of onText) look();
    });
  }
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    process: child,
    output: () => output,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (!found) return;
          onText.delete(look);
          resolve(found);
        };
        onText.add(look);
        void ended.then(() => reject(new Error(`moa ended without saying ${pattern.source}:\n${output}`)));
        look();
      }),
  };
}
