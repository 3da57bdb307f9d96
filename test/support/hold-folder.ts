import { lockFolder } from '../../src/platform/embedded-postgres/folder-lock.js';

// Started by tests as a process of its own: takes the folder it is given on command, says whether it got it, and
// holds it until its input ends.
process.stdout.write('here\n');
process.stdin.once('data', () => {
  lockFolder(process.argv[2] ?? '').then(
    () => process.stdout.write('held\n'),
    (error: unknown) => process.stdout.write(`${String(error)}\n`),
  );
});
