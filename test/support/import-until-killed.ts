import { join } from 'node:path';
import { commitImport, importQuarterly, undoImport } from '../../src/modules/spending/index.js';
import { systemClock } from '../../src/platform/clock.js';
import { FolderStore } from '../../src/platform/storage/index.js';
import { openDatabase } from './spending-file.js';

// Started by a test as a process of its own, to be killed: imports a file, or checks, commits or undoes a batch, and tells
// when it has begun.
const [, , url = '', task = '', subject = '', folder = ''] = process.argv;
const database = await openDatabase(url);
const objects = new FolderStore(join(folder, 'objects'));
const caller = { actor: null, requestId: 'test', locale: 'en', address: null } as const;
const parts = { database, objects, clock: systemClock, caller };
const file = { path: subject, institutionCode: 'BANK', existing: 'REPLACE' } as const;
process.stdout.write('begun\n');
if (task === 'undo') await undoImport(Number(subject), parts);
else if (task === 'commit') await commitImport(Number(subject), parts);
else await importQuarterly({ ...file, dryRun: task === 'check' }, parts);
process.stdout.write('done\n');
await database.dataSource.destroy();
