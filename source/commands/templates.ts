import { serialize } from '../policy/document.ts';
import { fillTemplate } from '../template/fill.ts';
import { template, templates } from '../template/read.ts';
import type { Template } from '../template/template.ts';
import { usageFailure } from '../text/failure.ts';
import { keyValues } from './key-values.ts';
import type { Output } from './output.ts';
import type { Style } from './style.ts';

interface TemplateFlags {
  readonly set: readonly string[];
  readonly asDocumented?: true | undefined;
}

/** runTemplates is the command templates: the list, or one template as a policy document whose open placeholders stay. */
export function runTemplates(name: string | undefined, flags: TemplateFlags, output: Output): number {
  if (name === undefined) {
    if (flags.set.length > 0 || flags.asDocumented) {
      throw usageFailure(
        'MissingArgument',
        '--set and --as-documented need the name of a template.',
        'ecs-iam-wizard templates NAME',
      );
    }
    output.data(templates().map(row), list);
    return 0;
  }
  const variant = flags.asDocumented ? 'as-documented' : 'corrected';
  const { document } = fillTemplate(template(name), keyValues('--set', flags.set), variant);
  output.data(document, () => serialize(document));
  return 0;
}

function row({
  name,
  title,
  category,
  description,
  risk,
  policyName,
  parameters,
  source,
  corrections,
}: Template) {
  return {
    name,
    title,
    category,
    description,
    parameters: parameters.map(({ name, description, example, default: fallback, from }) => ({
      name,
      description,
      example,
      ...(fallback === undefined ? {} : { default: fallback }),
      ...(from === undefined ? {} : { from }),
    })),
    source,
    corrections,
    risk,
    policyName,
  };
}

function list(style: Style): string {
  const width = Math.max(...templates().map(({ name }) => name.length));
  const lines: string[] = [];
  let category: string | undefined;
  for (const item of templates()) {
    if (item.category !== category) lines.push(style.faint(item.category));
    category = item.category;
    lines.push(`  ${item.name.padEnd(width)}   ${item.risk.padEnd('medium'.length)}   ${item.title}`);
  }
  return [...lines, '', 'The second column is the risk. One as JSON: ecs-iam-wizard templates NAME'].join(
    '\n',
  );
}
