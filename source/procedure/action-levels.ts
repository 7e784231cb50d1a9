import { actionsMatching, parseActionPattern } from '../policy/action-pattern.ts';
import { listOf, type Statement } from '../policy/document.ts';
import { actionReference, serviceReference } from '../reference/service.ts';
import { ACCESS_LEVELS, type AccessLevel, type ActionReference } from '../reference/service-reference.ts';
import { plural } from '../text/words.ts';

/** An access level with the number of actions that have it. */
export interface LevelCount {
  readonly level: AccessLevel;
  readonly count: number;
}

/** A statement's actions in a few words. */
export interface LevelSummary {
  /** `Write 1, Permissions management 1`. */
  readonly levels: string;
  /** `2 of 81`. */
  readonly count: string;
}

/** actionLevels counts a service's actions by access level, in the console's order; levels without actions are left out. */
export function actionLevels(service: string): LevelCount[] {
  return countLevels(serviceReference(service)?.actions ?? []);
}

/** countLevels counts actions by access level, in the console's order. */
export function countLevels(actions: readonly Pick<ActionReference, 'accessLevel'>[]): LevelCount[] {
  return ACCESS_LEVELS.flatMap(level => {
    const count = actions.filter(({ accessLevel }) => accessLevel === level).length;
    return count === 0 ? [] : [{ level, count }];
  });
}

/** levelWords writes counts of access levels: `Read 3, Write 1`. */
export function levelWords(levels: readonly LevelCount[]): string {
  return levels.map(({ level, count }) => `${level} ${count}`).join(', ');
}

/** levelSummary says how many actions of which access levels a statement names, wildcards counted in full. */
export function levelSummary(statement: Statement): LevelSummary {
  if (statement.NotAction !== undefined)
    return { levels: 'every action but some', count: `all but ${listOf(statement.NotAction).length}` };
  const patterns = listOf(statement.Action);
  if (patterns.some(isEveryService))
    return { levels: 'every access level', count: 'all actions of all services' };
  const names = [...new Set(patterns.flatMap(actionsMatching))];
  const unknown = patterns.filter(pattern => actionsMatching(pattern).length === 0).length;
  const levels = levelWords(countLevels(names.flatMap(name => actionReference(name) ?? [])));
  return {
    levels: [levels, ...(unknown === 0 ? [] : [`${unknown} unknown`])].filter(Boolean).join(', '),
    count: countWords(names, unknown),
  };
}

/** isEveryService tells whether an action stands for those of every service: `*`. */
function isEveryService(pattern: string): boolean {
  return parseActionPattern(pattern)?.service.includes('*') === true;
}

/** actionsByService are the actions of a statement that belong to a service; `*`, which stands for thousands, is left out. */
export function actionsByService(statement: Statement): string[] {
  return listOf(statement.Action).filter(action => !isEveryService(action));
}

/** Of one service the count goes without its prefix. */
function countWords(names: readonly string[], unknown: number): string {
  const byService = new Map<string, number>();
  for (const name of names) {
    const service = name.slice(0, name.indexOf(':'));
    byService.set(service, (byService.get(service) ?? 0) + 1);
  }
  if (byService.size === 0) return unknown === 0 ? 'none yet' : plural(unknown, 'action');
  const counts = [...byService].map(([service, count]) => {
    const total = serviceReference(service)?.actions.length ?? count;
    return byService.size === 1 ? `${count} of ${total}` : `${service} ${count} of ${total}`;
  });
  return counts.join(', ');
}
