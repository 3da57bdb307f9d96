import type { ExpectationKind, ExpectationSeverity, ExpectationState } from '../expectations/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { ExpectationSetState } from './expectation-set.entity.js';

type Described<Value extends string> = Readonly<Record<Value, readonly [Value, string]>>;

const kinds: Described<ExpectationKind> = {
  AMOUNT_RANGE: ['AMOUNT_RANGE', 'Accepted amounts of a quarter lie within bounds, in won, in one or all columns.'],
  CODES: ['CODES', 'Accepted lines of a quarter have only the listed codes in a column, or none.'],
  COMPLETENESS: ['COMPLETENESS', 'The share of lines of a quarter in which a column is filled, in percent.'],
  ROW_COUNT: [
    'ROW_COUNT',
    'Lines of a quarter in percent of the average per quarter in the batch loaded last. Not judged for the first batch.',
  ],
  REFUSED_SHARE: ['REFUSED_SHARE', 'Refused lines of the whole file, in percent of its lines.'],
};
export const ExpectationKindEnum = enumOf('ImportExpectationKind', 'What is checked in a file.', kinds);

const severities: Described<ExpectationSeverity> = {
  BLOCK: ['BLOCK', 'A file that fails it is not loaded, unless an administrator names the expectation and says why.'],
  WARN: ['WARN', 'A failure is reported, and the file may be loaded.'],
};
export const ExpectationSeverityEnum = enumOf(
  'ImportExpectationSeverity',
  'What happens when an expectation is not met.',
  severities,
);

const results: Described<ExpectationState> = {
  MET: ['MET', 'The file meets it.'],
  NOT_MET: ['NOT_MET', 'The file does not meet it.'],
  NOT_JUDGED: ['NOT_JUDGED', 'There was nothing to compare with.'],
};
export const ExpectationStateEnum = enumOf('ImportExpectationState', 'Whether a file meets an expectation.', results);

const states: Described<ExpectationSetState> = {
  PROPOSED: ['PROPOSED', 'It waits for another administrator.'],
  IN_FORCE: ['IN_FORCE', 'Files are checked against it.'],
  RETIRED: ['RETIRED', 'Another took its place.'],
  WITHDRAWN: ['WITHDRAWN', 'It was taken back before it was in force.'],
};
export const ExpectationSetStateEnum = enumOf(
  'ImportExpectationSetState',
  'Whether a set of expectations is in force.',
  states,
);
