import { parseArn } from '../policy/arn.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { takeArnApart } from '../policy/resources.ts';
import { serviceReference } from '../reference/service.ts';
import { arnFieldProblem, closestFit, formatsOf } from './resource-choices.ts';

/** resourceArnProblem says why a text cannot name resources, or nothing; the parts of an ARN of Amazon ECS are checked one by one, as in the form. */
export function resourceArnProblem(arn: string): string | undefined {
  if (arn === '*' || placeholdersIn(arn).some(name => arn === `<${name}>`)) return undefined;
  const parsed = parseArn(arn);
  if (parsed === undefined) return `${quoted(arn)} is no ARN: it has six parts with colons between.`;
  if (/\s/.test(arn)) return 'An ARN has no spaces. Paste one at a time.';
  return parsed.service === 'ecs' ? partProblem(arn) : undefined;
}

/** What no type of resources has may be a pattern for several. */
function partProblem(arn: string): string | undefined {
  const formats = (serviceReference('ecs')?.resourceTypes ?? []).flatMap(formatsOf);
  const fitting = closestFit(
    formats.flatMap(format => {
      const values = takeArnApart(format, arn);
      return values === undefined ? [] : [{ format, values }];
    }),
  );
  if (fitting === undefined) return undefined;
  const problems = Object.entries(fitting.values).flatMap(
    ([field, value]) => arnFieldProblem(fitting, field, value) ?? [],
  );
  return problems[0] === undefined ? undefined : `In ${quoted(arn)}: ${problems[0]}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}...` : text);
}
