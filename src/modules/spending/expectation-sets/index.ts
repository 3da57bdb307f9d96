/** Says what an institution expects of its files, as administrators propose it and others put it in force. */
export { createExpectationSets, expectationEntities } from './module.js';
export { ExpectationKindEnum, ExpectationSeverityEnum, ExpectationStateEnum } from './expectation-set.enums.js';
