import { Box } from 'ink';
import type { ReactElement } from 'react';
import { serialize } from '../../../policy/document.ts';
import { EXPLAINED_TEMPLATES } from '../../../procedure/explained/starts.ts';
import { PRINTED_FAULTS, riskWords, sourceLines } from '../../../procedure/template-words.ts';
import type { Template } from '../../../template/template.ts';
import { safeBlock, safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { diffPicture } from '../../prompts/diff-picture.ts';
import { type DiffRow, documentDiff } from '../../prompts/diff-rows.ts';
import { DiffView } from '../../prompts/diff-view.tsx';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { Tabs } from '../../prompts/tabs-view.tsx';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { takeTemplate, templateInHand } from './start-choice.ts';
import { changeVariant, variantKeys } from './template-variant.ts';

/** What a template allows, what AWS's printed example gets wrong today, and the two side by side. */
export const templateDetails: Screen = {
  id: 'template-details',
  question: wizard => safeLine(templateInHand(wizard)?.title ?? ''),
  enter: wizard => withLocal(wizard, 'templateScroll', 0),
  bindings: wizard => [
    ...scrollBindings(layoutFor(wizard.size).bodyRows - 3),
    {
      keys: ['tab', 'right', 'left', 'shift-tab'],
      shown: 'tab',
      label: 'switch',
      event: { type: 'tab-changed', by: 1 },
    },
    ...variantKeys(wizard),
    TAKE,
    BACK,
  ],
  reduce: (wizard, event) => {
    const template = templateInHand(wizard);
    switch (event.type) {
      case 'went-back':
        return goBack(wizard);
      case 'answered':
        return template === undefined ? wizard : takeTemplate(wizard, template.name);
      case 'variant-changed':
        return changeVariant(wizard);
      case 'tab-changed': {
        const front = wizard.local.templateFront === 'words' ? 'json' : 'words';
        return withLocal(withLocal(wizard, 'templateFront', front), 'templateScroll', 0);
      }
      case 'scrolled':
        return template === undefined ? wizard : scroll(wizard, template, event.by);
      default:
        return wizard;
    }
  },
  Body,
  detail: wizard => {
    const template = templateInHand(wizard);
    if (template?.asDocumented === undefined) return [];
    return wizard.local.asPrinted.has(template.name)
      ? ['Enter takes it as AWS printed it, with its faults; v takes the corrected one.']
      : ['Enter takes the corrected one.'];
  },
  help: EXPLAINED_TEMPLATES,
};

const TAKE: Binding = {
  keys: ['enter'],
  shown: 'enter',
  label: 'start from it',
  event: { type: 'answered' },
};

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const template = templateInHand(wizard);
  const { templateFront, templateScroll } = wizard.local;
  if (template === undefined) return <Scroll lines={[]} from={0} height={room.rows} />;
  const below = { columns: room.columns, rows: room.rows - 1 };
  const compared = comparison(template);
  return (
    <Box flexDirection="column">
      <Tabs tabs={tabsOf(template)} front={templateFront} note="" columns={room.columns} />
      {templateFront === 'json' && compared !== undefined ? (
        <DiffView
          rows={compared}
          from={templateScroll}
          room={below}
          before="as AWS printed it"
          after="corrected"
        />
      ) : (
        <Scroll
          lines={linesOf(template, templateFront, room.columns)}
          from={templateScroll}
          height={below.rows}
        />
      )}
    </Box>
  );
}

function tabsOf(template: Template) {
  const json = comparison(template) === undefined ? 'JSON' : "AWS's example against the corrected one";
  return [
    { id: 'words', label: 'In words' },
    { id: 'json', label: json },
  ];
}

function scroll(wizard: Wizard, template: Template, by: number): Wizard {
  const { columns, bodyRows } = layoutFor(wizard.size);
  const { templateFront, templateScroll } = wizard.local;
  const compared = templateFront === 'json' ? comparison(template) : undefined;
  const [count, room] =
    compared === undefined
      ? [linesOf(template, templateFront, columns).length, bodyRows - 1]
      : [diffPicture(compared, columns).length, bodyRows - 2];
  return withLocal(wizard, 'templateScroll', scrollStart(templateScroll + by, count, room));
}

/** Both policies line by line, where AWS printed another one than the template has. */
function comparison(template: Template): readonly DiffRow[] | undefined {
  if (template.content === 'managed-policy' || template.asDocumented === undefined) return undefined;
  return documentDiff(template.asDocumented, template.document);
}

function linesOf(template: Template, front: 'words' | 'json', columns: number): TextLine[] {
  if (front === 'words') return inWords(template, columns);
  const document = template.content === 'document' ? template.document : template.asDocumented;
  return document === undefined ? [] : codeLines(safeBlock(serialize(document)), columns);
}

function inWords(template: Template, columns: number): TextLine[] {
  const { description, corrections } = template;
  const sentence = (text: string, manner: TextLine['manner'] = 'plain') =>
    sentenceLines(safeLine(text), columns, manner);
  return [
    ...sentence(description),
    ...sentence(riskWords(template), 'quiet'),
    { text: '' },
    ...(corrections.length === 0 ? [] : sentence(PRINTED_FAULTS, 'strong')),
    ...corrections.flatMap((text, index) => sentence(`${index + 1}. ${text}`)),
    ...sourceLines(template).flatMap(line => sentence(line, 'quiet')),
  ];
}
