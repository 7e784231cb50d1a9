import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../source/template/read.ts';
import { PARAMETER_KINDS } from '../../source/template/template.ts';
import { templateFrom } from '../../source/template/template-shape.ts';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const sections = new Map(page.split(/^### /m).map(text => [text.split('\n')[0], text]));

/** Angle brackets would be read as HTML, stars as emphasis. */
const inMarkdown = (text: string) => text.replaceAll(/[<*]/g, '\\$&');

describe('the page of templates', () => {
  it.each(builtInTemplates().map(one => [one.name, one] as const))('describes %s as it is', (name, one) => {
    const section = sections.get(name) ?? '';
    expect(section, `a section "### ${name}" in docs/templates.md`).not.toBe('');
    expect(section).toContain(`${one.title}. Risk: ${one.risk}.`);
    expect(section).toContain(inMarkdown(one.description));
    for (const correction of one.corrections) expect(section).toContain(inMarkdown(correction));
    for (const parameter of one.parameters) {
      const fallback = parameter.default === undefined ? '' : ` (default \`${parameter.default}\`)`;
      if (parameter.from === undefined) expect(section).toContain(`\`${parameter.name}\`${fallback}`);
    }
  });

  it('describes no template that is not there', () => {
    const names = builtInTemplates().map(({ name }) => name);
    expect([...sections.keys()].slice(1).filter(name => name === undefined || !names.includes(name))).toEqual(
      [],
    );
  });

  it('shows a template of one’s own that the program takes', () => {
    const [, example = ''] = page.match(/```json\n([\s\S]*?)```/) ?? [];
    expect(templateFrom(JSON.parse(example))).toMatchObject({ name: 'team-list' });
    for (const kind of PARAMETER_KINDS) expect(page).toContain(`\`${kind}\``);
  });
});
