import type { Denial } from './denial.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * decodedOf reads what STS made of an encoded authorization message, or answers nothing when an object is none. Source: STS
 * API Reference, DecodeAuthorizationMessage.
 */
export function decodedOf(object: JsonObject): Denial | undefined {
  const context = objectIn(object, 'context');
  const action = textIn(context, 'action');
  if (context === undefined || action === undefined || !/^[\w-]+:\w+$/.test(action)) return undefined;
  return {
    principal: textIn(objectIn(context, 'principal'), 'arn'),
    action,
    resource: textIn(context, 'resource'),
    reason: object.explicitDeny === true ? 'explicit' : 'implicit',
    policyType: undefined,
    policyArn: undefined,
    operation: undefined,
    context: conditionsIn(context),
    from: 'caller',
  };
}

function conditionsIn(context: JsonObject): Record<string, string | readonly string[]> {
  const pairs = itemsIn(context, 'conditions').flatMap(item => {
    const key = textIn(item, 'key');
    const values = itemsIn(item, 'values').flatMap(value => textIn(value, 'value') ?? []);
    const [only] = values;
    return key === undefined
      ? []
      : [[key, values.length === 1 && only !== undefined ? only : values] as const];
  });
  return Object.fromEntries(pairs);
}

function itemsIn(object: JsonObject, name: string): JsonObject[] {
  const items: unknown = objectIn(object, name)?.items;
  return Array.isArray(items) ? items.filter(isObject) : [];
}

function objectIn(object: JsonObject | undefined, name: string): JsonObject | undefined {
  const value: unknown = object?.[name];
  return isObject(value) ? value : undefined;
}

function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value: unknown = object?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
