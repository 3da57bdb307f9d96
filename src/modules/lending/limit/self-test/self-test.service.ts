import type { Caller } from '../../../../platform/access/index.js';
import type { LimitService } from '../simulation/limit.service.js';
import { selfTests, type SelfTest } from './self-test.js';
import { READ_LIMITS } from '../simulation/limit.policy.js';

/** Reruns published examples by the rules that are loaded. */
export class RuleSelfTestService {
  constructor(private readonly limits: Pick<LimitService, 'rules'>) {}

  /** Every example, for anyone logged in. */
  async run(caller: Caller): Promise<SelfTest[]> {
    READ_LIMITS.require(caller);
    return selfTests(await this.limits.rules());
  }
}
