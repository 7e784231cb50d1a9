import { listOf, type PolicyDocument, type Statement, statements } from '../../../policy/document.ts';
import { movedActions, movedWords, type ResourceChange } from '../../../procedure/edit-resources.ts';
import { editability } from '../../../procedure/editability.ts';
import type { ResourceChoices } from '../../../procedure/resource-choices.ts';
import {
  offeredResourceChoices,
  suggestedResources,
  takeResources,
} from '../../../procedure/suggested-resources.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { ResourceOffer } from './scope-state.ts';

/** What the statement in hand says of resources, with what it is offered where it names none yet. */
export interface ResourceScope {
  readonly statement: Statement;
  readonly choices: ResourceChoices;
  /** Offered and not written yet; empty where the statement names its own. */
  readonly suggestion: readonly string[];
  /** Which actions get a statement of their own when the resources are taken as they stand there. */
  readonly moves: string | undefined;
  /** Why the resources cannot be edited row by row. */
  readonly why: string | undefined;
}

interface Known {
  readonly callerValues: Wizard['answers']['callerValues'];
  readonly offer: ResourceOffer;
  readonly scope: ResourceScope;
}

/** A statement of thousands of actions is looked through once, not at every key. */
const latest = new WeakMap<Statement, Known>();

/** resourceScope reads the statement in hand, or nothing when there is none. */
export function resourceScope({ answers, local }: Wizard): ResourceScope | undefined {
  const written = statements(answers.document)[local.statement];
  if (written === undefined) return undefined;
  const { callerValues } = answers;
  const offer = local.resourceOffer;
  const known = latest.get(written);
  if (known?.callerValues === callerValues && known.offer === offer) return known.scope;
  const scope = read(written, callerValues, offer);
  latest.set(written, { callerValues, offer, scope });
  return scope;
}

/** documentInHand is the document that an edit starts from: a suggestion that stands there is taken first. */
export function documentInHand(wizard: Wizard): PolicyDocument {
  const { document } = wizard.answers;
  const suggestion = resourceScope(wizard)?.suggestion ?? [];
  return takeResources(document, wizard.local.statement, suggestion).document;
}

/** movesWith says which actions get a statement of their own by a change that starts from the document in hand. */
export function movesWith(wizard: Wizard, change: ResourceChange & { kind: 'changed' }): string | undefined {
  return change.words ?? resourceScope(wizard)?.moves;
}

function read(written: Statement, callerValues: Known['callerValues'], offer: ResourceOffer): ResourceScope {
  const { resources } = editability(written);
  const suggestion =
    offer === 'suggested' && resources.kind === 'editable' ? suggestedResources(written, callerValues) : [];
  const statement = suggestion.length === 0 ? written : { ...written, Resource: [...suggestion] };
  return {
    statement,
    choices: offeredResourceChoices(statement, callerValues),
    suggestion,
    moves:
      resources.kind === 'editable'
        ? movedWords(movedActions(statement, listOf(statement.Resource)))
        : undefined,
    why: resources.kind === 'editable' ? undefined : resources.why,
  };
}
