import type { ArnFields } from './arn-fields.ts';
import type { FindingCode } from './catalogue.ts';

/** What is wrong with one field of an ARN. */
export interface ArnProblem {
  readonly code: FindingCode;
  readonly message: string;
  /** The ARN as it was surely meant. */
  readonly mended?: ArnFields;
}
