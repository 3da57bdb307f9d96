/** Compiles TypeScript as tests do, and keeps what it compiled. */
const COMPILER = new URL('../build/run-typescript.mjs', import.meta.url).href;

/** Options of Node for a file of the program in a thread or process of its own. The compiled program needs none. */
export const optionsToRun = (file: string): string[] => (file.endsWith('.ts') ? ['--import', COMPILER] : []);
