import { Box } from 'ink';
import type { ReactElement } from 'react';
import { policyNameOf } from '../../../policy/arn.ts';
import { documentText, readDocumentText } from '../../../procedure/document-text.ts';
import { EXPLAINED_MANAGED_POLICIES } from '../../../procedure/explained/policies.ts';
import { answersFromPolicy, type PolicyUse } from '../../../procedure/import-document.ts';
import { safeBlock, safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, goTo, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys } from '../list-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { beginWith } from './begin-with.ts';
import type { PolicyInHand, PolicyVersionText } from './create-state.ts';

/** What becomes of a managed policy: the start of a new one, a new version of itself, or attached as it is; its document stands below. */
export const policyStart: Screen = {
  id: 'policy-start',
  question: ({ local: { policyInHand } }) =>
    policyInHand === undefined ? 'Which policy?' : `What shall become of ${safeLine(policyInHand.row.name)}?`,
  enter: wizard => withLocal(withLocal(asked(wizard), 'policyStart', listState()), 'policyScroll', 0),
  bindings: wizard => [
    ...pageKeys(wizard),
    ...listKeys(wizard, wizard.local.policyStart, retryKeys(wizard)).filter(
      ({ keys }) => !keys.includes('/'),
    ),
  ],
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return take(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'retried':
        return asked(changed(wizard, { failure: undefined }));
      case 'policy-read':
        if (event.arn !== wizard.local.policyInHand?.row.arn) return wizard;
        return changed(wizard, { document: { versionId: event.versionId, text: event.text } });
      case 'errand-failed': {
        const { errand, failure } = event;
        if (errand.type !== 'read-policy' || errand.arn !== wizard.local.policyInHand?.row.arn) return wizard;
        return changed(wizard, {
          failure: [`${failure.code}: ${failure.message}`, failure.hint].filter(Boolean).join(' '),
        });
      }
      case 'scrolled': {
        const { columns, bodyRows } = layoutFor(wizard.size);
        const room = bodyRows - options(wizard).length - 1;
        const from = scrollStart(wizard.local.policyScroll + event.by, lines(wizard, columns).length, room);
        return withLocal(wizard, 'policyScroll', from);
      }
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'policyStart', reduceList(wizard.local.policyStart, event, options(wizard)));
    }
  },
  Body,
  detail: wizard => highlighted(options(wizard), wizard.local.policyStart)?.detail ?? [],
  help: EXPLAINED_MANAGED_POLICIES,
};

type Choice = PolicyUse | 'attach';

function options({
  local: { policyInHand },
  answers,
}: Wizard): readonly (Option & { readonly id: Choice })[] {
  if (policyInHand === undefined) return [];
  const { row, scope } = policyInHand;
  const start = {
    id: 'new-policy',
    label: 'Start a policy of your own from it',
    note: 'a copy, to be changed',
    detail: ['Its statements come into the editor; the policy itself stays as it is.'],
  } as const;
  const version = {
    id: 'new-version',
    label: 'Change it: make a new version of it',
    note: 'name and path stay',
    detail: [
      'The new version counts at once for everybody to whom the policy is attached; the one before is kept. Nothing is written before the final review.',
    ],
  } as const;
  const attach = {
    id: 'attach',
    label: 'Attach it as it is',
    note: row.attachable ? 'no policy is created' : 'not possible',
    ...(row.attachable
      ? {}
      : { disabled: `${safeLine(row.name)} belongs to a service-linked role: only AWS attaches it.` }),
    detail: [
      answers.goal === 'create'
        ? 'You go over to attaching: who gets it is asked next.'
        : 'Who gets it is asked next; what you edited so far is kept.',
    ],
  } as const;
  return scope === 'aws' ? [start, attach] : [start, version, attach];
}

function take(wizard: Wizard): Wizard {
  const { policyInHand } = wizard.local;
  const option = highlighted(options(wizard), wizard.local.policyStart);
  if (policyInHand === undefined || option === undefined) return wizard;
  if (option.disabled !== undefined) return { ...wizard, problem: option.disabled };
  if (option.id === 'attach') return attach(wizard, policyInHand);
  const { document, failure } = policyInHand;
  if (document === undefined)
    return {
      ...wizard,
      problem:
        failure === undefined
          ? 'The policy is still being read.'
          : 'The policy could not be read: r tries again.',
    };
  return begin(wizard, { ...document, arn: policyInHand.row.arn }, option.id);
}

