import type { ExpectationKind, ExpectationSeverity, ExpectationState } from '../expectations/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { ExpectationSetState } from './expectation-set.entity.js';

type Described<Value extends string> = Readonly<Record<Value, readonly [Value, string]>>;

const kinds: Described<ExpectationKind> = {
  AMOUNT_RANGE: ['AMOUNT_RANGE', 'Accepted amounts of a quarter lie between two bounds, in won: one, or all columns.'],
  CODES: ['CODES', 'Accepted lines of a quarter have no other codes in a column than those listed, or none.'],
  COMPLETENESS: ['COMPLETENESS', 'The share of lines of a quarter in which a column is filled, in percent.'],
  ROW_COUNT: [
    'ROW_COUNT',
    'Lines of a quarter in percent of those that a quarter had in the batch loaded last, on average. Not judged of the first.',
  ],
  REFUSED_SHARE: ['REFUSED_SHARE', 'Refused lines of the whole file, in percent of its lines.'],
};
export const ExpectationKindEnum = enumOf('ImportExpectationKind', 'What of a file is looked at.', kinds);

const severities: Described<ExpectationSeverity> = {
  BLOCK: ['BLOCK', 'A file that is otherwise is not loaded, unless an administrator names it and says why.'],
  WARN: ['WARN', 'It is told, and the file may be loaded.'],
};
export const ExpectationSeverityEnum = enumOf(
  'ImportExpectationSeverity',
  'What happens when an expectation is not met.',
  severities,
);

const results: Described<ExpectationState> = {
  MET: ['MET', 'It is so.'],
  NOT_MET: ['NOT_MET', 'It is not so.'],
  NOT_JUDGED: ['NOT_JUDGED', 'There was nothing to hold it against.'],
};
export const ExpectationStateEnum = enumOf('ImportExpectationState', 'Whether a file is as expected.', results);

const states: Described<ExpectationSetState> = {
  PROPOSED: ['PROPOSED', 'It waits for another administrator.'],
  IN_FORCE: ['IN_FORCE', 'Files are held against it.'],
  RETIRED: ['RETIRED', 'Another took its place.'],
  WITHDRAWN: ['WITHDRAWN', 'It was taken back before it was in force.'],
};
export const ExpectationSetStateEnum = enumOf(
  'ImportExpectationSetState',
  'Whether a set of expectations is in force.',
  states,
);
