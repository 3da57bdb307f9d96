import { join } from 'node:path';
import { writeLines, type TextFormat } from '../basis/index.js';
import type { DemoInstitution } from '../books/index.js';

/** The bank's files are UTF-8; the card company's come as many do in Korea, so that the importer meets both. */
export const FORMATS: Readonly<Record<DemoInstitution['kind'], TextFormat>> = {
  BANK: { encoding: 'utf8', newline: '\n' },
  CARD: { encoding: 'cp949', newline: '\r\n' },
};

/** The files of a data set, in one folder. */
export class SeedFiles {
  readonly #paths: string[] = [];

  constructor(private readonly folder: string) {}

  get paths(): readonly string[] {
    return this.#paths;
  }

  async write(name: string, lines: Iterable<string>, format: TextFormat): Promise<string> {
    const path = join(this.folder, name);
    await writeLines(path, lines, format);
    this.#paths.push(path);
    return path;
  }
}
