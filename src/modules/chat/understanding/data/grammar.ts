/** A template a line: `{name}` is a slot, `[one|other]` a choice, which may hold slots and be empty. */
export interface Grammar<Label extends string> {
  readonly label: Label;
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Templates of a label in both languages, one a line. */
export const grammar = <Label extends string>(label: Label, ko: string, en: string): Grammar<Label> => ({
  label,
  ko: linesOf(ko),
  en: linesOf(en),
});

/** Choices for a slot, separated by `/`. */
export const choices = (text: string): readonly string[] => text.split('/').map((each) => each.trim());
