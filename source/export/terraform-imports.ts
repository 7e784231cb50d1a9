import type { Request } from '../provision/request.ts';
import { matchesOpen } from './caller-parts.ts';
import type { ExistingParts } from './export-format.ts';
import { type Attachment, attachedPolicies, attachments } from './terraform-resources.ts';
import { hclString } from './terraform-text.ts';
import { hclBlock } from './terraform-value.ts';

/** importBlocks tell Terraform what of a request exists already, so that it takes it over in place of making it. Source: Terraform language, import (1.5). */
export function importBlocks(request: Request, existing: ExistingParts): string[] {
  return [...policyImport(request, existing), ...attachmentImports(request, existing)];
}

function policyImport(request: Request, { policyArn }: ExistingParts): string[] {
  const created = attachedPolicies(request).find(({ requestedArn }) => requestedArn === undefined);
  if (policyArn === undefined || created === undefined) return [];
  return [importBlock(`aws_iam_policy.${created.address}`, policyArn)];
}

function attachmentImports(request: Request, existing: ExistingParts): string[] {
  const wanted = attachments(request);
  return existing.attachments.flatMap(({ policyArn, principal }) => {
    const attachment = wanted.find(
      one => one.type === principal.type && isOf(one, policyArn, existing.policyArn),
    );
    if (attachment === undefined) return [];
    const to = `${attachment.resource}.${attachment.policy.address}[${hclString(principal.name)}]`;
    return [importBlock(to, `${principal.name}/${policyArn}`)];
  });
}

/** importBlock tells Terraform the id of what an address stands for. */
export function importBlock(to: string, id: string): string {
  return hclBlock('import', [
    ['to', to],
    ['id', hclString(id)],
  ]);
}

function isOf({ policy }: Attachment, arn: string, created: string | undefined): boolean {
  return policy.requestedArn === undefined ? arn === created : matchesOpen(arn, policy.requestedArn);
}
