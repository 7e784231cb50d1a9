import { parseArn } from '../policy/arn.ts';
import type { Statement } from '../policy/document.ts';
import { resourceTypesFor, takeArnApart } from '../policy/resources.ts';
import { serviceReference } from '../reference/service.ts';
import type { ResourceTypeReference } from '../reference/service-reference.ts';
import { sentenceList } from '../text/words.ts';
import { actionsByService } from './action-levels.ts';
import { resourceArnProblem } from './resource-arn-problem.ts';
import { closestFit, formatsOf } from './resource-choices.ts';

/** What a pasted text is: an ARN of a type, a pattern that no one type has, or nothing that can be a resource. */
export type PastedArn =
  | {
      readonly kind: 'recognised';
      readonly service: string;
      readonly type: string;
      readonly arn: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'pattern'; readonly arn: string }
  | { readonly kind: 'problem'; readonly problem: string };

/** pasteArn recognises the type of a pasted ARN among those that the actions of a statement take, and takes it apart. */
export function pasteArn(statement: Statement, text: string): PastedArn {
  // As copied out of a document.
  const arn = text.trim().replace(/^"(.*?)",?$/, '$1');
  if (arn === '*') return { kind: 'pattern', arn };
  const parsed = parseArn(arn);
  const wrong = resourceArnProblem(arn);
  if (wrong !== undefined) return problem(wrong);
  if (parsed === undefined) return { kind: 'pattern', arn };
  const uses = resourceTypesFor(actionsByService(statement));
  const fitting = closestFit(uses.flatMap(({ service, type }) => recognised(service, type, arn) ?? []));
  if (fitting !== undefined) return fitting;
  const known = serviceReference(parsed.service)?.resourceTypes ?? [];
  const other = closestFit(known.flatMap(type => recognised(parsed.service, type, arn) ?? []));
  if (uses.length === 0 && other !== undefined) return other;
  const services = uses.flatMap(({ type }) => formatsOf(type).map(format => parseArn(format)?.service));
  // What a wildcard stands for may be of any type of the service.
  if (uses.length === 0 || /[*?]/.test(services.includes(parsed.service) ? arn : parsed.service))
    return { kind: 'pattern', arn };
  const wanted = sentenceList([...new Set(uses.map(({ type }) => type.name))], 'or');
  const is =
    other === undefined ? `of no known type of ${parsed.service}` : `a ${other.type} of ${other.service}`;
  return problem(`This ARN is ${is}; the chosen actions take ${wanted}.`);
}

function recognised(service: string, type: ResourceTypeReference, arn: string) {
  for (const format of formatsOf(type)) {
    const values = takeArnApart(format, arn);
    if (values !== undefined) return { kind: 'recognised', service, type: type.name, arn, values } as const;
  }
  return undefined;
}

function problem(sentence: string): PastedArn {
  return { kind: 'problem', problem: sentence };
}
