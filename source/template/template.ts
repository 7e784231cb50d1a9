import type { PolicyDocument } from '../policy/document.ts';

/** A value that a template asks for; its name is the placeholder's: `cluster_name` for `<cluster_name>`. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  /** Taken when nothing is given. */
  readonly default?: string;
}

export type Risk = 'low' | 'medium' | 'high';

/** A policy to start from, made of one of AWS's documented examples or of our own. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly description: string;
  readonly risk: Risk;
  /** The name suggested for the policy. */
  readonly policyName: string;
  readonly parameters: readonly Parameter[];
  /** Where the example stands: the file in AWS's documentation and its heading; absent for our own. */
  readonly source?: { readonly document: string; readonly example: string };
  /** What AWS's printed example gets wrong today, and why. */
  readonly corrections: readonly string[];
  readonly document: PolicyDocument;
  /** The policy as AWS printed it, where that differs. */
  readonly asDocumented?: PolicyDocument;
}

export type Variant = 'corrected' | 'as-documented';
