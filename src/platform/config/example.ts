import { sections } from './variables.js';

/** The text of `.env.example`: every variable, described, commented out and set to its development default. */
export function environmentExample(): string {
  const intro = [
    '# Settings of Moa. Copy this file to .env and uncomment what you change; all of it may stay as it is for development.',
    '# Variables of the process win over this file. An empty value counts as not set.',
  ];
  const blocks = Object.entries(sections).map(([heading, variables]) =>
    [
      `## ${heading}`,
      ...Object.entries(variables).map(
        ([name, { about, expected, sample }]) => `\n# ${about}\n# Expects ${expected}.\n# ${name}=${sample}`,
      ),
    ].join('\n'),
  );
  return `${intro.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}
