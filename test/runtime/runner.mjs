// Jest's runner in two lanes. Heavy test files (browsers, trainings, faults, whole programs) run one at a time in a lane of
// their own, from the beginning; all others share the remaining workers meanwhile.
import JestRunner from 'jest-runner';

export default class LaneRunner {
  supportsEventEmitters = true;
  #heavy;
  #light;
  #isHeavy;
  #alone;

  constructor(globalConfig, context, { heavy }) {
    const workers = globalConfig.maxWorkers;
    const lane = (maxWorkers) => new JestRunner({ ...globalConfig, maxWorkers }, context);
    this.#heavy = lane(1);
    this.#light = lane(Math.max(1, workers - 1));
    this.#alone = workers === 1;
    this.#isHeavy = (test) => heavy.some((pattern) => test.path.includes(pattern));
  }

  on(event, listener) {
    const stops = [this.#heavy.on(event, listener), this.#light.on(event, listener)];
    return () => stops.forEach((stop) => stop());
  }

  async runTests(tests, watcher, options) {
    if (options.serial || this.#alone) return this.#light.runTests(tests, watcher, options);
    const lanes = Map.groupBy(tests, this.#isHeavy);
    await Promise.all([
      this.#heavy.runTests(lanes.get(true) ?? [], watcher, options),
      this.#light.runTests(lanes.get(false) ?? [], watcher, options),
    ]);
  }
}
