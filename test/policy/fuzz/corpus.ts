import { readFileSync } from 'node:fs';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import managed from '../../../source/sandbox/managed-policies.json' with { type: 'json' };
import { builtInTemplates } from '../../../source/template/read.ts';

/** awsDocuments are the documents of the AWS managed policies that the product carries, with their ARNs. */
export const awsDocuments: readonly { arn: string; text: string }[] = managed.map(({ arn, document }) => ({
  arn,
  text: JSON.stringify(document),
}));

/** templateDocuments are the documents of the built-in templates, their placeholders open. */
export const templateDocuments: readonly PolicyDocument[] = builtInTemplates().flatMap(template =>
  template.content === 'document' ? [template.document] : [],
);

/** corpus is where mutation starts: templates, AWS managed policies short enough to be quick, and the examples of mistakes. */
export const corpus: readonly string[] = [
  ...templateDocuments.map(document => JSON.stringify(document, undefined, 2)),
  ...awsDocuments.map(({ text }) => text).filter(text => text.length < 3000),
  ...mistakes(),
];

/** mistakes are the examples of the page of findings, as whole policies. */
export function mistakes(): string[] {
  const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, example = '']) =>
    example.includes('"Statement"') ? example : `{"Version":"2012-10-17","Statement":[${example}]}`,
  );
}
