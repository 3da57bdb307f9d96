import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CliError } from './command.js';

type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** A password and its line end are far below this; whatever is longer is no password. */
const MAX_CHARACTERS = 4_096;

/**
 * Reads a password: at a terminal it is asked for twice and not shown, elsewhere it is the first line.
 * @throws CliError when there is none, or the two differ.
 */
export async function readPassword(input: Terminal, prompts: NodeJS.WritableStream): Promise<string> {
  const password = input.isTTY ? await ask(input, prompts) : await firstLine(input);
  if (password === '') throw new CliError('No password was given. See: moa account create --help');
  return password;
}

async function ask(input: Terminal, prompts: NodeJS.WritableStream): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const closed = new Promise<never>((_resolve, reject) => {
    lines.once('close', () => reject(new CliError('No password was given.')));
  });
  try {
    const password = await Promise.race([hidden(lines, prompts, 'Password: '), closed]);
    const again = await Promise.race([hidden(lines, prompts, 'Once more: '), closed]);
    if (password !== again) throw new CliError('The two passwords differ. Nothing was done.');
    return password;
  } finally {
    closed.catch(() => undefined);
    lines.close();
  }
}

async function hidden(lines: Interface, prompts: NodeJS.WritableStream, prompt: string): Promise<string> {
  prompts.write(prompt);
  const answer = await lines.question('');
  prompts.write('\n');
  return answer;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) {
    text += chunk as string;
    if (text.includes('\n') || text.length > MAX_CHARACTERS) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
