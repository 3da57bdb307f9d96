/** A setting of a training that may be chosen, with the bounds it is held to. */
export interface TrainingOption {
  /** In code, lowerCamelCase; `--option name=value` at a terminal. */
  readonly name: string;
  /** What it does, in English, for the person who trains. */
  readonly about: string;
  readonly usual: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

/** Settings that were chosen, by name; what is not named has its usual value. */
export type ChosenOptions = Readonly<Record<string, number>>;

/**
 * All options of a task with their values, chosen or usual.
 * @throws RangeError that names every option that does not exist, is out of bounds or is not whole.
 */
export function settledOptions(options: readonly TrainingOption[], chosen: ChosenOptions = {}): ChosenOptions {
  const known = new Map(options.map((option) => [option.name, option]));
  const problems = Object.entries(chosen).flatMap(([name, value]) => {
    const option = known.get(name);
    if (!option) return [`there is no option ${name}; there are: ${[...known.keys()].join(', ') || 'none'}`];
    const fits = value >= option.min && value <= option.max && (!option.isWhole || Number.isInteger(value));
    const kind = option.isWhole ? 'a whole number' : 'a number';
    return fits ? [] : [`${name} must be ${kind} from ${option.min} to ${option.max}`];
  });
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  return Object.fromEntries(options.map(({ name, usual }) => [name, chosen[name] ?? usual]));
}
