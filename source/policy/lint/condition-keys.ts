import { conditionKeyReference } from '../../reference/global-keys.ts';
import { conditionKeyHomes, serviceNames, serviceReference } from '../../reference/service.ts';
import type { JsonMember } from '../json-tree.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { ConditionView } from '../statement-view.ts';
import { keyMeant } from './condition-key-meant.ts';
import { replaceString } from './edits.ts';
import { type Finding, type Fix, finding, type Remark } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { didYouMean, type Suggestion } from './suggestion.ts';
import { isUnlistedKey, isUnlistedService } from './unlisted.ts';

/** `service:name`; the service may be the domain, with path, of a web identity provider. */
const KEY_FORM = /^[^\s:]+:\S[\s\S]*$/;
/** Keys of identity providers that customers name. */
const PROVIDER = /[./]/;
/** A tag key as the documentation leaves it open. */
const TAG_KEY_OPEN = /^(\$\{[^}:]*\}|)$/;

/** checkConditionKeys finds condition keys of a wrong form, that no service has, that lack their tag key, or that are out of use. Sources: Service Authorization Reference; IAM User Guide, AWS global condition context keys. */
export function checkConditionKeys({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) =>
    conditions.flatMap(condition =>
      placeholdersIn(condition.key).length > 0 ? [] : (keyProblem(condition) ?? []),
    ),
  );
}

function keyProblem(condition: ConditionView): Finding | undefined {
  const { key } = condition;
  if (!KEY_FORM.test(key)) return wrongForm(condition);
  const [prefix = ''] = key.split(':');
  const withTag = missingTagKey(key);
  if (withTag !== undefined) return withoutTagKey(condition, withTag);
  if (key.toLowerCase() === 'aws:arn') return deprecated(condition);
  if (conditionKeyReference(key) !== undefined || isUnlistedKey(key) || isUnlistedService(prefix))
    return undefined;
  if (PROVIDER.test(prefix)) return undefined;
  return prefix.toLowerCase() === 'aws' ? unknownGlobal(condition) : unknownKey(condition, prefix);
}

function wrongForm(condition: ConditionView): Finding {
  const trimmed = condition.key.trim();
  const word = [trimmed, `aws:${trimmed}`, `ecs:${trimmed}`].find(key => conditionKeyReference(key));
  const meant = word === undefined ? undefined : { word: conditionKeyReference(word)?.name ?? word };
  const usable = meant !== undefined && !meant.word.includes('${');
  return finding('INVALID_CONDITION_KEY_FORMAT', {
    ...place(condition),
    message: `${quoted(condition.key)} is no condition key: keys are written service:name, like aws:SourceIp.${didYouMean(usable ? meant : undefined)}`,
    ...(usable ? renaming(condition, { ...meant, certain: true }) : {}),
  });
}

/** missingTagKey tells of a key like `aws:ResourceTag` how it is written with a tag key, or nothing when it has one or needs none. */
function missingTagKey(key: string): string | undefined {
  const slash = key.indexOf('/');
  const head = slash < 0 ? key : key.slice(0, slash);
  if (slash >= 0 && !TAG_KEY_OPEN.test(key.slice(slash + 1))) return undefined;
  if (slash < 0 && conditionKeyReference(key) !== undefined) return undefined;
  const name = conditionKeyReference(`${head}/x`)?.name;
  return name !== undefined && /tag\/?\$\{[^}]*\}$/i.test(name)
    ? name.slice(0, name.indexOf('/'))
    : undefined;
}

function withoutTagKey(condition: ConditionView, head: string): Finding {
  return finding('MISSING_TAG_KEY_IN_CONDITION', {
    ...place(condition),
    message: `${quoted(condition.key)} names no tag: add the tag's key after a slash, like ${head}/team.`,
  });
}

function deprecated(condition: ConditionView): Finding {
  return finding('DEPRECATED_GLOBAL_CONDITION_KEY', {
    ...place(condition),
    message: `${condition.key} is the old name of aws:PrincipalArn: write aws:PrincipalArn.`,
    ...renaming(condition, { word: 'aws:PrincipalArn', certain: true }),
  });
}

function unknownGlobal(condition: ConditionView): Finding {
  const meant = keyMeant(condition.key);
  return finding('INVALID_GLOBAL_CONDITION_KEY', {
    ...place(condition),
    message: `There is no global condition key ${quoted(condition.key)}.${didYouMean(meant)}`,
    ...(meant === undefined ? {} : renaming(condition, meant)),
  });
}

function unknownKey(condition: ConditionView, prefix: string): Finding {
  const meant = keyMeant(condition.key);
  const known = serviceNames().has(prefix.toLowerCase()) || conditionKeyHomes(prefix).length > 0;
  const service = serviceReference(prefix)?.name ?? prefix;
  const what = known
    ? `${service} has no condition key ${quoted(condition.key)}.`
    : `No service has the prefix ${quoted(prefix)} of this condition key.`;
  return finding('INVALID_SERVICE_CONDITION_KEY', {
    ...place(condition),
    message: `${what}${didYouMean(meant)}`,
    ...(meant === undefined ? {} : renaming(condition, meant)),
  });
}

/** A key that stands under the same operator already cannot be given again. */
function renaming({ member, operatorMember }: ConditionView, { word, certain }: Suggestion): { fix?: Fix } {
  const [lower, own] = [word.toLowerCase(), member.key.toLowerCase()];
  if (!certain || (lower !== own && keysUnder(operatorMember).has(lower))) return {};
  return { fix: { description: `Write ${word}`, edits: [replaceString(member.keySpan, word)] } };
}

/** The keys of an operator in lower case, read once. */
const keysRead = new WeakMap<JsonMember, ReadonlySet<string>>();
function keysUnder(operator: JsonMember): ReadonlySet<string> {
  const known = keysRead.get(operator);
  if (known !== undefined) return known;
  const members = operator.value.kind === 'object' ? operator.value.members : [];
  const keys = new Set(members.map(({ key }) => key.toLowerCase()));
  keysRead.set(operator, keys);
  return keys;
}

function place({ path, member }: ConditionView): Pick<Remark, 'path' | 'span'> {
  return { path, span: member.keySpan };
}
