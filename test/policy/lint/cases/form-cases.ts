import { ACTION_CASES } from './action-cases.ts';
import { ARN_CASES } from './arn-cases.ts';
import { CONDITION_CASES } from './condition-cases.ts';
import { GRAMMAR_CASES } from './grammar-cases.ts';
import type { LintCase } from './lint-case.ts';
import { VALUE_CASES } from './value-cases.ts';
import { VARIABLE_CASES } from './variable-cases.ts';

/** FORM_CASES are the cases of all checks of form. */
export const FORM_CASES: readonly LintCase[] = [
  ...GRAMMAR_CASES,
  ...ACTION_CASES,
  ...ARN_CASES,
  ...CONDITION_CASES,
  ...VALUE_CASES,
  ...VARIABLE_CASES,
];
