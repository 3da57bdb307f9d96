import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../../platform/graphql/index.js';
import type { Locale } from '../../../../platform/text.js';
import type { SelfTest } from './self-test.js';
import type { RuleSelfTestService } from './self-test.service.js';
import { RuleSelfTestType, type RuleSelfTestExampleType } from './self-test.types.js';

@Resolver()
export class RuleSelfTestResolver {
  constructor(private readonly service: RuleSelfTestService) {}

  @Query(() => RuleSelfTestType, {
    description:
      'Numbers that others published, computed again by the rules that are loaded, to check those rules. For anyone logged in.',
  })
  async ruleSelfTest(@Ctx() context: RequestContext): Promise<RuleSelfTestType> {
    const tests = await this.service.run(context);
    return {
      passed: tests.every(({ passed }) => passed),
      examples: tests.map((test) => toExampleType(test, context.locale)),
    };
  }
}

const toExampleType = ({ example, ...test }: SelfTest, locale: Locale): RuleSelfTestExampleType => ({
  name: example.id,
  title: example.title[locale],
  expectedWon: example.expected,
  gotWon: test.got,
  differenceWon: test.difference,
  roundedToWon: example.unit,
  passed: test.passed,
  source: example.source,
  rules: test.rules,
});
