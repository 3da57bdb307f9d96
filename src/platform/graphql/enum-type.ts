import { registerEnumType } from 'type-graphql';

/** Registers an enum of the schema whose values are the names of a union, with what each means. */
export function enumType<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): { readonly [Each in Name]: Each } {
  const names = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [Each in Name]: Each };
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  ) as Record<Name, { description: string }>;
  registerEnumType(names, { name, description, valuesConfig });
  return names;
}
