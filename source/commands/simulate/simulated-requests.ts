import { actionsMatching, hasWildcard, parseActionPattern } from '../../policy/action-pattern.ts';
import { parseArn } from '../../policy/arn.ts';
import { actionReference } from '../../reference/service.ts';
import { usageFailure } from '../../text/failure.ts';

/** Longest resource that IAM's simulator takes. Source: IAM API Reference, SimulateCustomPolicy. */
const RESOURCE_LENGTH = 2048;

/** simulatedActions lists the actions that words and patterns stand for, each once; it throws a usage Failure on words that can be none. */
export function simulatedActions(words: readonly string[]): string[] {
  if (words.length === 0)
    throw usageFailure(
      'MissingFlag',
      'There is no action to ask about.',
      'Add --action, such as ecs:RunTask.',
    );
  return [...new Set(words.flatMap(actionsOf))];
}

/** unknownActions lists the actions of which the reference knows nothing; they are judged all the same. */
export function unknownActions(actions: readonly string[]): string[] {
  return actions.filter(action => actionReference(action) === undefined);
}

/** simulatedResources lists the resources that were named, each once, or `*`; it throws a usage Failure on a text that is none. */
export function simulatedResources(words: readonly string[]): string[] {
  for (const word of words) {
    if (word !== '*' && (parseArn(word) === undefined || word.length > RESOURCE_LENGTH)) {
      throw usageFailure(
        'InvalidValue',
        `--resource ${JSON.stringify(word.slice(0, 80))} is no ARN.`,
        'Give a whole ARN, like arn:aws:ecs:eu-west-1:123456789012:cluster/web, or * for an action without resources.',
      );
    }
  }
  return words.length === 0 ? ['*'] : [...new Set(words)];
}

function actionsOf(word: string): string[] {
  if (parseActionPattern(word) === undefined) {
    throw usageFailure(
      'InvalidValue',
      `--action ${JSON.stringify(word)} is no action.`,
      'Actions are written like ecs:RunTask; * stands for any characters.',
    );
  }
  const known = actionsMatching(word);
  if (known.length > 0) return known;
  if (!hasWildcard(word)) return [word];
  throw usageFailure('InvalidValue', `--action ${JSON.stringify(word)} stands for no action that is known.`);
}
