export { CliError, type CliCommand, type CliContext } from './command.js';
export { commands, type ListedCommand } from './commands.js';
export { explain } from './explain.js';
export { createLifetime } from './lifetime.js';
export { moaCommand, statusOf } from './moa.js';
export { voiceOf } from './voice.js';
