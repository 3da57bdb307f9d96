import { PATIENT_DATABASE } from '../patience.js';
import { RUN_TYPESCRIPT } from '../postgres-process.js';
import { startProgram } from '../program.js';
import { TEST_PASSWORD, type TestServer } from '../server.js';

/** A second node of a test server, in a process of its own: what is done to it can be told from what does it. */
export interface ServerProcess {
  /** Without a path. */
  readonly url: string;
  /** Lines of its log that report a fault, and everything it wrote when something was unhandled. */
  faults(): string[];
  /** Its memory, in MiB. */
  residentMiB(): Promise<number>;
  /** Ends it; the exit code, and the properties all its objects had come to inherit. */
  stop(): Promise<{ readonly code: number | null; readonly inherited: readonly string[] }>;
}

const ENVIRONMENT = {
  NODE_ENV: 'test',
  MOA_DEMO_PASSWORD: TEST_PASSWORD,
  // All that can be asked of a customer at once is more than one operation may cost.
  MOA_MAX_COST: '10000',
  MOA_COST_BUCKET: '100000000',
  MOA_COST_PER_SECOND: '1000000',
  MOA_NARRATOR_TOKEN_MS: '0',
  MOA_LOG_LEVEL: 'error',
  ...PATIENT_DATABASE,
};

/** Starts it on the database of `server`, whose tokens it takes. */
export async function startServerProcess(
  { config, database }: TestServer,
  options: { readonly worker?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess> {
  const words = [RUN_TYPESCRIPT, 'test/support/fuzz/serve.ts', ...(options.worker ? ['worker'] : [])];
  const program = startProgram(words, {
    ...ENVIRONMENT,
    DATABASE_URL: database.url,
    MOA_JWT_SECRET: config.identity.jwtSecrets.join(','),
    ...options.env,
  });
  const [, said = ''] = await program.says(/^serves (\S+)$/m);
  const url = said.replace('localhost', '127.0.0.1');
  return {
    url,
    faults: () => program.output().match(/^.*("level":"(error|fatal)"|unhandled|uncaught|Warning:).*$/gim) ?? [],
    async residentMiB() {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]) / 2 ** 20;
    },
    async stop() {
      program.process.kill('SIGTERM');
      const code = await program.ended;
      const [, inherited = '["nothing was said"]'] = /^inherited (.*)$/m.exec(program.output()) ?? [];
      return { code, inherited: JSON.parse(inherited) as string[] };
    },
  };
}
