import { minify, type Statement } from '../document.ts';
import { parseJsonTree } from '../json-tree.ts';
import { type Located, type StatementView, statementViews } from '../statement-view.ts';

/** What a condition asks of one key. */
export interface ConditionPart {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement as the summary reads it: plain lists, without places. */
export interface StatementParts {
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: readonly ConditionPart[];
}

/** partsOfText reads the statements of a policy's text; what cannot be read is left out. */
export function partsOfText(text: string): StatementParts[] {
  return statementViews(parseJsonTree(text)).map(partsOf);
}

/** partsOfStatement reads one statement of a document. */
export function partsOfStatement(statement: Statement): StatementParts {
  const [parts] = partsOfText(minify({ Statement: [statement] }));
  return parts ?? NOTHING;
}

const NOTHING: StatementParts = {
  effect: undefined,
  actions: [],
  notActions: [],
  resources: [],
  notResources: [],
  conditions: [],
};

function partsOf(view: StatementView): StatementParts {
  const effect = view.effect?.value;
  return {
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    actions: plain(view.actions),
    notActions: plain(view.notActions),
    resources: plain(view.resources),
    notResources: plain(view.notResources),
    conditions: view.conditions.map(({ operatorText, key, values }) => ({
      operator: operatorText,
      key,
      values: values.map(({ value }) => String(value)),
    })),
  };
}

function plain(list: readonly Located<string>[]): string[] {
  return [...new Set(list.map(({ value }) => value))];
}
