import type { Render } from './export-format.ts';

/** A form in which a request leaves the program. */
interface Format {
  readonly summary: string;
  /** A script is made to be run, the rest to be read. */
  readonly kind: 'script' | 'text';
  readonly load: () => Promise<Render>;
}

/** FORMATS are the forms of an export by their names; each renderer is loaded when it is asked for. */
const FORMATS = {
  cli: {
    summary: 'a shell script for the AWS CLI',
    kind: 'script',
    load: async () => (await import('./cli-script.ts')).renderCliScript,
  },
  cloudformation: {
    summary: 'a CloudFormation template, in YAML',
    kind: 'text',
    load: async () => (await import('./cloudformation.ts')).renderCloudFormation,
  },
  stackset: {
    summary: 'a shell script that makes a CloudFormation StackSet for the accounts of an organization',
    kind: 'script',
    load: async () => (await import('./stackset.ts')).renderStackSet,
  },
  terraform: {
    summary: 'a configuration of Terraform',
    kind: 'text',
    load: async () => (await import('./terraform.ts')).renderTerraform,
  },
  cdk: {
    summary: 'a stack of the AWS CDK, in TypeScript',
    kind: 'text',
    load: async () => (await import('./cdk.ts')).renderCdk,
  },
  markdown: {
    summary: 'a page for the people who get the access',
    kind: 'text',
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  json: {
    summary: 'the request file of ecs-iam-wizard',
    kind: 'text',
    load: async () => (await import('./json.ts')).renderJson,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

/** FORMAT_NAMES lists the forms in the order of the help. */
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** format is the form of a name. */
export function format(name: FormatName): Format {
  return FORMATS[name];
}
