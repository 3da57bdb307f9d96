import { registerEnumType } from 'type-graphql';

/** What a value means and, when it will be removed, until when it is available. */
export type ValueText = string | { readonly description: string; readonly deprecationReason?: string };

/**
 * A schema enum whose values are the names of a union, each with its meaning: the union's type ensures that none is
 * missing or invented.
 */
export function enumType<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, ValueText>>,
): { readonly [Each in Name]: Each } {
  const names = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [Each in Name]: Each };
  describeEnum(names, name, description, values);
  return names;
}

/** A schema enum whose names stand for other values, such as those of a source, each with its meaning. */
export function enumOf<Name extends string, const Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, readonly [value: Value, text: ValueText]>>,
): Readonly<Record<Name, Value>> {
  const entries = Object.entries<readonly [Value, ValueText]>(values);
  const names = Object.fromEntries(entries.map(([key, [value]]) => [key, value])) as Record<Name, Value>;
  const texts = Object.fromEntries(entries.map(([key, [, text]]) => [key, text])) as Record<Name, ValueText>;
  describeEnum(names, name, description, texts);
  return names;
}

/** Adds an enum that is declared elsewhere to the schema, with the meaning of each value. */
export function describeEnum<Name extends string>(
  names: Readonly<Record<Name, string>>,
  name: string,
  description: string,
  values: Readonly<Record<Name, ValueText>>,
): void {
  const valuesConfig = Object.fromEntries(
    Object.entries<ValueText>(values).map(([value, text]) => [
      value,
      typeof text === 'string' ? { description: text } : text,
    ]),
  ) as Record<Name, Exclude<ValueText, string>>;
  registerEnumType(names, { name, description, valuesConfig });
}
