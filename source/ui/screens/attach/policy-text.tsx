import { policyNameOf } from '../../../policy/arn.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { JsonView } from '../../prompts/json-view.tsx';
import { jsonViewKeys, jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { isJsonViewEvent, type JsonPage, reduceJsonView } from '../../prompts/json-view-state.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { goBack, sendFor, withLocal } from '../../state/moves.ts';
import type { Background } from '../../state/reducer.ts';
import type { Wizard } from '../../state/wizard.ts';
import { failureLines } from '../failure-lines.ts';
import type { Screen } from '../screen.ts';
import type { PolicyTextState } from './attach-state.ts';

const NONE_FLAGGED: ReadonlySet<number> = new Set();

/** The document of a policy that may be attached, as it counts now. */
export const policyText: Screen = {
  id: 'policy-text',
  question: ({ local }) => `What ${safeLine(policyNameOf(local.policyText.arn))} allows`,
  enter: wizard => wizard,
  bindings: wizard => {
    const { view, text } = wizard.local.policyText;
    const page = pageOf(wizard);
    return [
      ...(page === undefined ? [] : jsonViewKeys(view, page, event => event)),
      ...(text.status === 'failed' ? [RETRY] : []),
      ...(view.mode === 'searching' ? [] : [CLOSE, BACK]),
    ];
  },
  typed: (wizard, text) => jsonViewTyped(wizard.local.policyText.view, text),
  reduce: (wizard, event) => {
    const { policyText: shown } = wizard.local;
    const page = pageOf(wizard);
    switch (event.type) {
      case 'answered':
      case 'went-back':
        return goBack(wizard);
      case 'retried': {
        const { arn, versionId } = shown;
        return sendFor(withText(wizard, { status: 'awaited' }), { type: 'read-document', arn, versionId });
      }
      default:
        if (!isJsonViewEvent(event) || page === undefined) return wizard;
        return withLocal(wizard, 'policyText', { ...shown, view: reduceJsonView(shown.view, event, page) });
    }
  },
  Body: ({ wizard, room }) => {
    const { text, view } = wizard.local.policyText;
    switch (text.status) {
      case 'awaited':
        return <SpinnerLine text="Reading the document of the policy" height={room.rows} />;
      case 'failed':
        return (
          <Scroll
            lines={failureLines({ kind: 'refused', ...text }, room.columns)}
            from={0}
            height={room.rows}
          />
        );
      case 'read':
        return <JsonView view={view} text={text.text} room={room} flagged={NONE_FLAGGED} />;
    }
  },
  detail: ({ local: { policyText: shown } }) => [
    safeLine(shown.arn),
    shown.versionId === undefined
      ? 'Its default version.'
      : `Version ${safeLine(shown.versionId)}, the default one: this is what counts.`,
  ],
  help: [
    'The document of a policy is its JSON: statements with actions, resources and conditions. A policy has up to five versions, of which the default one counts for everybody who has it attached.',
    'AWS documentation: IAM JSON policy elements reference; Versioning IAM policies, IAM User Guide.',
  ],
};

const RETRY: Binding = { keys: ['r'], shown: 'r', label: 'retry', event: { type: 'retried' } };
const CLOSE: Binding = {
  keys: ['enter', 'i', 'q'],
  shown: 'enter',
  label: 'close',
  event: { type: 'went-back' },
  quiet: true,
};

/** takePolicyText takes in a document, or why it could not be read, whatever screen is shown by then. */
export const takePolicyText: Background = (wizard, event) => {
  if (event.type === 'document-read') {
    if (event.arn !== wizard.local.policyText.arn) return wizard;
    return withText(wizard, { status: 'read', text: readable(event.text) });
  }
  if (event.type !== 'errand-failed' || event.errand.type !== 'read-document') return undefined;
  if (event.errand.arn !== wizard.local.policyText.arn) return wizard;
  const { code, message, hint } = event.failure;
  return withText(wizard, { status: 'failed', code, message, hint });
};

function withText(wizard: Wizard, text: PolicyTextState['text']): Wizard {
  return withLocal(wizard, 'policyText', { ...wizard.local.policyText, text });
}

/** A document that was written without line breaks gets some. */
function readable(text: string): string {
  if (text.includes('\n')) return text;
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}

function pageOf({ size, local }: Wizard): JsonPage | undefined {
  const { text } = local.policyText;
  if (text.status !== 'read') return undefined;
  return { text: text.text, columns: size.columns, rows: layoutFor(size).bodyRows };
}
