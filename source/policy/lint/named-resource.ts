import { parseArn } from '../arn.ts';
import type { Located, StatementView } from '../statement-view.ts';

/** namesResources tells whether a statement is about resources that it names, each at least by a part of its name or path, and not about all of a kind. */
export function namesResources({ resources }: StatementView): boolean {
  return resources.length > 0 && !resources.some(isAnyOfItsKind);
}

/** isAnyOfItsKind tells whether a resource is a star, or an ARN like `role/*` that says nothing of the name. */
export function isAnyOfItsKind({ value }: Pick<Located<string>, 'value'>): boolean {
  const resource = parseArn(value)?.resource;
  // What is no ARN names nothing for certain, unless it is a placeholder for one.
  if (resource === undefined) return !value.includes('<');
  const slash = resource.indexOf('/');
  return /^[*?]*$/.test(resource.slice(slash + 1)) || (slash < 0 && /[*?]/.test(resource));
}
