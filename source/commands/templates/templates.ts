import { policyNameOf } from '../../policy/arn.ts';
import { diffDocuments } from '../../policy/diff.ts';
import { diffLines } from '../../policy/diff-lines.ts';
import { blankDocument, serialize } from '../../policy/document.ts';
import { type FilledTemplate, fillTemplate } from '../../template/fill.ts';
import { template, templateProblems, templates } from '../../template/read.ts';
import type { Template } from '../../template/template.ts';
import { usageFailure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import { keyValues } from '../answers/key-values.ts';
import type { Output } from '../output/output.ts';
import type { Style } from '../output/style.ts';

interface TemplateFlags {
  readonly set: readonly string[];
  readonly asDocumented?: true | undefined;
  readonly diff?: true | undefined;
}

/** runTemplates is the command templates: the list, or one template as a policy document whose open placeholders stay. */
export function runTemplates(name: string | undefined, flags: TemplateFlags, output: Output): number {
  if (name === undefined) return listTemplates(flags, output);
  if (flags.diff) return showDiff(template(name), flags, output);
  const variant = flags.asDocumented ? 'as-documented' : 'corrected';
  const filled = fillTemplate(template(name), keyValues('--set', flags.set), variant);
  if (filled.kind === 'document') {
    output.data(filled.document, () => serialize(filled.document));
  } else {
    output.data({ managedPolicyArn: filled.arn }, () => managedText(name, filled.arn));
  }
  return 0;
}

function listTemplates(flags: TemplateFlags, output: Output): number {
  const flag = flags.diff
    ? '--diff'
    : flags.asDocumented
      ? '--as-documented'
      : flags.set.length > 0 && '--set';
  if (flag) {
    throw usageFailure(
      'MissingArgument',
      `${flag} needs the name of a template.`,
      `Put it before: ecs-iam-wizard templates NAME ${flag}; ecs-iam-wizard templates alone lists the names.`,
    );
  }
  for (const problem of templateProblems()) output.note(problem);
  output.data(templates().map(row), list);
  return 0;
}

/** What AWS printed against the corrected template; both get the same values. */
function showDiff(item: Template, flags: TemplateFlags, output: Output): number {
  if (flags.asDocumented)
    throw usageFailure('ConflictingFlags', '--diff shows both variants.', 'Leave --as-documented out.');
  if (item.asDocumented === undefined)
    throw usageFailure('NoSuchVariant', `The template ${item.name} has one variant; AWS printed no other.`);
  const values = keyValues('--set', flags.set);
  const printed = fillTemplate(item, values, 'as-documented');
  const corrected = fillTemplate(item, values, 'corrected');
  const diff = diffDocuments(documentOf(printed), documentOf(corrected));
  output.data({ ...diff, corrections: item.corrections, ...managedOf(corrected) }, style => {
    const lines = diffLines(diff).map(({ mark, text }) => painted(mark, safeLine(`${mark} ${text}`), style));
    const managed = corrected.kind === 'managed-policy' ? [managedText(item.name, corrected.arn), ''] : [];
    return [...lines, '', ...managed, ...item.corrections.map(text => `* ${text}`)].join('\n');
  });
  return 0;
}

function documentOf(filled: FilledTemplate) {
  return filled.kind === 'document' ? filled.document : blankDocument();
}

function managedOf(filled: FilledTemplate) {
  return filled.kind === 'managed-policy' ? { managedPolicyArn: filled.arn } : {};
}

function painted(mark: '+' | '-' | '=', line: string, style: Style): string {
  if (mark === '=') return style.faint(line);
  return mark === '+' ? style.good(line) : style.bad(line);
}

function managedText(name: string, arn: string): string {
  return [
    `The template ${name} is the AWS managed policy ${policyNameOf(arn)}, attached as AWS keeps it:`,
    `  ecs-iam-wizard attach --policy-arn ${arn} --user-name NAME`,
  ].join('\n');
}

function row(item: Template) {
  const { name, title, category, description, risk, policyName, parameters, source, corrections } = item;
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
    variants: item.asDocumented === undefined ? ['corrected'] : ['corrected', 'as-documented'],
    ...(item.content === 'managed-policy' ? { managedPolicyArn: item.managedPolicy } : {}),
  };
}

function list(style: Style): string {
  const width = Math.max(...templates().map(({ name }) => name.length));
  const lines: string[] = [];
  let category: string | undefined;
  for (const item of templates()) {
    if (item.category !== category) lines.push(style.faint(item.category));
    category = item.category;
    const asked = item.parameters.filter(({ from }) => from === undefined).map(({ name }) => name);
    lines.push(`  ${item.name.padEnd(width)}   ${item.risk.padEnd('medium'.length)}   ${item.title}`);
    if (asked.length > 0) lines.push(style.faint(`  ${' '.repeat(width)}            ${asked.join(', ')}`));
  }
  return [
    ...lines,
    '',
    'The second column is the risk; below a title stand the parameters that --set gives.',
    'One as a policy document: ecs-iam-wizard templates NAME',
  ].join('\n');
}
