import { InvalidArgumentError } from 'commander';
import {
  settledOptions,
  slugOf,
  type ChosenOptions,
  type compareRecords,
  type ModelTask,
} from '../../modules/models/index.js';
import { modelTasks } from '../../wiring/model-tasks.js';
import { CliError } from '../command.js';

/** Every option of every task, a line each, for help. */
export const optionsHelp = (): string =>
  modelTasks
    .flatMap(({ task, options = [] }) =>
      options.map(
        ({ name, about, usual, min, max }) =>
          `  ${slugOf(task).padEnd(17)} ${name}=${usual} (${min} to ${max}): ${about}`,
      ),
    )
    .join('\n');

/** One more `name=value`, beside those before it. @throws InvalidArgumentError */
export function chosenOption(text: string, before: ChosenOptions): ChosenOptions {
  const [, name = '', value = ''] = /^([A-Za-z]+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === '') throw new InvalidArgumentError('Expected a name and a number, such as depth=4.');
  if (name in before) throw new InvalidArgumentError(`${name} was given before.`);
  return Object.fromEntries([...Object.entries(before), [name, Number(value)]]);
}

/** Two versions, such as `1,2`. @throws InvalidArgumentError */
export function twoVersions(text: string): readonly [string, string] {
  const [one = '', other = '', ...more] = text.split(',').map((each) => each.trim());
  if (one === '' || other === '' || more.length > 0)
    throw new InvalidArgumentError('Expected two versions, such as 1,2.');
  return [one, other];
}

/** @throws CliError that names every option that a task does not have, or that is out of its bounds. */
export function checkOptions({ task, options = [] }: ModelTask, chosen: ChosenOptions): void {
  try {
    settledOptions(options, chosen);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError(`${slugOf(task)}: ${error.message}.`, { cause: error });
  }
}

/** Two versions side by side, a figure a line. */
export function comparisonLines(
  { figures, isOfSameRows, options }: ReturnType<typeof compareRecords>,
  [one, other]: readonly [string, string],
): string[] {
  const shown = (value: number | null | undefined): string => value?.toFixed(4) ?? '-';
  const width = Math.max(6, ...figures.map(({ name }) => name.length), ...options.map(({ name }) => name.length));
  const line = (name: string, ...cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell) => cell.padStart(12))].join(' ');
  return [
    line('figure', one, other, 'difference'),
    ...figures.map((figure) => {
      const cells = [shown(figure.one?.value), shown(figure.other?.value), shown(figure.difference)];
      return line(figure.name, ...cells) + (figure.isApart ? '  beyond both intervals' : '');
    }),
    ...options.map((option) => line(option.name, String(option.one ?? '-'), String(option.other ?? '-'))),
    isOfSameRows ? 'Both learnt from the same rows.' : 'They learnt from different rows: figures differ by these too.',
  ];
}
