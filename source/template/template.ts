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

/** What a value has to be; `text` is for placeholders of documents that come without a template. */
export type ParameterKind =
  | 'partition'
  | 'region'
  | 'account-id'
  | 'cluster-name'
  | 'service-name'
  | 'task-family'
  | 'container-name'
  | 'uuid'
  | 'role-arn'
  | 'tag-key'
  | 'text';

export type Risk = 'low' | 'medium' | 'high';

/** CATEGORIES group templates, in the order in which they are shown. */
export const CATEGORIES = [
  'clusters',
  'container instances',
  'task definitions',
  'tasks',
  'services',
  'tags',
  'own permissions',
  'console',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A policy to start from, made of one of AWS's documented examples or of our own. */
export interface Template {
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
  readonly document: PolicyDocument;
  /** The policy as AWS printed it, where that differs. */
  readonly asDocumented?: PolicyDocument;
}

export type Variant = 'corrected' | 'as-documented';
