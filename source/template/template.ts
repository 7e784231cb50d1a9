import type { PolicyDocument } from '../policy/document.ts';

/** A value that a template asks for; its name is the placeholder's: `cluster_name` for `<cluster_name>`. */
export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly description: string;
  readonly example: string;
  /** Taken when nothing is given. */
  readonly default?: string;
  /** Known from the caller's own identity and Region, so nobody needs to be asked. */
  readonly from?: 'caller';
}

/** PARAMETER_KINDS say what a value has to be; `text` is for placeholders of documents that come without a template. */
export const PARAMETER_KINDS = [
  'partition',
  'region',
  'account-id',
  'cluster-name',
  'service-name',
  'task-family',
  'container-name',
  'uuid',
  'revision',
  'role-arn',
  'tag-key',
  'text',
] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** RISKS say how much harm can be done with what a policy allows. */
export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** CATEGORIES group templates, in the order in which they are shown. */
export const CATEGORIES = [
  'clusters',
  'container instances',
  'task definitions',
  'tasks',
  'services',
  'tags',
  'by job',
  'own permissions',
  'console',
  'your own',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What every template says of itself, whatever it holds. */
interface TemplateFacts {
  readonly name: string;
  readonly title: string;
  readonly category: Category;
  /** Place within the category. */
  readonly order: number;
  readonly description: string;
  readonly risk: Risk;
  /** The name suggested for the policy. */
  readonly policyName: string;
  readonly parameters: readonly Parameter[];
  /** Where the example stands: the page of AWS's documentation and its heading; absent for our own. */
  readonly source?: { readonly document: string; readonly example: string };
  /** What AWS's printed example gets wrong today, and why. */
  readonly corrections: readonly string[];
  /** The policy as AWS printed it, where that differs. */
  readonly asDocumented?: PolicyDocument;
}

/** A policy to start from, made of one of AWS's documented examples or of our own. */
export interface DocumentTemplate extends TemplateFacts {
  readonly content: 'document';
  readonly document: PolicyDocument;
}

/** A template whose place an AWS managed policy takes: that is attached, and nothing is created. */
export interface ManagedPolicyTemplate extends TemplateFacts {
  readonly content: 'managed-policy';
  /** Its ARN, with the placeholder `<partition>`. */
  readonly managedPolicy: string;
}

export type Template = DocumentTemplate | ManagedPolicyTemplate;

export type Variant = 'corrected' | 'as-documented';

/** What a template gives in one of its variants, placeholders open. */
export type VariantContent =
  | { readonly kind: 'document'; readonly document: PolicyDocument }
  | { readonly kind: 'managed-policy'; readonly arn: string };

/** variantContent is what a template holds, corrected or as AWS printed it. */
export function variantContent(template: Template, variant: Variant): VariantContent {
  if (variant === 'as-documented' && template.asDocumented !== undefined)
    return { kind: 'document', document: template.asDocumented };
  return template.content === 'document'
    ? { kind: 'document', document: template.document }
    : { kind: 'managed-policy', arn: template.managedPolicy };
}
