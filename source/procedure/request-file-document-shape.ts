import * as z from 'zod/mini';

/** DOCUMENT_KEYS are the keys of a request file that say what a policy is made from. */
export const DOCUMENT_KEYS = {
  template: z.optional(
    z.string().check(
      z.meta({
        description:
          'The template that the policy is made from, by its name: ecs-iam-wizard templates lists them. It excludes document.',
        examples: ['task-list'],
      }),
    ),
  ),
  document: z.optional(
    z.looseObject({}).check(
      z.meta({
        description:
          'The policy document in full, as IAM takes it. <aws_account_id>, <partition> and <region> follow from the caller. It excludes template.',
        required: ['Statement'],
      }),
    ),
  ),
  set: z.optional(
    z.record(z.string(), z.string()).check(
      z.meta({
        description: 'Values for placeholders of the template or the document, by name without the brackets.',
        default: {},
        examples: [{ cluster_name: 'web' }],
      }),
    ),
  ),
};

/** A template or a document, with values for its placeholders. */
export interface WrittenDocument {
  readonly template?: string | undefined;
  readonly document?: object | undefined;
  readonly set?: Readonly<Record<string, string>> | undefined;
}
