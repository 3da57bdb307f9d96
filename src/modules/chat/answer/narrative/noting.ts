import type { Answer, Verdict } from '../../replies/index.js';

interface Noted {
  readonly versions: Readonly<Record<string, string>>;
  readonly verdicts: readonly Verdict[];
}

/** The same answer, with what is known of its asker and how it was made. */
export const noting = (answer: Answer, { versions, verdicts }: Noted): Answer => ({
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
