import { said, typedFacts, type Fact, type FactTopic } from '../../../platform/assistant/index.js';
import type { RateBasis } from '../../forecasting/index.js';

/** The figures in the wording of a forecast's basis: what its band covers, and its day of knowledge. */
export function basisFacts(
  id: string,
  topic: FactTopic,
  { words, knownOn, bandPercent }: RateBasis,
  on: string,
): Fact[] {
  const fact = typedFacts(topic, words, on);
  return [
    fact.percent(
      `${id}.bandShare`,
      said('예측 구간이 실제 값을 담을 확률', 'chance that the band holds the actual figure'),
      bandPercent,
    ),
    fact.date(`${id}.knownOn`, said('예측에 쓴 자료의 기준일', 'what the forecast was made by was known on'), knownOn),
  ];
}
