import { placeholdersIn } from '../placeholders.ts';
import type { Located } from '../statement-view.ts';
import { arnAccountProblem } from './arn-account.ts';
import { ARN_FIELD_COUNT, type ArnFields, arnFields, splitArn, writeArn } from './arn-fields.ts';
import { PartitionCheck } from './arn-partition.ts';
import type { ArnProblem } from './arn-problem.ts';
import { arnRegionProblem } from './arn-region.ts';
import { arnResourceProblem } from './arn-resource.ts';
import { arnServiceProblem } from './arn-service.ts';
import { replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

type Resource = Located<string>;

/** checkArns finds resources that are no ARNs, and fields of ARNs that cannot be so. Source: IAM User Guide, IAM ARNs; AWS General Reference, ARN format. */
export function checkArns({ statements }: LintedPolicy): Finding[] {
  const partitions = new PartitionCheck();
  return statements.flatMap(({ resources, notResources }) =>
    [...resources, ...notResources].flatMap(resource =>
      resource.value === '*' || placeholdersIn(resource.value).length > 0
        ? []
        : resourceProblems(resource, partitions),
    ),
  );
}

function resourceProblems(resource: Resource, partitions: PartitionCheck): Finding[] {
  const { value } = resource;
  if (!value.startsWith('arn:')) return [withoutPrefix(resource)];
  const arn = arnFields(value);
  if (arn === undefined) return [tooFewFields(resource)];
  const problems = [
    partitions.problem(arn),
    arnServiceProblem(arn),
    arnRegionProblem(arn),
    arnAccountProblem(arn),
    arnResourceProblem(arn),
  ];
  return problems.flatMap(problem => (problem === undefined ? [] : [arnFinding(resource, problem)]));
}

function arnFinding(resource: Resource, { code, message, mended }: ArnProblem): Finding {
  return finding(code, {
    ...at(resource),
    message,
    ...(mended === undefined ? {} : { fix: rewriting(resource, writeArn(mended)) }),
  });
}

function withoutPrefix(resource: Resource): Finding {
  const { value } = resource;
  const meant = prefixMended(value);
  return finding('INVALID_ARN_PREFIX', {
    ...at(resource),
    message: `${quoted(value)} is neither "*" nor an ARN: an ARN begins with arn: and looks like arn:aws:ecs:eu-west-1:123456789012:cluster/web.`,
    ...(meant === undefined ? {} : { fix: rewriting(resource, meant) }),
  });
}

function prefixMended(value: string): string | undefined {
  const trimmed = value.trim();
  if (trimmed === '*' || (trimmed.startsWith('arn:') && arnFields(trimmed))) return trimmed;
  const fields: ArnFields | undefined = arnFields(trimmed);
  if (fields?.prefix.toLowerCase() === 'arn') return writeArn({ ...fields, prefix: 'arn' });
  return /^aws(-[a-z]+)*:/.test(trimmed) ? arnFields(`arn:${trimmed}`) && `arn:${trimmed}` : undefined;
}

function tooFewFields(resource: Resource): Finding {
  const count = splitArn(resource.value).length;
  return finding('MISSING_ARN_FIELD', {
    ...at(resource),
    message: `${quoted(resource.value)} has ${count} of the ${ARN_FIELD_COUNT} fields of an ARN, arn:partition:service:region:account:resource; * stands for any value of a field.`,
  });
}

function rewriting({ node }: Resource, text: string): Fix {
  return { description: `Write ${text}`, edits: [replaceString(node.span, text)] };
}
