import { templates } from '../../../template/read.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, type Option } from '../../prompts/list-state.ts';
import { openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { startOptions } from '../create/start-options.ts';
import { NO_PASTE } from '../document-source/source-state.ts';
import { isSamePolicy } from '../review/subject.ts';
import type { Checked, CheckTab } from './check-state.ts';
import { checkTemplate } from './open-check.ts';

/** checkOptions are the rows of one of the tabs; the same rows are the same array. */
export function checkOptions(wizard: Wizard, tab: CheckTab): readonly Option[] {
  if (tab === 'own') return ownOptions(wizard.local.checked);
  const rows = startOptions(wizard, tab);
  return tab === 'templates' ? onlyDocuments(rows) : rows;
}

/** checkRow is the row that is highlighted. */
export function checkRow(wizard: Wizard): Option | undefined {
  const { front, lists } = wizard.local.check;
  return highlighted(checkOptions(wizard, front), lists[front]);
}

/** chooseCheck goes on with what is highlighted. */
export function chooseCheck(wizard: Wizard): Wizard {
  const row = checkRow(wizard);
  if (row === undefined) return wizard;
  if (row.disabled !== undefined) return { ...wizard, problem: row.disabled };
  const { front } = wizard.local.check;
  switch (front) {
    case 'customer':
    case 'aws':
      return sendFor(withLocal(wizard, 'checkAwaits', row.id), { type: 'read-policy', arn: row.id });
    case 'templates': {
      const template = templates().find(({ name }) => name === row.id);
      return template === undefined ? wizard : checkTemplate(wizard, template);
    }
    case 'own':
      return chooseOwn(wizard, row.id);
  }
}

function chooseOwn(wizard: Wizard, id: string): Wizard {
  switch (id) {
    case 'kept':
      return openScreen(wizard, 'check-review');
    case 'file':
      return openScreen(wizard, 'check-file');
    default: {
      const isPasted = wizard.local.sourceText.kind === 'pasted';
      return openScreen(isPasted ? wizard : withLocal(wizard, 'sourceText', NO_PASTE), 'check-text');
    }
  }
}

const OWN: readonly Option[] = [
  { id: 'file', label: 'A JSON file', detail: ['The file is read, and never changed without asking.'] },
  {
    id: 'paste',
    label: 'A pasted JSON document',
    detail: ['Paste a policy document, whole or in pieces; what is wrong with it is shown by line.'],
  },
];

const owns = new WeakMap<Checked, readonly Option[]>();

/** What was checked last can be gone on with; nothing that was mended is lost. */
function ownOptions(checked: Checked | undefined): readonly Option[] {
  if (checked === undefined) return OWN;
  const known = owns.get(checked);
  if (known !== undefined) return known;
  const kept: Option = {
    id: 'kept',
    label: `Go on with ${safeLine(checked.origin)}`,
    note: stateWords(checked),
    detail: ['As you left it.'],
  };
  const made = [kept, ...OWN];
  owns.set(checked, made);
  return made;
}

function stateWords({ given, reviewed, saved }: Checked): string {
  if (isSamePolicy(given, reviewed)) return 'checked before';
  return saved !== undefined && isSamePolicy(saved, reviewed)
    ? 'changed and saved'
    : 'changed here, not saved';
}

const documents = new WeakMap<readonly Option[], readonly Option[]>();

/** A template that stands for a policy of AWS has no document; starting from nothing is no template. */
function onlyDocuments(rows: readonly Option[]): readonly Option[] {
  const known = documents.get(rows);
  if (known !== undefined) return known;
  const names = new Set(templates().flatMap(({ content, name }) => (content === 'document' ? [name] : [])));
  const made = rows.filter(({ id, disabled }) => names.has(id) || disabled !== undefined);
  documents.set(rows, made);
  return made;
}
