/**
 * The subcommands of `moa`, one file each. To add one, write a `CliCommand` and list it here: it gets its `--help`,
 * a place to say how it is stopped, and its errors explained.
 */
import { account } from './account.js';
import { all } from './all.js';
import { api } from './api.js';
import { arrears } from './arrears.js';
import { audit } from './audit.js';
import type { CliCommand } from './command.js';
import { holidays } from './holidays.js';
import { importFiles } from './import.js';
import { institution } from './institution.js';
import { migrate } from './migrate.js';
import { quality } from './quality.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { seed } from './seed.js';
import { thresholds } from './thresholds.js';
import { train } from './train.js';
import { worker } from './worker.js';

export { CliError, returning, type CliCommand, type CliContext } from './command.js';
export { explain } from './explain.js';
export { createLifetime } from './lifetime.js';

export const commands: readonly CliCommand[] = [
  all,
  api,
  worker,
  migrate,
  institution,
  account,
  schema,
  seed,
  importFiles,
  quality,
  holidays,
  rules,
  arrears,
  thresholds,
  train,
  audit,
];
