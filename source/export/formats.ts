import type { Render } from './export-format.ts';

/** A form in which a request leaves the program. */
interface Format {
  /** A script is made to be run, the rest to be read. */
  readonly kind: 'script' | 'text';
  readonly load: () => Promise<Render>;
}

/** FORMATS are the forms of an export by their names; each renderer is loaded when it is asked for. */
const FORMATS = {
  cli: {
    kind: 'script',
    load: async () => (await import('./cli-script.ts')).renderCliScript,
  },
  cloudformation: {
    kind: 'text',
    load: async () => (await import('./cloudformation.ts')).renderCloudFormation,
  },
  stackset: {
    kind: 'script',
    load: async () => (await import('./stackset.ts')).renderStackSet,
  },
  terraform: {
    kind: 'text',
    load: async () => (await import('./terraform.ts')).renderTerraform,
  },
  cdk: {
    kind: 'text',
    load: async () => (await import('./cdk.ts')).renderCdk,
  },
  markdown: {
    kind: 'text',
    load: async () => (await import('./markdown.ts')).renderMarkdown,
  },
  json: {
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
