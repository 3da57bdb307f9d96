import { registerEnumType } from 'type-graphql';

/** What a value means, and until when it is there where it is to go. */
export type ValueText = string | { readonly description: string; readonly deprecationReason?: string };

/**
 * An enum of the schema whose values are the names of a union, with what each means: named by the union, none can be forgotten
 * and none made up.
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

/** An enum of the schema whose names stand for other values, such as those of a source, and what each means. */
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

/** Puts an enum that is declared elsewhere into the schema, with what each of its values means. */
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
