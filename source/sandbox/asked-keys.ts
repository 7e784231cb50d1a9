import { POLICY_VERSION, type PolicyDocument, statements } from '../policy/document.ts';

/** The name of a policy variable: `${aws:username}`, with a default or without. */
const VARIABLE = /\$\{([^,'{}*?$]+)/g;

/** askedKeys lists the condition keys and policy variables of documents, each once, in alphabetical order. */
export function askedKeys(documents: readonly PolicyDocument[]): string[] {
  return [
    ...new Set(documents.flatMap(document => [...conditionKeys(document), ...variables(document)])),
  ].sort();
}

function conditionKeys(document: PolicyDocument): string[] {
  return statements(document).flatMap(({ Condition }) =>
    Object.values(Condition ?? {}).flatMap(keys => Object.keys(keys)),
  );
}

/** Older versions of the policy language take variables for plain text. */
function variables(document: PolicyDocument): string[] {
  if (document.Version !== POLICY_VERSION) return [];
  return statements(document).flatMap(({ Resource, NotResource, Condition }) => {
    const values = Object.values(Condition ?? {}).flatMap(keys => Object.values(keys));
    return [Resource, NotResource, values]
      .flat(2)
      .flatMap(value => [...String(value ?? '').matchAll(VARIABLE)].map(([, name = '']) => name.trim()));
  });
}
