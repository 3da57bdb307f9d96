import { importQuarterly } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { openDatabase } from './spending-file.js';

// Started by a test as a process of its own, to be killed: imports a file into a database and tells of its progress.
const [, , url = '', path = ''] = process.argv;
const database = await openDatabase(url);
await importQuarterly(
  { path, institutionCode: 'BANK', dryRun: false },
  {
    database,
    clock: systemClock,
    caller: { actor: null, requestId: 'test', locale: 'en', address: null },
    onProgress: ({ rows }) => process.stdout.write(`${rows}\n`),
  },
);
await database.dataSource.destroy();
