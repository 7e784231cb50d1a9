import { minify, type Statement } from '../policy/document.ts';
import { parseJsonTree } from '../policy/json-tree.ts';
import { mayPassTo } from '../policy/lint/passed-to.ts';
import { statementViews } from '../policy/statement-view.ts';
import type { RoleUse } from './role-uses.ts';
import { ECS_PRINCIPALS } from './value-candidates.ts';

/** passedRoleUse is what roles are wanted for that a statement lets people pass: for the services to which its conditions let them. */
export function passedRoleUse(statement: Statement): RoleUse {
  const [view] = statementViews(parseJsonTree(minify({ Version: '2012-10-17', Statement: [statement] })));
  const services = ECS_PRINCIPALS.filter(service => view !== undefined && mayPassTo(view, service));
  return { services, kinds: [] };
}
