import { actionReference, serviceNames, serviceReference } from '../../reference/service.ts';
import { actionsMatching, hasWildcard } from '../action-pattern.ts';
import { placeholdersIn } from '../placeholders.ts';
import type { Located } from '../statement-view.ts';
import { actionMeant, patternMeant, serviceMeant, servicesNamed, withService } from './action-meant.ts';
import { replaceString } from './edits.ts';
import { at, type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';
import { didYouMean, type Suggestion } from './suggestion.ts';
import { isUnlistedAction, isUnlistedService } from './unlisted.ts';

type Action = Located<string>;

/**
 * checkActions finds actions of a wrong form, of services that do not exist, and that their service does not have: what IAM
 * takes of them allows nothing. Source: Service Authorization Reference.
 */
export function checkActions({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => {
    const services = servicesNamed(statement);
    return [...statement.actions, ...statement.notActions].flatMap(action =>
      actionProblems(action, services),
    );
  });
}

function actionProblems(action: Action, services: readonly string[]): Finding[] {
  const { value } = action;
  // Placeholders and variables are other checks' business.
  if (value === '*' || value.includes('${') || placeholdersIn(value).length > 0) return [];
  const [service = '', name, ...rest] = value.split(':');
  if (name === undefined) return [withoutService(action, services)];
  if (rest.length > 0) return [tooManyColons(action)];
  if (hasWildcard(service)) return [wildcardService(action)];
  if (service === '' || name === '') {
    const message = `${quoted(value)} is no action: an action is written service:Name, like ecs:RunTask.`;
    return [finding('INVALID_ACTION', { ...at(action), message })];
  }
  if (isUnlistedService(service)) return [];
  if (!serviceNames().has(service.toLowerCase())) return [unknownService(action, service, name)];
  return hasWildcard(name) ? emptyPattern(action, service, name) : unknownAction(action, service, name);
}

function withoutService(action: Action, services: readonly string[]): Finding {
  const meant = withService(action.value, services);
  return finding('INVALID_ACTION', {
    ...at(action),
    message: `${quoted(action.value)} names no service: an action is written service:Name, like ecs:RunTask.${didYouMean(meant)}`,
    ...fixOf(action, meant),
  });
}

function tooManyColons(action: Action): Finding {
  const parts = action.value.split(':').filter(part => part !== '');
  const known = parts.length === 2 && actionReference(parts.join(':')) !== undefined;
  const meant = known ? { word: parts.join(':'), certain: true } : undefined;
  return finding('INVALID_ACTION', {
    ...at(action),
    message: `${quoted(action.value)} has more than one colon: an action is written service:Name.${didYouMean(meant)}`,
    ...fixOf(action, meant),
  });
}

function wildcardService(action: Action): Finding {
  return finding('WILDCARD_IN_SERVICE_NAME', {
    ...at(action),
    message: `${quoted(action.value)} has a wildcard in the name of the service and may reach other services than meant: write the service out.`,
  });
}

function unknownService(action: Action, service: string, name: string): Finding {
  const meant = serviceMeant(service, name);
  const whole = meant && { word: `${meant.word}:${name}`, certain: meant.certain };
  return finding('INVALID_SERVICE_IN_ACTION', {
    ...at(action),
    message: `No service has the prefix ${quoted(service)}.${didYouMean(whole)}`,
    ...fixOf(action, whole),
  });
}

function emptyPattern(action: Action, service: string, name: string): Finding[] {
  if (actionsMatching(action.value).length > 0 || isUnlistedAction(service, name)) return [];
  const meant = patternMeant(service, name);
  return [
    finding('INVALID_ACTION', {
      ...at(action),
      message: `No action of ${serviceName(service)} begins or reads like ${quoted(action.value)}, so it stands for nothing.${didYouMean(meant)}`,
      ...fixOf(action, meant),
    }),
  ];
}

function unknownAction(action: Action, service: string, name: string): Finding[] {
  if (actionReference(action.value) !== undefined || isUnlistedAction(service, name)) return [];
  const meant = actionMeant(service, name);
  return [
    finding('INVALID_ACTION', {
      ...at(action),
      message: `${serviceName(service)} has no action ${quoted(action.value)}.${didYouMean(meant)}`,
      ...fixOf(action, meant),
    }),
  ];
}

function fixOf({ node }: Action, meant: Suggestion | undefined): { fix?: Fix } {
  if (!meant?.certain) return {};
  return { fix: { description: `Write ${meant.word}`, edits: [replaceString(node.span, meant.word)] } };
}

function serviceName(prefix: string): string {
  return serviceReference(prefix)?.name ?? prefix;
}
