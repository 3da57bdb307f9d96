import type { Answer, Verdict } from '../../replies/index.js';

interface EvidenceAdded {
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** The same answer, with what is known of its asker and how it was made. */
export const withEvidence = (answer: Answer, { versions, verdicts }: EvidenceAdded): Answer => ({
  stream: (signal) => answer.stream(signal),
  evidence: () => {
    const evidence = answer.evidence();
    return {
      ...evidence,
      versions: { ...versions, ...evidence.versions },
      verdicts: [...verdicts, ...evidence.verdicts],
    };
  },
});