function begin(wizard: Wizard, policy: PolicyVersionText & { readonly arn: string }, use: PolicyUse): Wizard {
  const made = answersFromPolicy(wizard.answers, policy, use);
  if (made.kind === 'refused') return { ...wizard, problem: made.problem };
  if (made.kind === 'problems')
    return { ...wizard, problem: `It cannot be edited here. ${made.problems[0]?.sentence ?? ''}` };
  const next = beginWith(wizard, {
    id: `${use} ${policy.arn} ${policy.versionId}`,
    make: answers => {
      const again = answersFromPolicy(answers, policy, use);
      return again.kind === 'answers' ? again.answers : answers;
    },
  });
  if (next.screen === wizard.screen || use === 'new-policy') return next;
  const name = safeLine(policyNameOf(policy.arn));
  return { ...next, notice: `${name} gets a new version, once you confirm it: its name and its path stay.` };
}

/** What was edited stays, for whoever comes back to creating. */
function attach(wizard: Wizard, { row }: PolicyInHand): Wizard {
  const { answers } = wizard;
  const policyArns = [...new Set([...answers.policyArns, row.arn])];
  const attaching: Wizard = {
    ...wizard,
    answers: { ...answers, goal: 'attach', policyArns },
    plan: { status: 'idle' },
  };
  const notice = `${safeLine(row.name)} is attached as it is: no policy is created.`;
  return { ...goTo(attaching, 'who'), notice };
}

/** The document is read when it is not there yet, also after the screen was left before it came. */
function asked(wizard: Wizard): Wizard {
  const { policyInHand } = wizard.local;
  if (policyInHand === undefined || policyInHand.document !== undefined) return wizard;
  return sendFor(changed(wizard, { failure: undefined }), { type: 'read-policy', arn: policyInHand.row.arn });
}

function changed(wizard: Wizard, change: Partial<PolicyInHand>): Wizard {
  const { policyInHand } = wizard.local;
  return policyInHand === undefined
    ? wizard
    : withLocal(wizard, 'policyInHand', { ...policyInHand, ...change });
}

function retryKeys({ local: { policyInHand } }: Wizard): Binding[] {
  if (policyInHand?.failure === undefined) return [];
  return [{ keys: ['r'], shown: 'r', label: 'retry', event: { type: 'retried' } }];
}

/** The arrows choose; the document below moves by pages. */
function pageKeys({ size }: Wizard): Binding[] {
  const page = Math.max(1, layoutFor(size).bodyRows - 5);
  return [
    {
      keys: ['page-down', ' '],
      shown: 'space',
      label: 'read on',
      event: { type: 'scrolled', by: page },
      rank: 'spare',
    },
    {
      keys: ['page-up'],
      shown: 'page up',
      label: 'read back',
      event: { type: 'scrolled', by: -page },
      quiet: true,
    },
  ];
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const rows = options(wizard);
  const below = { columns: room.columns, rows: Math.max(0, room.rows - rows.length - 1) };
  const { policyInHand, policyScroll, policyStart: list } = wizard.local;
  const isAwaited =
    policyInHand !== undefined && policyInHand.document === undefined && policyInHand.failure === undefined;
  return (
    <Box flexDirection="column">
      <List options={rows} list={list} room={{ ...room, rows: rows.length + 1 }} choice="one" empty="" />
      {isAwaited ? (
        <SpinnerLine text="Reading the policy" height={below.rows} />
      ) : (
        <Scroll lines={lines(wizard, room.columns)} from={policyScroll} height={below.rows} />
      )}
    </Box>
  );
}

function lines({ local: { policyInHand } }: Wizard, columns: number): readonly TextLine[] {
  if (policyInHand?.failure !== undefined) return sentenceLines(policyInHand.failure, columns, 'bad');
  return policyInHand?.document === undefined ? [] : documentLines(policyInHand.document, columns);
}

let latest:
  | { readonly document: PolicyVersionText; readonly columns: number; readonly lines: readonly TextLine[] }
  | undefined;

/** AWS keeps the text as it was written; a document is easier to read when it is set anew. */
function documentLines(document: PolicyVersionText, columns: number): readonly TextLine[] {
  if (latest?.document === document && latest.columns === columns) return latest.lines;
  const read = readDocumentText(document.text);
  const text = read.kind === 'document' ? documentText(read.document).trimEnd() : document.text;
  latest = { document, columns, lines: codeLines(safeBlock(text), columns) };
  return latest.lines;
}
