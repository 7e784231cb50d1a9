import { TAGS_PER_POLICY } from '../policy/limits.ts';
import {
  descriptionProblem,
  policyNameProblem,
  policyPathProblem,
  repeatedTagKey,
  tagProblem,
} from '../policy/names.ts';
import type { Answers } from './answers.ts';

/** What IAM would not take of how a policy is named. */
export interface NamingMistake {
  readonly part: 'name' | 'path' | 'description' | 'tags';
  readonly problem: string;
}

/** namingMistake finds the first mistake in the tags, the name, the path and the description of the policy to create. */
export function namingMistake({ tags, policyName, path, description }: Answers): NamingMistake | undefined {
  return (
    mistake('tags', tagsProblem(tags)) ??
    mistake('name', policyNameProblem(policyName)) ??
    mistake('path', policyPathProblem(path)) ??
    mistake('description', descriptionProblem(description))
  );
}

function mistake(part: NamingMistake['part'], problem: string | undefined): NamingMistake | undefined {
  return problem === undefined ? undefined : { part, problem };
}

function tagsProblem(tags: Answers['tags']): string | undefined {
  const pairs = Object.entries(tags);
  if (pairs.length > TAGS_PER_POLICY)
    return `A policy has at most ${TAGS_PER_POLICY} tags; these are ${pairs.length}.`;
  const repeated = repeatedTagKey(Object.keys(tags));
  if (repeated !== undefined)
    return `Tag ${JSON.stringify(repeated)} is there twice: capital letters do not count.`;
  for (const [key, value] of pairs) {
    const problem = tagProblem(key, value);
    if (problem !== undefined) return `Tag ${JSON.stringify(key)}: ${problem}`;
  }
  return undefined;
}
