// Jest's runner in two lanes. Test files that are true only on a machine with little else to do (faults, stops, bounds of
// time) run one at a time in a lane of their own, which then goes on with some of the others; all the rest share the
// remaining workers meanwhile. In both lanes the files that take longest begin first, so that no worker is left with a long
// one at the end.
import JestRunner from 'jest-runner';

/** Files that match an earlier pattern come first; those that match none stay in the order that Jest gave them. */
function longestFirst(tests, patterns) {
  const rank = ({ path }) => {
    const found = patterns.findIndex((pattern) => path.includes(pattern));
    return found < 0 ? patterns.length : found;
  };
  return tests.toSorted((one, other) => rank(one) - rank(other));
}

export default class LaneRunner {
  supportsEventEmitters = true;
  #apart;
  #shared;
  #isApart;
  #isAfterwards;
  #alone;
  #longest;

  constructor(globalConfig, context, { apart, afterwards, longest }) {
    const workers = globalConfig.maxWorkers;
    const lane = (maxWorkers) => new JestRunner({ ...globalConfig, maxWorkers }, context);
    this.#apart = lane(1);
    this.#shared = lane(Math.max(1, workers - 1));
    this.#alone = workers === 1;
    this.#isApart = (test) => apart.some((pattern) => test.path.includes(pattern));
    this.#isAfterwards = (test) => afterwards.some((pattern) => test.path.includes(pattern));
    this.#longest = longest;
  }

  on(event, listener) {
    const stops = [this.#apart.on(event, listener), this.#shared.on(event, listener)];
    return () => stops.forEach((stop) => stop());
  }

  async runTests(tests, watcher, options) {
    const ordered = longestFirst(tests, this.#longest);
    if (options.serial || this.#alone) return this.#shared.runTests(ordered, watcher, options);
    const laneOf = (test) => (this.#isApart(test) ? 'APART' : this.#isAfterwards(test) ? 'AFTERWARDS' : 'SHARED');
    const { APART = [], AFTERWARDS = [], SHARED = [] } = Object.groupBy(ordered, laneOf);
    await Promise.all([
      this.#apart.runTests([...APART, ...AFTERWARDS], watcher, options),
      this.#shared.runTests(SHARED, watcher, options),
    ]);
  }
}
